import BleepCore
import BleepDetect
import BleepSheet

/// Prints what was nearly a digit or a tone: where, what was measured, and the criterion that it failed.
struct NearMissPrinter {
    /// Stands for a keypad digit that is not shown.
    private static let mask = "•"

    let text: String

    /// - Parameter showDigits: whether the digit that it nearly was is named, and its frequencies.
    init(_ misses: [NearMiss], rate: SampleRate, showDigits: Bool) {
        guard !misses.isEmpty else {
            text = "nearly: nothing\n"
            return
        }
        var table = TextTable(columns: [.right, .right, .right, .left, .left, .left])
        table.add(["nearly", "", "channel", "what", "why not", "measured"])
        for miss in misses {
            table.add([
                rate.time(miss.frames.lowerBound).clock, rate.time(miss.frames.upperBound).clock,
                miss.channel.map(String.init) ?? "", Self.name(miss, showDigits: showDigits), Self.reason(miss),
                Self.measured(miss),
            ])
        }
        text = table.text
    }

    private static func name(_ miss: NearMiss, showDigits: Bool) -> String {
        // The two frequencies of a key are as good as the digit.
        let lines = miss.frequencies.map { Self.number($0, places: 0) }.joined(separator: " + ")
        guard let digit = miss.digit else { return "\(miss.candidate.title), \(lines) Hz" }
        return "\(miss.candidate.title) " + (showDigits ? "\(digit), \(lines) Hz" : mask)
    }

    private static func reason(_ miss: NearMiss) -> String {
        let value = miss.measures[miss.failed].map { figure($0, miss.failed) } ?? ""
        let limit =
            switch miss.limit {
            case .atLeast(let least): "at least \(figure(least, miss.failed))"
            case .atMost(let most): "at most \(figure(most, miss.failed))"
            }
        let plan = miss.nearestPlan.map { ", nearest \($0)" } ?? ""
        return "\(title(miss.failed)) \(value), \(limit)\(plan)"
    }

    private static func measured(_ miss: NearMiss) -> String {
        NearMiss.Quantity.allCases.filter { $0 != miss.failed }
            .compactMap { quantity in miss.measures[quantity].map { "\(title(quantity)) \(figure($0, quantity))" } }
            .joined(separator: ", ")
    }

    private static func title(_ quantity: NearMiss.Quantity) -> String {
        switch quantity {
        case .length: "length"
        case .frequencyError: "frequency off"
        case .twist: "twist"
        case .level: "level"
        case .purity: "purity"
        case .signalToNoise: "S/N"
        case .unsteadiness: "unsteadiness"
        case .drift: "drift"
        case .edges: "height at its edge"
        case .notes: "other notes"
        case .evidence: "evidence"
        case .cadence: "cadence off"
        }
    }

    /// A value with its unit.
    private static func figure(_ value: Double, _ quantity: NearMiss.Quantity) -> String {
        switch quantity {
        case .length: "\(number(value, places: 0)) ms"
        case .frequencyError: "\(number(value, places: 1)) %"
        case .purity, .edges, .notes: "\(number(value, places: 0)) %"
        case .twist, .signalToNoise, .unsteadiness: "\(number(value, places: 1)) dB"
        case .level: "\(number(value, places: 1)) dBFS"
        case .drift: "\(number(value, places: 1)) Hz"
        case .evidence, .cadence: number(value, places: 1)
        }
    }

    private static func number(_ value: Double, places: Int) -> String {
        let scale = places == 0 ? 1.0 : 10.0
        let whole = Int((abs(value) * scale).rounded())
        let sign = value < 0 && whole > 0 ? "-" : ""
        return places == 0 ? "\(sign)\(whole)" : "\(sign)\(whole / 10).\(whole % 10)"
    }
}
