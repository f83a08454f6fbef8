import BleepCore

extension AnalysisDocument {
    /// As a sheet that hides nothing, for forms that show no digits anyway.
    var unredacted: SheetDocument {
        SheetDocument(
            tool: nil, source: recording, output: nil, options: nil, redactions: [], timelines: timelines,
            findings: findings, coverage: nil, proof: nil)
    }
}

/// Findings and a table of all segments, for a note or an issue.
func analysisMarkdown(_ document: AnalysisDocument, showDigits: Bool) -> String {
    let recording = document.recording
    func plain(_ text: String) -> String { markupEscaped(onOneLine(text)).replacing("|", with: "\\|") }
    var text = "# \(plain(document.file ?? "standard input"))\n\n"
    text += "\(recording.duration.clock), \(recording.sampleRate.hertz) Hz, "
    text += recording.channels == 1 ? "1 channel\n" : "\(recording.channels) channels\n"
    if !document.findings.isEmpty { text += "\n" }
    for finding in document.findings {
        let place = finding.channel.map { " (\(channelName($0, of: recording.channels)))" } ?? ""
        text += "- \(recording.sampleRate.time(finding.frame).clock) \(plain(finding.text))\(place)\n"
    }
    var table = TextTable(columns: [.right, .right, .left, .left, .left])
    table.add(["start", "end", "channel", "label", "detail"])
    let rows = SheetRow.rows(of: document, showDigits: showDigits).filter { !$0.isRemark }
    for row in rows {
        let channel = row.channel.map { channelName($0, of: recording.channels) } ?? ""
        table.add([row.start.clock, row.end.clock, channel, plain(row.title), plain(row.detail)])
    }
    return rows.isEmpty ? text : text + "\n" + table.markdown
}
