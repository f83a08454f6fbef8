import BleepCore
import BleepRedact

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures what is in one bleep on one channel, from the samples of the original and of the redacted recording.
///
/// It fits the declared tone to short windows, looks at what is left over in each, and asks how much of the original
/// is in that. It does not ask how the bleep was made, so it also judges what other programs made.
struct SpanExaminer {
    /// 20 ms: short enough to see a 30 ms gap, long enough for eight periods of 440 Hz.
    private static let windowsPerSecond = 50
    /// A shorter piece is too short for a tone to be told from anything, in periods of it.
    private static let leastPeriods = 2.0
    /// Lengths of ramps that other programs make, in milliseconds; tried where none is declared.
    static let commonRamps = [0, 1, 2, 3, 5, 8, 10, 15, 20]

    let bleep: Bleep
    let channel: Int
    let sampleRate: SampleRate
    let bounds: Bounds
    let declared: Declared
    let rampFrames: Int
    private let window: Int
    /// The frames in which coding smears nothing.
    let core: Range<Int>

    private var originals: [Double] = []
    private var redacteds: [Double] = []
    private var windowStart: Int

    private(set) var notCovered: [Range<Int>] = []
    private(set) var otherSound: [Range<Int>] = []
    private(set) var loudestRemains = -Double.infinity
    private(set) var share = OriginalShare()
    private(set) var quietestTone = Double.infinity
    private(set) var loudestTone = 0.0
    /// Mean squares of the windows of a noise that is not known: voices come and go.
    private(set) var steadiness = (quietest: Double.infinity, loudest: 0.0)
    /// The declared noise n and the samples y: n·y, n·n, y·y.
    var noise = (cross: 0.0, expected: 0.0, found: 0.0)

    init(bleep: Bleep, channel: Int, sampleRate: SampleRate, bounds: Bounds, declared: Declared) {
        self.bleep = bleep
        self.channel = channel
        self.sampleRate = sampleRate
        self.bounds = bounds
        self.declared = declared
        rampFrames = min(max(0, declared.rampFrames), bleep.frames.count / 4)
        window = max(16, sampleRate.hertz / Self.windowsPerSecond)
        windowStart = bleep.frames.lowerBound
        let lower = min(bleep.frames.lowerBound + declared.smear.before, bleep.frames.upperBound)
        core = lower..<max(lower, bleep.frames.upperBound - declared.smear.after)
    }

    /// Whether there is enough of the span to say what sounds in it.
    var canJudge: Bool {
        let periods = (bleep.cover.hertz ?? 0) * Double(core.count) / Double(sampleRate.hertz)
        return core.count >= 16 && (bleep.cover.hertz == nil || periods >= Self.leastPeriods)
    }

    /// - Parameters: the next samples of the channel within the bleep.
    mutating func consume(original: Float, redacted: Float) {
        originals.append(Double(original))
        redacteds.append(Double(redacted))
        // A short rest at the end joins the last window.
        let seen = windowStart + originals.count
        if originals.count >= window, bleep.frames.upperBound - seen >= window || seen == bleep.frames.upperBound {
            closeWindow()
        }
    }

    /// Deals with the last window and says what is wrong.
    mutating func finish() -> [VerificationFinding] {
        if !originals.isEmpty { closeWindow() }
        return findings
    }

    private mutating func closeWindow() {
        defer {
            windowStart += originals.count
            originals.removeAll(keepingCapacity: true)
            redacteds.removeAll(keepingCapacity: true)
        }
        let frames = windowStart..<windowStart + originals.count
        var before = originals
        var after = redacteds
        let isSame = isOriginal(before, after)
        let found = Self.energy(after)
        let amplitude = bleep.cover.hertz.map { takeTone($0, frames, &before, &after) } ?? 0
        // Recorders of 8 bits rest beside zero, and a tone rounded to 8 bits does, too: that is no sound they share.
        Self.centre(&before)
        Self.centre(&after)
        // Where the original holds nothing but the tone, as in a recording that was bleeped before, nothing can leak.
        let isAudible = Self.energy(before) / Double(frames.count) > OriginalShare.audible
        let wasCovered = isSame && isAudible && isDeclared(frames, remains: Self.energy(after))
        if isSame, isAudible, !wasCovered {
            Self.note(frames, in: &notCovered)
            return
        }
        guard frames.lowerBound >= core.lowerBound, frames.upperBound <= core.upperBound else { return }
        if bleep.cover == .noise, let renderer = declared.renderer { takeNoise(renderer, frames, &after) }
        // What coding left of a bleep that was there before resembles itself.
        if wasCovered { share.skip(frames.count) } else { share.add(original: before, residual: after) }
        judgeWindow(frames, remains: Self.energy(after), found: found, amplitude: amplitude)
    }

