import BleepAudio
import BleepCore
import BleepTestSupport
import Glibc
import Testing

/// How far a codec carries a word beyond its edges: as far the guard has to reach.
@Suite struct SmearTests {
    /// Encodes and decodes a loud word between near silence.
    /// - Returns: the loudest 5 ms by their distance from the word, in dB of the word, outward from each edge.
    static func profile(_ format: AudioFormat, kilobits: Int?, seed: UInt64) throws -> (
        before: [Double], after: [Double]
    ) {
        let hertz = format.sampleRate.hertz
        let frames = 2 * hertz
        let word =
            frames / 2 - hertz / 4 + Int(seed * 37) % (hertz / 50)..<frames / 2 + hertz / 4 + Int(seed * 53)
            % (hertz / 50)
        let voices = (0..<format.channels).map { channel in
            let voice = SpeechLike.samples(
                frames: frames, hertz: hertz, seed: 900 + seed + UInt64(channel), dBFS: -14, noiseDBFS: -80)
            let hiss = TestSignal.bytes(frames, seed: seed).map { (Float($0) / 128 - 1) * 1e-4 }
            return (0..<frames).map { word.contains($0) ? voice[$0] : hiss[$0] }
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

    static let cases = CodecBoundsTests.usual.filter { !$0.format.isLossless }

    @Test(arguments: cases)
    func `a word is not heard beyond the guard`(item: CodecBoundsTests.Case) throws {
        let format = item.format
        let call = try Call([Float](repeating: 0, count: format.sampleRate.hertz * format.channels), format)
        let frames = try AudioSource(path: call.path).guardFrames
        let milliseconds = frames * 1_000 / format.sampleRate.hertz
        for seed in 0..<UInt64(PromiseTally.isLong ? 12 : 2) {
            let (before, after) = try Self.profile(format, kilobits: item.kilobits, seed: seed)
            // The smallest steps of ADPCM in AIFF make a hiss of near silence all the same; it knows nothing of the word.
            let level = format.encoding == .imaADPCM && format.container == .aiff ? -30.0 : -40
            #expect(Self.reach(before, level) <= milliseconds + 5 && Self.reach(after, level) <= milliseconds + 5)
        }
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
