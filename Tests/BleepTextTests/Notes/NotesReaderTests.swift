import BleepCore
import BleepText
import Testing

/// Notes as people write them.
struct NotesReaderTests {
    static func read(_ text: String) throws -> NotesFile {
        try NotesReader.read(Array(text.utf8), name: "call.notes.md")
    }

    private static func fault(_ text: String) -> SidecarError? {
        do throws(SidecarError) {
            _ = try NotesReader.read(Array(text.utf8), name: "call.notes.md")
            return nil
        } catch {
            return error
        }
    }

    struct Line: Sendable, CustomTestStringConvertible {
        var written: String
        var seconds: Double
        var end: Double?
        var bearing = Note.Bearing.at
        var text = "he gets it wrong"
        var testDescription: String { written }
    }

    private static let lines: [Line] = [
        Line(written: "4:20 he gets it wrong", seconds: 260),
        Line(written: "~4:20 he gets it wrong", seconds: 260, bearing: .about),
        Line(written: "\\~4:20 he gets it wrong", seconds: 260, bearing: .about),
        Line(written: "≈ 4:20 he gets it wrong", seconds: 260, bearing: .about),
        Line(written: "<2:30 he gets it wrong", seconds: 150, bearing: .before),
        Line(written: "&lt;2:30 he gets it wrong", seconds: 150, bearing: .before),
        Line(written: "<02:30: he gets it wrong", seconds: 150, bearing: .before),
        Line(written: ">2:30 he gets it wrong", seconds: 150, bearing: .after),
        Line(written: "2:30-2:50 he gets it wrong", seconds: 150, end: 170),
        Line(written: "2:30–2:50 he gets it wrong", seconds: 150, end: 170),
        Line(written: "2:30 — 2:50: he gets it wrong", seconds: 150, end: 170),
        Line(written: "2:30-50 he gets it wrong", seconds: 150, end: 170),
        Line(written: "2:30 to 2:50, he gets it wrong", seconds: 150, end: 170),
        Line(written: "von 2:30 bis 2:50 he gets it wrong", seconds: 150, end: 170),
        Line(written: "zwischen 2:30 und 2:50 he gets it wrong", seconds: 150, end: 170),
        Line(written: "around 4:20 he gets it wrong", seconds: 260, bearing: .about),
        Line(written: "Around 4:20, he gets it wrong", seconds: 260, bearing: .about),
        Line(written: "at 4:20 he gets it wrong", seconds: 260),
        Line(written: "At about 4:20 he gets it wrong", seconds: 260, bearing: .about),
        Line(written: "ca. 4:20 he gets it wrong", seconds: 260, bearing: .about),
        Line(written: "gegen 4:20 he gets it wrong", seconds: 260, bearing: .about),
        Line(written: "etwa ab Minute 4:20 he gets it wrong", seconds: 260, bearing: .about),
        Line(written: "kurz vor 4:20 he gets it wrong", seconds: 260, bearing: .before),
        Line(written: "just after 4:20: he gets it wrong", seconds: 260, bearing: .after),
        Line(written: "1:04:20 he gets it wrong", seconds: 3_860),
        Line(written: "75:20 he gets it wrong", seconds: 4_520),
        Line(written: "0:04.5 he gets it wrong", seconds: 4.5),
        Line(written: "00:04:20,250 he gets it wrong", seconds: 260.25),
        Line(written: "4m20s he gets it wrong", seconds: 260),
        Line(written: "4m20 he gets it wrong", seconds: 260),
        Line(written: "1h4m20s he gets it wrong", seconds: 3_860),
        Line(written: "4 min 20 s: he gets it wrong", seconds: 260),
        Line(written: "4'20\" he gets it wrong", seconds: 260),
        Line(written: "- 4:20 he gets it wrong", seconds: 260),
        Line(written: "* 4:20 - he gets it wrong", seconds: 260),
        Line(written: "+ 4:20 – he gets it wrong", seconds: 260),
        Line(written: "1. 4:20 he gets it wrong", seconds: 260),
        Line(written: "12) 4:20 he gets it wrong", seconds: 260),
        Line(written: "- [x] 4:20 he gets it wrong", seconds: 260),
        Line(written: "### 4:20 he gets it wrong", seconds: 260),
        Line(written: "**4:20** he gets it wrong", seconds: 260),
        Line(written: "**4:20:** he gets it wrong", seconds: 260),
        Line(written: "- **~4:20** – he gets it wrong", seconds: 260, bearing: .about),
        Line(written: "At **4:20** he gets it wrong", seconds: 260),
        Line(written: "`4:20` he gets it wrong", seconds: 260),
        Line(written: "[4:20] he gets it wrong", seconds: 260),
        Line(written: "(4:20) he gets it wrong", seconds: 260),
        Line(written: "[4:20](#t=4:20) he gets it wrong", seconds: 260),
        Line(written: "\t 4:20\the gets it wrong  ", seconds: 260),
        Line(written: "4:20 he **gets** it `wrong`", seconds: 260),
        Line(written: "4:20 -5 degrees", seconds: 260, text: "-5 degrees"),
        Line(written: "4:20 …and on", seconds: 260, text: "…and on"),
        Line(written: "4:20 <script>alert(1)</script>", seconds: 260, text: "<script>alert(1)</script>"),
        Line(written: "4:20 \"Zoë\" sagt 🙂", seconds: 260, text: "\"Zoë\" sagt 🙂"),
        Line(written: "4:20 am Anfang der Warteschleife", seconds: 260, text: "am Anfang der Warteschleife"),
    ]

