import BleepCore

/// A call as the forms with tiers hold it: a tier a channel, one of findings and one of notes.
struct SheetTracks {
    /// Without a folder; `nil` where it has no name.
    var file: String?
    var duration: Timecode
    /// One a channel; the rows of each follow each other without gap or overlap. An empty label is an empty interval.
    var channels: [[SheetRow]]
    /// In order of time.
    var findings: [SheetRow]
    var notes: [SheetRow]
    var licence: String?
    /// Whether hidden stretches are among the rows, as `bleep`.
    var bleeps: [Bleep]
    var sampleRate: SampleRate

    init(_ sheet: SheetDocument) {
        let rate = sheet.source.sampleRate
        let timelines =
            sheet.timelines
            ?? PublicPainting.painted(
                (0..<sheet.source.channels).map { _ in Timeline(frameCount: sheet.source.frames) },
                bleeps: sheet.redactions)
        let isAnalysed = sheet.timelines != nil
        channels = timelines.enumerated().map { channel, timeline in
            timeline.segments.map { segment in
                var row = SheetRow(segment, channel: channel, rate: rate, showDigits: false)
                if !isAnalysed, segment.label != .bleep { row.label = "" }
                return row
            }
        }
        file = sheet.output?.file
        duration = sheet.source.duration
        findings = Self.sorted(sheet.findings.map { SheetRow($0, rate: rate) }, within: duration)
        notes = Self.sorted(sheet.notes.map { SheetRow($0) }, within: duration)
        licence = sheet.call.licence
        bleeps = sheet.redactions
        sampleRate = rate
    }

    init(_ document: AnalysisDocument, showDigits: Bool) {
        let rate = document.recording.sampleRate
        channels = document.timelines.enumerated().map { channel, timeline in
            timeline.segments.map { SheetRow($0, channel: channel, rate: rate, showDigits: showDigits) }
        }
        file = document.file
        duration = document.recording.duration
        findings = Self.sorted(document.findings.map { SheetRow($0, rate: rate) }, within: duration)
        notes = []
        bleeps = []
        sampleRate = rate
    }

    /// In order of time, none beyond the end.
    private static func sorted(_ rows: [SheetRow], within duration: Timecode) -> [SheetRow] {
        rows.map { row in
            var row = row
            row.start = min(row.start, duration)
            row.end = min(max(row.end, row.start), duration)
            return row
        }.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
    }

    /// Remarks as the forms want them that hold one at a time: those at the same time as one, joined by ` / `.
    func joined(_ rows: [SheetRow]) -> [SheetRow] {
        var result: [SheetRow] = []
        for row in rows {
            var row = row
            if let channel = row.channel, channels.count > 1 {
                row.detail += " (\(channelName(channel, of: channels.count)))"
            }
            if let last = result.last, last.start == row.start {
                result[result.count - 1].detail += " / " + row.detail
                result[result.count - 1].end = max(last.end, row.end)
            } else {
                result.append(row)
            }
        }
        return result
    }

    /// What an interval of a channel says: the label and the detail.
    static func text(of row: SheetRow) -> String {
        guard !row.label.isEmpty else { return "" }
        return onOneLine(row.label + (row.detail.isEmpty ? "" : ", " + row.detail))
    }
}
