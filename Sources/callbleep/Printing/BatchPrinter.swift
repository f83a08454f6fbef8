import BleepArchive

/// What `batch` says at its end, and of each call in a rehearsal.
struct BatchPrinter {
    let output: String

    func text(_ report: BatchReport) -> String {
        var lines = [
            "\(output): \(report.count) \(report.count == 1 ? "call" : "calls"): \(report.done) done, "
                + "\(report.unchanged) unchanged, \(report.needsReview.count) to review, \(report.failures.count) failed"
        ]
        if report.maskedNames > 0 {
            let calls = report.maskedNames == 1 ? "1 call has" : "\(report.maskedNames) calls have"
            lines.append("names    \(calls) a name that holds what is listed to be hidden; it is masked in the results")
        }
        lines += report.tellingNames.map {
            "name     \($0): holds a word that is hidden in the call; rename it before others see the result"
        }
        lines += report.needsReview.map { "review   \($0.path): \($0.reason)" }
        lines += report.failures.map { "failed   \($0.path): \($0.reason)" }
        return lines.map(Terminal.onOneLine).joined(separator: "\n")
    }

    func line(_ call: PlannedCall) -> String {
        let with = call.companions.isEmpty ? "" : " with " + call.companions.joined(separator: ", ")
        let fate: String
        switch call.fate {
        case .unchanged: return Terminal.onOneLine("unchanged \(call.path)")
        case .review: return Terminal.onOneLine("review    \(call.path)")
        case _ where call.isWithheld:
            return Terminal.onOneLine("withhold  \(call.path): nothing marked")
        case .new: fate = "new      "
        case .changed: fate = "changed  "
        case .interrupted, .again: fate = "again    "
        }
        return Terminal.onOneLine("\(fate) \(call.path)\(with), into \(call.folder)")
    }

    func line(_ failure: BatchReport.Objection) -> String {
        Terminal.onOneLine("failed    \(failure.path): \(failure.reason)")
    }
}
