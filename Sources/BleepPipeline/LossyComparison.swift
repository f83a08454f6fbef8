import BleepAudio
import BleepCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Holds a redacted recording against its original where coding changes every sample.
///
/// Outside the bleeps: the signal-to-noise ratio and the shift. A stretch that differs more than any coding explains
/// is reported.
struct LossyComparison {
    /// Stretches are judged in windows of 100 ms.
    private static let windowsPerSecond = 10
    /// Windows in a row that are judged together: coding alone spoils one at a time.
    private static let judgedTogether = 3
    /// Less alike than this is another sound. Opus at 6 kbit/s coded twice stays above 0.4, MP3 at 8 kbit/s above 0.75.
    private static let leastCorrelation = 0.25
    /// Quieter windows are not judged, as a mean square (−40 dBFS).
    private static let judgedFloor = 1e-4
    /// Excerpts whose shift is measured.
    private static let excerpts = 24
    private static let excerptFrames = 2_048
    /// A quieter excerpt tells nothing about a shift, as a mean square (−46 dBFS).
    private static let excerptFloor = 2.5e-5
    /// A tone repeats itself: between its periods it is coding that decides, which changes less than this. What has
    /// really moved by more than is allowed is much less like the original where it was.
    private static let likenessOfPeriods = 0.02
    /// Less of the energy than this is rounding.
    private static let leastShare = 1e-6

    private(set) var differing: [(channel: Int, frames: Range<Int>)] = []
    private var signalEnergy = 0.0
    private var errorEnergy = 0.0
    private var lagVotes: [Int: Int] = [:]
    private var measuredExcerpts = 0

    private let plan: BleepPlan
    private let channels: Int
    private let sampleRate: SampleRate
    /// Lags up to twice what is allowed are looked at.
    private let furthestLag: Int
    private var nextCovered = 0
    /// The bleeps, widened by the smear; they may overlap, in order of both their ends.
    private let covered: [Range<Int>]
    /// Sums over one window of one channel: the original, the redacted file, their product, their difference.
    private struct Sums {
        var original = 0.0
        var redacted = 0.0
        var product = 0.0
        var error = 0.0
        var samples = 0

        /// Adds samples one after the other, every `step`th from `first` on.
        mutating func add(
            _ original: Span<Float>, _ redacted: Span<Float>, from first: Int, count: Int, step: Int
        ) {
            var sums = self
            var at = first
            for _ in 0..<count {
                let before = Double(original[at])
                let after = Double(redacted[at])
                sums.original += before * before
                sums.redacted += after * after
                sums.product += before * after
                sums.error += (after - before) * (after - before)
                at += step
            }
            sums.samples += count
            self = sums
        }
    }

    private var window: [Sums]
    private var windowFrames = 0
    /// The last windows of each channel that no bleep touches.
    private var recent: [[Sums]]

    /// - Parameter smear: how far coding spreads a bleep into the audio beside it, in frames; not judged there.
    init(plan: BleepPlan, format: AudioFormat, smear: Int) {
        self.plan = plan
        channels = format.channels
        sampleRate = format.sampleRate
        furthestLag = 2 * format.sampleRate.hertz * Self.allowedShift / 1_000
        covered = plan.coveredFrames.map { $0.lowerBound - smear..<$0.upperBound + smear }
        window = [Sums](repeating: Sums(), count: channels)
        recent = [[Sums]](repeating: [], count: channels)
    }

    /// What the promise allows, in milliseconds.
    static let allowedShift = 5

    /// In decibels; `nil` where nothing sounds outside the bleeps.
    var signalToNoise: Double? {
        signalEnergy > 0 ? 10 * log10(signalEnergy / max(errorEnergy, signalEnergy * 1e-12)) : nil
    }

    /// How many frames later the redacted file is, by the votes of the excerpts; 0 where nothing could be measured.
    var shift: Int { lagVotes.max { ($0.value, -abs($0.key)) < ($1.value, -abs($1.key)) }?.key ?? 0 }

