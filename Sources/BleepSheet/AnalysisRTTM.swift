import BleepCore

/// NIST RTTM: a `SPEAKER` line of ten fields for every stretch of speech, channels from 1.
func analysisRTTM(_ document: AnalysisDocument) -> String {
    let rate = document.recording.sampleRate
    let file = rttmField(document.file.map(stem) ?? "-")
    var text = ""
    for (channel, segment) in SheetRow.ordered(document.timelines) where segment.label == .speech {
        let start = rate.time(segment.frames.lowerBound)
        let end = rate.time(segment.frames.upperBound)
        text += "SPEAKER \(file) \(channel + 1) \(start.decimal(places: 3)) "
        text += Timecode(nanoseconds: end.nanoseconds - start.nanoseconds).decimal(places: 3)
        text += " <NA> <NA> channel\(channel) <NA> <NA>\n"
    }
    return text
}

private func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
}

/// A field holds no white space and is never empty.
private func rttmField(_ text: String) -> String {
    let field = String(onOneLine(text).map { $0.isWhitespace ? "_" : $0 })
    return field.isEmpty ? "<NA>" : field
}
