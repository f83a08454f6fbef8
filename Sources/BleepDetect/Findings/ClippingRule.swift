import BleepCore
import BleepSignal

/// Remarks on speech that was recorded so loud that its tops are cut off.
enum ClippingRule {
    /// Seconds of clipped blocks that are heard as distortion; single clicks are less.
    private static let least = 1

    static func observations(_ timeline: Timeline, levels: LevelTrack) -> [Observation] {
        var first: Int?
        var blocks = 0
        for segment in timeline.segments where segment.label == .speech && !segment.frames.isEmpty {
            let start = levels.block(holding: segment.frames.lowerBound)
            let end = levels.block(holding: segment.frames.upperBound - 1) + 1
            guard let clipped = levels.clipped(in: start..<end) else { continue }
            first = first ?? levels.frames(ofBlock: clipped.first).lowerBound
            blocks += clipped.count
        }
        let seconds = blocks / LevelTrack.blocksPerSecond
        guard let first, seconds >= least else { return [] }
        return [Observation(frame: first, remark: .clipping(seconds: seconds))]
    }
}
