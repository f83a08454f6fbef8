import BleepCore

/// Audacity labels: `start<TAB>end<TAB>label`, a note as a point.
///
/// No label is a category or kind as a whole, so that a sheet that is read back as cues holds notes only.
func rowsAudacity(_ rows: [SheetRow], channels: Int) -> String {
    var text = ""
    for row in rows {
        text += row.start.seconds
        text += "\t"
        text += row.end.seconds
        text += "\t"
        text += onOneLine(row.label == "note" ? row.detail : row.caption(channels: channels))
        text += "\n"
    }
    return text
}

/// WebVTT: a cue for every row, at least a millisecond long; a note is shown for four seconds.
func rowsWebVTT(_ rows: [SheetRow], channels: Int) -> String {
    let noteNanoseconds = 4 * Timecode.second
    var text = "WEBVTT\n"
    for row in rows {
        let least = row.start.nanoseconds + (row.label == "note" ? noteNanoseconds : 1_000_000)
        text += "\n"
        text += row.start.webVTT
        text += " --> "
        text += Timecode(nanoseconds: max(row.end.nanoseconds, least)).webVTT
        text += "\n"
        text += markupEscaped(onOneLine(row.caption(channels: channels)))
        text += "\n"
    }
    return text
}

/// `&`, `<` and `>` as entities, so that text is text in WebVTT and in Markdown.
func markupEscaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
    var result = ""
    for character in text.unicodeScalars {
        switch character {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        default: result.unicodeScalars.append(character)
        }
    }
    return result
}
