import ArgumentParser
import BleepPipeline
import Testing

@testable import callbleep

/// What is read without the argument parser says what the parser makes of the same line.
struct PlainCommandTests {
    private static let words: [String: [[String]]] = [
        "analyze": [
            ["call.wav"], ["other.wav"], ["--format", "json"], ["--format", "text"], ["--format", "CSV"],
            ["--format", "xml"],
            ["--format"], ["--format=json"], ["--country", "gb,us"], ["--country", "zz"], ["--country", "--explain"],
            ["--policy", "blog"], ["--language", "de"], ["--show-digits"], ["--explain"], ["--accept-damaged"], ["-"],
            ["--"],
            [""], ["--louder"], ["-h"], ["--help"], ["--version"],
        ],
        "redact": [
            ["call.wav"], ["other.wav"], ["-o", "out.wav"], ["--output", "out/"], ["--output", ""], ["-o"],
            ["--cues", "a.csv"],
            ["--cues", "b.csv"], ["--transcript", "t.json"], ["--policy", "archive"], ["--private-sheet", "p.json"],
            ["--keypad-only"], ["--keep-keypad"], ["--no-analysis"], ["--no-sidecars"], ["--exact"], ["--force-cues"],
            ["--force"], ["--dry-run"], ["--padding", "10,20"], ["--tone", "swearing=noise"], ["--"], ["-"], ["-x"],
        ],
        "verify": [
            ["call.wav"], ["call.redacted.wav"], ["--sheet", "s.json"], ["--sheet"], ["--sheet=s.json"],
            ["--accept-damaged"],
            ["third.wav"], ["-"], ["--help"],
        ],
    ]

    /// Lines of up to seven words of the verb, in any order and with repetitions; the same in every run.
    private static func lines(of verb: String) -> [[String]] {
        var generator = SplitMix(state: 0x6361_6C6C)
        let words = words[verb]!
        // Every word by itself with its calls, then any of them.
        let single = words.map { [verb, "call.wav"] + (verb == "verify" ? ["call.redacted.wav"] : []) + $0 }
        return single
            + (0..<250).map { _ in
                (0..<Int.random(in: 0...7, using: &generator)).reduce(into: [verb]) { line, _ in
                    // Mostly the words that can be read: a line is plain only when all of them are.
                    line +=
                        words[
                            min(
                                Int.random(in: 0..<words.count, using: &generator),
                                Int.random(in: 0..<words.count, using: &generator))]
                }
            }
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test(arguments: ["analyze", "redact", "verify"])
    func `a plain line says what the parser reads in it`(verb: String) throws {
        var read = 0
        for line in Self.lines(of: verb) {
            guard let plain = PlainCommand(line[...]) else { continue }
            read += 1
            let parsed = try #require(try? CallBleepCommand.parseAsRoot(line), "\(line)")
            var told = ("", "")
            switch (plain, parsed) {
            case (.analyze(let work), let verb as Analyze): told = (all(of: work), all(of: verb.work))
            case (.redact(let request), let verb as Redact): told = (all(of: request), all(of: verb.options.request))
            case (.verify(let work), let verb as Verify): told = (all(of: work), all(of: verb.work))
            default: Issue.record("\(line) is another verb")
            }
            #expect(told.0 == told.1, "\(line)")
        }
        #expect(read > 10)
    }

    private func all(of value: some Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }

    @Test(arguments: [
        ["analyze", "call.wav", "--format", "json"],
        ["redact", "call.wav", "--cues", "c.csv", "--force", "-o", "out.wav"],
        ["redact", "call.wav", "--no-analysis", "--keep-keypad"], ["verify", "a.wav", "b.wav"], ["--version"],
    ])
    func `the usual lines are plain`(line: [String]) {
        #expect(PlainCommand(line[...]) != nil)
    }

    @Test(arguments: [
        [], ["analyze"], ["redact"], ["verify", "a.wav"], ["analyze", "--help"], ["help"], ["--help"],
        ["--version", "x"],
        ["analyze", "call.wav", "--generate-completion-script"], ["redact", "a.wav", "b.wav"],
        ["redact", "call.wav", "--keypad-only", "--keep-keypad"], ["analyze", "a.wav", "b.wav", "--format", "srt"],
        ["analyze", "a.wav", "--explain", "--format", "json"], ["redact", "call.wav", "--force", "--force"],
    ])
    func `what is wrong or asks for help is left to the parser`(line: [String]) {
        #expect(PlainCommand(line[...]) == nil)
    }
}
