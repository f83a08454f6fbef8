/// How figures are printed.
enum Figure {
    /// `-12.5`; zero has no sign.
    static func decimal(_ value: Double, _ places: Int) -> String {
        guard value.isFinite else { return "–" }
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let whole = Int((abs(value) * scale).rounded())
        let sign = value < 0 && whole != 0 ? "−" : ""
        guard places > 0 else { return "\(sign)\(whole)" }
        let rest = String(whole % Int(scale))
        return "\(sign)\(whole / Int(scale))." + String(repeating: "0", count: places - rest.count) + rest
    }

    /// `+1.5`.
    static func signed(_ value: Double, _ places: Int) -> String {
        let text = decimal(value, places)
        return value > 0 ? "+\(text)" : text
    }

    /// A part of a whole in per cent: 100 and 0 only where it is all and nothing.
    static func percent(_ count: Int, of total: Int) -> String {
        guard total > 0 else { return "–" }
        if count == total { return "100" }
        if count == 0 { return "0" }
        return decimal(min(max(100 * Double(count) / Double(total), 0.1), 99.9), 1)
    }

    static func milliseconds(_ seconds: Double) -> String { decimal(1_000 * seconds, 1) }
}
