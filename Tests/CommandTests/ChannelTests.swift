import BleepTestSupport
import Testing

/// Two parties on two channels.
struct ChannelTests {
    private static let left = TestSignal.voice(frames: 32_000)
    private static let quiet = TestSignal.bytes(32_000, seed: 7).map { (Float($0) - 127.5) / 127_500 }

    private static func stereo(_ left: [Float], _ right: [Float]) -> [UInt8] {
        WaveFile(zip(left, right).flatMap { [$0, $1] }, channels: 2).bytes
    }

    /// The right channel hears the left one 20 ms later and 20 dB quieter.
    private static let leaking = stereo(
        left, zip(quiet, [Float](repeating: 0, count: 160) + left).map { $0 + 0.1 * $1 })
    private static let separate = stereo(left, quiet)
    private static let cues = "start,end,channel\n1.0,1.5,left\n"

    private static func channel(_ number: Int, of file: [UInt8]) -> [Int16] {
        let samples = WaveFile.samples(of: file)
        return stride(from: number, to: samples.count, by: 2).map { samples[$0] }
    }

    @Test(arguments: ["left", "0"])
    func `--mute-channel silences one party from end to end`(name: String) throws {
        let desk = CallFolder(call: Self.separate, cues: nil)
        try desk.succeeds(["redact", "call.wav", "--mute-channel", name])
        let result = try desk.bytes("call.redacted.wav")
        #expect(Self.channel(0, of: result).allSatisfy { $0 == 0 })
        #expect(try Self.channel(1, of: result) == Self.channel(1, of: desk.bytes("call.wav")))
        try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
    }

    @Test
    func `a party that can be heard on the other channel is not hidden by silencing its own`() throws {
        let desk = CallFolder(call: Self.leaking, cues: nil)
        try desk.fails(
            ["redact", "call.wav", "--mute-channel", "left"], status: 2, saying: "can be heard on channel 1")
    }

    @Test
    func `a span hides every channel, whoever was marked`() throws {
        let desk = CallFolder(call: Self.leaking, cues: Self.cues)
        try desk.succeeds(["redact", "call.wav"])
        #expect(try Sheet(desk.text("call.redacted.sheet.json")).redactions.map(\.channels) == [[0, 1]])
    }

    @Test(arguments: ["cue", "left", "0"])
    func `--channel narrows spans to one channel`(scope: String) throws {
        let desk = CallFolder(call: Self.separate, cues: Self.cues)
        try desk.succeeds(["redact", "call.wav", "--channel", scope])
        #expect(try Sheet(desk.text("call.redacted.sheet.json")).redactions.map(\.channels) == [[0]])
        let result = try desk.bytes("call.redacted.wav")
        let original = try desk.bytes("call.wav")
        #expect(Self.channel(1, of: result) == Self.channel(1, of: original))
        #expect(Self.channel(0, of: result) != Self.channel(0, of: original))
    }

    @Test(arguments: ["cue", "left"])
    func `a word that can be heard on the other channel stops it`(scope: String) throws {
        let desk = CallFolder(call: Self.leaking, cues: Self.cues)
        try desk.fails(
            ["redact", "call.wav", "--channel", scope], status: 2,
            saying: "can be heard on channel 1 (1 times); bleep all channels, or say --accept-crosstalk")
        let (run, new) = try desk.succeeds(["redact", "call.wav", "--channel", scope, "--accept-crosstalk"])
        #expect(run.stderr.contains("can be heard on channel 1"))
        #expect(new.contains("call.redacted.wav"))
    }

    @Test
    func `a channel that the call does not have`() throws {
        let desk = CallFolder()
        try desk.fails(["redact", "call.wav", "--channel", "right"], saying: "channel 1")
        try desk.fails(["redact", "call.wav", "--mute-channel", "right"], saying: "channel 1")
    }
}
