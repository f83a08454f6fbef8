import BleepCore

/// Labels of Audacity as a transcript: `start<TAB>end<TAB>words`, in seconds.
struct LabelsReader {
    static func isLabel(_ line: ArraySlice<UInt8>) -> Bool {
        let fields = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
        return fields.count >= 2 && time(fields[0]) != nil
    }

    static func read(_ bytes: [UInt8], into collector: inout TranscriptCollector) throws(SidecarError) {
        collector.isOneStream = false
        var labels: [(start: Timecode, end: Timecode?, text: String)] = []
        for line in TextLines(bytes) where !line.isBlank {
            // Frequencies of the label above.
            if line.bytes.first == UInt8(ascii: "\\") { continue }
            let fields = line.bytes.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count > 1, let start = time(fields[0]) else {
                throw collector.fault(line.number, "expected start<TAB>end<TAB>words")
            }
            // `start<TAB>words` is a point, as is a label whose ends are the same.
            let end = fields.count == 3 ? time(fields[1]) : nil
            guard fields.count == 2 || end != nil else {
                throw collector.fault(line.number, "the end is no time; expected start<TAB>end<TAB>words")
            }
            let text = fields[fields.count - 1].string.replacing("\t", with: " ")
            if end == start || end == nil { collector.note(.points) }
            labels.append((start, end == start ? nil : end, text))
        }
        labels.sort { $0.start < $1.start }
        let known = SpokenLine.speakerLabels(in: labels.map(\.text))
        for label in labels {
            let spoken = SpokenLine(label.text).withoutLabel(of: known)
            guard !spoken.text.isEmpty else { continue }
            collector.beginSegment(
                start: label.start, end: label.end, speaker: collector.speaker(ifPresent: spoken.speaker))
            collector.add(text: spoken.text)
        }
    }

    private static func time(_ field: ArraySlice<UInt8>) -> Timecode? {
        let text = field.trimmed
        guard text.count <= 40 else { return nil }
        return ClockTime.read(text)
    }
}
