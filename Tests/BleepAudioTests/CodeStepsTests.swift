import BleepAudio
import BleepCore
import Testing

@Suite struct CodeStepsTests {
    private static func format(_ encoding: SampleEncoding, _ container: Container = .wav) -> AudioFormat {
        AudioFormat(container: container, encoding: encoding, sampleRate: SampleRate(hertz: 8_000)!, channels: 1)
    }

    private static func apart(
        _ encoding: SampleEncoding, _ one: [UInt8], _ other: [UInt8], in container: Container = .wav
    ) -> Double {
        CodeSteps(format: format(encoding, container)).apart(
            one.span, at: 0, other.span, at: 0, width: one.count)
    }

    @Test(arguments: [SampleEncoding.muLaw, .aLaw])
    func `codes of G711 are in the order of their samples, one step apart`(encoding: SampleEncoding) throws {
        let source = Self.format(encoding)
        var coder = try SampleCoder(format: source)
        // From the lowest to the highest sample, each code once.
        var codes: [UInt8] = []
        for sample in stride(from: Float(-1), through: 1, by: 1 / 8_192) {
            var code: [UInt8] = [0]
            var target = code.mutableSpan
            try coder.encode([sample].span, into: &target)
            if codes.last != code[0] { codes.append(code[0]) }
        }
        #expect(codes.count >= 255)
        let steps = CodeSteps(format: source)
        for (lower, upper) in zip(codes, codes.dropFirst()) {
            let apart = steps.apart([lower].span, at: 0, [upper].span, at: 0, width: 1)
            // Of the two zeros of mu-law one is never written.
            #expect(apart == 1 || encoding == .muLaw && apart == 2 && upper == 0xff, "\(lower) \(upper)")
        }
    }

    @Test func `whole numbers are apart by their difference, whatever their order and sign`() {
        #expect(Self.apart(.pcmS16, [0xff, 0xff], [0x01, 0x00]) == 2)
        #expect(Self.apart(.pcmS16, [0xff, 0xff], [0x00, 0x01], in: .aiff) == 2)
        #expect(Self.apart(.pcmS24, [0x00, 0x00, 0x80], [0xff, 0xff, 0x7f]) == Double(1 << 24 - 1))
        #expect(Self.apart(.pcmU8, [0x7f], [0x81]) == 2)
        #expect(Self.apart(.pcmS8, [0xff], [0x01], in: .aiff) == 2)
        let steps = CodeSteps(format: Self.format(.pcmS16, .flac))
        let (one, other): ([Int32], [Int32]) = ([-1 << 16], [2 << 16])
        #expect(steps.apart(one.span, at: 0, other.span, at: 0, width: 1) == 3)
    }

    @Test func `finer samples are apart in parts of full scale, and what is no number is endlessly far`() {
        func bytes(_ sample: Float) -> [UInt8] {
            (0..<4).map { UInt8(truncatingIfNeeded: sample.bitPattern >> (8 * $0)) }
        }
        #expect(Self.apart(.float32, bytes(0.5), bytes(0.5 + Float(CodeSteps.finest))) == 1)
        #expect(Self.apart(.float32, bytes(0.5), bytes(.nan)) == .infinity)
        #expect(Self.apart(.pcmS32, [0, 0, 0, 0], [0, 8, 0, 0]) == 1)
    }
}