    @Test(arguments: lines)
    func `a line that begins with a time is a note`(line: Line) throws {
        let file = try Self.read("# A call\n\n" + line.written + "\n")
        let entry = try #require(file.entries.first)
        #expect(file.entries.count == 1 && entry.line == 3 && file.body == "# A call" && file.warnings.isEmpty)
        #expect(entry.note.time == Timecode(nanoseconds: Int(line.seconds * 1e9)))
        #expect(entry.note.end == line.end.map { Timecode(nanoseconds: Int($0 * 1e9)) })
        #expect(entry.note.bearing == line.bearing && entry.note.text == line.text)
    }

    @Test(arguments: [
        "He says 4:20 is too late", "16:9 is a picture", "4 people speak", "2024-05-17 the call", "4.20 euros",
        "At the end he hangs up", "90s music is on the line", "4:20x nothing", "12:345 nothing", "1:2:3:4 nothing",
        "about half of it is silence", "| 4:20 | a table |", "    ", "1. first",
    ])
    func `a line that only holds a time or a number somewhere is text`(line: String) throws {
        let file = try Self.read("\(line)\n")
        #expect(file.entries.isEmpty && file.warnings.isEmpty)
        #expect(file.body == (line.allSatisfy(\.isWhitespace) ? "" : line))
    }

    @Test(arguments: ["4:20 pm he called", "At 4:20 p.m. he called", "Um 16:20 Uhr rief er an"])
    func `a time of day is no note, which is said`(line: String) throws {
        let file = try Self.read("\(line)\n")
        #expect(file.entries.isEmpty && file.body == line)
        #expect(file.warnings == ["call.notes.md:1: a time of day, so this is no note on the call"])
    }

    @Test func `tags stand apart from the text, and within a sentence they are words of it`() throws {
        let file = try Self.read(
            "2:40 he threatens me #Threat #übergabe\n\n3:00 a #transfer, to a colleague\n\n4:00 #busy\n\n5:00 we are #1\n"
        )
        #expect(file.notes.map(\.text) == ["he threatens me", "a transfer, to a colleague", "busy", "we are #1"])
        #expect(file.notes.map(\.tags) == [["threat", "übergabe"], ["transfer"], ["busy"], []])
    }

