import BleepCore
import BleepSheet
import BleepTestSupport
import Testing

/// The forms whose rules are short enough to check them here.
struct LabelRulesTests {
    private static let sheets =
        [Samples.sheet(), Samples.sheet(analysed: false)] + (1...6).map { Samples.random(seed: $0) }

    private static func lines(_ sheet: SheetDocument, _ format: SheetFormat) -> [[String]] {
        SheetWriter.write(sheet, as: format).split(separator: "\n").map { line in
            line.split(separator: format == .audacity ? "\t" : " ", omittingEmptySubsequences: false).map { String($0) }
        }
    }

    /// Audacity manual, "Importing and Exporting Labels".
    @Test(arguments: sheets.indices)
    func `Audacity labels are two times and a text, apart by tabs`(index: Int) {
        let sheet = Self.sheets[index]
        let lines = Self.lines(sheet, .audacity)
        for fields in lines {
            #expect(fields.count == 3 && !fields[2].isEmpty)
            #expect((Double(fields[0]) ?? .nan) <= (Double(fields[1]) ?? .nan))
            // A label that begins with a backslash would be the frequencies of the one above.
            #expect(!fields[0].hasPrefix("\\"))
        }
        #expect(lines.count { $0[2].hasPrefix("bleep") } >= min(1, sheet.redactions.count))
        for note in sheet.notes where !note.text.contains("\n") {
            #expect(lines.contains { $0[2].contains(note.text) && $0[0] == note.time.seconds })
        }
    }

    @Test(arguments: ["phone", "name: Rex", " Swearing ", "sensitive/phone", "440", "sensitive / name: x"])
    func `a note that is a word of the vocabulary is no cue when labels are read again`(text: String) {
        let sheet = SheetDocument(
            tool: nil, source: Samples.recording(), output: nil, options: nil, redactions: [], timelines: nil,
            notes: [Note(time: Timecode(milliseconds: 10), text: text)], coverage: nil, proof: nil)
        #expect(Self.lines(sheet, .audacity).map { $0[2] } == ["note: " + text])
    }

    /// NIST, RT-09 evaluation plan, appendix A.
    @Test(arguments: sheets.indices)
    func `RTTM has ten fields a line, hidden stretches as NOSCORE, and notes as comments`(index: Int) {
        let sheet = Self.sheets[index]
        let lines = Self.lines(sheet, .rttm)
        let entries = lines.filter { $0[0] != ";;" }
        for fields in entries {
            #expect(fields.count == 10 && ["SPEAKER", "NOSCORE"].contains(fields[0]))
            #expect((1...sheet.source.channels).contains(Int(fields[2]) ?? 0))
            #expect((Double(fields[3]) ?? -1) >= 0 && (Double(fields[4]) ?? -1) >= 0)
            #expect(fields[5] == "<NA>" && fields[6] == "<NA>" && fields[8] == "<NA>" && fields[9] == "<NA>")
            #expect((fields[7] == "<NA>") == (fields[0] == "NOSCORE"))
        }
        #expect(entries.count { $0[0] == "NOSCORE" } == sheet.redactions.reduce(0) { $0 + $1.channels.count })
        #expect(lines.count - entries.count == sheet.notes.count)
        let times = entries.compactMap { Double($0[3]) }
        #expect(times == times.sorted())
    }

    /// Podcast Index, "JSON Chapters Format", version 1.2.0.
    @Test(arguments: sheets.indices)
    func `Podcasting chapters have a version and a list in order, each with its start and title`(index: Int) throws {
        let sheet = Self.sheets[index]
        let document = try JSONValue(SheetWriter.write(sheet, as: .chapters))
        #expect(document["version"]?.string == "1.2.0")
        let chapters = document["chapters"]?.array ?? []
        #expect(!chapters.isEmpty)
        let starts = chapters.compactMap { $0["startTime"]?.number }
        #expect(starts.count == chapters.count && starts == starts.sorted() && starts.first == 0)
        for chapter in chapters {
            #expect(chapter["title"]?.string?.isEmpty == false)
            if let end = chapter["endTime"]?.number { #expect(end > chapter["startTime"]?.number ?? .infinity) }
        }
        let titles = chapters.compactMap { $0["title"]?.string }.joined(separator: "\n")
        for note in sheet.notes where !note.text.contains("\n") { #expect(titles.contains(note.text)) }
        for finding in sheet.findings { #expect(titles.contains(finding.text)) }
        if !sheet.redactions.isEmpty { #expect(titles.contains("hidden: ")) }
        #expect(document["title"]?.string == sheet.call.title)
    }

    @Test(arguments: SheetFormat.allCases)
    func `no form holds a digit of the keypad or the frequencies that give it away`(format: SheetFormat) {
        let text = SheetWriter.write(Samples.sheet(), as: format)
        for secret in ["770", "1336", "852", "1477", "five5"] { #expect(!text.contains(secret)) }
        #expect(!text.contains("keypad (5") && !text.contains("dtmf, 5"))
    }

    @Test(arguments: SheetFormat.allCases)
    func `every form is named otherwise, and the same sheet gives the same bytes`(format: SheetFormat) {
        #expect(SheetFormat.allCases.count { $0.fileExtension == format.fileExtension } == 1)
        let sheet = Samples.random(seed: 9)
        #expect(SheetWriter.write(sheet, as: format) == SheetWriter.write(sheet, as: format))
    }
}
