import BleepArchive

/// What `catalog forget` did, or would do.
struct ForgetPrinter {
    let catalog: String
    let isRehearsal: Bool

    func text(_ report: ForgetReport) -> String {
        let count = Set(report.forgotten.map(\.path)).count
        var lines = [
            "\(catalog): \(count) \(count == 1 ? "call" : "calls") \(isRehearsal ? "would be forgotten" : "forgotten")"
        ]
        if report.released > 0 { lines[0] += "; \(report.released) gone after their review are kept" }
        for call in report.forgotten {
            lines.append("\(isRehearsal ? "forget  " : "forgot  ") \(call.path)")
            lines += call.remains.map { "stays    \($0)" }
        }
        return lines.map(Terminal.onOneLine).joined(separator: "\n")
    }
}
