public import BleepCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Looks for what is bleeped on some channels on the others, where only some channels are bleeped.
///
/// Each bleep's audio is correlated with the same stretch of every channel that stays, over delays up to 400 ms
/// (echo over a mobile or VoIP path). It errs on the side of finding: a false alarm costs a second look, a miss a name.
public struct CrosstalkSearch: Sendable {
    /// Delays that are looked at, in milliseconds; a leak can be a little earlier when the mark was made on the echo.
    static let delays = -50...400
    /// Normalised correlation that counts as the same sound.
    static let threshold: Float = 0.25
    /// Excerpts are compared at about this rate: the energy of speech lies below half of it.
    static let comparedHertz = 4_000
    /// The longest excerpt, in milliseconds.
    static let longestExcerpt = 3_000
    /// The most excerpts of one file; a channel that is muted from end to end is sampled.
    static let mostExcerpts = 120
    /// Excerpts quieter than this hold nothing to leak, as a mean square (−60 dBFS).
    static let audible: Float = 1e-6

    private struct Excerpt {
        var frames: Range<Int>
        var bleeped: ChannelSet
        var kept: ChannelSet
    }

    private let excerpts: [Excerpt]
    private let sampleRate: SampleRate
    private let channelCount: Int
    /// Frames averaged into one compared sample.
    private let factor: Int
    private var next = 0
    /// Compared samples of every channel from ``gatheredFrom`` on.
    private var gathered: [[Float]]
    private var gatheredFrom = 0
    /// The next frame to gather.
    private var position = 0
    private var sums: [Float]
    private var summed = 0
    private var findings: [CrosstalkFinding] = []

    public init(plan: BleepPlan, sampleRate: SampleRate, channelCount: Int) {
        self.sampleRate = sampleRate
        self.channelCount = channelCount
        factor = max(1, sampleRate.hertz / Self.comparedHertz)
        gathered = [[Float]](repeating: [], count: channelCount)
        sums = [Float](repeating: 0, count: channelCount)
        let longest = sampleRate.frames(milliseconds: Self.longestExcerpt)
        let all = ChannelSet(all: channelCount)
        let covered = (0..<channelCount).map { Self.covered(channel: $0, in: plan) }
        var excerpts: [Excerpt] = []
        for bleep in plan.bleeps {
            let kept = all.subtracting(bleep.channels)
            guard !kept.isEmpty else { continue }
            for start in stride(from: bleep.frames.lowerBound, to: bleep.frames.upperBound, by: longest) {
                let end = min(start + longest, bleep.frames.upperBound)
                // Other bleeps at the same time may cover the channel that this one leaves.
                let open = ChannelSet(kept.filter { !Self.isCovered(start..<end, by: covered[$0]) })
                if !open.isEmpty { excerpts.append(Excerpt(frames: start..<end, bleeped: bleep.channels, kept: open)) }
            }
        }
        excerpts.sort { $0.frames.lowerBound < $1.frames.lowerBound }
        let step = max(1, (excerpts.count + Self.mostExcerpts - 1) / Self.mostExcerpts)
        self.excerpts = stride(from: 0, to: excerpts.count, by: step).map { excerpts[$0] }
    }

