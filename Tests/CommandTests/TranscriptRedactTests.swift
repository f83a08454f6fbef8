import BleepTestSupport
import Foundation
import Testing

/// `redact --transcript`: from words to bleeps, and what is written of the words.
struct TranscriptRedactTests {
    private static func desk(cues: String? = nil) -> CallFolder {
        let desk = CallFolder(cues: cues)
        desk.write(TalkedCall.json, to: "talk.json")
        return desk
    }

    private static func sheet(_ desk: CallFolder, _ path: String = "call.redacted.sheet.json") throws -> Sheet {
        try Sheet(try desk.text(path))
    }

    @Test
    func `a transcript is redacted beside the recording`() throws {
        let desk = Self.desk()
        let (run, new) = try desk.succeeds(["redact", "call.wav", "--transcript", "talk.json"])
        #expect(
            new == [
                "call.redacted.wav", "call.redacted.sheet.json", "call.redacted.sheet.csv",
                "call.redacted.transcript.json",
            ])
        #expect(run.stdout.contains("call.redacted.transcript.json"))
        let sheet = try Self.sheet(desk)
        #expect(sheet.redactions.map(\.category) == ["sensitive", "sensitive", "profanity"])
        #expect(try desk.text("call.redacted.sheet.json").contains(#""coverage": "transcript""#))
        #expect(try desk.text("call.redacted.sheet.json").contains(#""origin":"transcript""#))
        let transcript = try desk.text("call.redacted.transcript.json")
        for tag in ["[NAME]", "[PHONE]", "[profanity]", "hello", "goodbye"] { #expect(transcript.contains(tag)) }
        try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
    }

