import BleepCore
import BleepSheet
import Testing

/// Every form is read back by the reader that people use for it.
@Suite(
    .enabled(
        if: SheetReaders.areThere || SheetReaders.areRequired,
        "the readers are not installed: Scripts/prepare-tests.sh, or make test"))
struct ReadBackTests {
    private static let sheets: [SheetDocument] =
        [Samples.sheet(), Samples.sheet(analysed: false), remarks] + (1...4).map { Samples.random(seed: $0) }

    /// Remarks that come at the same time, at the end and beyond it, with every sign that a form gives a meaning to.
    private static let remarks: SheetDocument = {
        var sheet = Samples.sheet(recording: Samples.recording(channels: 1))
        let signs =
            "a \"quote\" 'n' <b>bold</b> <script> & &amp; --> -> | , ; \\ \t äöü ß 🙂 {x} %s \u{FFFE} 1\n2\r\n\r\n3"
        sheet = SheetDocument(
            tool: nil, call: CallFacts(title: signs, licence: signs), source: sheet.source, output: sheet.output,
            options: nil, redactions: [Samples.bleep(100..<900, channels: ChannelSet([0]))],
            timelines: [Samples.timeline()],
            findings: [
                Finding(frame: 0, kind: "k", text: signs),
                Finding(frame: 98_760, channel: 0, kind: "k", text: "the end"),
            ],
            notes: [
                Note(time: Timecode(nanoseconds: 0), text: signs, tags: ["a"]),
                Note(time: Timecode(milliseconds: 5_000), text: "one"),
                Note(time: Timecode(milliseconds: 5_000), bearing: .before, text: "two"),
                Note(time: Timecode(nanoseconds: 5_000_200_000), text: "at nearly the same time"),
                Note(
                    time: Timecode(milliseconds: 6_000), end: Timecode(milliseconds: 9_000), text: "a stretch"),
                Note(time: Timecode(milliseconds: 8_000), text: "within it"),
                Note(time: Timecode(milliseconds: 12_345), text: "at the end"),
            ], coverage: nil, proof: nil)
        return sheet
    }()

    /// White space as one space, as captions and cells may have it.
    private static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func seconds(_ frame: Int, _ sheet: SheetDocument) -> Double {
        Double(sheet.source.sampleRate.time(frame).nanoseconds) / 1e9
    }

    private static func near(_ one: Double, _ other: Double, within limit: Double) -> Bool { abs(one - other) <= limit }