    /// Where a channel is bleeped, merged and in order.
    private static func covered(channel: Int, in plan: BleepPlan) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for bleep in plan.bleeps where bleep.channels.contains(channel) {
            if let last = result.last, bleep.frames.lowerBound == last.upperBound {
                result[result.count - 1] = last.lowerBound..<bleep.frames.upperBound
            } else {
                result.append(bleep.frames)
            }
        }
        return result
    }

    private static func isCovered(_ frames: Range<Int>, by ranges: [Range<Int>]) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < frames.upperBound { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound <= frames.lowerBound
    }

    /// Whether any bleep leaves a channel open.
    public var isNeeded: Bool { !excerpts.isEmpty }

    /// - Parameters:
    ///   - interleaved: the next frames of the original.
    ///   - frames: their place in the recording; blocks follow each other without a gap.
    public mutating func consume(_ interleaved: Span<Float>, frames: Range<Int>) {
        while next < excerpts.count, position < frames.upperBound {
            let wanted = reach(of: excerpts[next])
            if gathered[0].isEmpty, summed == 0 {
                position = max(position, wanted.lowerBound)
                guard position < frames.upperBound else { break }
                gatheredFrom = position
            }
            let end = min(wanted.upperBound, frames.upperBound)
            while position < end {
                gather(interleaved, at: (position - frames.lowerBound) * channelCount)
                position += 1
            }
            if position >= wanted.upperBound { closeExcerpt() }
        }
        position = max(position, frames.upperBound)
    }

    /// What was found, in order of time.
    public mutating func finish() -> [CrosstalkFinding] {
        if next < excerpts.count, !gathered[0].isEmpty { closeExcerpt() }
        return findings
    }

    private func reach(of excerpt: Excerpt) -> Range<Int> {
        let after = sampleRate.frames(milliseconds: Self.delays.upperBound)
        return excerpt.frames.lowerBound..<excerpt.frames.upperBound + after
    }

    private mutating func gather(_ interleaved: Span<Float>, at offset: Int) {
        for channel in 0..<channelCount { sums[channel] += interleaved[offset + channel] }
        summed += 1
        guard summed == factor else { return }
        for channel in 0..<channelCount {
            gathered[channel].append(sums[channel] / Float(factor))
            sums[channel] = 0
        }
        summed = 0
    }

    private mutating func closeExcerpt() {
        let excerpt = excerpts[next]
        let length = excerpt.frames.count / factor
        for bleeped in excerpt.bleeped {
            for kept in excerpt.kept {
                if let found = Self.bestMatch(
                    of: gathered[bleeped], in: gathered[kept], length: length, perSecond: sampleRate.hertz / factor)
                {
                    findings.append(
                        CrosstalkFinding(
                            frames: excerpt.frames, bleepedChannel: bleeped, audibleChannel: kept,
                            decibels: found.decibels, delayMilliseconds: found.delay))
                }
            }
        }
        next += 1
        // What reaches into the next excerpt is kept.
        let samples = gathered[0].count
        let keepFrom = next < excerpts.count ? (excerpts[next].frames.lowerBound - gatheredFrom) / factor : samples
        if keepFrom < samples {
            for channel in 0..<channelCount { gathered[channel].removeFirst(max(0, keepFrom)) }
            gatheredFrom += max(0, keepFrom) * factor
        } else {
            for channel in 0..<channelCount {
                gathered[channel].removeAll(keepingCapacity: true)
                sums[channel] = 0
            }
            summed = 0
        }
    }

    /// The delay at which `word` is found in `other`, or `nil`.
    private static func bestMatch(
        of word: [Float], in other: [Float], length: Int, perSecond: Int
    ) -> (decibels: Int, delay: Int)? {
        // The first difference whitens speech, so that a hum both channels share is not taken for a word.
        let sought = differences(word.prefix(length))
        let searched = differences(other[...])
        let energy = sought.reduce(0) { $0 + $1 * $1 }
        let loudness = word.prefix(length).reduce(0) { $0 + $1 * $1 } / Float(max(1, length))
        guard sought.count > perSecond / 50, loudness > audible, energy > 0 else { return nil }
        var best: (correlation: Float, gain: Float, lag: Int)?
        let lags = delays.lowerBound * perSecond / 1_000...delays.upperBound * perSecond / 1_000
        for lag in lags {
            let from = max(0, -lag)
            let to = min(sought.count, searched.count - lag)
            guard to - from > sought.count / 2 else { continue }
            var product: Float = 0
            var there: Float = 0
            for index in from..<to {
                product += sought[index] * searched[index + lag]
                there += searched[index + lag] * searched[index + lag]
            }
            guard there > 0 else { continue }
            let correlation = abs(product) / (energy * there).squareRoot()
            if correlation > best?.correlation ?? 0 { best = (correlation, abs(product) / energy, lag) }
        }
        guard let best, best.correlation >= threshold else { return nil }
        return (Int((20 * log10f(max(best.gain, 1e-6))).rounded()), best.lag * 1_000 / perSecond)
    }

    private static func differences(_ samples: ArraySlice<Float>) -> [Float] {
        zip(samples.dropFirst(), samples).map { $0 - $1 }
    }
}
