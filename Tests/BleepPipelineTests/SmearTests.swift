import BleepAudio
import BleepCore
import BleepTestSupport
import Glibc
import Testing

/// How far a codec carries a word beyond its edges: as far the guard has to reach.
@Suite struct SmearTests {
    /// Encodes and decodes a word between near silence.
    /// - Parameters:
    ///   - dBFS: of the voice.
    ///   - hiss: the largest sample of the noise of the line.
    /// - Returns: the loudest 5 ms by their distance from the word, in dB of the word, outward from each edge.
    static func profile(
        _ format: AudioFormat, kilobits: Int? = nil, seed: UInt64, dBFS: Double = -14, hiss: Float = 1e-4
    ) throws -> (before: [Double], after: [Double]) {
        let hertz = format.sampleRate.hertz
        let frames = 2 * hertz
        let word =
            frames / 2 - hertz / 4 + Int(seed * 37) % (hertz / 50)..<frames / 2 + hertz / 4 + Int(seed * 53)
            % (hertz / 50)
        let voices = (0..<format.channels).map { channel in
            let voice = SpeechLike.samples(
                frames: frames, hertz: hertz, seed: 900 + seed + UInt64(channel), dBFS: dBFS, noiseDBFS: -80)
            let line = TestSignal.bytes(frames, seed: seed).map { (Float($0) / 128 - 1) * hiss }
            return (0..<frames).map { word.contains($0) ? voice[$0] : line[$0] }
        }
        let call = try Call(SpeechLike.interleaved(voices), format, bitsPerSecond: kilobits.map { $0 * 1_000 })
        let decoded = try Call.floats(call.path)
        let mono = stride(from: 0, to: decoded.count, by: format.channels).map { Double(decoded[$0]) }
        let window = hertz / 200
        func energy(_ range: Range<Int>) -> Double {
            range.clamped(to: mono.indices).reduce(0.0) { $0 + mono[$1] * mono[$1] } / Double(window)
        }
        var loudest = 0.0
        for start in stride(from: word.lowerBound, to: word.upperBound - window, by: window) {
            loudest = max(loudest, energy(start..<start + window))
        }
        let steps = 0..<60
        func decibels(_ energy: Double) -> Double { 10 * log10(max(energy, 1e-12) / loudest) }
        return (
            steps.map { decibels(energy(word.lowerBound - ($0 + 1) * window..<word.lowerBound - $0 * window)) },
            steps.map { decibels(energy(word.upperBound + $0 * window..<word.upperBound + ($0 + 1) * window)) }
        )
    }

    /// Where a profile falls below a level for good, in milliseconds.
    static func reach(_ profile: [Double], _ level: Double) -> Int {
        5 * ((profile.lastIndex { $0 > level } ?? -1) + 1)
    }

    static let cases = (CodecBoundsTests.usual + CodecBoundsTests.foreign).filter { !$0.format.isLossless }

    /// Milliseconds of the guard of a redaction in this format.
    static func guardMilliseconds(_ format: AudioFormat) throws -> Int {
        let call = try Call([Float](repeating: 0, count: format.sampleRate.hertz * format.channels), format)
        return try AudioSource(path: call.path).guardFrames * 1_000 / format.sampleRate.hertz
    }

    /// How far below its loudest 5 ms a word is where the guard ends, in decibels, in every case that was tried.
    static func promised(_ format: AudioFormat) -> Double {
        switch format.encoding {
        // The predictor goes on with the last periods of the voice; the word itself is not in them.
        case .gsm610: -25
        // The smallest steps of ADPCM in AIFF make a hiss of near silence all the same; it knows nothing of the word.
        case .imaADPCM where format.container == .aiff: -30
        default: -40
        }
    }

    @Test(arguments: cases)
    func `a word is not heard beyond the guard`(item: CodecBoundsTests.Case) throws {
        let tally = PromiseTally(5, "words in \(item)")
        let milliseconds = try Self.guardMilliseconds(item.format)
        for seed in 0..<UInt64(PromiseTally.cases(12, ordinary: 2)) {
            let (before, after) = try Self.profile(item.format, kilobits: item.kilobits, seed: seed)
            let level = Self.promised(item.format)
            let reach = (Self.reach(before, level), Self.reach(after, level))
            tally.add(max(reach.0, reach.1) <= milliseconds + 5, "seed \(seed): \(reach) ms")
        }
        #expect(tally.report())
    }

    @Test func `of voices in GSM each is 25 dB down where the guard ends, and nineteen of twenty are 30 dB down`()
        throws
    {
        let format = Call.format(.wav, .gsm610)
        let milliseconds = try Self.guardMilliseconds(format)
        let tally = PromiseTally(5, "voices in GSM 6.10, −14 and −24 dBFS, lines of −85 and −65 dBFS")
        var reaches: [Int] = []
        for seed in 0..<UInt64(PromiseTally.cases(150, ordinary: 10)) {
            for (dBFS, hiss) in [(-14.0, Float(1e-4)), (-24, 1e-4), (-14, 1e-3), (-24, 1e-3)] {
                let (before, after) = try Self.profile(format, seed: 3_000 + seed, dBFS: dBFS, hiss: hiss)
                let reach = (Self.reach(before, -25), Self.reach(after, -25))
                tally.add(max(reach.0, reach.1) <= milliseconds + 5, "seed \(seed), \(dBFS) dBFS: \(reach) ms")
                reaches.append(Self.reach(after, -30))
            }
        }
        let within = reaches.count { $0 <= milliseconds + 5 }
        print("  30 dB down within the guard: \(within) of \(reaches.count), the last after \(reaches.max() ?? 0) ms")
        #expect(tally.report())
        #expect(within * 20 >= reaches.count * 19)
    }

    /// Prints how far each codec carries a word: `CALLBLEEP_MEASURE=1 swift test --filter SmearTests`.
    @Test(.enabled(if: getenv("CALLBLEEP_MEASURE") != nil))
    func `the reach of every codec`() throws {
        for item in CodecBoundsTests.all where !item.format.isLossless {
            var before = [Double](repeating: -200, count: 60)
            var after = before
            for seed in 0..<UInt64(6) {
                let found = try Self.profile(item.format, kilobits: item.kilobits, seed: seed)
                for index in before.indices {
                    before[index] = max(before[index], found.before[index])
                    after[index] = max(after[index], found.after[index])
                }
            }
            let row = [-30.0, -40, -50].map { "\(Self.reach(before, $0)) / \(Self.reach(after, $0))" }
            print("| \(item) | \(row.joined(separator: " | ")) |")
        }
    }
}
