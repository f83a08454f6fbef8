import BleepCore
import BleepTestSupport
import Testing

@testable import BleepText

/// A file that must be refused, the line at fault, and what the message says.
struct CueDefect: CustomTestStringConvertible, Sendable {
    var text: String
    var line: Int?
    var says: String
    var name = "call.cues"
    var testDescription: String { says }

    init(_ text: String, line: Int?, says: String, name: String = "call.cues") {
        self.text = text
        self.line = line
        self.says = says
        self.name = name
    }

    static let all: [CueDefect] = [
        .init("", line: nil, says: "the file is empty; expected CSV"),
        .init(" \n\t\r\n", line: nil, says: "the file is blank"),
        .init(
            "start,end\n5,3\n", line: 2, says: "the end 0:03.000 lies before the start 0:05.000; expected start < end"),
        .init("start,end\n1,2\n\n5,5\n", line: 4, says: "the span is empty"),
        .init("start,end\n-1,2\n", line: 2, says: "the start is negative"),
        .init("start,end\n1,1e3\n", line: 2, says: "the end is no time; expected a time such as 12.5"),
        .init("start,end\n0x10,20\n", line: 2, says: "the start is no time"),
        .init("start,end\nnan,20\n", line: 2, says: "the start is no time"),
        .init("start,end\ninf,20\n", line: 2, says: "the start is no time"),
        .init("start,end\n+1,20\n", line: 2, says: "the start is no time"),
        .init("start,end\n1,1000001\n", line: 2, says: "the end is badly formed or later than 1000000 seconds"),
        .init("start,end\n1,99999999999999999999\n", line: 2, says: "later than 1000000 seconds"),
        .init("start,end\n1,\n", line: 2, says: "the end is missing"),
        .init("start,end\n1\n", line: 2, says: "the end is missing"),
        .init("start,end\n1:75,200\n", line: 2, says: "the start is no time"),
        .init("start,end\n3,52,4,3\n", line: 2, says: "4 columns; expected the 2 of the header (a decimal comma"),
        .init("start,end\n\"3,5\",4\n", line: 2, says: "decimal comma, which needs the separator ;"),
        .init("start,end,kind\n1,2,Rosebud\n", line: 2, says: "the kind is not known; expected one of name, phone"),
        .init("start,end,category\n1,2,phone\n", line: 2, says: "the category is not known; phone is a kind"),
        .init("start,end,kind\n1,2,Sensitive\n", line: 2, says: "the kind is not known; sensitive is a category"),
        .init("start,end,kind\n1,2,440\n", line: 2, says: "the kind is not known; sensitive is a category"),
        .init(
            "start,end,channel\n1,2,middle\n", line: 2,
            says: "the channel is not known; expected left, right or 0 to 31"),
        .init("start,end,channel\n1,2,32\n", line: 2, says: "the channel is not known"),
        .init("start,end,start\n1,2,3\n", line: 1, says: "the column start is there twice"),
        .init(
            "start,end,reason\n1,2,x\n3,4,\"open\n5,6,x\n", line: 3, says: "a quote that is opened here is never closed"
        ),
        .init("start,end,reason\n1,2,\"a\"b\n", line: 2, says: "text after a closing quote"),
        .init(
            "start,end,duration,channel,label,detail\n1,2,1,0,bleep,\n", line: 1,
            says: "this is a sheet that callbleep wrote"),
        .init("start\tend\ttext\n0\t600\thi\n", line: 1, says: "this is a transcript"),
        .init("3.52,4.3,name\n", line: 1, says: "a table without a header; expected start,end"),
        .init("von,bis\n1,2\n", line: 1, says: "no header", name: "x.csv"),
        .init("start,stop\n1,2\n", line: 1, says: "no cue file; expected CSV with the header start,end…, Audacity"),
        .init("# only\n# comments\n", line: nil, says: "nothing but comments"),
        .init("1.0\t2.0\tname\n3.0\n", line: 2, says: "no tab; expected start<TAB>end<TAB>label"),
        .init("1.0\t2.0\tname\tx\n", line: 1, says: "more than three columns"),
        .init("\\\t300\t400\n1\t2\tname\n", line: 1, says: "frequencies of a label without the label"),
        .init("5.0\t3.0\tname\n", line: 1, says: "the end 0:03.000 lies before the start 0:05.000"),
        .init("5.0\t3.0\ta note\n", line: 1, says: "the end 0:03.000 lies before"),
        .init(
            "1\t2\tx\n5.0\t5.0\tName: Rosebud\n", line: 2, says: "a point label with a category or kind hides nothing"),
        .init("5.0\tphone\n", line: 1, says: "a point label with a category or kind"),
        .init("5.0\t440\n", line: 1, says: "a point label with a category or kind"),
        .init("-5.0\t4\tphone\n", line: 1, says: "the start is negative"),
        .init("5.0\t1e9\tphone\n", line: 1, says: "the end is no time"),
        .init("5.0\tname\tRosebud\n", line: 1, says: "the end is no time"),
        .init(
            "WEBVTT\n\n00:05.000 --> 00:03.000\nx\n", line: 3, says: "the end 0:03.000 lies before the start 0:05.000"),
        .init("WEBVTT\n\n00:05.000 --> 00:05.000\nname\n", line: 3, says: "a point label with a category or kind"),
        .init(
            "WEBVTT\n\n00:05,000 --> 00:06,000\nx\n", line: 3,
            says: "the start is no time; expected 00:01.000 --> 00:02.000"),
        .init("WEBVTT\n\n00:05.00 --> 00:06.000\nx\n", line: 3, says: "the start is no time"),
        .init("WEBVTT\n\n5.000 --> 00:06.000\nx\n", line: 3, says: "the start is no time"),
        .init("WEBVTT\n\n-00:05.000 --> 00:06.000\nx\n", line: 3, says: "the start is negative"),
        .init("WEBVTT\n\n00:05.000 --> \nx\n", line: 3, says: "the end is no time"),
        .init("WEBVTT\n\n00:05.000 --> 00:06.000 bold\nx\n", line: 3, says: "text after the times"),
        .init("WEBVTT\n\n7\nx\n", line: 4, says: "no times; expected start --> end after the cue's identifier"),
        .init("WEBVTT\n\n7", line: 3, says: "no times"),
        .init("WEBVTT\n00:05.000 --> 00:06.000\nx\n", line: 2, says: "a cue in the header; expected an empty line"),
        .init("WEBVTT\n\nNOTE x\n00:05.000 --> 00:06.000\nname\n", line: 4, says: "--> in a NOTE"),
        .init(
            "WEBVTT\n\n00:05.000 --> 00:06.000\nx\n00:07.000 --> 00:08.000\nname", line: 5,
            says: "--> in the text of a cue"),
        .init("WEBVTT\n\n00:05.000 --> 00:06.000\n<v Rosebud\n", line: 3, says: "a tag is not closed"),
        .init("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:9,LOCAL:00:00\n\n", line: 2, says: "the times count from another clock"),
        .init(
            "00:05.000 --> 00:06.000\nx\n", line: 1, says: "no WebVTT; expected WEBVTT in the first line", name: "a.vtt"
        ),
        .init(
            "1\n00:00:05,000 --> 00:00:03,000\nx\n", line: 2, says: "the end 0:03.000 lies before the start 0:05.000"),
        .init(
            "1\n00:00:05,000 --> 00:00:06,000\nx\n\nRosebud\n", line: 5, says: "text outside a cue; expected a counter"),
        .init("1\n00:00:05,000 --> 00:00:06,000\nx\n\n2\n", line: 5, says: "a counter without times"),
        .init(
            "1\n00:00:05,000 --> 00:00:06,000\nx\n2\n00:00:07,000 --> 00:00:08,000\nname\n", line: 5,
            says: "times in the text of a cue"),
        .init(
            "1\n00:00:05,000 --> Rosebud\nx\n", line: 2,
            says: "the end is no time; expected 00:00:01,000 --> 00:00:02,000"),
        .init("1\n00:00:75,000 --> 00:00:80,000\nx\n", line: 2, says: "the start is no time"),
        .init("File type = \"ooTextFile\"\n", line: 2, says: "expected the object class in quotes"),
        .init("<?xml version=\"1.0\"?>\n", line: 2, says: "XML without any element"),
        .init("<html></html>\n", line: 1, says: "XML of another kind; expected an ELAN file"),
        .init(
            "<!DOCTYPE x [<!ENTITY a \"Rosebud\">]>\n<x>&a;</x>\n", line: 1, says: "a document type, which is not read"),
        .init(
            "{\"segments\":[]}", line: 1, says: "JSON, which is no cue file; if it is a transcript, say --transcript"),
        .init(
            "hello\nworld\n", line: 1,
            says: "no cue file; expected CSV with the header start,end…, Audacity labels, WebVTT, SRT, TextGrid or EAF"),
        .init("start,end\n1,2\n\u{0}", line: 3, says: "a zero byte, so this is no text"),
    ]
}

