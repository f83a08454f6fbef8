import BleepCore
import BleepTestSupport
import Testing

@testable import BleepText

/// Text for people with a time at each turn: what Otter and Descript export.
struct TurnTextTests {
    private static let otter = """
        Ann Lee  0:02  \nHello, see you at 10:30\nor later.\n\nUnknown Speaker  1:00:06  \nMy number is 555 0147.\n
        Transcribed by https://otter.ai

        """
    private static let descript = """
        # A call\n\n[00:00:02] Ann Lee: Hello, see you at 10:30 or later.\n
        [01:00:06] **Bob:** My number [01:00:08] is 555 0147.

        """

    private static func read(_ text: String) throws -> Transcript {
        try TranscriptReader.read(Array(text.utf8), name: "call.txt")
    }

    private static func said(_ transcript: Transcript) -> String {
        transcript.words.map(\.text).joined(separator: " ")
    }

    @Test(arguments: [(otter, TranscriptFormat.otter), (descript, .descript)])
    func `turns have their speakers, their times and every word`(text: String, format: TranscriptFormat) throws {
        for ending in ["\n", "\r\n"] {
            let transcript = try Self.read(text.replacing("\n", with: ending))
            #expect(transcript.format == format)
            #expect(Self.said(transcript) == "Hello, see you at 10:30 or later. My number is 555 0147.")
            #expect(transcript.speakers.count == 2)
            #expect(transcript.words.map(\.speaker) == [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
            #expect(transcript.words.first?.start == Timecode("0:02"))
            #expect(transcript.words[7].start == Timecode("1:00:06"))
            #expect(transcript.objections.isEmpty)
        }
    }

    @Test(arguments: [
        "0:02\nsee you\n\n0:09\nbye\n", "Ann\t0:02\nsee you\n\nAnn\t0:09\nbye\n",
        "Title\nFri, 8 Oct 2021 • 1:02\n\nSUMMARY KEYWORDS\nbye\n\nSPEAKERS\nAnn\n\nAnn  00:02\nsee you\n\nAnn  00:09\nbye",
        "[00:00:02] see you\n[00:00:09] bye", "**Ann:** [0:02] see you\n\n**Ann:** [0:09]\nbye\n",
        "Ann Lee: [00:02] see you [00:09] bye\n",
    ])
    func `names may be missing, and what stands above the first turn is not spoken`(text: String) throws {
        let transcript = try Self.read(text)
        #expect(Self.said(transcript) == "see you bye")
        #expect(transcript.words.map(\.start) == [Timecode("2")!, transcript.words[1].start, Timecode("9")!])
    }

    @Test(arguments: ["0:02\nsee you\n\n0:09\nbye\n", "[00:00:02] see you\n[00:00:09] bye"])
    func `times of whole seconds are cut off, so that words end up to a second later`(text: String) throws {
        let transcript = try Self.read(text)
        #expect(transcript.words[1].end >= Timecode("10")!)
        #expect(transcript.warnings.contains { $0.contains("whole seconds") })
        let finer = try Self.read(text.replacing("9\n", with: "9.4\n").replacing("9]", with: "9.4]"))
        #expect(finer.words[1].end >= Timecode("9.4")! || finer.format == .otter)
    }

    @Test(arguments: [
        "see you\nbye\n", "Ann: see you\n", "Ann 0:02\nsee you\n", "see you at 10:30\n", "secret\n\nAnn  0:02\nbye\n",
        "secret [00:00:02] bye\n", "[laughs] secret\n", "Ann  0:02\n", "[00:00:02\nsecret",
    ])
    func `text that has no times at its turns, or words above the first, is refused`(text: String) {
        #expect(throws: SidecarError.self) {
            do { _ = try Self.read(text) } catch {
                #expect(!"\(error)".contains("secret"))
                throw error
            }
        }
    }

    @Test(arguments: [otter, descript])
    func `a redacted text keeps its turns and times, and no name of a speaker`(text: String) throws {
        let bytes = Array(text.utf8)
        let transcript = try Self.read(text)
        let span = FoundSpan(words: 10..<12, category: .sensitive, kind: .phone, confidence: 1, rule: "test")
        let redacted = try TranscriptRedactor.redact(bytes, name: "call.txt", transcript: transcript, spans: [span])
        let out = String(decoding: redacted, as: UTF8.self)
        for secret in ["555", "0147", "Ann", "Lee", "Bob", "A call", "otter"] { #expect(!out.contains(secret)) }
        let again = try Self.read(out)
        #expect(again.format == transcript.format)
        #expect(Self.said(again) == "Hello, see you at 10:30 or later. My number is [PHONE]")
        #expect(again.words.map(\.speaker) == [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
        #expect(again.words.first?.start == transcript.words.first?.start)
        #expect(again.words[7].start == transcript.words[7].start)
    }

    @Test func `long random texts of turns are read word for word`() throws {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<50 {
            var otter = ""
            var marked = ""
            var words: [String] = []
            var seconds = 0
            for turn in 0..<Int.random(in: 1...40, using: &random) {
                let said = (0..<Int.random(in: 1...30, using: &random)).map { _ in
                    ["yes", "at", "10:30", "no,", "0147", "(hm)", "it's", "Note:"].randomElement(using: &random)!
                }
                let clock = Timecode(milliseconds: seconds * 1_000).clock.dropLast(4)
                otter += "\(turn % 2 == 0 ? "Ann" : "Bob Dole")  \(clock)\n\(said.joined(separator: " "))\n\n"
                marked += "[\(Timecode(milliseconds: seconds * 1_000).webVTT)] \(turn % 2 == 0 ? "Ann" : "Bob"): "
                marked += said.joined(separator: " ") + "\n\n"
                words += said
                seconds += Int.random(in: 1...900, using: &random)
            }
            #expect(try Self.read(otter).words.map(\.text) == words)
            #expect(try Self.read("[00:00:00] Bob: Hi\n" + marked).words.map(\.text) == ["Hi"] + words)
        }
    }
}
