import BleepCore
import BleepPipeline

/// Prints what `verify` found.
struct VerificationPrinter {
    let text: String

    init(_ report: VerificationReport, redacted: String) {
        var lines: [String] = []
        let proof = report.proof
        let spans = report.plan.bleeps.count
        let source = report.sheet.map { "declared in \($0)" } ?? "taken from the differences"
        lines.append("\(redacted): \(spans) \(spans == 1 ? "span" : "spans") \(source)")
        let proved = RedactionPrinter.proved(proof, bleeps: spans)
        if spans == 0, report.holds { lines.append("nothing to bleep, says the sheet") }
        if !proved.isEmpty { lines.append("proved   " + proved.joined(separator: "; ")) }
        lines.append("keypad   \(report.keypad)")
        for line in proof.notProvable { lines.append("not provable: \(line)") }
        for finding in proof.findings { lines.append("FINDING  " + Self.line(finding, report.sampleRate)) }
        lines.append(
            report.holds
                ? "holds"
                : "does not hold: \(proof.findings.count) \(proof.findings.count == 1 ? "finding" : "findings")")
        let verdict = report.holds ? Terminal.Colour.good : .bad
        text =
            lines.map(Terminal.onOneLine).enumerated().map { index, line in
                let colour = index == lines.count - 1 ? verdict : line.hasPrefix("FINDING") ? .bad : nil
                return colour.map { Terminal.coloured(line, $0) } ?? line
            }.joined(separator: "\n") + "\n"
    }

    private static func line(_ finding: VerificationFinding, _ rate: SampleRate) -> String {
        var place = ""
        if let frames = finding.frames {
            place = "\(rate.time(frames.lowerBound).clock)–\(rate.time(frames.upperBound).clock)"
            if let channel = finding.channel { place += " channel \(channel)" }
            place += "  "
        }
        return place + "\(finding.kind.rawValue): \(finding.text)"
    }
}
