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
}