    /// - Parameters: the same frames of both, interleaved.
    mutating func consume(original: Span<Float>, redacted: Span<Float>, frames: Range<Int>) {
        let length = max(1, sampleRate.hertz / Self.windowsPerSecond)
        var start = frames.lowerBound
        while start < frames.upperBound {
            while nextCovered < covered.count, covered[nextCovered].upperBound <= start { nextCovered += 1 }
            let bleep = nextCovered < covered.count ? covered[nextCovered] : .max..<Int.max
            let isCovered = bleep.lowerBound <= start
            // Up to where anything changes: a bleep, the window, the block.
            let end = min(
                frames.upperBound, start + length - windowFrames, isCovered ? bleep.upperBound : bleep.lowerBound)
            if !isCovered {
                for channel in 0..<channels {
                    window[channel].add(
                        original, redacted, from: (start - frames.lowerBound) * channels + channel,
                        count: end - start, step: channels)
                }
            }
            windowFrames += end - start
            start = end
            if windowFrames == length { closeWindow(endingAt: end) }
        }
        measureShift(original, redacted, frames)
    }

    mutating func finish(frameCount: Int) {
        if windowFrames > 0 { closeWindow(endingAt: frameCount) }
    }

    private mutating func closeWindow(endingAt end: Int) {
        for channel in 0..<channels {
            let sums = window[channel]
            signalEnergy += sums.original
            errorEnergy += sums.error
            window[channel] = Sums()
            guard sums.samples * 2 > windowFrames else {
                recent[channel].removeAll()
                continue
            }
            recent[channel].append(sums)
            guard recent[channel].count == Self.judgedTogether else { continue }
            if isAnotherSound(recent[channel]), differing.count < ExactComparison.keptStretches {
                differing.append((channel, max(0, end - Self.judgedTogether * windowFrames)..<end))
                recent[channel].removeAll()
            } else {
                recent[channel].removeFirst()
            }
        }
        windowFrames = 0
    }

    private func isAnotherSound(_ windows: [Sums]) -> Bool {
        var all = Sums()
        for sums in windows {
            all.original += sums.original
            all.redacted += sums.redacted
            all.product += sums.product
            all.samples += sums.samples
        }
        guard max(all.original, all.redacted) > Self.judgedFloor * Double(all.samples) else { return false }
        return all.product < Self.leastCorrelation * (all.original * all.redacted).squareRoot() || all.original == 0
    }

    /// Finds the lag at which an excerpt of the original fits best; excerpts that touch a bleep are passed over.
    private mutating func measureShift(_ original: Span<Float>, _ redacted: Span<Float>, _ frames: Range<Int>) {
        guard measuredExcerpts < Self.excerpts, frames.count >= Self.excerptFrames + 2 * furthestLag else { return }
        let start = (frames.count - Self.excerptFrames) / 2
        let reach =
            frames.lowerBound + start - furthestLag..<frames.lowerBound + start + Self.excerptFrames + furthestLag
        guard !covered.contains(where: { $0.overlaps(reach) }) else { return }
        for channel in 0..<channels {
            var energy = 0.0
            for frame in start..<start + Self.excerptFrames {
                let sample = Double(original[frame * channels + channel])
                energy += sample * sample
            }
            guard energy / Double(Self.excerptFrames) > Self.excerptFloor else { continue }
            lagVotes[lag(original, redacted, channel: channel, at: start, energy: energy), default: 0] += 1
            measuredExcerpts += 1
        }
    }

    /// - Parameter energy: of the excerpt of the original, which begins at `start`.
    private func lag(
        _ original: Span<Float>, _ redacted: Span<Float>, channel: Int, at start: Int, energy: Double
    ) -> Int {
        var best = 0
        var bestLikeness = -Double.infinity
        var unmoved = -Double.infinity
        var shifted = 0.0
        for frame in start - furthestLag..<start - furthestLag + Self.excerptFrames {
            shifted += Self.square(redacted[frame * channels + channel])
        }
        for lag in -furthestLag...furthestLag {
            var sum: Float = 0
            for frame in start..<start + Self.excerptFrames {
                sum += original[frame * channels + channel] * redacted[(frame + lag) * channels + channel]
            }
            // Without its own energy the louder place would win: a tone that begins there, some periods away.
            let likeness = Double(sum) / (energy * max(shifted, energy * Self.leastShare)).squareRoot()
            if lag == 0 { unmoved = likeness }
            if likeness > bestLikeness {
                bestLikeness = likeness
                best = lag
            }
            guard lag < furthestLag else { break }
            shifted += Self.square(redacted[(start + Self.excerptFrames + lag) * channels + channel])
            shifted -= Self.square(redacted[(start + lag) * channels + channel])
        }
        return bestLikeness - unmoved < Self.likenessOfPeriods ? 0 : best
    }

    private static func square(_ sample: Float) -> Double { Double(sample) * Double(sample) }
}
