import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Testing

/// What rides along in a redacted file is found, and what rides along in a source is left behind.
@Suite struct LeftoverTests {
    static func little(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

    /// A chunk at the end of a WAV file, with the size of the file put right.
    static func withChunk(_ name: String, _ body: [UInt8], in wave: [UInt8]) -> [UInt8] {
        var bytes = wave + Array(name.utf8) + little(body.count) + body + [UInt8](repeating: 0, count: body.count % 2)
        bytes.replaceSubrange(4..<8, with: little(bytes.count - 8))
        return bytes
    }

    static let secret = "planted 0171 5550123 of Maria"

    static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.filter { $0 >= 0x20 && $0 < 0x7f }, as: UTF8.self)
    }

    static func call(_ format: AudioFormat) throws -> Call {
        let call = try Call(SpeechLike.samples(frames: 24_000, seed: 60), format)
        call.cue(["1,2,sensitive,"])
        return call
    }

    @Test(arguments: ["LIST", "bext", "cue ", "id3 ", "iXML", "junk"])
    func `a chunk with texts is left behind, and found where another program left it`(name: String) throws {
        let call = try Self.call(Call.format(.wav, .pcmS16))
        let info = Array("INFOINAM".utf8) + Self.little(30) + Array(Self.secret.utf8) + [0]
        call.folder.write(Self.withChunk(name, info, in: call.folder.read(call.name)), to: call.name)
        try call.redact()
        #expect(!Self.text(call.folder.read(call.outputName)).contains("planted"))
        #expect(try call.verify().holds)
        call.folder.write(Self.withChunk(name, info, in: call.folder.read(call.outputName)), to: call.outputName)
        let report = try call.verify()
        #expect(report.proof.findings.contains { $0.kind == .ridesAlong })
        #expect(!"\(report.proof.findings)".contains("planted"))
    }

    @Test(arguments: [
        Call.format(.wav, .pcmS16), Call.format(.wav, .muLaw), Call.format(.flac, .pcmS16), Call.format(.aiff, .pcmS16),
    ])
    func `bytes behind the audio are left behind and found`(format: AudioFormat) throws {
        let call = try Self.call(format)
        try call.redact()
        call.folder.write(call.folder.read(call.outputName) + Array(Self.secret.utf8), to: call.outputName)
        let found: Bool
        do { found = try !call.verify().holds } catch { found = true }
        #expect(found)
    }

    @Test func `ID3 tags at both ends of an MP3 are left behind and found`() throws {
        let call = try Self.call(Call.format(.mpeg, .mpegLayer3))
        // ID3v2.3 with one title; ID3v1 has a fixed form.
        let frame =
            Array("TIT2".utf8) + [0, 0, 0, UInt8(Self.secret.utf8.count + 1), 0, 0, 0] + Array(Self.secret.utf8)
        let front = Array("ID3".utf8) + [3, 0, 0, 0, 0, 0, UInt8(frame.count)] + frame
        let back =
            Array("TAG".utf8) + Array(Self.secret.utf8) + [UInt8](repeating: 0, count: 125 - Self.secret.utf8.count)
        call.folder.write(front + call.folder.read(call.name) + back, to: call.name)
        try call.redact()
        let clean = call.folder.read(call.outputName)
        #expect(!Self.text(clean).contains("planted"))
        #expect(try call.verify().holds)
        for tagged in [front + clean, clean + back] {
            call.folder.write(tagged, to: call.outputName)
            #expect(try call.verify().proof.findings.contains { $0.kind == .ridesAlong })
        }
    }

    @Test func `a comment in FLAC is left behind and found`() throws {
        let call = try Self.call(Call.format(.flac, .pcmS16))
        let comment = Array("TITLE=\(Self.secret)".utf8)
        let block = Self.little(0) + Self.little(1) + Self.little(comment.count) + comment
        /// Puts a comment block behind the stream information, which is then not the last block.
        func tagged(_ bytes: [UInt8]) -> [UInt8] {
            var result = Array(bytes[..<42])
            let isLast = result[4] & 0x80
            result[4] &= 0x7f
            return result + [4 | isLast, 0, 0, UInt8(block.count)] + block + bytes[42...]
        }
        // The encoder's own comment block goes: one is allowed.
        func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
            var result = Array(bytes[..<4])
            var offset = 4
            var blocks: [[UInt8]] = []
            while true {
                let length = Int(bytes[offset + 1]) << 16 | Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3])
                let isLast = bytes[offset] & 0x80 != 0
                var whole = Array(bytes[offset..<offset + 4 + length])
                whole[0] &= 0x7f
                if whole[0] != 4 { blocks.append(whole) }
                offset += 4 + length
                if isLast { break }
            }
            blocks[blocks.count - 1][0] |= 0x80
            for block in blocks { result += block }
            return result + bytes[offset...]
        }
        call.folder.write(tagged(withoutComments(call.folder.read(call.name))), to: call.name)
        try call.redact()
        let clean = call.folder.read(call.outputName)
        #expect(!Self.text(clean).contains("planted"))
        #expect(try call.verify().holds)
        call.folder.write(tagged(withoutComments(clean)), to: call.outputName)
        #expect(try call.verify().proof.findings.contains { $0.kind == .ridesAlong })
    }
}
