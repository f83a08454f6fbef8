// A worker's line is read by its supervisor, which serves all workers: many small objects of JSON took it longer than
// anything else that it did for a call.
extension CallContent: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let content = CallContent(text: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no content of a call")
        }
        self = content
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// All of it: the call in the first row, then a row for each detail.
    var text: String {
        var rows = RowText()
        rows.add([
            .number(duration), .number(channels), .text(title), .text(date), .text(caller), .text(shownCaller),
            .text(coverage), .text(sha256), .number(unproved), .text(source?.path), .number(source?.size),
            .number(source?.modified),
        ])
        for piece in pieces {
            rows.add([
                .text(RowKind.piece.rawValue), .number(piece.channel), .text(piece.label), .number(piece.start),
                .number(piece.end),
            ])
        }
        for span in hidden {
            rows.add([
                .text(RowKind.hidden.rawValue), .text(span.channels), .text(span.category), .text(span.kind),
                .text(span.origin), .number(span.start), .number(span.end),
            ])
        }
        for remark in remarks {
            rows.add([
                .text(RowKind.remark.rawValue), .text(remark.origin.rawValue), .text(remark.kind),
                .number(remark.channel), .number(remark.start), .number(remark.end), .text(remark.text),
            ])
        }
        return rows.text
    }

    /// - Returns: `nil` for what ``text`` does not write.
    init?(text: String) {
        var reader = RowReader(text)
        guard let duration = reader.number(), let channels = reader.number() else { return nil }
        self.init(duration: duration, channels: channels)
        title = reader.text()
        date = reader.text()
        caller = reader.text()
        shownCaller = reader.text()
        coverage = reader.text()
        sha256 = reader.text()
        unproved = reader.number()
        let place = reader.text()
        let size = reader.number()
        let modified = reader.number()
        if let place, let size, let modified { source = OutputMark(path: place, size: size, modified: modified) }
        while reader.next() {
            guard let kind = reader.text().flatMap(RowKind.init), take(kind, &reader) else { return nil }
        }
    }

    private enum RowKind: String {
        case piece = "p"
        case hidden = "h"
        case remark = "r"
    }

    private mutating func take(_ kind: RowKind, _ reader: inout RowReader) -> Bool {
        switch kind {
        case .piece:
            guard let channel = reader.number(), let label = reader.text(), let start = reader.number(),
                let end = reader.number()
            else { return false }
            pieces.append(Piece(channel: channel, label: label, start: start, end: end))
        case .hidden:
            guard let channels = reader.text(), let category = reader.text(), let kind = reader.text(),
                let origin = reader.text(), let start = reader.number(), let end = reader.number()
            else { return false }
            hidden.append(
                Hidden(channels: channels, category: category, kind: kind, origin: origin, start: start, end: end))
        case .remark:
            guard let origin = reader.text().flatMap(Remark.Origin.init) else { return false }
            let kind = reader.text()
            let channel = reader.number()
            guard let start = reader.number(), let end = reader.number(), let text = reader.text() else {
                return false
            }
            remarks.append(
                Remark(origin: origin, kind: kind, channel: channel, start: start, end: end, text: text))
        }
        return true
    }
}
