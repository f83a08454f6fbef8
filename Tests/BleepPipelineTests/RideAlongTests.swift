import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Testing

/// A hidden stretch fits into places that no player looks at; `verify` does.
@Suite struct RideAlongTests {
    /// One place of a redacted file, and something put there.
    struct Place: Sendable, CustomStringConvertible {
        var description: String
        var format: AudioFormat
        var change: @Sendable ([UInt8]) -> [UInt8]
    }

    private static let hidden = Array("planted 0171 5550123 of Maria, and all that she said".utf8)

    private static func big(_ value: Int, _ count: Int = 4) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (count - 1 - $0))) }
    }

    private static func number(_ bytes: [UInt8], at offset: Int, _ count: Int = 4) -> Int {
        bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func place(of name: String, in bytes: [UInt8]) -> Int {
        let name = Array(name.utf8)
        return (0...bytes.count - 4).first { Array(bytes[$0..<$0 + 4]) == name }!
    }

    /// Puts bytes in and the size of the whole WAV file right.
    private static func wave(_ bytes: [UInt8], at offset: Int, size: Int, _ insertion: [UInt8]) -> [UInt8] {
        var bytes = bytes
        bytes.replaceSubrange(16..<20, with: LeftoverTests.little(size))
        bytes.insert(contentsOf: insertion, at: offset)
        bytes.replaceSubrange(4..<8, with: LeftoverTests.little(bytes.count - 8))
        return bytes
    }

    /// Puts a metadata block behind STREAMINFO.
    private static func flac(_ bytes: [UInt8], type: UInt8, _ body: [UInt8]) -> [UInt8] {
        Array(bytes[..<42]) + [type] + big(body.count, 3) + body + bytes[42...]
    }

    /// Puts other comments into a FLAC file.
    private static func commented(_ bytes: [UInt8], _ body: [UInt8]) -> [UInt8] {
        var offset = 4
        while bytes[offset] & 0x7f != 4 { offset += 4 + number(bytes, at: offset + 1, 3) }
        let length = number(bytes, at: offset + 1, 3)
        return Array(bytes[...offset]) + big(body.count, 3) + body + bytes[(offset + 4 + length)...]
    }

    private static let wav = Call.format(.wav, .pcmS16)
    private static let flac = Call.format(.flac, .pcmS16)

    static let places = [
        Place(description: "a longer description", format: wav) {
            wave($0, at: 36, size: 18 + hidden.count, LeftoverTests.little(hidden.count).prefix(2) + hidden)
        },
        Place(description: "a longer description of another encoding", format: Call.format(.wav, .imaADPCM)) {
            wave($0, at: 40, size: 20 + hidden.count, hidden)
        },
        Place(description: "the bytes of a second", format: wav) {
            Array($0[..<28]) + LeftoverTests.little(770_090_046) + $0[32...]
        },
        Place(description: "the size of the file", format: wav) {
            Array($0[..<4]) + LeftoverTests.little(770_090_046) + $0[8...]
        },
        Place(description: "the number of frames", format: Call.format(.wav, .muLaw)) { bytes in
            let fact = place(of: "fact", in: bytes) + 8
            return Array(bytes[..<fact]) + LeftoverTests.little(770_090_046) + bytes[(fact + 4)...]
        },
        Place(description: "the samples of AIFF begin later", format: Call.format(.aiff, .pcmS16)) { bytes in
            let start = place(of: "SSND", in: bytes)
            var result = Array(bytes[..<(start + 4)]) + big(number(bytes, at: start + 4) + hidden.count)
            result += big(hidden.count) + big(0) + hidden + bytes[(start + 16)...]
            result.replaceSubrange(4..<8, with: big(result.count - 8))
            return result
        },
        Place(description: "what a decoder of ALAC needs, for PCM", format: Call.format(.caf, .pcmS16)) { bytes in
            let data = place(of: "data", in: bytes)
            return Array(bytes[..<data]) + Array("kuki".utf8) + big(hidden.count, 8) + hidden + bytes[data...]
        },
        Place(description: "the layout of channels", format: Call.format(.caf, .pcmS16)) { bytes in
            let data = place(of: "data", in: bytes)
            let body = big(6_553_601) + big(0) + big(0) + hidden
            return Array(bytes[..<data]) + Array("chan".utf8) + big(body.count, 8) + body + bytes[data...]
        },
        Place(description: "the digest of other samples", format: flac) {
            Array($0[..<26]) + hidden.prefix(16) + $0[42...]
        },
        Place(description: "the sizes of frames", format: flac) { Array($0[..<12]) + hidden.prefix(6) + $0[18...] },
        Place(description: "seek points", format: flac) { flac($0, type: 3, Array((hidden + hidden).prefix(54))) },
        Place(description: "seek points that keep room", format: flac) {
            flac($0, type: 3, [UInt8](repeating: 0xff, count: 8) + hidden.prefix(10))
        },
        Place(description: "the name of the encoder", format: flac) {
            commented($0, LeftoverTests.little(hidden.count) + hidden + LeftoverTests.little(0))
        },
        Place(description: "a long name of the encoder", format: flac) {
            let name = Array("reference libFLAC 1.4.2 ".utf8) + hidden + hidden
            return commented($0, LeftoverTests.little(name.count) + name + LeftoverTests.little(0))
        },
        Place(description: "the comment of the encoder", format: flac) {
            let comment = Array("ENCODER=".utf8) + hidden
            return commented(
                $0, LeftoverTests.little(0) + LeftoverTests.little(1) + LeftoverTests.little(comment.count) + comment)
        },
        Place(description: "bytes behind the comments", format: flac) {
            commented($0, LeftoverTests.little(0) + LeftoverTests.little(0) + hidden)
        },
    ]

    @Test(arguments: places)
    func `what rides along where no player looks is found, and not told`(place: Place) throws {
        let call = try Call(SpeechLike.samples(frames: 24_000, seed: 61), place.format)
        call.cue(["1,2,sensitive,"])
        try call.redact()
        #expect(try call.verify().holds)
        call.folder.write(place.change(call.folder.read(call.outputName)), to: call.outputName)
        let report = try call.verify()
        #expect(report.proof.findings.contains { $0.kind == .ridesAlong }, "\(report.proof.findings)")
        #expect(!report.proof.containerIsClean)
        #expect(!"\(report.proof.findings)".contains("planted"))
    }

    @Test func `a table of true seek points, empty ones and no digest are nothing that rides along`() throws {
        let call = try Call(SpeechLike.samples(frames: 24_000, seed: 62), Self.flac)
        call.cue(["1,2,sensitive,"])
        try call.redact()
        let clean = call.folder.read(call.outputName)
        let blockFrames = Self.number(clean, at: 10, 2)
        let point = Self.big(0, 8) + Self.big(0, 8) + Self.big(min(blockFrames, 24_000), 2)
        let empty = [UInt8](repeating: 0xff, count: 8) + Self.big(0, 8) + Self.big(0, 2)
        for bytes in [
            Self.flac(clean, type: 3, point + empty),
            Array(clean[..<26]) + [UInt8](repeating: 0, count: 16) + clean[42...],
        ] {
            call.folder.write(bytes, to: call.outputName)
            #expect(try call.verify().proof.findings.map(\.kind) == [.hash])
        }
    }

    @Test(arguments: [
        wav, Call.format(.wavex, .pcmS24), Call.format(.rf64, .pcmS16), Call.format(.w64, .muLaw),
        Call.format(.wav, .msADPCM), Call.format(.aiff, .muLaw), Call.format(.caf, .alac16), flac,
        Call.format(.ogg, .vorbis), Call.format(.mpeg, .mpegLayer3),
    ])
    func `headers with anything in them are looked at without a stop`(format: AudioFormat) throws {
        let call = try Call(SpeechLike.samples(frames: 8_000, seed: 63), format)
        let whole = call.folder.read(call.name)
        var looked = 0
        for place in 0..<min(whole.count, 160) {
            for value: UInt8 in [0, 0x10, 0x7f, 0xff] {
                var bytes = whole
                // One number of four bytes, or of one.
                for offset in 0..<(value == 0x10 ? 1 : min(4, whole.count - place)) { bytes[place + offset] = value }
                call.folder.write(bytes, to: "hostile.audio")
                guard let source = try? AudioSource(path: call.folder.file("hostile.audio")) else { continue }
                _ = try? source.audit()
                looked += 1
            }
        }
        // Pages of Ogg have checksums: most of theirs are not even opened.
        #expect(looked > 20)
    }
}
