import BleepCore

/// An ELAN annotation document (schema EAFv3.0.xsd): a tier a channel, one of findings and one of notes where there are
/// any. Times are whole milliseconds; what is shorter than one has none and is left out.
///
/// The date is a constant, so that the same call gives the same file.
func tracksEAF(_ tracks: SheetTracks) -> String {
    var tiers = tracks.channels.enumerated().map { channel, rows in
        (
            name: channelName(channel, of: tracks.channels.count),
            intervals: rows.filter { !$0.label.isEmpty }.map {
                (start: milliseconds($0.start), end: milliseconds($0.end), text: SheetTracks.text(of: $0))
            }
        )
    }
    for (name, rows) in [("findings", tracks.findings), ("notes", tracks.notes)] where !rows.isEmpty {
        tiers.append((name, remarkIntervals(tracks.joined(rows), end: milliseconds(tracks.duration))))
    }
    var slots = ""
    var body = ""
    var slotCount = 0
    var annotationCount = 0
    for tier in tiers {
        body += "    <TIER LINGUISTIC_TYPE_REF=\"default-lt\" TIER_ID=\"\(xmlEscaped(tier.name))\">\n"
        for interval in tier.intervals where interval.start < interval.end {
            slots += "        <TIME_SLOT TIME_SLOT_ID=\"ts\(slotCount + 1)\" TIME_VALUE=\"\(interval.start)\"/>\n"
            slots += "        <TIME_SLOT TIME_SLOT_ID=\"ts\(slotCount + 2)\" TIME_VALUE=\"\(interval.end)\"/>\n"
            annotationCount += 1
            body += "        <ANNOTATION>\n            <ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a\(annotationCount)\" "
            body += "TIME_SLOT_REF1=\"ts\(slotCount + 1)\" TIME_SLOT_REF2=\"ts\(slotCount + 2)\">\n"
            body += "                <ANNOTATION_VALUE>\(xmlEscaped(interval.text))</ANNOTATION_VALUE>\n"
            body += "            </ALIGNABLE_ANNOTATION>\n        </ANNOTATION>\n"
            slotCount += 2
        }
        body += "    </TIER>\n"
    }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<ANNOTATION_DOCUMENT AUTHOR=\"\" DATE=\"1970-01-01T00:00:00+00:00\" FORMAT=\"3.0\" VERSION=\"3.0\" "
    text += "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    text += "xsi:noNamespaceSchemaLocation=\"http://www.mpi.nl/tools/elan/EAFv3.0.xsd\">\n"
    if let licence = tracks.licence { text += "    <LICENSE LICENSE_URL=\"\">\(xmlEscaped(licence))</LICENSE>\n" }
    text += "    <HEADER MEDIA_FILE=\"\" TIME_UNITS=\"milliseconds\">\n"
    text += "        <PROPERTY NAME=\"lastUsedAnnotationId\">\(annotationCount)</PROPERTY>\n    </HEADER>\n"
    text += slots.isEmpty ? "    <TIME_ORDER/>\n" : "    <TIME_ORDER>\n\(slots)    </TIME_ORDER>\n"
    text += body
    text += "    <LINGUISTIC_TYPE GRAPHIC_REFERENCES=\"false\" LINGUISTIC_TYPE_ID=\"default-lt\" "
    text += "TIME_ALIGNABLE=\"true\"/>\n"
    return text + "</ANNOTATION_DOCUMENT>\n"
}

private func milliseconds(_ time: Timecode) -> Int { (time.nanoseconds + 500_000) / 1_000_000 }

/// Annotations of one tier do not overlap: a remark lasts four seconds, or its own stretch, or until the next.
private func remarkIntervals(_ rows: [SheetRow], end: Int) -> [(start: Int, end: Int, text: String)] {
    var result: [(start: Int, end: Int, text: String)] = []
    for row in rows {
        // What rounds to the same millisecond, or stands at the very end, still gets one.
        let start = max(min(milliseconds(row.start), end - 1), (result.last?.start ?? -1) + 1)
        if let last = result.last { result[result.count - 1].end = min(last.end, start) }
        result.append((start, max(start + 1, min(milliseconds(captionEnd(row)), end)), onOneLine(row.detail)))
    }
    return result
}

/// Text for XML 1.0: markup as entities, characters that no document may hold as the replacement character.
func xmlEscaped(_ text: String) -> String {
    var result = ""
    for scalar in onOneLine(text).unicodeScalars {
        switch scalar.value {
        case 0x26: result += "&amp;"
        case 0x3C: result += "&lt;"
        case 0x3E: result += "&gt;"
        case 0x22: result += "&quot;"
        case 0xFFFE, 0xFFFF: result += "\u{FFFD}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
