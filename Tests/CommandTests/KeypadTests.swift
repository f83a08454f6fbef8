import BleepTestSupport
import Foundation
import Testing

/// Keypad digits: found in the audio, and hidden without any cue.
struct KeypadTests {
    private let desk = CallFolder(call: KeypadCall.bytes, cues: nil)
    private static let everySheet = "json,csv,audacity,webvtt,markdown"

    /// Whether some text tells which keys were pressed, by digits or by their frequencies.
    private static func tellsKeys(_ text: String) -> Bool {
        text.contains(KeypadCall.dialled) || text.contains("1336") || text.contains("1209")
            || text.contains("\"digit\"")
    }

    @Test
    func `a rehearsal says that what echoes of keypad digits is found in the result only`() throws {
        let (run, _) = try desk.succeeds(["redact", "call.wav", "--keypad-only", "--dry-run"])
        #expect(run.stdout.contains("still heard"))
    }

    @Test
    func `a run of keys is one span, and nothing tells which they were`() throws {
        let (run, new) = try desk.succeeds(["redact", "call.wav", "--keypad-only", "--sheets", Self.everySheet])
        let redactions = try Sheet(desk.text("call.redacted.sheet.json")).redactions
        #expect(redactions.count == 1)
        #expect(redactions.first?.kind == "dtmf")
        let frames = try #require(redactions.first?.frames)
        #expect(frames.lowerBound <= KeypadCall.keys.lowerBound && frames.upperBound >= KeypadCall.keys.upperBound)
        #expect(!Self.tellsKeys(run.stdout + run.stderr))
        #expect(new.count == 6)
        for name in new { #expect(try !Self.tellsKeys(desk.text(name)), "\(name)") }
        let (verification, _) = try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
        #expect(verification.stdout.contains("no digits left"))
    }

    @Test
    func `where there are no keys, nothing is said of bleeps`() throws {
        desk.folder.write(CallFolder.standardCall, to: "call.wav")
        let (run, _) = try desk.succeeds(["redact", "call.wav", "--keypad-only"])
        #expect(run.stdout.contains("nothing to bleep"))
        #expect(run.stdout.contains("all is identical"))
        #expect(!run.stdout.contains("level") && !run.stdout.contains("every bleep"))
        let (verification, _) = try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
        #expect(verification.stdout.contains("nothing to bleep"))
        #expect(!verification.stdout.contains("every bleep"))
        #expect(verification.stdout.hasSuffix("holds\n"))
    }

    @Test
    func `--keep-keypad leaves the tones, and the sheets still do not tell the keys`() throws {
        desk.write("start,end\n1.7,1.9\n", to: "call.cues.csv")
        let (_, new) = try desk.succeeds(["redact", "call.wav", "--keep-keypad", "--sheets", Self.everySheet])
        let after = WaveFile.samples(of: try desk.bytes("call.redacted.wav"))
        let before = WaveFile.samples(of: try desk.bytes("call.wav"))
        #expect(after[KeypadCall.keys] == before[KeypadCall.keys])
        for name in new where name.contains(".sheet.") { #expect(try !Self.tellsKeys(desk.text(name)), "\(name)") }
        let (verification, _) = try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
        #expect(verification.stdout.contains("kept on purpose"))
    }

    @Test
    func `keys that are left are an objection`() throws {
        desk.write("start,end\n1.7,1.9\n", to: "call.cues.csv")
        try desk.succeeds(["redact", "call.wav", "--keep-keypad"])
        let sheet = try desk.text("call.redacted.sheet.json")
        #expect(sheet.contains("\"keypad\":\"kept\""))
        desk.write(
            sheet.replacing("\"keypad\":\"kept\"", with: "\"keypad\":\"hidden\""), to: "call.redacted.sheet.json")
        let run = try desk.run(["verify", "call.wav", "call.redacted.wav"])
        #expect(run.status == 2)
        #expect(run.stdout.contains("keypad digits can be heard"))
        #expect(!Self.tellsKeys(run.stdout + run.stderr))
    }

    @Test
    func `without an analysis the keys are found all the same`() throws {
        try desk.succeeds(["redact", "call.wav", "--keypad-only", "--no-analysis"])
        let text = try desk.text("call.redacted.sheet.json")
        #expect(try Sheet(text).redactions.count == 1)
        #expect(JSONText.object(text)?["segments"] == nil)
    }
}
