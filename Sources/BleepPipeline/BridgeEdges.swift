import BleepCore

/// Takes off what bridging leaves beside a span.
///
/// Detectors average over some 70 ms: a voice that is repeated in a span until its end seems to go on behind it for
/// a moment, where there is silence. Such a splinter takes the label of what lies beyond it.
enum BridgeEdges {
    /// Longer than what is left of averaging, shorter than the shortest pause or word that is told.
    private static let longestSplinter = 60

    /// - Parameter timelines: one a channel, not painted yet.
    static func settled(_ timelines: [Timeline], plan: BleepPlan, sampleRate: SampleRate) -> [Timeline] {
        let longest = sampleRate.frames(milliseconds: longestSplinter)
        return timelines.enumerated().map { channel, timeline in
            var layer: [Segment] = []
            for bleep in plan.bleeps where bleep.channels.contains(channel) {
                for splinter in splinters(beside: bleep.frames, in: timeline, longest: longest)
                where splinter.frames.lowerBound >= layer.last?.frames.upperBound ?? 0 {
                    layer.append(splinter)
                }
            }
            return timeline.painted(with: layer).joined()
        }
    }

    /// What is short and beside a span, with the label of what is beyond, in order of time.
    private static func splinters(beside span: Range<Int>, in timeline: Timeline, longest: Int) -> [Segment] {
        var found: [Segment] = []
        if let before = timeline.segment(at: span.lowerBound - 1), isBackground(before),
            span.lowerBound - before.frames.lowerBound <= longest,
            var beyond = timeline.segment(at: before.frames.lowerBound - 1), isBackground(beyond)
        {
            beyond.frames = before.frames.lowerBound..<span.lowerBound
            found.append(beyond)
        }
        if let behind = timeline.segment(at: span.upperBound), isBackground(behind),
            behind.frames.upperBound - span.upperBound <= longest,
            var beyond = timeline.segment(at: behind.frames.upperBound), isBackground(beyond)
        {
            beyond.frames = span.upperBound..<behind.frames.upperBound
            found.append(beyond)
        }
        return found
    }

    private static func isBackground(_ segment: Segment) -> Bool {
        [.speech, .silence, .noise].contains(segment.label)
    }
}
