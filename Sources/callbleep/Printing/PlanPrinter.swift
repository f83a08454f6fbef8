import BleepCore
import BleepPipeline
import BleepRedact
import BleepSheet

/// Prints what `--dry-run` would do: marked and final times, and why each edge lies where it does.
struct PlanPrinter {
    let text: String

    init(_ report: RedactionReport) {
        let rate = report.sampleRate
        var table = TextTable(
            columns: [.right, .right, .right, .right, .left, .left, .left, .left, .left, .left])
        table.add(["marked", "", "final", "", "channels", "category", "kind", "marked in", "start", "end"])
        for planned in report.spans {
            table.add([
                rate.time(planned.span.frames.lowerBound).clock, rate.time(planned.span.frames.upperBound).clock,
                rate.time(planned.frames.lowerBound).clock, rate.time(planned.frames.upperBound).clock,
                planned.channels.map(String.init).joined(separator: ","), planned.span.category.title,
                planned.span.kind.rawValue, planned.span.source, planned.start.reason(rate: rate.hertz),
                planned.end.reason(rate: rate.hertz),
            ])
        }
        let summary = RedactionSummary(report)
        let level = report.plan.bleeps.isEmpty ? "" : "level \(report.plan.levelDBFS) dBFS; "
        // Only what was written can be listened to.
        let keypad =
            report.spans.contains { $0.span.origin == .dtmf }
            ? "a bleep over keypad digits may become longer: what is still heard of them in the result is hidden, too\n"
            : ""
        text = table.text + "\n\(summary.bleeps)\n\(keypad)\(level)nothing was written\n"
    }
}
