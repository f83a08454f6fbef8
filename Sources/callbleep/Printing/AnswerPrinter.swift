import BleepArchive
import BleepCore

/// What `search` answers.
struct AnswerPrinter {
    let hits: [CatalogHit]

    func text(_ form: TableForm) -> String {
        var rows = Rows(
            columns: [
                "file", "output", "of", "start", "end", "channel", "what", "word", "text", "duration",
            ], titles: ["file", "", "", "start", "end", "", "what", "", "text", "call"])
        for hit in hits {
            rows.add([
                .text(hit.path), .text(hit.output), .text(hit.mode == .redact ? "redaction" : "original"),
                Self.cell(hit.start), Self.cell(hit.end), .number(hit.channel),
                .text(form == .table ? Self.title(hit) : hit.origin.rawValue), .text(hit.word), .text(hit.text),
                Self.cell(hit.duration),
            ])
        }
        return rows.text(form)
    }

    static func cell(_ time: Timecode) -> Rows.Cell { .decimal(time.seconds, shown: time.clock) }

    private static func title(_ hit: CatalogHit) -> String {
        switch hit.origin {
        case .segment: hit.word.flatMap(SegmentLabel.init)?.title ?? ""
        case .span: "hidden " + (hit.word ?? "")
        case .finding: hit.word ?? ""
        case .note: "note"
        case .about: "about the call"
        case .transcript: "said"
        case .call: hit.word ?? "call"
        }
    }
}
