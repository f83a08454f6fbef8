import BleepCore
import BleepSheet
import BleepTestSupport
import Testing

@Suite struct SheetReaderTests {
    private func read(_ text: String, recording: RecordingDescription? = nil) throws -> SheetDocument {
        try SheetReader.read(Array(text.utf8), name: "call.sheet.json", recording: recording)
    }

    private func complaint(_ text: String) -> String? {
        do {
            _ = try read(text)
            return nil
        } catch { return "\(error)" }
    }

    @Test func `a written sheet comes back as it was`() throws {
        for sheet in [Samples.sheet(analysed: false)] + (1...40).map(Samples.random(seed:)) {
            #expect(try read(SheetWriter.write(sheet, as: .json)) == sheet)
        }
        let text = SheetWriter.write(Samples.sheet(), as: .json)
        #expect(SheetWriter.write(try read(text), as: .json) == text)
    }

    @Test func `a sheet made by hand may leave out almost everything, and seconds are converted outward`() throws {
        let sheet = try read(
            """
            {"schema":"callbleep.sheet/1","source":{"sampleRate":8000,"channels":2,"frames":80000,"colour":"red"},
             "redactions":[{"start":1.00003,"end":2.00003,"category":"sensitive"},
                           {"start":3,"end":4,"startFrame":24001,"endFrame":31999,"category":"profanity","channels":[1]}]}
            """)
        #expect(sheet.redactions.map(\.frames) == [8_000..<16_001, 24_001..<31_999])
        #expect(sheet.redactions.map(\.cover) == [.sensitive, .profanity])
        #expect(sheet.redactions.map(\.kind) == [.other, .profanity])
        #expect(sheet.redactions[0].channels == ChannelSet(all: 2))
        #expect(sheet.options == nil && sheet.timelines == nil && sheet.proof == nil && sheet.coverage == nil)
        let bare = "{\"schema\":\"callbleep.sheet/1\",\"redactions\":[]}"
        #expect(try read(bare, recording: Samples.recording()).source == Samples.recording())
    }

    @Test(arguments: 1...40) func `printed seconds alone give the frames from which they were printed`(seed: UInt64)
        throws
    {
        let sheet = Samples.random(seed: seed)
        let text = SheetWriter.write(sheet, as: .json)
            .replacing(/"(start|end)Frame":\d+,/, with: "")
        #expect(!text.contains("Frame\""))
        #expect(try read(text).redactions == sheet.redactions)
    }

    @Test func `a digit that somebody planted in a sheet is not taken over`() throws {
        let text = SheetWriter.write(Samples.sheet(), as: .json).split(separator: "\"label\":\"dtmf\"")
            .joined(separator: "\"label\":\"dtmf\",\"digit\":\"7\",\"frequencies\":[852,1209],\"detail\":\"seven\"")
        let sheet = try read(text)
        let clean = try Samples.rounded
        #expect(text.contains("seven") && sheet == clean)
    }

    private static let source = "\"source\":{\"sampleRate\":8000,\"channels\":2,\"frames\":80000}"

    @Test(arguments: [
        ("", "the file is empty"), ("nothing", "no valid JSON"), ("{", "no valid JSON"), ("[]", "expected an object"),
        ("{}", "schema: missing"), ("{\"schema\":1}", "schema: expected a text"),
        (
            "{\"schema\":\"callbleep.sheet/2\"}",
            "schema: a sheet of a version that is not known here; expected callbleep.sheet/1"
        ),
        ("{\"schema\":\"callbleep.analysis/1\"}", "this is an analysis, not a sheet"),
        ("{\"schema\":\"callbleep.private-sheet/1\"}", "this is a private sheet"),
        ("{\"schema\":\"other\"}", "no sheet of callbleep"),
        ("{\"schema\":\"callbleep.sheet/1\",\"redactions\":[]}", "source: missing"),
        ("{\"schema\":\"callbleep.sheet/1\",\(source)}", "redactions: missing"),
    ]) func `what is no sheet is refused in one line`(text: String, says: String) {
        let message = complaint(text)
        #expect(message?.contains(says) == true, "it says: \(message ?? "nothing")")
        #expect(message?.contains("\n") == false)
    }

