import BleepTestSupport
import Foundation
import Testing

/// Recordings that cannot be worked with: one clear line, status 1, nothing left behind, nothing touched.
struct BadInputTests {
    /// Whoever reads a recording.
    enum Reader: CaseIterable {
        case analyze, redact, verify

        func arguments(_ call: String) -> [String] {
            switch self {
            case .analyze: ["analyze", call]
            case .redact: ["redact", call, "--keypad-only"]
            case .verify: ["verify", call, "good.wav"]
            }
        }
    }

    private let desk = CallFolder(call: nil, cues: nil)

    init() { desk.folder.write(CallFolder.standardCall, to: "good.wav") }

    /// Expects that a file with these bytes is refused, in a line that begins with its name.
    private func expectRefusal(
        of bytes: [UInt8], by reader: Reader, saying clue: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        desk.folder.write(bytes, to: "bad.wav")
        let run = try desk.fails(reader.arguments("bad.wav"), saying: clue, sourceLocation: sourceLocation)
        #expect(run.complaints.first?.hasPrefix("callbleep: bad.wav: ") == true, sourceLocation: sourceLocation)
    }

    @Test(arguments: Reader.allCases)
    func `a missing file`(reader: Reader) throws {
        try desk.fails(reader.arguments("missing.wav"), saying: "missing.wav: no such file")
    }

    @Test(arguments: Reader.allCases)
    func `a folder`(reader: Reader) throws {
        desk.folder.makeFolder("calls.wav")
        try desk.fails(reader.arguments("calls.wav"), saying: "calls.wav: a folder, not a recording")
    }

    @Test(arguments: Reader.allCases)
    func `an empty file`(reader: Reader) throws {
        try expectRefusal(of: [], by: reader, saying: "an empty file")
    }

    @Test(arguments: Reader.allCases)
    func `a text file that is called wav`(reader: Reader) throws {
        try expectRefusal(of: Array("Dear Sir or Madam,\n".utf8), by: reader, saying: "looks like a text file")
    }

    @Test(arguments: Reader.allCases)
    func `no frames`(reader: Reader) throws {
        try expectRefusal(of: WaveFile([]).bytes, by: reader, saying: "holds no audio")
    }

    @Test
    func `one sample is a call with one segment`() throws {
        let desk = CallFolder(call: WaveFile(samples: [1_000]).bytes, cues: nil)
        let (analysis, nothing) = try desk.succeeds(["analyze", "call.wav", "--format", "json"])
        #expect(nothing.isEmpty)
        let document = try #require(JSONText.object(analysis.stdout))
        let segments = try #require(document["segments"] as? [[String: Any]])
        #expect(segments.count == 1)
        #expect(segments.first?["start"] as? Double == 0)
        #expect(segments.first?["end"] as? Double == 0.000125)

        let (_, written) = try desk.succeeds(["redact", "call.wav", "--keypad-only"])
        #expect(written == ["call.redacted.wav", "call.redacted.sheet.json", "call.redacted.sheet.csv"])
        #expect(try WaveFile.samples(of: desk.bytes("call.redacted.wav")) == [1_000])
    }

    @Test
    func `one sample can be hidden`() throws {
        let desk = CallFolder(call: WaveFile(samples: [1_000]).bytes, cues: "start,end\n0,0.001\n")
        try desk.succeeds(["redact", "call.wav"])
        #expect(try WaveFile.samples(of: desk.bytes("call.redacted.wav")) != [1_000])
        try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
    }

    @Test(arguments: Reader.allCases)
    func `256 channels`(reader: Reader) throws {
        var file = WaveFile([Float](repeating: 0.1, count: 512))
        file.channels = 256
        try expectRefusal(of: file.bytes, by: reader, saying: "256 channels; 1 to 32 are supported")
    }

    @Test(arguments: [UInt32(0), 1 << 31], Reader.allCases)
    func `a sample rate that no call has`(hertz: UInt32, reader: Reader) throws {
        var file = WaveFile([Float](repeating: 0.1, count: 512))
        file.hertz = hertz
        try expectRefusal(
            of: file.bytes, by: reader, saying: "a sample rate of \(hertz) Hz; 4000 to 192000 Hz are supported")
    }

    @Test(arguments: [Float.nan, .infinity], Reader.allCases)
    func `samples that are no numbers`(sample: Float, reader: Reader) throws {
        var samples = TestSignal.voice(frames: 8_000)
        samples[1_234] = sample
        try expectRefusal(of: WaveFile(floats: samples).bytes, by: reader, saying: "frame 1234 holds no finite number")
    }

    @Test(arguments: Reader.allCases)
    func `cut in the header`(reader: Reader) throws {
        try expectRefusal(
            of: Array(CallFolder.standardCall.prefix(30)), by: reader, saying: "the file ends inside its header")
    }

    @Test
    func `what cannot be read at all is not said to be readable with a flag`() throws {
        desk.folder.write(Array(CallFolder.standardCall.prefix(30)), to: "bad.wav")
        let run = try desk.fails(
            ["analyze", "bad.wav", "--accept-damaged"], saying: "the file ends inside its header")
        #expect(!run.stderr.contains("--accept-damaged"))
    }

    @Test(arguments: Reader.allCases)
    func `cut in the data`(reader: Reader) throws {
        try expectRefusal(
            of: Array(CallFolder.standardCall.prefix(44 + 40_000)), by: reader,
            saying: "cut short: 32000 frames promised, 20000 there; --accept-damaged goes on")
    }

    @Test
    func `cut in the data and accepted`() throws {
        let desk = CallFolder(call: Array(CallFolder.standardCall.prefix(44 + 40_000)), cues: "start,end\n1,1.5\n")
        let (run, _) = try desk.succeeds(["redact", "call.wav", "--accept-damaged"])
        #expect(run.stderr.contains("call.wav: damaged: cut short"))
        let sheet = try #require(JSONText.object(try desk.text("call.redacted.sheet.json")))
        let source = try #require(sheet["source"] as? [String: Any])
        #expect(source["frames"] as? Int == 20_000)
        #expect(try desk.text("call.redacted.sheet.json").contains("cut short"))
    }

    @Test(arguments: Reader.allCases)
    func `an unreadable file`(reader: Reader) throws {
        desk.folder.write(CallFolder.standardCall, to: "bad.wav")
        chmod(desk.folder.file("bad.wav"), 0)
        try desk.fails(
            reader.arguments("bad.wav"), saying: "bad.wav: may not be read", through: try Privileges.without())
    }
}
