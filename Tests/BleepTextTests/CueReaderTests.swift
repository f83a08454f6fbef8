import BleepCore
import BleepTestSupport
import Testing

@testable import BleepText

@Suite struct CueReaderTests {
    private func read(_ text: String, name: String = "call.cues.csv") throws -> CueFile {
        try CueReader.read(bytes(text), name: name)
    }

    @Test func `columns come in any order and case, and category and kind follow from each other`() throws {
        let file = try read(
            "Reason,END,start,Kind,channel,category\nRex,4.3,3.52,name,left,\n,1:02.5,0:01:01,,1,Swearing\n,9,8,,,\n"
                + ",9.5,9,profanity,,sensitive\n")
        #expect(file.format == .csv)
        #expect(file.cues.map(\.kind) == [.name, .profanity, .other, .profanity])
        #expect(file.cues.map(\.category) == [.sensitive, .profanity, .sensitive, .sensitive])
        #expect(file.cues.map(\.channel) == [0, 1, nil, nil])
        #expect(file.cues.map(\.line) == [2, 3, 4, 5])
        #expect(file.cues[0].reason == "Rex")
        #expect(file.cues[1].start == Timecode(milliseconds: 61_000))
        #expect(file.cues[1].end == Timecode(milliseconds: 62_500))
        #expect(file.warnings.isEmpty && file.notes.isEmpty)
    }

    @Test func `a German spreadsheet is read: semicolons, decimal commas, a byte order mark, CRLF and sep=`() throws {
        let file = try read("\u{FEFF}sep=;\r\nstart;end;kind\r\n3,52;4,3;name\r\n;;\r\n1:02,5;1:03;phone\r\n")
        #expect(file.cues.map(\.start.nanoseconds) == [3_520_000_000, 62_500_000_000])
        #expect(file.cues.map(\.line) == [3, 5])
    }

    @Test func `unknown columns are read past with a warning that does not repeat them`() throws {
        let file = try read("start,end,Maria,confidence\n1,2,x,0.9\n")
        #expect(file.cues.count == 1)
        #expect(file.warnings.count == 1)
        #expect(file.warnings[0].hasPrefix("call.cues.csv:1: column 3 is not known"))
        #expect(!file.warnings[0].contains("Maria"))
    }

    @Test func `quotes may hold separators, quotes and lines, and lines are still counted`() throws {
        let file = try read(
            "# made by hand\nstart,end,reason\n1,2,\"a \"\"b\"\", c\r\nd\"\n3,4,'=SUM(A1)\n\"5\",\"6\",\n")
        #expect(file.cues.map(\.reason) == ["a \"b\", c\nd", "=SUM(A1)", nil])
        #expect(file.cues.map(\.line) == [3, 5, 6])
    }

    @Test func `a header alone holds no cues, and so does WEBVTT alone`() throws {
        #expect(try read("start,end\n").cues.isEmpty)
        #expect(try read("WEBVTT", name: "call.cues.vtt").cues.isEmpty)
    }

    @Test func `an arrow in a label of Audacity is text`() throws {
        let file = try read("1\t2\tname: Ann --> Bob\n3\t4\t00:01 --> 00:02\n")
        #expect(file.format == .audacity)
        #expect(file.cues.count == 1 && file.notes.map(\.text) == ["00:01 --> 00:02"])
    }

    @Test func `labels of Audacity are cues, notes, points and frequencies`() throws {
        let text = """
            3,520000\t4,300000\tname
            \\\t300.000000\t3400.000000
            \\\tanything
            6.16\t7.08\t Phone
            7\t8\tname: Rex
            8\t9\tname of the dog
            10\t11\t440
            12\t13\t 660
            14\t15\tSWEARING: oh dear
            16\t17\tsensitive/phone
            29.71\t29.71\tpoint label
            30\tanother
            30.21\t31
            31\t32\t

            """
        let file = try read(text, name: "call.labels.txt")
        #expect(file.format == .audacity)
        #expect(file.cues.map(\.kind) == [.name, .phone, .name, .other, .profanity, .profanity, .phone])
        #expect(file.cues.map(\.line) == [1, 4, 5, 7, 8, 9, 10])
        #expect(file.cues.map(\.reason) == [nil, nil, "Rex", nil, nil, "oh dear", nil])
        #expect(file.notes.map(\.text) == ["name of the dog", "point label", "another"])
        #expect(file.warnings == ["call.labels.txt:13: 2 labels without text hide nothing; this is the first"])
    }

