import BleepCore

/// Writes found spans in every form of ``FindFormat``.
public enum FindWriter {
    /// - Parameters:
    ///   - documents: one, unless the format ``FindFormat/holdsSeveral``.
    ///   - format: the form of the text.
    ///   - asArray: JSON as an array even when there is one document, because several were asked for.
    ///   - showsText: whether forms other than text show the words.
    /// - Precondition: the number of documents suits the format.
    public static func write(
        _ documents: [FoundDocument], as format: FindFormat, asArray: Bool = false, showsText: Bool = false
    ) -> String {
        precondition(format.holdsSeveral || documents.count == 1, "\(format.rawValue) holds one transcript")
        switch format {
        case .json: return json(documents, asArray: asArray || documents.count != 1, showsText: showsText)
        case .text: return documents.map { text($0, withName: documents.count > 1) }.joined(separator: "\n")
        case .csv: return documents.map { csv($0, showsText: showsText) }.joined()
        case .audacity: return documents.map { audacity($0, showsText: showsText) }.joined()
        }
    }

    private static func json(_ documents: [FoundDocument], asArray: Bool, showsText: Bool) -> String {
        let texts = documents.map { document in
            var json = JSONText()
            json.add(
                "spans",
                lines: document.stretches.map { stretch in
                    var object = JSONObject()
                    object.add("start", seconds: stretch.start)
                    object.add("end", seconds: stretch.end)
                    object.add("category", stretch.category.name)
                    object.add("kind", stretch.kind.rawValue)
                    if let channel = stretch.channel { object.add("channel", channel) }
                    object.add("confidence", raw: Decimal.trimmed(stretch.confidence, places: 3) ?? "0")
                    if showsText { object.add("text", stretch.text) }
                    return object.line
                })
            return json.finished()
        }
        return asArray ? "[\n" + texts.joined(separator: ",\n") + "\n]\n" : texts.joined() + "\n"
    }

    /// A table for the person at the desk, words and all.
    private static func text(_ document: FoundDocument, withName: Bool) -> String {
        let title = withName ? onOneLine(document.name) + "\n" : ""
        guard !document.stretches.isEmpty else { return title + "nothing found\n" }
        var table = TextTable(columns: [.right, .right, .left, .left, .right, .left])
        table.add(["start", "end", "category", "kind", "sure", "words"])
        for stretch in document.stretches {
            table.add([
                stretch.start.clock, stretch.end.clock, stretch.category.title, stretch.kind.rawValue,
                "\(Int((stretch.confidence * 100).rounded())) %",
                onOneLine(stretch.text) + (stretch.isDoubtful ? "  (to review)" : ""),
            ])
        }
        return title + table.text
    }

    private static func csv(_ document: FoundDocument, showsText: Bool) -> String {
        var text = "start,end,category,kind,channel,confidence" + (showsText ? ",reason" : "") + "\n"
        for stretch in FindPadding.padded(document) {
            var cells = [
                stretch.start.seconds, stretch.end.seconds, stretch.category.name, stretch.kind.rawValue,
                stretch.channel.map(String.init) ?? "", Decimal.trimmed(stretch.confidence, places: 3) ?? "0",
            ]
            if showsText { cells.append(CSVCell.text(onOneLine(stretch.text))) }
            text += cells.joined(separator: ",") + "\n"
        }
        return text
    }

    private static func audacity(_ document: FoundDocument, showsText: Bool) -> String {
        FindPadding.padded(document).map { stretch in
            let isUsual = stretch.kind.category == stretch.category
            let label = (isUsual ? "" : stretch.category.name + "/") + stretch.kind.rawValue
            let reason = showsText ? ": " + onOneLine(stretch.text) : ""
            return "\(stretch.start.seconds)\t\(stretch.end.seconds)\t\(label)\(reason)\n"
        }.joined()
    }
}
