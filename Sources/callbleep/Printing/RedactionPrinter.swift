import BleepCore
import BleepPipeline

/// Prints what a person needs to know after `redact`.
struct RedactionPrinter {
    let text: String

    init(_ report: RedactionReport, call: String) {
        let summary = RedactionSummary(report)
        var lines = ["\(call): \(summary.bleeps)"]
        if let moved = summary.moved { lines.append("moved    \(moved)") }
        if let proof = report.proof {
            lines.append("level    \(report.plan.levelDBFS) dBFS, the same for every bleep")
            lines.append("proved   " + Self.proved(proof).joined(separator: "; "))
            for line in proof.notProvable { lines.append("not provable: \(line)") }
        }
        for (index, file) in report.files.enumerated() { lines.append((index == 0 ? "written  " : "         ") + file) }
        text = lines.map(Terminal.onOneLine).joined(separator: "\n") + "\n"
    }

    static func proved(_ proof: RedactionProof) -> [String] {
        var parts: [String] = []
        if proof.spansReplaced { parts.append("every bleep holds its sound and nothing of the original") }
        switch proof.outside {
        case .identical: parts.append("all else is identical")
        case .withinCodecBounds:
            let ratio = proof.signalToNoise.map { " (\(Int($0.rounded())) dB signal to noise)" } ?? ""
            parts.append("all else is within what the codec does\(ratio)")
        case .notProved: break
        }
        if proof.containerIsClean { parts.append("nothing rides along") }
        return parts
    }
}
