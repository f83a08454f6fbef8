import BleepCore
import BleepSheet
import Testing

@Suite struct SchemaTests {
    @Test func `every sheet that is written follows its schema`() throws {
        let schema = try SchemaValidator(named: "sheet-1")
        let empty = SheetDocument(
            tool: nil, source: Samples.recording(frames: 0), output: nil, options: nil, redactions: [],
            timelines: [Timeline(frameCount: 0), Timeline(frameCount: 0)], coverage: nil, proof: nil)
        let sheets = [Samples.sheet(), Samples.sheet(analysed: false), empty] + (1...20).map(Samples.random(seed:))
        for sheet in sheets { #expect(try schema.faults(in: SheetWriter.write(sheet, as: .json)) == []) }
    }

    @Test func `every analysis that is written follows its schema, alone and in an array`() throws {
        let schema = try SchemaValidator(named: "analysis-1")
        let text = AnalysisWriter.write([Samples.analysis()], as: .json)
        #expect(try schema.faults(in: text) == [])
        for (count, asArray) in [(0, false), (1, true), (2, false)] {
            let documents = Array(repeating: Samples.analysis(), count: count)
            let array = try JSONValue(AnalysisWriter.write(documents, as: .json, asArray: asArray))
            #expect(array == .array(Array(repeating: try JSONValue(text), count: count)))
        }
    }

    @Test func `the private sheet follows its schema, and holds what it must`() throws {
        let raw = SensitiveSpan(
            frames: 48_500..<57_000, heardOn: 1, category: .sensitive, kind: .phone, origin: .cue, confidence: 0.5,
            source: "call.cues.csv:4")
        let span = PrivateSpan(
            raw: raw, hidden: 48_000..<57_920, channels: ChannelSet(all: 2), startMoved: "to the quietest 10 ms",
            reason: "his sister's Rosebud", text: "Rosebud")
        let sheet = PrivateSheet(
            tool: "t", path: "/home/a/call.wav", sha256: String(repeating: "0", count: 64),
            recording: Samples.recording(),
            output: OutputDescription(file: "x", sha256: String(repeating: "1", count: 64)),
            inputs: ["call.cues.csv"], spans: [span], outsideSNR: [41.256, .infinity], notices: ["one"])
        let text = PrivateSheetWriter.write(sheet)
        #expect(try SchemaValidator(named: "private-sheet-1").faults(in: text) == [])
        #expect(try JSONValue(text)["spans"]?.array.first?["text"] == .string("Rosebud"))
        #expect(try JSONValue(text)["outsideSNR"] == .array([.number(41.26), .null]))
        var dumped = ""
        dump(span, to: &dumped)
        #expect(!"\(sheet) \(span) \(String(reflecting: span)) \(dumped)".contains("Rosebud"))
    }

    @Test func `the validator objects to what a schema forbids`() throws {
        let schema = try SchemaValidator(named: "sheet-1")
        let text = SheetWriter.write(Samples.sheet(), as: .json)
        let changes = [
            ("\"callbleep.sheet/1\"", "\"callbleep.sheet/2\""), ("\"frames\":98760", "\"frames\":-1"),
            ("\"frames\":98760", "\"frames\":1.5"), ("\"label\":\"speech\"", "\"label\":\"speech\",\"digit\":\"5\""),
            ("\"tone\":440", "\"tone\":\"loud\""), ("\"kind\":\"phone\",", ""), ("0a0a", "XY"),
            ("\"lossy\":false", "\"lossy\":0"),
        ]
        for (old, new) in changes {
            let changed = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false).joined(
                separator: new)
            #expect(changed != text)
            #expect(try !schema.faults(in: changed).isEmpty, "\(new)")
        }
    }
}
