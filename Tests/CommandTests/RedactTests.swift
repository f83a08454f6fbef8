import BleepTestSupport
import Foundation
import Testing

/// `redact`: what it writes, and what it leaves alone.
struct RedactTests {
    private let desk = CallFolder()

    @Test
    func `the audio differs inside the spans only`() throws {
        try desk.succeeds(["redact", "call.wav"])
        let before = WaveFile.samples(of: try desk.bytes("call.wav"))
        let after = WaveFile.samples(of: try desk.bytes("call.redacted.wav"))
        let sheet = try Sheet(try desk.text("call.redacted.sheet.json"))
        #expect(sheet.redactions.count == 2)
        #expect(before.count == after.count)
        let changed = before.indices.filter { before[$0] != after[$0] }
        #expect(changed.allSatisfy { frame in sheet.redactions.contains { $0.frames.contains(frame) } })
        for redaction in sheet.redactions {
            #expect(changed.count { redaction.frames.contains($0) } > redaction.frames.count * 9 / 10)
        }
        #expect(sheet.redactions.map(\.tone) == [440, 660])
    }

    @Test
    func `the summary says what a person needs to know`() throws {
        let (run, _) = try desk.succeeds(["redact", "call.wav", "--exact"])
        #expect(
            run.stdout.contains("2 bleeps hide 0.900 s: 1 sensitive (440 Hz), 1 swearing (660 Hz)"))
        #expect(run.stdout.contains("proved"))
        #expect(run.stdout.contains("written  call.redacted.wav"))
    }

    @Test
    func `the same redaction twice gives the same bytes`() throws {
        try desk.succeeds(["redact", "call.wav", "-o", "one/"])
        try desk.succeeds(["redact", "call.wav", "-o", "two/"])
        for name in ["call.redacted.wav", "call.redacted.sheet.json", "call.redacted.sheet.csv"] {
            #expect(try desk.bytes("one/\(name)") == desk.bytes("two/\(name)"))
        }
    }

    @Test
    func `--round-up makes every length a multiple, and the sheet says so`() throws {
        try desk.succeeds(["redact", "call.wav", "--exact", "--round-up", "0.3"])
        let text = try desk.text("call.redacted.sheet.json")
        #expect(try Sheet(text).redactions.map(\.frames) == [8_000..<12_800, 17_600..<22_400])
        #expect(text.contains(#""roundUpFrames":2400"#))
        try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
    }

    @Test(arguments: ["0", "-1", "61", "half", ""])
    func `--round-up takes seconds above 0`(length: String) throws {
        try desk.refuses(["redact", "call.wav", "--round-up=\(length)"], saying: "round-up")
    }

    @Test
    func `--dry-run prints the plan and writes nothing`() throws {
        let (run, new) = try desk.succeeds(["redact", "call.wav", "--dry-run", "-o", "out/"])
        #expect(new == [])
        for text in ["0:01.000", "0:01.500", "0:02.200", "0:02.600", "call.cues.csv:2", "nothing was written"] {
            #expect(run.stdout.contains(text))
        }
        #expect(!run.stdout.contains("keypad"))
    }

    @Test
    func `--audition alone writes only the audition file`() throws {
        let (run, new) = try desk.succeeds(["redact", "call.wav", "--audition", "listen.wav"])
        #expect(new == ["listen.wav"])
        #expect(run.stdout.contains("listen.wav"))
        #expect(try WaveFile.samples(of: desk.bytes("listen.wav")).count > 16_000)
    }

    @Test
    func `--audition with -o writes both`() throws {
        let (_, new) = try desk.succeeds(["redact", "call.wav", "--audition", "listen.wav", "-o", "out.wav"])
        #expect(new == ["listen.wav", "out.wav", "out.sheet.json", "out.sheet.csv"])
    }

    @Test
    func `standard input`() throws {
        desk.write(CallFolder.standardCues, to: "marks.csv")
        let (_, new) = try desk.succeeds(
            ["redact", "-", "--cues", "marks.csv", "-o", "out.wav"], input: "call.wav")
        #expect(new == ["out.wav", "out.sheet.json", "out.sheet.csv"])
        try desk.succeeds(["redact", "call.wav"])
        #expect(try desk.bytes("out.wav") == desk.bytes("call.redacted.wav"))
        try desk.succeeds(["verify", "call.wav", "out.wav"])
    }

    @Test
    func `a tone for a category that nothing has is said`() throws {
        let (run, _) = try desk.succeeds(["redact", "call.wav", "--tone", "sensitiv=1000"])
        #expect(run.stderr.contains("nothing is of the category sensitiv, for which a tone was told"))
    }

    @Test
    func `remarks are in the language of the notes`() throws {
        let silence = [Float](repeating: 0, count: 8 * 8_000)
        let desk = CallFolder(
            call: WaveFile(silence + TestSignal.voice(frames: 24_000)).bytes, cues: "start,end\n9,9.5\n")
        desk.write("---\nlanguage: de\n---\n", to: "call.notes.md")
        try desk.succeeds(["redact", "call.wav"])
        try desk.succeeds(["redact", "call.wav", "--language", "en", "-o", "english.wav"])
        let (german, english) = (try desk.text("call.redacted.sheet.json"), try desk.text("english.sheet.json"))
        let texts = [german, english].map { sheet in
            sheet.matches(of: /"kind": ?"[a-z-]+", ?"text": ?"([^"]+)"/).map { String($0.output.1) }
        }
        #expect(!texts[0].isEmpty && texts[0].count == texts[1].count && texts[0] != texts[1])
    }

    @Test
    func `--tone changes the sound of a category`() throws {
        try desk.succeeds(["redact", "call.wav", "--tone", "sensitive=silence", "--tone", "swearing=1000"])
        let sheet = try Sheet(try desk.text("call.redacted.sheet.json"))
        let after = WaveFile.samples(of: try desk.bytes("call.redacted.wav"))
        #expect(sheet.redactions[0].frames.allSatisfy { after[$0] == 0 })
        #expect(sheet.redactions[1].tone == 1_000)
        try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
    }

    @Test(arguments: [
        ("2125550143", "xxxxxxxxxx"), ("Maria +49 30 23125 046", "Maria +xx xx xxxxx xxx"),
        ("a@b.example", "x@x.example"),
    ])
    func `what looks like a number or an address in the name is masked, with a notice`(
        stem: String, masked: String
    ) throws {
        let desk = CallFolder(call: nil, cues: nil)
        desk.folder.write(CallFolder.standardCall, to: "\(stem).wav")
        let (run, new) = try desk.succeeds(["redact", "\(stem).wav", "--keypad-only"])
        #expect(new == ["\(masked).redacted.wav", "\(masked).redacted.sheet.json", "\(masked).redacted.sheet.csv"])
        #expect(run.errorLines.count == 1)
        #expect(run.stderr.contains("the output is called \(masked).redacted.wav"))
        for name in new where !name.hasSuffix(".wav") { #expect(try !desk.text(name).contains(stem)) }
    }

    @Test
    func `names that are masked alike get a part of their hash`() throws {
        let desk = CallFolder(call: nil, cues: nil)
        desk.folder.write(CallFolder.standardCall, to: "2125550143.wav")
        desk.folder.write(WaveFile(TestSignal.voice(frames: 8_000)).bytes, to: "2125550198.wav")
        try desk.succeeds(["redact", "2125550143.wav", "--keypad-only"])
        let (_, new) = try desk.succeeds(["redact", "2125550198.wav", "--keypad-only"])
        #expect(new.count == 3)
        #expect(new.allSatisfy { $0.hasPrefix("xxxxxxxxxx-") })
        #expect(new.allSatisfy { !$0.contains("555") })
    }

    @Test(arguments: ["20260222-161829", "episode 12", "2026-02-22 16.18.29"])
    func `dates and short numbers stay`(stem: String) throws {
        let desk = CallFolder(call: nil, cues: nil)
        desk.folder.write(CallFolder.standardCall, to: "\(stem).wav")
        let (run, new) = try desk.succeeds(["redact", "\(stem).wav", "--keypad-only"])
        #expect(new.contains("\(stem).redacted.wav"))
        #expect(run.stderr == "")
    }

    @Test
    func `--keep-name keeps the name`() throws {
        let desk = CallFolder(call: nil, cues: nil)
        desk.folder.write(CallFolder.standardCall, to: "2125550143.wav")
        let (_, new) = try desk.succeeds(["redact", "2125550143.wav", "--keypad-only", "--keep-name"])
        #expect(new.contains("2125550143.redacted.wav"))
    }
}
