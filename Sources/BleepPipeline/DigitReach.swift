import BleepCore
import BleepRedact

/// What may be hidden because of keypad digits that nobody had marked.
struct DigitReach {
    /// Digits that follow within so many frames are hidden with all that is between them.
    private let gap: Int
    /// Frames on either side of them that may be hidden, too.
    private let margin: Int

    /// The edges of a digit may be found so much further out than it was first heard, in milliseconds.
    private static let slack = 100

    /// Nothing is hidden for any digit.
    static let none = DigitReach(gap: 0, margin: 0)

    /// - Parameters:
    ///   - options: as the plan will be made.
    ///   - sampleRate: of the recording.
    init(_ options: PlanOptions, sampleRate: SampleRate) {
        let rule = options.rule(for: .dtmf)
        gap = sampleRate.frames(milliseconds: KeypadRuns.longestGap)
        margin =
            sampleRate.frames(milliseconds: max(rule.paddingBefore, rule.paddingAfter) + Self.slack)
            + options.guardFrames + (options.roundUpFrames ?? 0)
    }

    init(gap: Int, margin: Int) {
        self.gap = gap
        self.margin = margin
    }

    /// How far from a digit something may be hidden for it, in frames.
    var total: Int { gap + margin }

    /// - Parameters:
    ///   - digits: all that may be found within ``total`` of `frames`, in any order.
    ///   - frames: of the recording.
    /// - Returns: what of `frames` may be hidden for them, in order and without overlap.
    func ranges(around digits: [Range<Int>], in frames: Range<Int>) -> [Range<Int>] {
        let near = digits.filter {
            $0.lowerBound < frames.upperBound + total && $0.upperBound > frames.lowerBound - total
        }
        var runs: [Range<Int>] = []
        for digit in near.merged() {
            if let last = runs.last, digit.lowerBound - last.upperBound <= gap {
                runs[runs.count - 1] = last.lowerBound..<digit.upperBound
            } else {
                runs.append(digit)
            }
        }
        return runs.map { max(0, $0.lowerBound - margin)..<$0.upperBound + margin }.filter(frames.overlaps).map {
            $0.clamped(to: frames)
        }.merged()
    }
}
