public import BleepCore

/// The marks of a time axis: round times, and their labels, which never touch.
public struct TimeTicks: Equatable, Sendable {
    /// What is round to a person, in milliseconds: 1, 2, 5, 10, 15, 30 of each unit.
    private static let steps = [
        100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000,
        1_800_000, 3_600_000, 7_200_000, 14_400_000, 21_600_000, 43_200_000, 86_400_000,
    ]
    /// Between two labels, in user units.
    private static let gap = 18.0
    static let fontSize = 11.0

    /// Between two marks.
    public let step: Timecode
    /// From 0 to the last that is not beyond the end.
    public let times: [Timecode]

    /// - Parameters:
    ///   - duration: of the axis.
    ///   - width: of the axis, in user units.
    public init(duration: Timecode, width: Double) {
        let milliseconds = max(0, duration.nanoseconds / 1_000_000)
        let measure = TextMeasure(fontSize: Self.fontSize)
        func fits(_ step: Int) -> Bool {
            guard milliseconds >= step else { return true }
            let last = Timecode(milliseconds: milliseconds / step * step)
            let widest = measure.width(Self.label(last, tenths: step < 1_000))
            return Double(step) / Double(milliseconds) * width >= widest + Self.gap
        }
        // Beyond a week of recording, days are counted in doubling steps.
        var step = Self.steps.first(where: fits) ?? 2 * 86_400_000
        while !fits(step) { step *= 2 }
        self.step = Timecode(milliseconds: step)
        times = stride(from: 0, through: milliseconds, by: step).map { Timecode(milliseconds: $0) }
    }

    public func label(_ time: Timecode) -> String { Self.label(time, tenths: step.nanoseconds < Timecode.second) }

    /// `0:07`, `4:20`, `1:04:20`; with `tenths` `0:07.2`. Cut off, not rounded: it is the second that is shown.
    public static func label(_ time: Timecode, tenths: Bool = false) -> String {
        let all = max(0, time.nanoseconds / 100_000_000)
        let seconds = all / 10
        let tail = tenths ? ".\(all % 10)" : ""
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let hours = seconds / 3600
        let minutes = seconds / 60 % 60
        return (hours > 0 ? "\(hours):\(two(minutes)):" : "\(minutes):") + two(seconds % 60) + tail
    }
}
