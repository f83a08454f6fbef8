public import BleepCore

/// Looks for what is bleeped on some channels on the others, where only some channels are bleeped.
///
/// Each bleep's audio is correlated with the same stretch of every channel that stays, over delays up to 400 ms
/// (echo over a mobile or VoIP path). It errs on the side of finding: a false alarm costs a second look, a miss a name.
public struct CrosstalkSearch: Sendable {
    /// Delays that are looked at, in milliseconds; a leak can be a little earlier when the mark was made on the echo.
    static let delays = -50...400
    /// Excerpts are compared at about this rate: most of the energy of speech lies below half of it.
    static let comparedHertz = 4_000
    /// Delays are told apart at about this rate at most. A hiss lies above half of ``comparedHertz``: where it is late by
    /// half a compared sample, nothing of it would be found.
    static let gatheredHertz = 16_000
    /// The longest excerpt, in milliseconds.
    static let longestExcerpt = 3_000
    /// The most excerpts of one file; a channel that is muted from end to end is sampled.
    static let mostExcerpts = 120

    private struct Excerpt {
        var frames: Range<Int>
        var bleeped: ChannelSet
        var kept: ChannelSet
    }

    private let excerpts: [Excerpt]
    private let sampleRate: SampleRate
    private let channelCount: Int
    /// Frames averaged into one gathered sample.
    private let factor: Int
    /// Gathered samples averaged into one compared sample.
    private let phases: Int
    private var next = 0
    /// Gathered samples of every channel from ``gatheredFrom`` on.
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
        factor = max(1, sampleRate.hertz / Self.gatheredHertz)
        phases = max(1, sampleRate.hertz / factor / Self.comparedHertz)
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
        let length = min(excerpt.frames.count / factor, gathered[0].count)
        let perSecond = sampleRate.hertz / factor
        let delays = Self.delays.lowerBound * perSecond / 1_000...Self.delays.upperBound * perSecond / 1_000
        let detector = LeakDetector(
            delays: delays.lowerBound / phases...delays.upperBound / phases)
        let reach = min(gathered[0].count, length + delays.upperBound)
        for bleeped in excerpt.bleeped {
            let word = gathered[bleeped].prefix(length)
            let words = (0..<phases).map { compared(word.dropFirst($0)) }
            for kept in excerpt.kept {
                guard let found = detector.find(words, in: compared(gathered[kept].prefix(reach))) else { continue }
                let delay = found.delaySamples * phases - found.phase
                findings.append(
                    CrosstalkFinding(
                        frames: excerpt.frames, bleepedChannel: bleeped, audibleChannel: kept,
                        decibels: found.decibels, delayMilliseconds: delay * 1_000 / perSecond))
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

    /// Means of ``phases`` gathered samples each.
    private func compared(_ samples: ArraySlice<Float>) -> [Float] {
        stride(from: samples.startIndex, to: samples.endIndex - phases + 1, by: phases).map { start in
            samples[start..<start + phases].reduce(0, +) / Float(phases)
        }
    }
}