    @Test(arguments: sheets.indices)
    func `a TextGrid has every segment, finding and note`(index: Int) throws {
        let sheet = Self.sheets[index]
        let grid = try SheetReaders.read(SheetWriter.write(sheet, as: .textGrid), as: "textgrid")
        let channels = sheet.source.channels
        #expect(Self.near(grid.end, Self.seconds(sheet.source.frames, sheet), within: 1e-6))
        #expect(grid.tiers.prefix(channels).allSatisfy { !$0.isPoints })
        for (channel, timeline) in (sheet.timelines ?? []).enumerated() {
            let rows = grid.tiers[channel].rows
            try #require(rows.count == timeline.segments.count)
            for (row, segment) in zip(rows, timeline.segments) {
                #expect(Self.near(row.start, Self.seconds(segment.frames.lowerBound, sheet), within: 1e-6))
                #expect(row.text.hasPrefix(segment.label.rawValue))
            }
        }
        let bleeps = grid.tiers.prefix(channels).flatMap(\.rows).filter { $0.text.hasPrefix("bleep") }
        for bleep in sheet.redactions {
            #expect(bleeps.contains { Self.near($0.start, Self.seconds(bleep.frames.lowerBound, sheet), within: 1e-6) })
        }
        let marks = grid["notes"].map { Self.plain($0.text) }.joined(separator: "\n")
        for note in sheet.notes { #expect(marks.contains(Self.plain(note.text))) }
        let findings = grid["findings"].map { Self.plain($0.text) }.joined(separator: "\n")
        for finding in sheet.findings { #expect(findings.contains(Self.plain(finding.text))) }
        #expect(zip(grid["notes"], grid["notes"].dropFirst()).allSatisfy { $0.start < $1.start })
    }

    @Test(arguments: sheets.indices)
    func `an ELAN file has every segment, finding and note, and no tier overlaps itself`(index: Int) throws {
        let sheet = Self.sheets[index]
        let text = SheetWriter.write(sheet, as: .eaf)
        let file = try SheetReaders.read(text, as: "eaf")
        for tier in file.tiers {
            for (row, next) in zip(tier.rows, tier.rows.dropFirst()) { #expect(row.end <= next.start, "\(tier.name)") }
            #expect(tier.rows.allSatisfy { $0.start < $0.end })
        }
        for (channel, timeline) in (sheet.timelines ?? []).enumerated() {
            let seen = timeline.segments.filter { segment in
                let start = sheet.source.sampleRate.time(segment.frames.lowerBound).nanoseconds
                let end = sheet.source.sampleRate.time(segment.frames.upperBound).nanoseconds
                return (start + 500_000) / 1_000_000 < (end + 500_000) / 1_000_000
            }
            let rows = file.tiers[channel].rows
            try #require(rows.count == seen.count)
            for (row, segment) in zip(rows, seen) {
                #expect(Self.near(row.end, Self.seconds(segment.frames.upperBound, sheet), within: 0.00051))
                #expect(row.text.hasPrefix(segment.label.rawValue))
            }
        }
        let notes = file["notes"].map { Self.plain($0.text) }.joined(separator: "\n")
        for note in sheet.notes {
            #expect(notes.contains(Self.plain(note.text).replacing("\u{FFFE}", with: "\u{FFFD}")))
        }
        #expect(file["findings"].isEmpty == sheet.findings.isEmpty)
        #expect(text.contains("<LICENSE") == (sheet.call.licence != nil))
    }

    @Test(arguments: ["webvtt", "srt"], sheets.indices)
    func `captions have every row with its text`(form: String, index: Int) throws {
        let sheet = Self.sheets[index]
        let format = try #require(SheetFormat(rawValue: form))
        let rows = try SheetReaders.read(SheetWriter.write(sheet, as: format), as: form).tiers[0].rows
        let table = try SheetReaders.read(SheetWriter.write(sheet, as: .csv), as: "csv").tiers[0].rows
        try #require(rows.count == table.count)
        for (row, entry) in zip(rows, table) {
            #expect(Self.near(row.start, entry.start, within: 0.00051) && row.end > row.start)
            #expect(row.end >= entry.end - 0.00051)
            let detail = String(entry.text.drop { $0 != "|" }.dropFirst())
            var expected = Self.plain(detail.hasPrefix("'=") ? String(detail.dropFirst()) : detail)
            var caption = Self.plain(row.text)
            if form == "webvtt" {
                caption = caption.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
                    "&amp;", with: "&")
            } else {
                expected = expected.replacing("-->", with: "->").replacing("<", with: "< ")
                caption = caption.replacing("<", with: "< ").replacing("<  ", with: "< ")
            }
            #expect(Self.plain(caption).hasSuffix(Self.plain(expected)))
            #expect(!row.text.contains("\n"))
        }
    }

    @Test(arguments: sheets.indices)
    func `a table has the six columns, with findings and notes among the segments`(index: Int) throws {
        let sheet = Self.sheets[index]
        let text = SheetWriter.write(sheet, as: .csv)
        #expect(text.hasPrefix("start,end,duration,channel,label,detail\r\n"))
        let rows = try SheetReaders.read(text, as: "csv").tiers[0].rows
        #expect(rows.count { $0.text.hasPrefix("note|") } == sheet.notes.count)
        #expect(rows.count { $0.text.hasPrefix("finding|") } == sheet.findings.count)
        for note in sheet.notes {
            #expect(rows.contains { Self.plain($0.text).contains(Self.plain(note.text)) })
        }
        for note in sheet.notes where note.end != nil {
            #expect(rows.contains { Self.near($0.end, Double(note.end!.nanoseconds) / 1e9, within: 1e-6) })
        }
    }

    @Test(arguments: sheets.indices)
    func `chapters follow each other from the beginning to the end`(index: Int) throws {
        let sheet = Self.sheets[index]
        let rows = try SheetReaders.read(SheetWriter.write(sheet, as: .webVTTChapters), as: "webvtt-chapters").tiers[0]
            .rows
        #expect(rows.first?.start == 0 && rows.allSatisfy { !$0.text.isEmpty && !$0.text.contains("\n") })
        for (row, next) in zip(rows, rows.dropFirst()) { #expect(row.end == next.start && row.start < next.start) }
    }

    @Test(arguments: ["textgrid", "eaf", "webvtt", "webvtt-chapters", "srt", "csv"])
    func `an analysis is read back, too, and that of a recording without frames`(form: String) throws {
        let format = try #require(AnalysisFormat(rawValue: form))
        let read = try SheetReaders.read(AnalysisWriter.write([Samples.analysis()], as: format), as: form)
        #expect(!read.tiers.isEmpty && read.tiers.allSatisfy { !$0.rows.isEmpty })
        #expect(read.tiers.flatMap(\.rows).contains { $0.text.contains("a long silence") })
        let empty = AnalysisDocument(
            file: nil, recording: Samples.recording(channels: 1, frames: 0), timelines: [Timeline(frameCount: 0)])
        let text = AnalysisWriter.write([empty], as: format)
        if form != "eaf", form != "srt", form != "webvtt" { _ = try SheetReaders.read(text, as: form) }
        #expect(form == "srt" ? text.isEmpty : !text.isEmpty)
    }
}