    /// Whether a window that is like the original is the declared tone, in its phase, at its level and with no more
    /// beside it than coding leaves: then the original had that tone there, too, and was bleeped before.
    private func isDeclared(_ frames: Range<Int>, remains: Double) -> Bool {
        guard bleep.cover.hertz != nil, let renderer = declared.renderer, let level = declared.levelDBFS else {
            return false
        }
        let found = Self.energy(redacteds)
        let tone = max(found - remains, 0) / Double(frames.count)
        let most = mostRemains(besideTone: tone)
        guard tone > 0, remains / Double(frames.count) <= most else { return false }
        var expected = [Float](repeating: 0, count: frames.count)
        var span = expected.mutableSpan
        renderer.render(bleep, frames: frames, into: &span)
        let cross = zip(redacteds, expected).reduce(0) { $0 + $1.0 * Double($1.1) }
        let energy = expected.reduce(0) { $0 + Double($1) * Double($1) }
        guard cross > (found * energy / (1 + Self.looser * most / tone)).squareRoot() else { return false }
        return isEdge(frames) || abs(10 * log10(tone) - Double(level)) <= 1 + bounds.levelSpreadDB
    }

    /// What is beside the tone may be so many times the bound where its phase is compared, too.
    private static let looser = 2.0

    /// What coding alone leaves beside a tone, as a mean square.
    func mostRemains(besideTone tone: Double) -> Double {
        tone * pow(10, bounds.residualDB / 10) + pow(10, bounds.floorDBFS / 10)
    }

    /// Takes the mean out, which nobody hears.
    private static func centre(_ samples: inout [Double]) {
        let mean = samples.reduce(0, +) / Double(samples.count)
        for index in samples.indices { samples[index] -= mean }
    }

    private func isOriginal(_ before: [Double], _ after: [Double]) -> Bool {
        let energy = Self.energy(before)
        guard energy / Double(before.count) > OriginalShare.audible else { return false }
        var difference = 0.0
        for index in before.indices {
            let delta = after[index] - before[index]
            difference += delta * delta
        }
        return difference < energy * pow(10, bounds.sameDB / 10)
    }

    /// What is left in a window beside the declared sound.
    private mutating func judgeWindow(_ frames: Range<Int>, remains: Double, found: Double, amplitude: Double) {
        let meanSquare = remains / Double(frames.count)
        switch bleep.cover {
        case .noise:
            guard declared.renderer == nil, !isEdge(frames) else { return }
            let level = max(found / Double(frames.count), 1e-12)
            steadiness = (min(steadiness.quietest, level), max(steadiness.loudest, level))
        case .silence:
            guard meanSquare > pow(10, bounds.silenceDBFS / 10) else { return }
            loudestRemains = max(loudestRemains, 10 * log10(meanSquare))
            Self.note(frames, in: &otherSound)
        case .tone:
            let tone = max(found - remains, 0) / Double(frames.count)
            if meanSquare > mostRemains(besideTone: tone) {
                loudestRemains = max(loudestRemains, 10 * log10(meanSquare / max(tone, 1e-12)))
                Self.note(frames, in: &otherSound)
            }
            guard !isEdge(frames) else { return }
            quietestTone = min(quietestTone, amplitude)
            loudestTone = max(loudestTone, amplitude)
        }
    }

    func isEdge(_ frames: Range<Int>) -> Bool {
        let reach = declared.levelDBFS == nil ? window : rampFrames
        return frames.lowerBound < bleep.frames.lowerBound + reach
            || frames.upperBound > bleep.frames.upperBound - reach
    }

    private static func note(_ frames: Range<Int>, in ranges: inout [Range<Int>]) {
        if let last = ranges.last, last.upperBound == frames.lowerBound {
            ranges[ranges.count - 1] = last.lowerBound..<frames.upperBound
        } else if ranges.count < ExactComparison.keptStretches {
            ranges.append(frames)
        }
    }
}
