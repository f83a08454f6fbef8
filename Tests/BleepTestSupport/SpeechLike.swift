import Glibc

/// Something that a codec and a correlation take for speech: pulses of a gliding pitch and bursts of noise through
/// three resonances that change with every syllable, with pauses between words. The same for the same seed.
public enum SpeechLike {
    /// - Parameters:
    ///   - dBFS: root mean square while somebody speaks.
    ///   - noiseDBFS: of the noise that is always there; `nil` for none.
    /// - Returns: one channel.
    public static func samples(
        frames: Int, hertz: Int = 8_000, seed: UInt64, dBFS: Double = -20, noiseDBFS: Double? = -60
    ) -> [Float] {
        var random = SeededGenerator(seed: seed)
        var voice = [Float](repeating: 0, count: frames)
        var bank = [Resonator](repeating: Resonator(), count: 3)
        let rate = Double(hertz)
        let pitch = Double.random(in: 90...220, using: &random)
        var position = 0
        var phase = 0.0
        while position < frames {
            let length = Int(Double.random(in: 0.12...0.32, using: &random) * rate)
            let isVoiced = Double.random(in: 0..<1, using: &random) < 0.8
            let centres = [(250.0, 850.0), (900, 2_300), (2_300, 3_300)].map {
                Double.random(in: $0.0...$0.1, using: &random)
            }
            for index in bank.indices {
                bank[index].tune(centres[index], bandwidth: 60 + 40 * Double(index), rate: rate)
            }
            let from = pitch * Double.random(in: 0.8...1.3, using: &random)
            let to = pitch * Double.random(in: 0.8...1.3, using: &random)
            for index in 0..<min(length, frames - position) {
                let part = Double(index) / Double(length)
                phase += (from + (to - from) * part) / rate
                var drive = 0.0
                if isVoiced {
                    if phase >= 1 {
                        phase -= phase.rounded(.down)
                        drive = 1
                    }
                    drive += 0.01 * noise(&random)
                } else {
                    drive = 0.15 * noise(&random)
                }
                // Rise and fall within the syllable.
                let swell = min(1, min(part, 1 - part) * 6)
                var value = 0.0
                for formant in bank.indices { value += bank[formant].step(drive) / Double(formant + 1) }
                voice[position + index] = Float(value * swell)
            }
            position += length
            let pause = Double.random(in: 0..<1, using: &random) < 0.25 ? 0.3 : 0.04
            position += Int(Double.random(in: 0...pause, using: &random) * rate)
        }
        let spoken = voice.filter { abs($0) > 1e-4 }
        let energy = spoken.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(max(1, spoken.count))
        let gain = Float(pow(10, dBFS / 20) / max(energy, 1e-12).squareRoot())
        let hiss = noiseDBFS.map { Float(pow(10, $0 / 20) * 3.0.squareRoot()) } ?? 0
        // A limiter as telephones have one.
        return voice.map { 0.9 * tanhf($0 * gain / 0.9) + hiss * Float(noise(&random)) }
    }

    /// Several channels, interleaved.
    public static func interleaved(_ channels: [[Float]]) -> [Float] {
        var result: [Float] = []
        result.reserveCapacity(channels.count * channels[0].count)
        for frame in channels[0].indices { for channel in channels { result.append(channel[frame]) } }
        return result
    }

    /// −1 … 1.
    private static func noise(_ random: inout SeededGenerator) -> Double {
        Double(Int64(bitPattern: random.next()) >> 11) / Double(1 << 52)
    }

    /// A resonance with two poles.
    private struct Resonator {
        private var first = 0.0
        private var second = 0.0
        private var a = 0.0
        private var b = 0.0
        private var gain = 1.0

        mutating func tune(_ hertz: Double, bandwidth: Double, rate: Double) {
            let radius = exp(-Double.pi * bandwidth / rate)
            a = 2 * radius * cos(2 * Double.pi * hertz / rate)
            b = -radius * radius
            gain = 1 - radius
        }

        mutating func step(_ drive: Double) -> Double {
            let value = gain * drive + a * first + b * second
            second = first
            first = value
            return value
        }
    }
}
