import BleepCore

/// A Praat TextGrid in its long form, UTF-8, one interval tier a channel (Praat manual, "TextGrid file formats").
func analysisTextGrid(_ document: AnalysisDocument, showDigits: Bool) -> String {
    let rate = document.recording.sampleRate
    func seconds(_ frame: Int) -> String { rate.time(frame).seconds }
    let end = seconds(document.recording.frames)
    var text = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n"
    text += "xmin = 0\nxmax = \(end)\ntiers? <exists>\nsize = \(document.timelines.count)\nitem []:\n"
    for (channel, timeline) in document.timelines.enumerated() {
        text += "    item [\(channel + 1)]:\n        class = \"IntervalTier\"\n"
        text += "        name = \"\(channelName(channel, of: document.recording.channels))\"\n"
        text += "        xmin = 0\n        xmax = \(end)\n        intervals: size = \(timeline.segments.count)\n"
        for (index, segment) in timeline.segments.enumerated() {
            let detail = SheetRow.detail(of: segment, showDigits: showDigits)
            let label = segment.label.rawValue + (detail.isEmpty ? "" : ", " + detail)
            text += "        intervals [\(index + 1)]:\n"
            text += "            xmin = \(segment.frames.lowerBound == 0 ? "0" : seconds(segment.frames.lowerBound))\n"
            text += "            xmax = \(seconds(segment.frames.upperBound))\n"
            text += "            text = \"\(doubledQuotes(onOneLine(label)))\"\n"
        }
    }
    return text
}

private func doubledQuotes(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\""))
        ? text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") : text
}
