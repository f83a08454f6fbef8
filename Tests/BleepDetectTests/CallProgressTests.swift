import BleepCore
import BleepDetect
import BleepTestSupport
import Foundation
import Testing

@Suite struct CallProgressTests {
    static let signals: [(String, SegmentLabel)] = [
        ("ring:gb 9s", .ringback), ("ring:us 10s", .ringback), ("ring:de 12s", .ringback), ("ring:fr 12s", .ringback),
        ("ring:es 11s", .ringback), ("busy:gb 4s", .busy), ("busy:us 4s", .busy), ("busy:de 4s", .busy),
        ("busy:fr 4s", .busy), ("congestion:gb 5s", .congestion), ("congestion:us 3s", .congestion),
        ("congestion:de 3s", .congestion), ("dial:us 4s", .dial), ("dial:de 4s", .dial), ("dial:fr 4s", .dial),
        ("sit", .sit), ("cng 8s", .faxCNG), ("ced 3s", .faxCED),
    ]

    @Test(arguments: signals.indices) func `a signal is one segment with its name`(index: Int) throws {
        let (text, label) = Self.signals[index]
        let score = Score("silence 1s | \(text) | silence 2s")
        let found = Listening.analysis(score.samples).timeline.segments.filter { $0.label != .silence }
        #expect(found.map(\.label) == [label])
        let played = try #require(score.segments.first { $0.label == label })
        let segment = try #require(found.first)
        #expect(abs(segment.frames.lowerBound - played.frames.lowerBound) < 120)
        #expect(abs(segment.frames.upperBound - played.frames.upperBound) < 120)
    }

    @Test(arguments: ["ring:au 9s", "ring:in 9s", "ring:jp 9s", "dial:au 3s"], 1...6)
    func `a tone whose lines beat slowly is one segment from edge to edge`(text: String, seed: UInt64) throws {
        let score = Score("silence 1s | \(text) | silence 2s", seed: seed)
        let samples = PhoneLine.muLaw(PhoneLine.noisy(score.samples, decibels: -50))
        let found = Listening.analysis(samples).timeline.segments.filter {
            ![.silence, .speech, .noise].contains($0.label)
        }
        let played = score.segments[1]
        #expect(found.map(\.label) == [played.label])
        // Half a hole of the beat: 16 Hz leave 23 ms below half the height.
        #expect(abs((found.first?.frames.lowerBound ?? 0) - played.frames.lowerBound) < 240)
        #expect(abs((found.first?.frames.upperBound ?? 0) - played.frames.upperBound) < 240)
    }

    @Test(arguments: signals.indices) func `the same through G 711 with noise 20 dB below`(index: Int) {
        let (text, label) = Self.signals[index]
        let samples = PhoneLine.muLaw(
            PhoneLine.noisy(Score("silence 1s | \(text) | silence 2s").samples, decibels: -36))
        #expect(Listening.tones(samples) == [label])
    }

    @Test(arguments: ["us", "de", "fr", "at"], [0, 20, 40, 60])
    func `a dial tone ends with the first digit, however soon that follows`(zone: String, pause: Int) throws {
        let gap = pause > 0 ? "silence \(pause)ms | " : ""
        let score = Score("silence 1s | dial:\(zone) 2400ms | \(gap)dtmf 0147 100ms | silence 1s")
        let found = Listening.analysis(score.samples).timeline.segments.filter { $0.label == .dial }
        let played = try #require(score.segments.first { $0.label == .dial }).frames
        #expect(found.count == 1)
        let frames = try #require(found.first).frames
        #expect(abs(frames.lowerBound - played.lowerBound) < 120 && abs(frames.upperBound - played.upperBound) < 120)
    }

    @Test(arguments: ["us 8800ms", "gb 7200ms", "de 10600ms"], [0, 10, 30, 50])
    func `the burst in which somebody answers is part of the ringing`(ringing: String, pause: Int) throws {
        let gap = pause > 0 ? "silence \(pause)ms | " : ""
        let score = Score("silence 1s | ring:\(ringing) | \(gap)speech 3s | silence 1s")
        let found = Listening.analysis(score.samples).timeline.segments.filter {
            ![.silence, .speech, .noise].contains($0.label)
        }
        let played = try #require(score.segments.first { $0.label == .ringback }).frames
        #expect(found.map(\.label) == [.ringback])
        #expect(abs((found.first?.frames.upperBound ?? 0) - played.upperBound) < 800)
    }

    @Test(arguments: [0.0, 0.37, 0.9, 1.3, 2.1], ["gb", "us", "de"])
    func `a ringing tone that the recording cuts into is still ringing`(cut: Double, zone: String) {
        let samples = Score("ring:\(zone) 13s | silence 1s").samples
        #expect(Listening.tones(Array(samples[Int(cut * 8_000)...])) == [.ringback])
    }

