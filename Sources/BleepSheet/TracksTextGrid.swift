import BleepCore

/// A Praat TextGrid in its long form, UTF-8: an interval tier a channel, and point tiers of findings and notes where there
/// are any (Praat manual, "TextGrid file formats").
func tracksTextGrid(_ tracks: SheetTracks) -> String {
    let end = tracks.duration.seconds
    func seconds(_ time: Timecode) -> String { time.nanoseconds == 0 ? "0" : time.seconds }
    func quoted(_ text: String) -> String { "\"" + onOneLine(text).replacing("\"", with: "\"\"") + "\"" }
    // An interval from 0 to 0 is none; a file without frames has one tier without intervals.
    let remarks = [("findings", tracks.findings), ("notes", tracks.notes)].filter { !$0.1.isEmpty }
    var text = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n"
    text += "xmin = 0\nxmax = \(end)\ntiers? <exists>\nsize = \(tracks.channels.count + remarks.count)\nitem []:\n"
    func head(_ index: Int, _ kind: String, _ name: String) -> String {
        "    item [\(index + 1)]:\n        class = \"\(kind)\"\n        name = \(quoted(name))\n"
            + "        xmin = 0\n        xmax = \(end)\n"
    }
    for (channel, rows) in tracks.channels.enumerated() {
        text += head(channel, "IntervalTier", channelName(channel, of: tracks.channels.count))
        text += "        intervals: size = \(rows.count)\n"
        for (index, row) in rows.enumerated() {
            text += "        intervals [\(index + 1)]:\n"
            text += "            xmin = \(seconds(row.start))\n            xmax = \(row.end.seconds)\n"
            text += "            text = \(quoted(SheetTracks.text(of: row)))\n"
        }
    }
    for (index, (name, rows)) in remarks.enumerated() {
        let points = tracks.joined(rows)
        text += head(tracks.channels.count + index, "TextTier", name)
        text += "        points: size = \(points.count)\n"
        for (place, row) in points.enumerated() {
            let until = row.end > row.start ? " (to \(row.end.clock))" : ""
            text += "        points [\(place + 1)]:\n            number = \(seconds(row.start))\n"
            text += "            mark = \(quoted(row.detail + until))\n"
        }
    }
    return text
}
