import BleepCore

/// Audacity labels: `start<TAB>end<TAB>label`, a remark on a moment as a point.
///
/// No label is a category or kind as a whole, so that a sheet that is read back as cues holds notes only.
func rowsAudacity(_ rows: [SheetRow], channels: Int) -> String {
    var text = ""
    for row in rows {
        text += row.start.seconds
        text += "\t"
        text += row.end.seconds
        text += "\t"
        text += onOneLine(row.label == "note" ? remark(row.detail) : row.caption(channels: channels))
        text += "\n"
    }
    return text
}

/// A note that is a single word, as categories and kinds are, would be a cue when it is read back (`phone`, `name: Rex`).
private func remark(_ text: String) -> String {
    let head = text.prefix { $0 != ":" }
    let words = head.split(whereSeparator: \.isWhitespace)
    return words.count < 2 || head.contains("/") ? "note: " + text : text
}

/// When a caption goes: after a millisecond at the least, that of a remark on a moment after four seconds.
func captionEnd(_ row: SheetRow) -> Timecode {
    let remarkLength = Timecode(milliseconds: 4_000)
    let least = row.isRemark && row.end <= row.start ? remarkLength : Timecode(milliseconds: 1)
    return Timecode(nanoseconds: max(row.end.nanoseconds, row.start.nanoseconds + least.nanoseconds))
}

/// WebVTT: a cue for every row.
func rowsWebVTT(_ rows: [SheetRow], channels: Int) -> String {
    var text = "WEBVTT\n"
    for row in rows {
        text += "\n"
        text += row.start.webVTT
        text += " --> "
        text += captionEnd(row).webVTT
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
