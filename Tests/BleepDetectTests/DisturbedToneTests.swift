import BleepCore
import BleepDetect
import BleepTestSupport
import Foundation
import Testing

/// Call-progress tones as recorders and lines spoil them.
@Suite struct DisturbedToneTests {
    static let signals: [(text: String, label: SegmentLabel)] = [
        ("ring:gb 9s", .ringback), ("ring:us 10s", .ringback), ("ring:de 12s", .ringback), ("busy:us 4s", .busy),
        ("busy:de 4s", .busy), ("busy:fr 4s", .busy), ("congestion:gb 5s", .congestion), ("dial:us 4s", .dial),
        ("dial:de 4s", .dial), ("dial:fr 4s", .dial),
    ]
    /// Those of one line.
    private static let single = ["ring:de 12s", "busy:de 4s", "busy:fr 4s", "dial:de 4s", "dial:fr 4s"]
    /// Root mean square of what ``Score`` plays, −16 dBFS.
    private static let height: Float = 0.158

    enum Spoiled: CaseIterable {
        case offset, deepOffset, hum, humOfSixty, overdriven, square, smallRoom, room

        func heard(_ samples: [Float]) -> [Float] {
            switch self {
            case .offset: samples.map { $0 + 0.1 }
            case .deepOffset: samples.map { $0 - 0.2 }
            case .hum: DisturbedToneTests.humming(samples, hertz: 50)
            case .humOfSixty: DisturbedToneTests.humming(samples, hertz: 60)
            case .overdriven: samples.map { min(max($0, -0.2), 0.2) }
            case .square: samples.map { min(max(8 * $0, -0.3), 0.3) }
            case .smallRoom: DisturbedToneTests.room(samples, seconds: 0.2, decibels: -8)
            case .room: DisturbedToneTests.room(samples, seconds: 0.4, decibels: -12)
            }
        }
    }

    private static func humming(_ samples: [Float], hertz: Double) -> [Float] {
        samples.enumerated().map { index, sample in
            let turn = 2 * Double.pi * hertz * Double(index) / 8_000
            return sample + height * Float(1.1 * sin(turn) + 0.3 * sin(3 * turn))
        }
    }

    /// - Parameters:
    ///   - seconds: in which the room takes 60 dB off what sounded in it.
    ///   - decibels: of what it sends back.
    private static func room(_ samples: [Float], seconds: Double, decibels: Double) -> [Float] {
        let length = Int(seconds * 8_000)
        var synthesizer = Synthesizer(sampleRate: SampleRate(hertz: 8_000)!, seed: 9)
        var walls = (0..<length).map { Float((synthesizer.random() - 0.5) * pow(10, -3 * Double($0) / Double(length))) }
        let power = walls.reduce(0) { $0 + $1 * $1 }.squareRoot()
        for index in walls.indices { walls[index] *= Float(pow(10, decibels / 20)) / power }
        var result = samples
        samples.withUnsafeBufferPointer { samples in
            for (place, sample) in samples.enumerated() where sample != 0 {
                for index in 0..<min(length, result.count - place) { result[place + index] += sample * walls[index] }
            }
        }
        return result
    }

    @Test(arguments: signals.indices, Spoiled.allCases)
    func `a tone keeps its name on a line with an offset or a hum, overdriven, and in a room`(
        index: Int, spoiled: Spoiled
    ) throws {
        let (text, label) = Self.signals[index]
        // What a square is made of two lines is no tone of two lines any more.
        guard spoiled != .square || Self.single.contains(text) else { return }
        let score = Score("silence 1s | \(text) | silence 2s")
        let samples = PhoneLine.noisy(spoiled.heard(score.samples), decibels: -62)
        let found = Listening.analysis(samples).timeline.segments.filter {
            ![.silence, .speech, .noise].contains($0.label)
        }
        #expect(found.map(\.label) == [label])
        let played = try #require(score.segments.first { $0.label == label }).frames
        let frames = try #require(found.first).frames
        #expect(abs(frames.lowerBound - played.lowerBound) < 240 && abs(frames.upperBound - played.upperBound) < 400)
    }

    @Test(arguments: Spoiled.allCases) func `a bleep between words is none of them`(spoiled: Spoiled) throws {
        let score = Score("silence 1s | speech 2s | bleep 1000 600ms | speech 2s | silence 1s", seed: 5)
        let found = Listening.tones(PhoneLine.noisy(spoiled.heard(score.samples), decibels: -62))
        #expect(Set(found).isSubset(of: [.bleep, .recordBeep, .tone]))
    }

