import BleepCore

/// NIST RTTM (RT-09 evaluation plan, appendix A): lines of ten fields, channels from 1, times in seconds. `SPEAKER` for
/// every stretch of speech, `NOSCORE` for every hidden stretch, and notes as comments, which begin with `;;`.
func tracksRTTM(_ tracks: SheetTracks) -> String {
    let file = rttmField(tracks.file.map(stem) ?? "-")
    var lines: [(start: Timecode, channel: Int, text: String)] = []
    func add(_ kind: String, _ start: Timecode, _ end: Timecode, _ channel: Int, _ name: String) {
        let length = Timecode(nanoseconds: end.nanoseconds - start.nanoseconds).decimal(places: 3)
        lines.append(
            (
                start, channel,
                "\(kind) \(file) \(channel + 1) \(start.decimal(places: 3)) \(length) <NA> <NA> \(name) <NA> <NA>\n"
            ))
    }
    for (channel, rows) in tracks.channels.enumerated() {
        for row in rows where row.label == SegmentLabel.speech.rawValue {
            add("SPEAKER", row.start, row.end, channel, "channel\(channel)")
        }
    }
    for bleep in tracks.bleeps {
        let start = tracks.sampleRate.time(bleep.frames.lowerBound)
        let end = tracks.sampleRate.time(bleep.frames.upperBound)
        for channel in bleep.channels { add("NOSCORE", start, end, channel, "<NA>") }
    }
    lines.sort { ($0.start, $0.channel, $0.text) < ($1.start, $1.channel, $1.text) }
    var text = ""
    for note in tracks.notes { text += ";; \(note.start.decimal(places: 3)) \(onOneLine(note.detail))\n" }
    return text + lines.map(\.text).joined()
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
