import BleepCore
import BleepSheet
import BleepTestSupport
import Foundation
import Testing

/// `STEM.notes.md` beside a call.
struct NotesTests {
    private static let notes = """
        ---
        title: "The desk: <b>one</b>"
        date: 2024-05-17
        caller_id: 0066 2 555 0143
        claims: Windows
        licence: CC0
        mood: bad
        ---
        Words of mine.

        - ~0:02 the line is bad #line
        - 0:03-0:04 he waits
        """

    private static func desk(notes: String = notes, transcript: Bool = false) -> CallFolder {
        let desk = CallFolder(cues: transcript ? nil : CallFolder.standardCues)
        desk.write(notes, to: "call.notes.md")
        if transcript { desk.write(TalkedCall.json, to: "call.transcript.json") }
        return desk
    }

    @Test
    func `facts and notes stand in the sheet, and what is not known is said`() throws {
        let desk = Self.desk()
        let (run, _) = try desk.succeeds(["redact", "call.wav"])
        #expect(run.errorLines.contains("using call.notes.md"))
        #expect(run.errorLines.contains { $0.hasPrefix("call.notes.md:7: the key mood is not known") })
        let sheet = try SheetReader.read(try desk.bytes("call.redacted.sheet.json"), name: "sheet")
        #expect(sheet.call.title == "The desk: <b>one</b>" && sheet.call.callerID == "0066 2 555 0143")
        #expect(sheet.call.date == "2024-05-17" && sheet.call.claims == ["Windows"] && sheet.call.licence == "CC0")
        #expect(sheet.notes.map(\.text) == ["the line is bad", "he waits"])
        #expect(sheet.notes.map(\.tags) == [["line"], []] && sheet.notes[0].bearing == .about)
        #expect(sheet.notes[1].end?.seconds == "4.000000")
    }

    @Test
    func `every form of the sheet is written, and has the notes and the bleeps`() throws {
        let desk = Self.desk()
        let forms = SheetFormat.allCases.map(\.rawValue).joined(separator: ",")
        let (_, new) = try desk.succeeds(["redact", "call.wav", "--sheets", forms])
        #expect(new.count == 1 + SheetFormat.allCases.count)
        for format in SheetFormat.allCases {
            let text = try desk.text("call.redacted.sheet.\(format.fileExtension)")
            #expect(text.contains("the line is bad"), "\(format.rawValue)")
            #expect(text.contains("440") || text.contains("NOSCORE") || text.contains("hidden: "), "\(format.rawValue)")
        }
        try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
    }

    @Test
    func `a note beyond the call is an error with its line`() throws {
        try Self.desk(notes: "0:01 a\n\n1:04:20 b\n").fails(
            ["redact", "call.wav"], saying: "call.notes.md:3: a note at 1:04:20.000 is beyond the end of the call")
    }

    @Test
    func `notes that cannot be read are an error with their line`() throws {
        try Self.desk(notes: "---\ntitle: a: b\n---\n").fails(
            ["redact", "call.wav"], saying: "call.notes.md:2: no valid YAML")
        let desk = CallFolder()
        desk.folder.write([0xFF, 0xFE, 0x30, 0], to: "call.notes.md")
        try desk.fails(["redact", "call.wav"], saying: "call.notes.md: the file is UTF-16; save it as UTF-8")
    }

    @Test
    func `--no-sidecars leaves the notes out`() throws {
        let desk = Self.desk(notes: "9:00:00 x\n")
        try desk.succeeds(["redact", "call.wav", "--no-sidecars", "--cues", "call.cues.csv"])
        #expect(try !desk.text("call.redacted.sheet.json").contains("\"call\""))
    }

    @Test(arguments: [
        "0:01 Quibblethorpe speaks", "0:01 he reads 212 555 01 47", "---\ntitle: Mr Quibblethorpe\n---\n",
        "Ask Quibble\u{AD}thorpe", "0:01 his number ends in 550147",
    ])
    func `notes that say what is hidden stop the call, and say where but not what`(notes: String) throws {
        let desk = Self.desk(notes: notes, transcript: true)
        for arguments in [["redact", "call.wav"], ["redact", "call.wav", "--dry-run"]] {
            let run = try desk.fails(arguments, status: 2, saying: "--accept-notes")
            #expect(run.errorLines.contains { $0.hasPrefix("call.notes.md:") && $0.contains(" says what ") })
            for secret in TalkedCall.secrets + ["ibblethorpe", "0147"] { #expect(!run.stderr.contains(secret)) }
        }
        let (run, _) = try desk.succeeds(["redact", "call.wav", "--accept-notes"])
        #expect(run.errorLines.contains { $0.hasPrefix("call.notes.md:") && $0.contains(" says what ") })
    }

    @Test
    func `the list of what is to be hidden holds for notes, too, and --allow lets stand`() throws {
        let desk = Self.desk(notes: "0:01 Zoltan says hello\n\n0:02 his number is 212 555 0199\n", transcript: true)
        desk.write("Zoltan\n", to: "mine.txt")
        desk.write("212 555 0199\n", to: "theirs.txt")
        let run = try desk.fails(
            ["redact", "call.wav", "--hide", "mine.txt", "--allow", "theirs.txt"], status: 2, saying: "--accept-notes")
        #expect(run.errorLines.contains("call.notes.md:1: a note says what the list names (name)"))
        #expect(!run.errorLines.contains { $0.hasPrefix("call.notes.md:3: ") })
    }

    @Test
    func `the caller id may be the number that is bleeped`() throws {
        let notes = "---\ncaller_id: +1 212 555 0147\n---\n0:01 he calls from 212-555-0147\n"
        try Self.desk(notes: notes, transcript: true).succeeds(["redact", "call.wav"])
    }

    @Test
    func `remarks in label files are searched as well`() throws {
        let desk = CallFolder(cues: nil)
        desk.write("1.0\t1.5\tname\n2.0\t2.0\this number is 212 555 0199\n", to: "call.labels.txt")
        let remark = "call.labels.txt: a note says what a rule finds (phone)"
        let page = try desk.fails(["timeline", "call.wav", "-o", "x.html"], status: 2, saying: "--accept-notes")
        #expect(page.errorLines.contains(remark))
        // A rule may be wrong: the recording itself is only told of it.
        let (run, _) = try desk.succeeds(["redact", "call.wav"])
        #expect(run.errorLines.contains(remark))
    }

    @Test
    func `names with quotes, umlauts and emoji have notes, too`() throws {
        let desk = CallFolder(call: nil, cues: nil)
        let stem = "Müller's \"Anruf\" 🙂"
        desk.folder.write(CallFolder.standardCall, to: stem + ".wav")
        desk.write(CallFolder.standardCues, to: stem + ".cues.csv")
        desk.write("0:01 ein Ton", to: stem + ".notes.md")
        try desk.succeeds(["redact", stem + ".wav", "--sheets", "json,eaf,chapters"])
        #expect(try desk.text(stem + ".redacted.sheet.eaf").contains("ein Ton"))
    }

    @Test(arguments: AnalysisFormat.allCases)
    func `analyze writes every form`(format: AnalysisFormat) throws {
        let desk = CallFolder(cues: nil)
        let (run, _) = try desk.succeeds(["analyze", "call.wav", "--format", format.rawValue])
        #expect(!run.stdout.isEmpty)
        if !format.holdsSeveral {
            try desk.refuses(
                ["analyze", "call.wav", "call.wav", "--format", format.rawValue], saying: "holds one call")
        }
    }
}