    @Test func `what rings on of a digit is hidden, and its end is told where it was let go`() throws {
        let score = Score("silence 1s | dtmf 5 100ms | silence 2s")
        let key = try #require(score.segments.first { $0.label == .dtmf }).frames
        let samples = PhoneLine.noisy(Self.room(score.samples, seconds: 0.8, decibels: -3), decibels: -66)
        let (evidence, levels) = Listening.heard(samples)
        let hidden = try #require(evidence.digits(levels: levels).last).frames
        #expect(hidden.upperBound > key.upperBound + 800)
        let told = try #require(evidence.analysis(levels: levels).timeline.segments.first { $0.label == .dtmf }).frames
        #expect(told.upperBound < hidden.upperBound - 400)
    }

    /// Every part of a second loses `packets` of 20 ms.
    private static func lossy(_ samples: [Float], packets: Int, seed: UInt64) -> [Float] {
        var synthesizer = Synthesizer(sampleRate: SampleRate(hertz: 8_000)!, seed: seed)
        var result = samples
        for second in 0..<samples.count / 8_000 {
            let first = 160 * Int(25 + 20 * synthesizer.random())
            for index in first..<first + 160 * packets { result[8_000 * second + index] = 0 }
        }
        return result
    }

    @Test(arguments: ["ring:us 10s", "ring:fr 12s", "dial:us 4s", "dial:fr 4s"], [2, 3])
    func `a tone that loses packets is one tone`(text: String, packets: Int) throws {
        let score = Score("silence 1s | \(text) | silence 2s")
        for seed in UInt64(1)...3 {
            let samples = PhoneLine.noisy(Self.lossy(score.samples, packets: packets, seed: seed), decibels: -62)
            let label = try #require(score.segments.first { $0.label != .silence }).label
            #expect(Listening.tones(samples) == [label])
        }
    }

    @Test(arguments: [400, 425, 440], [3, 10])
    func `a dial tone that stutters first is one dial tone`(hertz: Int, bursts: Int) throws {
        let stutter = [String](repeating: "tone \(hertz) -20dB 100ms | silence 100ms", count: bursts)
        let score = Score("silence 1s | \(stutter.joined(separator: " | ")) | tone \(hertz) -20dB 3s | silence 1s")
        let found = Listening.analysis(PhoneLine.noisy(score.samples, decibels: -62)).timeline.segments
            .filter { ![.silence, .speech, .noise].contains($0.label) }
        #expect(found.map(\.label) == [.dial])
        #expect(abs(try #require(found.first).frames.lowerBound - 8_000) < 160)
    }

    @Test(arguments: [400, 500, 700, 880]) func `a square over words is a bleep`(hertz: Int) {
        let score = Score("silence 1s | speech 2s | bleep \(hertz) 600ms | speech 2s | silence 1s", seed: 5)
        let bleep = score.segments.first { $0.label == .bleep }!.frames
        var samples = score.samples
        for index in bleep { samples[index] = samples[index] > 0 ? 0.15 : -0.15 }
        #expect(Listening.tones(PhoneLine.noisy(samples, decibels: -62)) == [.bleep])
    }

    @Test(arguments: [-15.0, -25, -32]) func `a bleep of a faint recording is a bleep`(decibels: Double) {
        let score = Score("silence 1s | speech 2s | bleep 1000 600ms | speech 2s | silence 1s", seed: 5)
        let samples = PhoneLine.amplified(score.samples, decibels: decibels)
        #expect(Listening.tones(PhoneLine.noisy(samples, decibels: -80)) == [.bleep])
    }

    @Test(arguments: [392.0, 440, 523, 660, 880]) func `a struck note that dies away is no bleep`(hertz: Double) {
        let score = Score("silence 1s | speech 2s | tone \(hertz) 500ms | speech 2s | silence 1s", seed: 5)
        let note = score.segments.first { $0.label == .tone }!.frames
        var samples = score.samples
        for (place, index) in note.enumerated() { samples[index] *= Float(pow(10, -Double(place) / 8_000 * 10 / 20)) }
        #expect(!Listening.tones(PhoneLine.noisy(samples, decibels: -62)).contains(.bleep))
    }
}