@Suite struct CueDefectTests {
    @Test(arguments: CueDefect.all) func `a defect is an error with file, line and what was expected`(defect: CueDefect)
    {
        do {
            let file = try CueReader.read(bytes(defect.text), name: defect.name)
            Issue.record("read as \(file.format.title) with \(file.cues.count) cues")
        } catch {
            #expect(error.file == defect.name)
            #expect(error.line == defect.line)
            #expect(error.message.contains(defect.says), "it says: \(error.message)")
            #expect(!"\(error)".contains("\n") && !"\(error)".contains("Rosebud"))
            if let line = defect.line { #expect("\(error)".hasPrefix("\(defect.name):\(line): ")) }
        }
    }

    @Test func `limits hold for bytes, cues and labels, and say so in one line`() {
        var limits = Limits()
        limits.textBytes = 100
        limits.cues = 2
        limits.labelCharacters = 10
        func says(_ text: String) -> String? {
            complaint { () throws(SidecarError) in try CueReader.read(bytes(text), name: "c", limits: limits) }
        }
        #expect(says(String(repeating: "a", count: 101))?.contains("larger than 100 bytes") == true)
        #expect(says("start,end\n1,2\n2,3\n3,4\n") == "c:4: more than 2 cues")
        #expect(says("1\t2\tnote\n1\t2\tnote\n1\t2\tnote\n") == "c:3: more than 2 labels")
        #expect(says("start,end,reason\n1,2,aaaaaaaaaaa\n") == "c:2: the reason has more than 10 characters")
        #expect(says("1\t2\taaaaaaaaaaa\n") == "c:1: the label has more than 10 characters")
        #expect(says("1\t2\taaaaaaaaaa\n") == nil)
        #expect(says("WEBVTT\n\n00:01.000 --> 00:02.000\naaaaaaaaaaa\n") == "c:3: the text has more than 10 characters")
    }

    @Test(arguments: ["a", "1", ",", "\t", "\"", "<", "&", "-", " ", "1,", "1\t", "{\\", "\r", "--", "\n#"])
    func `megabytes of one character take linear time`(unit: String) {
        let body = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
        for head in [
            "", "start,end,reason\n1,2,", "1\t2\t", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "1\n0:01,0 --> 0:02,0\n",
        ] {
            let time = ThreadTime.measure { _ = complaint { try CueReader.read(bytes(head + body), name: "c") } }
            // A debug build takes tenths of a second; quadratic work would take hours.
            #expect(time < .seconds(60))
        }
    }

    @Test(arguments: 0..<6) func `a file with random damage is read or refused, never a crash`(seed: Int) throws {
        let sources = [
            "start,end,category,kind,channel,reason\n1,2,sensitive,name,0,\"a,b\"\n3.5,1:04.25,,phone,right,\n",
            "start;end;kind\r\n1,5;2,5;name\r\n",
            "3.52\t4.3\tname: x\n\\\t300\t3400\n6.16\tpoint\n7\t8\tsensitive/phone\n",
            "WEBVTT\n\nNOTE x\n\n1\n00:00.600 --> 00:04.300 align:start\n<v A>name</v> &amp;\n\n",
            "1\n00:00:01,500 --> 00:00:02,250\n{\\an8}<i>name</i>\n\n2\n00:00:03,000 --> 00:00:04,000\nx\n\n",
        ]
        var generator = SeededGenerator(seed: UInt64(seed) &* 77 &+ 5)
        let rate = try #require(SampleRate(hertz: 8_000))
        var read = 0
        let tally = PromiseTally(16, "mutated cue files")
        let rounds = PromiseTally.cases(1_700, ordinary: 600)
        for round in 0..<rounds {
            var data = bytes(sources[round % sources.count])
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<data.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: data[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: data.insert(bytes("\"\t\n,;:<>&-0123\r\\{}.").randomElement(using: &generator) ?? 0, at: place)
                case 2 where data.count > 8: data.removeSubrange(place..<min(data.count, place + 4))
                default: data += data[place...]
                }
            }
            do {
                let file = try CueReader.read(data, name: "c")
                read += 1
                // Whatever was read keeps the promises of its types.
                #expect(file.cues.allSatisfy { $0.start < $0.end && $0.start.nanoseconds >= 0 && $0.line >= 1 })
                _ = complaint { try file.spans(sampleRate: rate, frameCount: 80_000, channels: 1) }
                tally.add(true)
            } catch { tally.add(!error.message.isEmpty && !error.message.contains("\n"), error.message) }
        }
        #expect(read > 0 && read < rounds)
        #expect(tally.report())
    }
}
