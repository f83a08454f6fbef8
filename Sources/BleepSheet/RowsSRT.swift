import BleepCore

/// SubRip: a caption for every row, numbered from 1, in order of time.
///
/// The format knows no escapes. Players take `<b>` for markup and drop other tags, so that a space keeps a `<` from being
/// one; an arrow in a text would be taken for times.
func rowsSRT(_ rows: [SheetRow], channels: Int) -> String {
    var text = ""
    for (index, row) in rows.enumerated() {
        if index > 0 { text += "\n" }
        text += "\(index + 1)\n\(clock(row.start)) --> \(clock(captionEnd(row)))\n"
        text += plain(onOneLine(row.caption(channels: channels))) + "\n"
    }
    return text
}

/// `00:04:20,135`
private func clock(_ time: Timecode) -> String { time.webVTT.replacing(".", with: ",") }

private func plain(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.replacing("-->", with: "->").unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
        result.unicodeScalars.append(scalar)
        guard scalar == "<", index + 1 < scalars.count else { continue }
        let next = scalars[index + 1]
        if next.properties.isAlphabetic || next == "/" || next == "!" || next == "?" { result += " " }
    }
    return result
}