    @Test(arguments: [
        ("{\"start\":2,\"end\":1,\"category\":\"sensitive\"}", "redactions[1]: is empty or reversed"),
        ("{\"start\":2,\"category\":\"sensitive\"}", "redactions[1].endFrame: missing"),
        ("{\"start\":-2,\"end\":1,\"category\":\"sensitive\"}", "redactions[1].start: expected 0 to 1000000 seconds"),
        ("{\"startFrame\":-2,\"endFrame\":1,\"category\":\"sensitive\"}", "redactions[1]: begins before"),
        ("{\"start\":9,\"end\":11,\"category\":\"sensitive\"}", "redactions[1]: ends beyond the recording"),
        ("{\"start\":1,\"end\":2,\"category\":\"Rosebud!\"}", "redactions[1].category: expected"),
        ("{\"start\":1,\"end\":2,\"category\":\"medical\"}", "redactions[1].tone: expected hertz"),
        (
            "{\"start\":1,\"end\":2,\"category\":\"sensitive\",\"kind\":\"Rosebud\"}",
            "redactions[1].kind: expected one of"
        ),
        (
            "{\"start\":1,\"end\":2,\"category\":\"sensitive\",\"origin\":\"Rosebud\"}",
            "redactions[1].origin: expected one"
        ),
        ("{\"start\":1,\"end\":2,\"category\":\"sensitive\",\"tone\":-1}", "redactions[1].tone: expected hertz"),
        (
            "{\"start\":1,\"end\":2,\"category\":\"sensitive\",\"channels\":[2]}",
            "redactions[1].channels: expected channels"
        ),
        (
            "{\"start\":1,\"end\":2,\"category\":\"sensitive\",\"channels\":[]}",
            "redactions[1].channels: expected channels"
        ),
        (
            "{\"startFrame\":1.5,\"end\":2,\"category\":\"sensitive\"}",
            "redactions[1].startFrame: expected a whole number"
        ),
        ("{\"start\":\"1\",\"end\":2,\"category\":\"sensitive\"}", "redactions[1].start: expected a number"),
        (
            "{\"start\":0.1,\"end\":2,\"category\":\"sensitive\"}",
            "redactions: two of them overlap at 0:00.100 on channel 0"
        ),
    ]) func `a redaction that cannot be is refused with its place`(redaction: String, says: String) {
        let good = "{\"start\":0,\"end\":0.5,\"category\":\"sensitive\"}"
        let message = complaint(
            "{\"schema\":\"callbleep.sheet/1\",\(Self.source),\"redactions\":[\(good),\(redaction)]}")
        #expect(message?.hasPrefix("call.sheet.json: \(says)") == true, "it says: \(message ?? "nothing")")
        #expect(message?.contains("Rosebud") == false)
    }

    @Test(arguments: [
        (
            "\"segments\":[{\"start\":0,\"end\":5,\"channel\":0,\"label\":\"speech\"}]",
            "segments: those of channel 0 end"
        ),
        (
            "\"segments\":[{\"start\":1,\"end\":10,\"channel\":0,\"label\":\"speech\"}]",
            "segments[0]: segments of a channel"
        ),
        (
            "\"segments\":[{\"start\":0,\"end\":10,\"channel\":0,\"label\":\"song\"}]",
            "segments[0].label: expected one of"
        ),
        ("\"segments\":[{\"start\":0,\"end\":10,\"channel\":9,\"label\":\"speech\"}]", "segments[0].channel: expected"),
        ("\"coverage\":\"all\"", "coverage: expected one of cues, transcript"),
        ("\"notes\":[{\"time\":-1,\"text\":\"\"}]", "notes[0].time: expected 0 to"),
        ("\"options\":{\"levelDBFS\":-18,\"rampFrames\":40,\"keypad\":\"x\"}", "options.keypad: expected hidden"),
    ]) func `other values that cannot be are refused with their place`(member: String, says: String) {
        let message = complaint("{\"schema\":\"callbleep.sheet/1\",\(Self.source),\"redactions\":[],\(member)}")
        #expect(message?.hasPrefix("call.sheet.json: \(says)") == true, "it says: \(message ?? "nothing")")
    }

    @Test(arguments: 0..<4) func `a sheet with random damage is read or refused, never a crash`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let sheet = Array(SheetWriter.write(Samples.sheet(), as: .json).utf8)
        var read = 0
        for _ in 0..<400 {
            var data = sheet
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0..<data.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: data[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
                case 1: data.insert(Array("0123456789-.e,[]{}\"".utf8).randomElement(using: &generator) ?? 0, at: place)
                default: data.removeSubrange(place..<min(data.count, place + 3))
                }
            }
            if let document = try? SheetReader.read(data, name: "s") {
                read += 1
                // A plan can be made of whatever was read: its precondition would trap otherwise.
                _ = BleepPlan(
                    bleeps: document.redactions, frameCount: document.source.frames, levelDBFS: -18, rampFrames: 0,
                    guardFrames: 0)
            }
        }
        #expect(read > 0 && read < 400)
    }
}

extension Samples {
    /// The sheet as it is after its confidences were rounded to what is written.
    static var rounded: SheetDocument {
        get throws { try SheetReader.read(Array(SheetWriter.write(sheet(), as: .json).utf8), name: "s") }
    }
}
