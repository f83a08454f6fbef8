import BleepCore
import BleepDetect
import BleepTestSupport
import Foundation
import Testing

@Suite struct FindingTests {
    private static func kinds(_ samples: [Float]) -> [String] {
        Listening.analysis(samples).observations.map(\.remark.kind)
    }

    /// Notes of a melody, each with a soft beginning and a harmonic.
    private static func music(seconds: Double, decibels: Double) -> [Float] {
        let scale = [262.0, 330, 392, 440, 523, 587, 659]
        var samples: [Float] = []
        var note = 0
        while Double(samples.count) < seconds * 8_000 {
            let hertz = scale[(note * 5) % scale.count]
            let length = note.isMultiple(of: 3) ? 4_800 : 2_800
            for index in 0..<length {
                let time = Double(index) / 8_000
                let swell = min(1, time / 0.04, Double(length - index) / 400)
                let phase = 2 * .pi * hertz * time
                samples.append(
                    Float(swell * Decibels.amplitude(Int(decibels)) * (sin(phase) + 0.2 * sin(2 * phase))))
            }
            note += 1
        }
        return samples
    }

    @Test(arguments: [-30.0, -18]) func `music that lasts is a hold`(decibels: Double) throws {
        let before = Score("speech 6s | silence 1s").samples
        let samples = before + Self.music(seconds: 25, decibels: decibels) + Score("silence 1s | speech 6s").samples
        let finding = try #require(Listening.analysis(samples).observations.first { $0.remark.kind == "hold" })
        // Windows of 10 s place it.
        #expect(abs(finding.frame - before.count) < 64_000)
    }

    @Test(arguments: 1...4) func `neither speech nor a call's tones nor a jingle is a hold`(seed: UInt64) {
        #expect(!Self.kinds(Score("speech 40s", seed: seed).samples).contains("hold"))
        let tones = "silence 1s | dial:us 4s | dtmf 0123456789 80ms | ring:gb 24s | busy:de 9s"
        #expect(!Self.kinds(Score(tones, seed: seed).samples).contains("hold"))
        let jingle = Score("speech 15s", seed: seed).samples + Self.music(seconds: 4, decibels: -20)
        #expect(!Self.kinds(jingle + Score("speech 15s", seed: seed + 9).samples).contains("hold"))
    }

    @Test(arguments: [(6.0, false), (14.0, true)])
    func `a voice that gets much louder for good is a level jump`(decibels: Double, isJump: Bool) throws {
        let quiet = Score("speech 24s").samples.map { $0 * 0.1 }
        let gain = Float(0.1 * Decibels.amplitude(Int(decibels)))
        let loud = Score("speech 24s", seed: 1).samples.map { $0 * gain }
        let findings = Listening.analysis(quiet + loud).observations.filter { $0.remark.kind == "level-jump" }
        #expect(findings.count == (isJump ? 1 : 0))
        if let found = findings.first {
            // A piece of 3 s of words places it.
            #expect(abs(found.frame - quiet.count) < 40_000)
        }
    }

    @Test func `two parties who take turns on one channel are no level jump`() {
        var samples: [Float] = []
        for turn in 0..<10 {
            let gain: Float = turn.isMultiple(of: 2) ? 0.05 : 0.4
            samples += Score("speech 5s | silence 400ms", seed: UInt64(turn + 1)).samples.map { $0 * gain }
        }
        #expect(!Self.kinds(samples).contains("level-jump"))
    }
}
