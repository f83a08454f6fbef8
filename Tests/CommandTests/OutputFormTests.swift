import BleepTestSupport
import Foundation
import Testing

/// The name of the output says in what form it is written.
struct OutputFormTests {
    private let desk = CallFolder()

    @Test(arguments: ["out.flac", "out.FLAC"])
    func `FLAC`(name: String) throws {
        try desk.succeeds(["redact", "call.wav", "-o", name])
        #expect(try desk.bytes(name).starts(with: Array("fLaC".utf8)))
        let (run, _) = try desk.succeeds(["verify", "call.wav", name])
        #expect(run.stdout.contains("all else is identical"))
    }

    @Test
    func `WAV again`() throws {
        try desk.succeeds(["redact", "call.wav", "-o", "out.wave"])
        #expect(try desk.bytes("out.wave").starts(with: Array("RIFF".utf8)))
    }

    @Test(arguments: ["out.mp3", "out.m4a", "out.ogg"])
    func `what would have to be encoded anew with loss`(name: String) throws {
        try desk.fails(
            ["redact", "call.wav", "-o", name], saying: "\(name): cannot be written in that form; name it .wav")
    }

    @Test
    func `a name without an ending`() throws {
        let (_, new) = try desk.succeeds(["redact", "call.wav", "-o", "result"])
        #expect(new == ["result", "result.sheet.json", "result.sheet.csv"])
        #expect(try desk.bytes("result").starts(with: Array("RIFF".utf8)))
        try desk.succeeds(["verify", "call.wav", "result"])
    }
}
