import BleepCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Sounds that are neither a plain tone nor a voice.
extension Synthesizer {
    /// A line whose loudness a slower one moves: 85 % of amplitude modulation, at the level of the plain line.
    func modulated(_ line: (hertz: Double, decibels: Double), by hertz: Double, _ seconds: Double) -> [Float] {
        let depth = 0.85
        let amplitude = 2.0.squareRoot() * pow(10, line.decibels / 20) / (1 + depth * depth / 2).squareRoot()
        let turn = 2 * Double.pi / Double(sampleRate.hertz)
        return (0..<Int((seconds * Double(sampleRate.hertz)).rounded())).map { index in
            let time = turn * Double(index)
            return Float(amplitude * (1 - depth * cos(hertz * time)) * sin(line.hertz * time))
        }
    }

    /// The answering tone of ITU-T V.8: 2100 Hz, 20 % amplitude modulation by 15 Hz, turned by 180° every 450 ms.
    func modulatedAnswer(_ seconds: Double, decibels: Double) -> [Float] {
        let amplitude = 2.0.squareRoot() * pow(10, decibels / 20)
        let turn = 2 * Double.pi / Double(sampleRate.hertz)
        let reversal = Int(0.45 * Double(sampleRate.hertz))
        return (0..<Int((seconds * Double(sampleRate.hertz)).rounded())).map { index in
            let sign = (index / reversal).isMultiple(of: 2) ? 1.0 : -1.0
            let time = turn * Double(index)
            return Float(sign * amplitude * (1 + 0.2 * sin(15 * time)) * sin(2_100 * time))
        }
    }

    /// Noise that falls by 3 dB an octave, as rooms have it: three filters of one pole over white noise.
    mutating func pinkNoise(_ seconds: Double, decibels: Double) -> [Float] {
        let poles = [0.997, 0.985, 0.95]
        let gains = [0.029_591, 0.032_534, 0.048_056]
        var states = [0.0, 0.0, 0.0]
        let samples = noise(seconds, decibels: 0).map { white in
            var sum = 0.05 * Double(white)
            for index in 0..<3 {
                states[index] = poles[index] * states[index] + gains[index] * Double(white)
                sum += states[index]
            }
            return Float(sum)
        }
        return Self.leveled(samples, decibels: decibels)
    }

    /// Eight voices at once.
    mutating func babble(_ seconds: Double, decibels: Double) -> [Float] {
        var sum = speech(seconds)
        for _ in 1..<8 { for (index, sample) in speech(seconds).enumerated() { sum[index] += sample } }
        return Self.leveled(sum, decibels: decibels)
    }

    /// Notes of the tempered scale, one to three at once, struck or held, with harmonics.
    mutating func music(_ seconds: Double, decibels: Double) -> [Float] {
        let rate = Double(sampleRate.hertz)
        var sum = [Float](repeating: 0, count: Int((seconds * rate).rounded()))
        for _ in 0..<3 {
            var position = Int((random() + 1) * 0.2 * rate)
            let isStruck = random() > 0
            let brightness = 0.35 + 0.25 * random()
            while position < sum.count {
                let length = Int((0.45 + 0.35 * random()) * rate)
                // A3 and two octaves up.
                let hertz = 220 * pow(2, ((random() + 1) * 12).rounded(.down) / 12)
                let decay = isStruck ? 3 / rate : 0.2 / rate
                let step = 2 * Double.pi * hertz / rate
                for index in 0..<min(length, sum.count - position) {
                    var value = 0.0
                    var part = 1.0
                    for harmonic in 1...4 where hertz * Double(harmonic) < 0.45 * rate {
                        value += part * sin(step * Double(harmonic * index))
                        part *= brightness
                    }
                    let attack = min(1, Double(index) / (0.01 * rate))
                    let release = min(1, Double(length - index) / (0.02 * rate))
                    sum[position + index] += Float(value * attack * release * exp(-decay * Double(index)))
                }
                position += length + (random() > 0.6 ? Int(0.3 * rate) : 0)
            }
        }
        return Self.leveled(sum, decibels: decibels)
    }
}
