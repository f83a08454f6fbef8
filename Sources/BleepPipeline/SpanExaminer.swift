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
    /// Between the windows of a noise, in dB; those of speech are twenty and more apart.
    private static let leastSteady = 12.0
    /// A tone below this is none, as an amplitude (−57 dBFS with its crest).
    private static let leastTone = 0.002
    /// A shorter piece is too short for a tone to be told from anything, in periods of it.
    private static let leastPeriods = 2.0
    /// Lengths of ramps that other programs make, in milliseconds; tried where none is declared.
    static let commonRamps = [0, 1, 2, 3, 5, 8, 10, 15, 20]
    /// What is left of noise, as a correlation: Opus at 8 kbit/s leaves 0.1.
    private static let leastNoise = (lossless: 0.9, lossy: 0.05)

    let bleep: Bleep
    let channel: Int
    let sampleRate: SampleRate
    private let bounds: Bounds
    let declared: Declared
    let rampFrames: Int
    private let window: Int
    /// The frames in which coding smears nothing.
    let core: Range<Int>

    private var originals: [Double] = []
    private var redacteds: [Double] = []
    private var windowStart: Int

    private var notCovered: [Range<Int>] = []
    private var otherSound: [Range<Int>] = []
    private var loudestRemains = -Double.infinity
    private var share = OriginalShare()
    private var quietestTone = Double.infinity
    private var loudestTone = 0.0
    /// Mean squares of the windows of a noise that is not known: voices come and go.
    private var steadiness = (quietest: Double.infinity, loudest: 0.0)
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
        var findings: [VerificationFinding] = []
        for range in notCovered {
            let length = sampleRate.time(range.count).decimal(places: 3)
            findings.append(finding(.notCovered, range, "\(length) s of the original stand in the span"))
        }
        guard canJudge else { return findings }
        if let gain = share.gain {
            let decibels = Int((20 * log10(abs(gain))).rounded())
            findings.append(
                finding(.mixed, bleep.frames, "the original sounds along with the cover, at \(decibels) dB"))
        }
        findings += coverFindings()
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

    /// Whether the cover is the declared one.
    private func coverFindings() -> [VerificationFinding] {
        guard share.samples > 0 else { return [] }
        var findings: [VerificationFinding] = []
        for range in otherSound {
            let text =
                if let hertz = bleep.cover.hertz {
                    "besides \(Int(hertz.rounded())) Hz there is sound at up to \(Int(loudestRemains.rounded())) dB of the tone"
                } else {
                    "declared silent, but there is sound at up to \(Int(loudestRemains.rounded())) dBFS"
                }
            findings.append(finding(.otherSound, range, text))
        }
        // A quarter of a second, so that chance alone stays below the little that a codec may leave.
        if bleep.cover == .noise, declared.renderer != nil, !bounds.isLossy || 4 * share.samples >= sampleRate.hertz {
            let likeness = noise.cross / max((noise.expected * noise.found).squareRoot(), 1e-12)
            if likeness < (bounds.isLossy ? Self.leastNoise.lossy : Self.leastNoise.lossless) {
                findings.append(finding(.otherSound, bleep.frames, "what sounds is not the declared noise"))
            }
        }
        if steadiness.loudest > 0, 10 * log10(steadiness.loudest / steadiness.quietest) > Self.leastSteady {
            findings.append(finding(.otherSound, bleep.frames, "what sounds is neither a tone nor a steady noise"))
        }
        guard quietestTone < .infinity else { return findings }
        guard loudestTone > Self.leastTone else {
            return findings + [finding(.otherSound, bleep.frames, "the declared tone does not sound")]
        }
        let spread = 20 * log10(loudestTone / max(quietestTone, 1e-9))
        if spread > bounds.levelSpreadDB {
            findings.append(
                finding(.envelope, bleep.frames, "the level of the tone moves by \(Decibels.text(spread)) dB"))
        }
        if let levelDBFS = declared.levelDBFS {
            let level = 20 * log10((loudestTone + quietestTone) / 2 / 2.0.squareRoot())
            if abs(level - Double(levelDBFS)) > 1 + bounds.levelSpreadDB {
                findings.append(
                    finding(
                        .otherSound, bleep.frames,
                        "the tone has \(Int(level.rounded())) dBFS, the sheet says \(levelDBFS)"))
            }
        }
        return findings
    }

    private func finding(_ kind: VerificationFinding.Kind, _ frames: Range<Int>, _ text: String) -> VerificationFinding
    {
        VerificationFinding(kind, frames: frames, channel: channel, text: text)
    }
}

extension Decibels {
    /// One decimal.
    fileprivate static func text(_ decibels: Double) -> String {
        let tenths = Int((min(decibels, 200) * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
