import BleepAudio
import BleepCore
import BleepPipeline
import BleepSheet
import BleepTestSupport
import Glibc
import Testing

/// What rings on behind the last key tells it as well as the key itself.
@Suite struct KeypadEchoTests {
    private static let hertz = 8_000.0
    /// Of the last key.
    private static let end = 16_200

    /// Two seconds of line noise, a number, and nothing more said.
    private static func number() -> [Float] {
        var samples = [Float](repeating: 0, count: 9_000)
        for key in [4, 8, 2, 10, 5] {
            samples += KeypadSamples.key(key, frames: 800, dBFS: -16) + [Float](repeating: 0, count: 800)
        }
        samples += [Float](repeating: 0, count: 24_000)
        return samples
    }

    /// - Parameters:
    ///   - seconds: in which a room takes 60 dB off what sounded in it.
    ///   - decibels: of what the room sends back, against what it was sent.
    private static func room(_ samples: [Float], seconds: Double, decibels: Double) -> [Float] {
        let length = Int(seconds * hertz)
        var walls = TestSignal.bytes(length, seed: 12).enumerated().map { index, byte in
            (Double(byte) / 128 - 1) * pow(10, -3 * Double(index) / Double(length))
        }
        let power = walls.reduce(0) { $0 + $1 * $1 }.squareRoot()
        for index in walls.indices { walls[index] *= pow(10, decibels / 20) / power }
        var result = samples.map(Double.init)
        for (place, sample) in samples.enumerated() where sample != 0 {
            for index in 0..<min(length, samples.count - place) {
                result[place + index] += Double(sample) * walls[index]
            }
        }
        return result.map { Float($0) }
    }

    private static func line(_ samples: [Float], milliseconds: Int, decibels: Double) -> [Float] {
        var result = samples
        let delay = milliseconds * 8
        for place in delay..<samples.count { result[place] += samples[place - delay] * Float(pow(10, decibels / 20)) }
        return result
    }

    private static func noisy(_ samples: [Float]) -> [Float] {
        zip(samples, TestSignal.bytes(samples.count, seed: 6)).map { $0 + (Float($1) / 128 - 1) * 3e-4 }
    }

    /// Whether the tones of the last key stand 10 dB above all others of their groups anywhere behind `frame`.
    private static func isHeard(_ samples: [Float], behind frame: Int) -> Bool {
        let rows = [697.0, 770, 852, 941]
        let columns = [1_209.0, 1_336, 1_477, 1_633]
        return stride(from: frame, to: samples.count - 320, by: 160).contains { place in
            let window = Array(samples[place..<place + 320])
            let total = window.reduce(0) { $0 + $1 * $1 } / 320
            let low = rows.map { Tone.share($0, of: window, hertz: 8_000) }
            let high = columns.map { Tone.share($0, of: window, hertz: 8_000) }
            return total > 1e-5 && low[1] > 0.2 && high[1] > 0.2
        }
    }

    enum Place: CaseIterable {
        case smallRoom, hall, loudHall, nearLine, farLine

        func heard(_ samples: [Float]) -> [Float] {
            switch self {
            case .smallRoom: room(samples, seconds: 0.4, decibels: -6)
            case .hall: room(samples, seconds: 1, decibels: -3)
            case .loudHall: room(samples, seconds: 1.5, decibels: 3)
            case .nearLine: line(samples, milliseconds: 130, decibels: -20)
            case .farLine: line(line(samples, milliseconds: 350, decibels: -12), milliseconds: 560, decibels: -18)
            }
        }
    }

    @Test(arguments: Place.allCases, [true, false])
    func `what rings on behind the last key is hidden with it`(place: Place, analyzes: Bool) throws {
        for encoding in [SampleEncoding.pcmS16, .muLaw] {
            let call = try Call(Self.noisy(place.heard(Self.number())), Call.format(.wav, encoding))
            let report = try call.redact {
                $0.keypad = .hide
                $0.keypadOnly = true
                $0.analyzes = analyzes
                $0.usesSidecars = false
            }
            let run = report.plan.bleeps.filter { $0.origin == .dtmf }
            #expect(run.count == 1)
            let end = try #require(run.last).frames.upperBound
            #expect(try call.verify().holds)
            #expect(!Self.isHeard(try Call.floats(call.output), behind: end))
        }
    }

    @Test func `without an echo nothing behind the last key is hidden`() throws {
        let call = try Call(Self.noisy(Self.number()), Call.format(.wav, .pcmS16))
        let report = try call.redact {
            $0.keypad = .hide
            $0.keypadOnly = true
            $0.usesSidecars = false
        }
        #expect(report.plan.bleeps.map(\.frames.upperBound) == [Self.end + 200])
    }
}
