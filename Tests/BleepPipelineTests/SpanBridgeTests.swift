import BleepCore
import BleepTestSupport
import Testing

@testable import BleepPipeline

/// What listeners get in place of what is hidden.
@Suite struct SpanBridgeTests {
    static let sampleRate = SampleRate(hertz: 8_000)!
    static let frameCount = 60_000

    /// Spans of 1 to 9,000 frames, many of them closer to each other than what is repeated is long.
    static func plan(channels: Int, seed: UInt64) -> BleepPlan {
        var random = SeededGenerator(seed: seed)
        var spans: [(frames: Range<Int>, channels: ChannelSet)] = []
        var ends = [Int](repeating: 0, count: channels)
        for _ in 0..<12 {
            let first = Int.random(in: 0..<channels, using: &random)
            let hidden = Bool.random(using: &random) ? Array(0..<channels) : [first]
            let start = hidden.map { ends[$0] }.max()! + Int.random(in: 0...5_000, using: &random)
            let end = min(frameCount, start + Int.random(in: 1...9_000, using: &random))
            guard start < end else { break }
            spans.append((start..<end, ChannelSet(hidden)))
            for channel in hidden { ends[channel] = end }
        }
        return HeardAgainTests.plan(spans.map(\.frames), channels: spans.map(\.channels), frameCount: frameCount)
    }

    /// The rule in one sentence: the last half second that is not hidden, backwards, forwards, backwards …
    static func bridged(_ samples: [Float], plan: BleepPlan, channel: Int) -> [Float] {
        var isHidden = [Bool](repeating: false, count: frameCount)
        for bleep in plan.bleeps where bleep.channels.contains(channel) {
            for frame in bleep.frames { isHidden[frame] = true }
        }
        var result = samples
        var open: [Float] = []
        var thereAndBack: [Float] = []
        var place = 0
        for frame in 0..<frameCount {
            guard isHidden[frame] else {
                open.append(samples[frame])
                place = 0
                continue
            }
            if place == 0 {
                let heard = open.suffix(4_000)
                thereAndBack = heard.reversed() + heard
            }
            result[frame] = thereAndBack.isEmpty ? 0 : thereAndBack[place % thereAndBack.count]
            place += 1
        }
        return result
    }

    @Test(arguments: 1...3, [1, 2, 3, 4] as [UInt64])
    func `a span holds what was last heard, there and back, however the recording is cut`(
        channels: Int, seed: UInt64
    ) {
        let plan = Self.plan(channels: channels, seed: seed)
        var random = SeededGenerator(seed: seed + 100)
        let samples = (0..<channels).map { _ in
            (0..<Self.frameCount).map { _ in Float.random(in: -1...1, using: &random) }
        }
        var bridge = SpanBridge(plan: plan, sampleRate: Self.sampleRate, channels: channels)
        var result = [[Float]](repeating: [], count: channels)
        var position = 0
        while position < Self.frameCount {
            let frames = position..<min(Self.frameCount, position + Int.random(in: 1...5_000, using: &random))
            var block = frames.flatMap { frame in samples.map { $0[frame] } }
            bridge.apply(to: &block, frames: frames)
            for (index, sample) in block.enumerated() { result[index % channels].append(sample) }
            position = frames.upperBound
        }
        for channel in 0..<channels {
            let isRight = result[channel] == Self.bridged(samples[channel], plan: plan, channel: channel)
            #expect(isRight, "channel \(channel)")
        }
    }
}
