import BleepTestSupport
import Foundation
import Testing

/// `find`: what it prints, for whom.
struct FindTests {
    private static func desk(_ transcript: String = TalkedCall.json) -> CallFolder {
        let desk = CallFolder(cues: nil)
        desk.write(transcript, to: "call.json")
        return desk
    }

    private struct Found: Decodable {
        struct Span: Decodable {
            var start: Double
            var end: Double
            var category: String
            var kind: String
            var channel: Int?
            var confidence: Double
            var text: String?
        }
        var spans: [Span]
    }

    @Test
    func `JSON has the times of the words and not the words`() throws {
        let desk = Self.desk()
        let (run, new) = try desk.succeeds(["find", "call.json", "--format", "json"])
        #expect(new.isEmpty)
        let found = try JSONDecoder().decode(Found.self, from: Data(run.stdout.utf8))
        #expect(found.spans.map(\.kind) == ["name", "phone", "profanity"])
        #expect(found.spans.map(\.category) == ["sensitive", "sensitive", "profanity"])
        #expect(found.spans.map(\.start) == [0.7, 2.0, 3.05])
        #expect(found.spans.map(\.end) == [1.0, 2.4, 3.25])
        #expect(found.spans.allSatisfy { (0...1).contains($0.confidence) && $0.text == nil })
        for secret in TalkedCall.secrets { #expect(!run.stdout.contains(secret)) }
    }

    @Test
    func `a transcript may come from standard input`() throws {
        let desk = Self.desk()
        let file = try desk.succeeds(["find", "call.json", "--format", "json"]).run
        let pipe = try desk.run(["find", "-", "--format", "json"], input: "call.json")
        #expect(pipe.status == 0)
        #expect(pipe.stdout == file.stdout)
    }

    @Test
    func `--show-text shows the words, and text always does`() throws {
        let desk = Self.desk()
        let json = try desk.succeeds(["find", "call.json", "--format", "json", "--show-text"]).run.stdout
        #expect(try JSONDecoder().decode(Found.self, from: Data(json.utf8)).spans.map(\.text) == TalkedCall.secrets)
        for arguments in [[], ["--format", "csv", "--show-text"], ["--format", "audacity", "--show-text"]] {
            let output = try desk.succeeds(["find", "call.json"] + arguments).run.stdout
            for secret in TalkedCall.secrets { #expect(output.contains(secret)) }
        }
    }

    @Test
    func `several transcripts make an array in the order of the arguments, and one that fails says so`() throws {
        let desk = Self.desk()
        desk.write("{}", to: "bad.json")
        desk.write(TalkedCall.json.replacingOccurrences(of: "asshole", with: "fellow"), to: "clean.json")
        let run = try desk.run(["find", "clean.json", "bad.json", "call.json", "--format", "json"])
        #expect(run.status == 1)
        #expect(run.complaints.count == 1)
        #expect(run.complaints.first?.contains("bad.json") == true)
        let found = try JSONDecoder().decode([Found].self, from: Data(run.stdout.utf8))
        #expect(found.map(\.spans.count) == [2, 3])
        try desk.refuses(["find", "call.json", "clean.json", "--format", "csv"], saying: "holds one transcript")
    }

    @Test
    func `CSV and labels are padded as a transcript is, and hold no word`() throws {
        let desk = Self.desk()
        let csv = try desk.succeeds(["find", "call.json", "--format", "csv"]).run.stdout
        let rows = csv.split(separator: "\n").map(String.init)
        #expect(rows.first == "start,end,category,kind,channel,confidence")
        #expect(
            rows.dropFirst().map { $0.split(separator: ",").prefix(4).joined(separator: ",") } == [
                "0.450000,1.150000,sensitive,name", "1.750000,2.550000,sensitive,phone",
                "2.800000,3.400000,profanity,profanity",
            ])
        let labels = try desk.succeeds(["find", "call.json", "--format", "audacity"]).run.stdout
        #expect(labels == "0.450000\t1.150000\tname\n1.750000\t2.550000\tphone\n2.800000\t3.400000\tprofanity\n")
        for secret in TalkedCall.secrets { #expect(!csv.contains(secret) && !labels.contains(secret)) }
    }

    @Test(arguments: ["csv", "audacity"])
    func `what find writes goes back in as cues and hides no less than the transcript`(format: String) throws {
        let desk = Self.desk()
        let output = try desk.succeeds(["find", "call.json", "--format", format]).run.stdout
        desk.write(output, to: "marks.txt")
        try desk.succeeds(["redact", "call.wav", "--cues", "marks.txt", "--no-sidecars", "-o", "by-cues/"])
        try desk.succeeds(["redact", "call.wav", "--transcript", "call.json", "--no-sidecars", "-o", "by-transcript/"])
        let cues = try Sheet(try desk.text("by-cues/call.redacted.sheet.json")).redactions
        let transcript = try Sheet(try desk.text("by-transcript/call.redacted.sheet.json")).redactions
        #expect(cues.map(\.category) == ["sensitive", "sensitive", "profanity"])
        for (word, secret) in TalkedCall.words.filter({ TalkedCall.secrets.contains($0.text) }).map({ ($0, $0.text) }) {
            let frames = Int(word.start * 8_000) - 2_000..<Int(word.end * 8_000) + 1_200
            for list in [cues, transcript] {
                #expect(
                    list.contains {
                        $0.frames.lowerBound <= frames.lowerBound && $0.frames.upperBound >= frames.upperBound
                    }, "\(secret.count)")
            }
        }
    }

    @Test
    func `lists and the policy say what is found`() throws {
        let desk = Self.desk()
        desk.write("goodbye\n", to: "mine.txt")
        desk.write("212 555 0147\n", to: "theirs.txt")
        desk.write("kinds: {name: keep}\nswearing: keep\n", to: "policy.yaml")
        let run = try desk.succeeds([
            "find", "call.json", "--hide", "mine.txt", "--allow", "theirs.txt", "--policy", "policy.yaml", "--language",
            "en", "--format", "json",
        ]).run
        let found = try JSONDecoder().decode(Found.self, from: Data(run.stdout.utf8))
        #expect(found.spans.map(\.start) == [3.7])
    }

    @Test
    func `mistakes are one line without a word of the files`() throws {
        let desk = Self.desk()
        desk.write("# nothing\n", to: "empty.txt")
        desk.write("hide: Zanzibar\n", to: "policy.yaml")
        try desk.fails(["find", "none.json"], saying: "none.json: there is no such file")
        try desk.fails(["find", "call.json", "--hide", "empty.txt"], saying: "empty.txt: holds no entry")
        try desk.fails(["find", "call.json", "--hide", "none.txt"], saying: "none.txt: there is no such file")
        let run = try desk.fails(
            ["find", "call.json", "--policy", "policy.yaml"], saying: "policy.yaml:1:7: hide is a single value")
        #expect(!run.stderr.contains("Zanzibar"))
        try desk.fails(["find", "call.json", "--policy", "blag"], saying: "blag: is no preset")
        try desk.refuses(["find", "call.json", "--language", "fr"], saying: "--language")
        try desk.refuses(["find"], saying: "Missing expected argument")
    }

    @Test
    func `policy check ends with 0 for a valid policy and 2 with the place of the first defect`() throws {
        let desk = Self.desk()
        desk.write("review: 0.5\nkindz: {}\n", to: "bad.yaml")
        desk.write("kinds: {phone: keep}\ncountries: [gb]\n", to: "good.yaml")
        desk.write("countries: [xx]\n", to: "nowhere.yaml")
        #expect(
            try desk.succeeds(["policy", "check", "good.yaml"]).run.stdout == "good.yaml: a valid policy; keeps phone\n"
        )
        for preset in ["blog", "callcentre", "archive"] { try desk.succeeds(["policy", "check", preset]) }
        try desk.fails(
            ["policy", "check", "bad.yaml"], status: 2,
            saying: "bad.yaml:2:1: unknown key in the policy; did you mean kinds?")
        try desk.fails(
            ["policy", "check", "nowhere.yaml"], status: 2, saying: "no tone plan is known for the country xx")
        try desk.fails(["policy", "check", "none.yaml"], saying: "none.yaml: there is no such file")
    }
}
