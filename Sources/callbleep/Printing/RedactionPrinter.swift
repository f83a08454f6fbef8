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
            if !report.plan.bleeps.isEmpty {
                lines.append("level    \(report.plan.levelDBFS) dBFS, the same for every bleep")
            }
            lines.append("proved   " + Self.proved(proof, bleeps: report.plan.bleeps.count).joined(separator: "; "))
            for line in proof.notProvable { lines.append("not provable: \(line)") }
        }
        for (index, file) in report.files.enumerated() { lines.append((index == 0 ? "written  " : "         ") + file) }
        text = lines.map(Terminal.onOneLine).joined(separator: "\n") + "\n"
    }

    /// - Parameter bleeps: how many there are; nothing is said of those that are not there or cannot be judged.
    static func proved(_ proof: RedactionProof, bleeps: Int) -> [String] {
        var parts: [String] = []
        let judged = bleeps - proof.unjudgedSpans
        if proof.spansReplaced, judged > 0 {
            parts.append(
                judged == bleeps
                    ? "every bleep holds its sound and nothing of the original"
                    : "\(judged) of \(bleeps) bleeps hold their sound and nothing of the original")
        }
        let rest = bleeps == 0 ? "all" : "all else"
        switch proof.outside {
        case .identical: parts.append("\(rest) is identical")
        case .withinCodecBounds:
            let ratio = proof.signalToNoise.map { " (\(Int($0.rounded())) dB signal to noise)" } ?? ""
            parts.append("\(rest) is within what the codec does\(ratio)")
        case .notProved: break
        }
        if proof.containerIsClean { parts.append("nothing rides along") }
        return parts
    }
}