    @Test func `the rest of one ringing burst at the start of a call is ringing`() {
        for text in ["ring:de 700ms", "ring:us 900ms"] {
            #expect(Listening.tones(Score("\(text) | silence 400ms | speech 5s").samples) == [.ringback])
        }
    }

    @Test func `a zone is named only when it is told or the only one`() throws {
        let german = Score("silence 1s | ring:de 12s | silence 1s").samples
        let untold = Listening.analysis(german).timeline.segments.first { $0.label == .ringback }
        #expect(untold?.zone == nil)
        #expect(untold?.zones.contains("de") == true)
        let told = Listening.analysis(german, countries: ["de"]).timeline.segments.first { $0.label == .ringback }
        #expect(told?.zone == "de")
    }

    @Test(arguments: [700.0, 1_150, 1_850]) func `a faint whistle beside a word is no bleep`(hertz: Double) {
        var samples = Score("speech 3s | silence 1s | speech 3s").samples
        // 185 ms at −47 dBFS, right after the last word before the pause.
        for frame in 24_000..<25_480 { samples[frame] += Float(0.006 * sin(2 * .pi * hertz * Double(frame) / 8_000)) }
        #expect(!Listening.tones(samples).contains(.bleep))
    }

    @Test func `bleeps among words are bleeps and the same tone in a cadence is ringing`() {
        for hertz in [440, 660, 1_000] {
            let words = Score("speech 3s | bleep \(hertz) 600ms | speech 3s | bleep \(hertz) 1500ms | speech 2s")
                .samples
            #expect(Listening.tones(words) == [.bleep, .bleep])
        }
        #expect(Listening.tones(Score("silence 1s | ring:fr 14s | silence 1s").samples) == [.ringback])
    }

    @Test(arguments: [440.0, 523.3, 659.3, 880], [0.04, 0.08])
    func `a note that swells among words is no bleep`(hertz: Double, attack: Double) {
        var samples = Score("speech 3s | silence 900ms | speech 3s").samples
        let length = 5_600
        for index in 0..<length {
            let time = Double(index) / 8_000
            let swell = min(1, time / attack, (Double(length) / 8_000 - time) / attack)
            samples[24_800 + index] = Float(0.2 * swell * sin(2 * .pi * hertz * time))
        }
        #expect(!Listening.tones(samples).contains(.bleep))
    }

    @Test(arguments: [440.0, 660, 784]) func `a note with overtones among words is no bleep`(hertz: Double) {
        var samples = Score("speech 3s | silence 900ms | speech 3s").samples
        for index in 0..<5_600 {
            let phase = 2 * .pi * hertz * Double(index) / 8_000
            samples[24_800 + index] = Float(0.2 * (sin(phase) + 0.12 * sin(2 * phase) + 0.05 * sin(3 * phase)))
        }
        #expect(!Listening.tones(samples).contains(.bleep))
    }

    @Test(arguments: [660, 1_000], 1...3)
    func `a bleep laid over words is one bleep from edge to edge`(hertz: Int, seed: UInt64) throws {
        var samples = Score("speech 8s", seed: seed).samples
        for frame in 16_000..<40_000 {
            samples[frame] += Float(0.4 * sin(2 * .pi * Double(hertz) * Double(frame) / 8_000))
        }
        let found = Listening.analysis(samples).timeline.segments.filter { $0.label == .bleep }
        try #require(found.count == 1)
        #expect(abs(found[0].frames.lowerBound - 16_000) < 160)
        #expect(abs(found[0].frames.upperBound - 40_000) < 160)
    }

    @Test(arguments: signals.indices) func `the noise beside a tone is nobody's voice`(index: Int) {
        let samples = PhoneLine.noisy(
            Score("silence 1s | \(Self.signals[index].0) | silence 3s").samples, decibels: -42)
        #expect(!Listening.analysis(samples).timeline.segments.contains { $0.label == .speech })
    }

    @Test func `a beep after a pause is a recording beep`() {
        let samples = Score("speech 4s | silence 900ms | tone 850 500ms | silence 3s").samples
        #expect(Listening.tones(samples) == [.recordBeep])
    }

    @Test func `every zone has a name and every line of the table is read`() {
        #expect(ToneZones.codes.count > 150)
        #expect(ToneZones.name(of: "gb") == "United Kingdom")
        #expect(ToneZones.name(of: "zz") == nil)
        #expect(Set(ToneZones.codes).count == ToneZones.codes.count)
    }
}