    @Test func `a note goes on over the lines of its paragraph`() throws {
        let file = try Self.read(
            """
            - 0:10 he reads from a
              script
            - 0:20 again
            and again

            That is all.
            - no time
            """)
        #expect(file.notes.map(\.text) == ["he reads from a script", "again and again"])
        #expect(file.entries.map(\.line) == [1, 3])
        #expect(file.body == "That is all.\n- no time")
    }

    @Test func `times in a block of code are text`() throws {
        let file = try Self.read("```\n0:10 not a note\n```\n0:20 a note\n")
        #expect(file.notes.map(\.text) == ["a note"] && file.body == "```\n0:10 not a note\n```")
    }

    @Test func `line ends, a byte order mark and a last line without an end change nothing`() throws {
        let text = "---\ntitle: A call\n---\nWords.\n\n0:10 first\n0:20 second"
        let plain = try Self.read(text)
        #expect(plain.facts.title == "A call" && plain.notes.count == 2 && plain.body == "Words.")
        for other in [
            text + "\n", "\u{FEFF}" + text, text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"),
        ] {
            let read = try Self.read(other)
            #expect(read.facts == plain.facts && read.entries == plain.entries && read.body == plain.body)
        }
    }

    @Test func `notes come in order of time, whatever their order in the file`() throws {
        #expect(try Self.read("2:00 b\n1:00 a\n1:00 c\n").notes.map(\.text) == ["a", "c", "b"])
    }

    @Test func `a stretch that ends before it begins is an error with its line`() {
        #expect(
            Self.fault("\n\n2:50-2:30 x\n")?.description
                == "call.notes.md:3: the stretch 2:50.000 to 2:30.000 ends before it begins")
    }

    @Test func `a time without a remark is said and nothing more`() throws {
        let file = try Self.read("0:10\n\n0:20 -\n\n0:30 words\n")
        #expect(file.notes.map(\.text) == ["words"])
        #expect(file.warnings.count == 2 && file.warnings[1].hasPrefix("call.notes.md:3: "))
    }

    @Test func `a note beyond the call is an error with its line, but for the second that people round`() throws {
        let file = try Self.read("0:05 early\n\n0:10 late\n\n0:09-0:11 a stretch\n")
        let length = Timecode(milliseconds: 10_400)
        #expect(try file.placed(within: length).map(\.time).max() == Timecode(milliseconds: 10_000))
        #expect(
            try file.placed(within: Timecode(milliseconds: 10_000)).map(\.end?.nanoseconds).contains(10_000_000_000))
        #expect(throws: SidecarError.self) { try file.placed(within: Timecode(milliseconds: 8_900)) }
        do throws(SidecarError) {
            _ = try file.placed(within: Timecode(milliseconds: 7_000))
            Issue.record("nothing was thrown")
        } catch {
            #expect(error.line == 3 && error.message.contains("0:10.000") && error.message.contains("0:07.000"))
        }
        #expect(try Self.read("text only\n").placed(within: Timecode(nanoseconds: 0)).isEmpty)
    }

    @Test
    func `what is no note is text, paragraph by paragraph`() throws {
        let file = try NotesReader.read(
            Array(
                """
                # The refund desk

                The second call of **that day**.
                It is a long one.
                - 0:04 ringing
                He gets it wrong at 4:20. <!-- my cousin's line -->

                > quoted & <b>shown</b>

                ---
                - one
                - two
                <!-- nobody
                reads this -->
                ```
                0:10 not a note
                ```
                """.utf8), name: "call.notes.md")
        #expect(file.notes.map(\.text) == ["ringing He gets it wrong at 4:20."])
        #expect(
            file.facts.text == [
                "The refund desk", "The second call of that day. It is a long one.", "quoted & <b>shown</b>", "one",
                "two", "0:10 not a note",
            ])
    }
}
