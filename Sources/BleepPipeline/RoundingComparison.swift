import BleepAudio
import BleepCore

/// Holds a redacted recording without loss against an original in another encoding: outside the bleeps the samples
/// differ by rounding only.
struct RoundingComparison {
    private(set) var differing: [(channel: Int, frames: Range<Int>)] = []
    /// Whether every sample outside the bleeps has the very value that it had.
    private(set) var isIdentical = true

    private let covered: [[Range<Int>]]
    private var next: [Int]
    private let channels: Int
    /// One step of the redacted file, and what floats add.
    private let tolerance: Float
    /// What a sample may be: whole numbers are cut off at full scale.
    private let limit: Float

    /// - Returns: `nil` where the redacted file stores no numbers that a sample could be rounded to.
    init?(plan: BleepPlan, format: AudioFormat) {
        switch format.encoding {
        case .float32, .float64:
            tolerance = 1e-6
            limit = .greatestFiniteMagnitude
        default:
            guard let bits = format.integerBits, format.isLossless else { return nil }
            limit = 1
            tolerance = 1.01 / Float(1 << (min(bits, 24) - 1))
        }
        channels = format.channels
        covered = (0..<format.channels).map { channel in
            plan.bleeps.filter { $0.channels.contains(channel) }.map(\.frames)
        }
        next = [Int](repeating: 0, count: format.channels)
    }

    /// - Parameters: the same frames of both, interleaved.
    mutating func consume(original: Span<Float>, redacted: Span<Float>, frames: Range<Int>) {
        for channel in 0..<channels {
            var open: Range<Int>?
            for frame in frames {
                while next[channel] < covered[channel].count, covered[channel][next[channel]].upperBound <= frame {
                    next[channel] += 1
                }
                if next[channel] < covered[channel].count, covered[channel][next[channel]].contains(frame) { continue }
                let at = (frame - frames.lowerBound) * channels + channel
                let expected = min(max(original[at], -limit), limit)
                let difference = abs(redacted[at] - expected)
                if difference > 0 { isIdentical = false }
                guard difference > tolerance else { continue }
                open = (open?.lowerBound ?? frame)..<frame + 1
            }
            if let open, differing.count < ExactComparison.keptStretches { differing.append((channel, open)) }
        }
    }
}