    @Test func `WebVTT: settings, identifiers, notes, styles, tags and entities`() throws {
        let text = """
            WEBVTT - call
            Kind: captions

            STYLE
            ::cue { color: red }

            NOTE made for tests
            of ours

            1
            00:00.600 --> 00:04.300 align:start position:0%
            <v Agent>phone</v>

            100:00:04.800 --> 100:00:07.080
            <00:00:04.990><c>name</c>:
            Rex &amp; &lt;co&gt;&nbsp;Ltd

            00:08.000 --> 00:09.000
            a &amp; b -> c

            00:10.000 --> 00:10.000
            a moment

            00:11.000 --> 00:12.000
            """
        let file = try read(text, name: "x")
        #expect(file.format == .webVTT)
        #expect(file.cues.map(\.kind) == [.phone, .name])
        #expect(file.cues[1].reason == "Rex & <co> Ltd")
        #expect(file.cues[1].start.nanoseconds == 360_004_800_000_000)
        #expect(file.cues.map(\.line) == [11, 14])
        #expect(file.notes.map(\.text) == ["a & b -> c", "a moment"])
        #expect(file.warnings.count == 1)
    }

    @Test func `SRT: missing counters, dots, tags and Windows-1252`() throws {
        let text =
            "1\r\n00:00:01,500 --> 00:00:02.250 X1:100 X2:200\r\n{\\an8}<i>name</i>\r\n\r\n"
            + "00:03,5 --> 00:04\r\nZo? asks if 5 < 6\r\n\r\n3\r\n0:05,0 --> 0:06,0\r\nswearing\r\n"
        let raw = bytes(text).map { $0 == UInt8(ascii: "?") ? 0xEB : $0 }
        let file = try CueReader.read(raw, name: "call.cues.srt")
        #expect(file.format == .srt)
        #expect(file.cues.map(\.kind) == [.name, .profanity])
        #expect(file.cues[0].end == Timecode(milliseconds: 2_250))
        #expect(file.notes.map(\.text) == ["Zoë asks if 5 < 6"])
        #expect(file.warnings == ["call.cues.srt: not UTF-8; read as Windows-1252"])
    }

    @Test func `a category of a policy is known only when the policy is there`() throws {
        let medical = try #require(Category("medical"))
        let text = "start,end,category\n1,2,medical\n"
        #expect(complaint { try read(text) }?.contains("expected one of profanity, sensitive") == true)
        let file = try CueReader.read(bytes(text), name: "c", categories: [.sensitive, .profanity, medical])
        #expect(file.cues.map(\.category) == [medical])
    }

    @Test func `what is printed of a cue never holds its reason`() throws {
        let file = try read("start,end,reason\n1,2,Rosebud\n")
        var dumped = ""
        dump(file.cues[0], to: &dumped)
        let printed = ["\(file.cues[0])", "\(file.cues)", "\(file)", String(reflecting: file.cues[0]), dumped]
        #expect(file.cues[0].reason == "Rosebud")
        #expect(printed.allSatisfy { !$0.contains("Rosebud") })
    }

    @Test(arguments: 1...40) func `random cues come back from every CSV that can be written`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let cues = (0..<Int.random(in: 0...30, using: &generator)).map { _ in PlainCue(random: &generator) }
        let separator: Character = [",", ";", "\t"].randomElement(using: &generator) ?? ","
        let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
        let text = CueTexts.csv(cues, separator: separator, lineEnd: lineEnd, using: &generator)
        let utf16 = [0xFEFF] + Array(text.utf16)
        let encodings: [[UInt8]] = [
            bytes(text), bytes("\u{FEFF}" + text), utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
        ]
        for encoded in encodings {
            let file = try CueReader.read(encoded, name: "random.csv")
            #expect(file.cues.map(PlainCue.init) == cues)
            #expect(file.warnings.isEmpty)
        }
    }

    @Test(arguments: 1...20) func `random cues come back from labels, WebVTT and SRT`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(1_000 + seed))
        let cues = (0..<20).map { _ in
            var cue = PlainCue(random: &generator)
            cue.channel = nil
            if cue.reason?.contains(where: { "\n\t".contains($0) }) == true { cue.reason = nil }
            return cue
        }
        let labels = cues.map { "\($0.start.seconds)\t\($0.end.seconds)\t\(CueTexts.label($0))\n" }.joined()
        #expect(try read(labels).cues.map(PlainCue.init) == cues)
        let vtt =
            "WEBVTT\n\n" + cues.map { "\($0.start.webVTT) --> \($0.end.webVTT)\n\(CueTexts.label($0))\n\n" }.joined()
        #expect(try read(vtt).cues.map(PlainCue.init) == cues)
        let srt = cues.map { "7\n\($0.start.webVTT) --> \($0.end.webVTT)\n\(CueTexts.label($0))\n\n" }.joined()
        #expect(try read(srt).cues.map(PlainCue.init) == cues)
    }
}