    @Test
    func `no word of a span is in anything that may be published or in any message`() throws {
        let desk = Self.desk()
        desk.write("name: Quibblethorpe\n", to: "mine.txt")
        let (run, new) = try desk.succeeds([
            "redact", "call.wav", "--transcript", "talk.json", "--hide", "mine.txt", "--sheets",
            "json,csv,audacity,webvtt,markdown",
            "--private-sheet", "private.json",
        ])
        for name in new where name != "private.json" {
            let bytes = try desk.bytes(name)
            for secret in TalkedCall.secrets + ["quibble", "5550147"] {
                #expect(!String(decoding: bytes, as: UTF8.self).contains(secret), "\(name)")
            }
        }
        for secret in TalkedCall.secrets { #expect(!run.stdout.contains(secret) && !run.stderr.contains(secret)) }
        let dry = try desk.succeeds(["redact", "call.wav", "--transcript", "talk.json", "--dry-run"]).run
        for secret in TalkedCall.secrets { #expect(!dry.stdout.contains(secret) && !dry.stderr.contains(secret)) }
        let sheet = try desk.text("private.json")
        for secret in TalkedCall.secrets { #expect(sheet.contains(secret)) }
        #expect(sheet.contains(#""rule":"hide-list""#))
        #expect(sheet.contains(#""mine.txt""#))
    }

    @Test
    func `a transcript beside the call is used, two are asked about`() throws {
        let desk = Self.desk()
        desk.write(TalkedCall.json, to: "call.transcript.json")
        let run = try desk.succeeds(["redact", "call.wav"]).run
        #expect(run.errorLines.contains("using call.transcript.json"))
        #expect(try Self.sheet(desk).redactions.count == 3)
        desk.write("1\n00:00:00,100 --> 00:00:00,600\nhello\n", to: "call.transcript.srt")
        try desk.fails(["redact", "call.wav", "--force"], saying: "which is the transcript? say --transcript FILE")
        let told = try desk.run(["redact", "call.wav", "--force", "--transcript", "talk.json"])
        #expect(told.status == 0)
        #expect(told.errorLines.contains { $0.contains("call.transcript.srt: not used") })
    }

    @Test
    func `words under a cue are masked in the transcript, too`() throws {
        let desk = Self.desk(cues: "start,end\n1.45,1.5\n3.75,3.8\n")
        try desk.succeeds(["redact", "call.wav", "--transcript", "talk.json"])
        let transcript = try desk.text("call.redacted.transcript.json")
        for word in ["speaking", "goodbye"] + TalkedCall.secrets { #expect(!transcript.contains(word)) }
        #expect(transcript.contains("hello"))
        #expect(try desk.text("call.redacted.sheet.json").contains(#""coverage": "cues+transcript""#))
    }

    @Test
    func `a transcript in which nothing is found is redacted all the same, and that is said`() throws {
        let desk = CallFolder(cues: nil)
        desk.write("1\n00:00:00,100 --> 00:00:01,600\nhello and goodbye\n", to: "talk.srt")
        let run = try desk.succeeds(["redact", "call.wav", "--transcript", "talk.srt"]).run
        #expect(run.errorLines.contains("talk.srt: nothing was found in it that must be hidden"))
        #expect(try Self.sheet(desk).redactions.isEmpty)
    }

    @Test
    func `doubtful spans are hidden and listed, or left and listed`() throws {
        let desk = Self.desk()
        desk.write("review: 1\n", to: "policy.yaml")
        let arguments = [
            "redact", "call.wav", "--transcript", "talk.json", "--policy", "policy.yaml", "--private-sheet",
        ]
        let run = try desk.succeeds(arguments + ["hidden.json"]).run
        #expect(run.errorLines.contains { $0.contains("3 of 3 spans found are doubtful and hidden all the same") })
        #expect(try Self.sheet(desk).redactions.count == 3)
        try desk.succeeds(arguments + ["left.json", "-o", "left/", "--review-only"])
        #expect(try Self.sheet(desk, "left/call.redacted.sheet.json").redactions.isEmpty)
        #expect(try desk.text("left/call.redacted.transcript.json").contains("Quibblethorpe"))
        struct Review: Decodable {
            struct Span: Decodable {
                struct Extent: Decodable { var start: Double }
                var raw: Extent
                var hidden: Extent?
                var text: String
            }
            var spans: [Span]
            var review: [Span]
        }
        let hidden = try JSONDecoder().decode(Review.self, from: Data(try desk.bytes("hidden.json")))
        let left = try JSONDecoder().decode(Review.self, from: Data(try desk.bytes("left.json")))
        #expect(hidden.review.map(\.text) == TalkedCall.secrets)
        #expect(hidden.review.allSatisfy { $0.hidden != nil })
        #expect(left.review.map(\.text) == TalkedCall.secrets)
        #expect(left.review.allSatisfy { $0.hidden == nil })
        #expect(left.spans.isEmpty)
    }

    @Test
    func `the policy says how it sounds, and flags win over it`() throws {
        let desk = Self.desk()
        desk.write(
            "categories: {sensitive: 1000, theirs: noise}\nkinds: {phone: {category: theirs}}\nlevel: -20\npadding: {before: 10, after: 20}\n",
            to: "policy.yaml")
        let arguments = ["redact", "call.wav", "--transcript", "talk.json", "--policy", "policy.yaml"]
        try desk.succeeds(arguments)
        let text = try desk.text("call.redacted.sheet.json")
        #expect(text.contains(#""tone":1000"#) && text.contains(#""tone":"noise""#) && text.contains(#""tone":660"#))
        #expect(text.contains(#""levelDBFS":-20"#))
        #expect(try Self.sheet(desk).redactions.map(\.frames.lowerBound) == [5_520, 15_920, 24_320])
        try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
        try desk.succeeds(arguments + ["-o", "told/", "--tone", "sensitive=440", "--padding", "0,0"])
        #expect(try desk.text("told/call.redacted.sheet.json").contains(#""tone":440"#))
        #expect(
            try Self.sheet(desk, "told/call.redacted.sheet.json").redactions.map(\.frames.lowerBound) == [
                5_600, 16_000, 24_400,
            ])
    }

    @Test
    func `a list without a transcript to search is no redaction`() throws {
        let desk = Self.desk(cues: CallFolder.standardCues)
        desk.write("Rex\n", to: "mine.txt")
        try desk.fails(
            ["redact", "call.wav", "--hide", "mine.txt"], saying: "call.wav: there is no transcript in which --hide")
    }

    @Test
    func `what cannot be placed is refused with nothing written`() throws {
        let desk = Self.desk()
        desk.write(TalkedCall.json.replacingOccurrences(of: #""end": 3.9,"#, with: #""end": 390.0,"#), to: "long.json")
        try desk.fails(["redact", "call.wav", "--transcript", "long.json"], saying: "long.json: ")
        try desk.fails(["redact", "call.wav", "--transcript", "none.json"], saying: "none.json: there is no such file")
        desk.write("Rex\n", to: "call.redacted.sheet.csv")
        try desk.fails(
            ["redact", "call.wav", "--transcript", "talk.json", "--hide", "call.redacted.sheet.csv", "--force"],
            saying: "call.redacted.sheet.csv: is one of the lists")
    }
}
