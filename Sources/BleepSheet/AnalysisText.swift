import BleepCore

/// An aligned table for reading, with times as `4:20.135`.
func analysisText(_ document: AnalysisDocument, showDigits: Bool) -> String {
    let recording = document.recording
    var text = onOneLine(document.file ?? "standard input")
    text += ": \(recording.duration.clock), \(recording.sampleRate.hertz) Hz, "
    text += recording.channels == 1 ? "1 channel" : "\(recording.channels) channels"
    for word in [recording.container, recording.encoding] where !word.isEmpty { text += ", " + word }
    text += "\n"
    let rows = SheetRow.rows(of: document, showDigits: showDigits).filter { !$0.isRemark }
    if !rows.isEmpty {
        var table = TextTable(columns: [.right, .right, .right, .right, .left, .left])
        table.add(["start", "end", "seconds", "channel", "label", "detail"])
        for row in rows {
            let length = Timecode(nanoseconds: row.end.nanoseconds - row.start.nanoseconds)
            table.add([
                row.start.clock, row.end.clock, length.decimal(places: 3), row.channel.map { String($0) } ?? "",
                row.title, onOneLine(row.detail),
            ])
        }
        text += table.text
    }
    for finding in document.findings {
        let place = finding.channel.map { " (\(channelName($0, of: recording.channels)))" } ?? ""
        text += "\(recording.sampleRate.time(finding.frame).clock)  \(onOneLine(finding.text))\(place)\n"
    }
    return text
}
