import BleepCore
import BleepSignal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Says of what was nearly a digit or a tone which criterion it failed. It asks the rules for their limits and has none
/// of its own, but for what is too far off to be worth a line.
struct NearMissRule {
    let grid: AnalysisGrid
    let levels: LevelTrack
    let rule: ToneRule

    /// The value of a criterion that was failed, and its limit.
    typealias Failure = (failed: NearMiss.Quantity, value: Double, limit: NearMiss.Limit)

    /// Decibels beyond which a ratio is not told: nothing at all is heard beside the tone.
    private static let loudest = 99.0

    /// - Parameters:
    ///   - candidates: what a wide look took for digits.
    ///   - digits: those that are digits.
    ///   - events: tones that no digit covers.
    ///   - found: what was made of them.
    func nearMisses(
        of candidates: [KeypadCandidate], beside digits: [KeypadCandidate], _ events: [ToneEvent],
        _ found: [ToneRule.Found]
    ) -> [NearMiss] {
        let named = found.filter { $0.label != .tone }
        let near = self.candidates(candidates, beside: digits, named)
        // Both tones of a pair may be followed as a tone, too.
        let rest = events.filter { event in !near.contains { $0.start < event.end && event.start < $0.end } }
        return (near.map(nearMiss) + tones(rest, named)).sorted {
            ($0.frames.lowerBound, $0.frames.upperBound) < ($1.frames.lowerBound, $1.frames.upperBound)
        }
    }

    func frames(_ start: Double, _ end: Double) -> Range<Int> {
        let first = min(max(0, grid.frame(start)), levels.frameCount)
        return first..<max(first, min(levels.frameCount, grid.frame(end)))
    }

    /// Decibels of a power against what is heard 20 to 60 ms before and after; the worse side.
    func signalToNoise(_ power: Float, _ start: Double, _ end: Double) -> Double {
        let first = rule.block(start)
        let last = rule.block(end)
        var loudest: Float = 0
        for side in [first - 6..<first - 2, last + 3..<last + 7] {
            let blocks = side.clamped(to: 0..<levels.blockCount)
            guard blocks.count >= 2 else { continue }
            loudest = max(loudest, blocks.reduce(0) { $0 + levels.meanSquare($1) } / Float(blocks.count))
        }
        guard loudest > 0, power > 0 else { return Self.loudest }
        return min(Self.loudest, Double(10 * log10f(power / loudest)))
    }
}
