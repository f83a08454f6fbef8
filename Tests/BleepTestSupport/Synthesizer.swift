public import BleepCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Makes the sounds of a call, the same on every run.
public struct Synthesizer: Sendable {
    public let sampleRate: SampleRate
    private var state: UInt64

    public init(sampleRate: SampleRate, seed: UInt64 = 1) {
        self.sampleRate = sampleRate
        state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    }

    /// Evenly spread over −1 … 1.
    public mutating func random() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) / Double(1 << 52) - 1
    }

    private func count(_ seconds: Double) -> Int { Int((seconds * Double(sampleRate.hertz)).rounded()) }

    public func silence(_ seconds: Double) -> [Float] { [Float](repeating: 0, count: count(seconds)) }

    /// Sines that sound together.
    /// - Parameter decibels: root mean square of each line against full scale.
    public mutating func tone(_ hertz: [Double], _ seconds: Double, decibels: Double = -16) -> [Float] {
        tone(hertz.map { ($0, decibels) }, seconds)
    }

    /// Sines that sound together, each with its own root mean square in decibels against full scale.
    public mutating func tone(_ lines: [(hertz: Double, decibels: Double)], _ seconds: Double) -> [Float] {
        let voices = lines.map { line in
            (
                step: 2 * Double.pi * line.hertz / Double(sampleRate.hertz), phase: Double.pi * random(),
                amplitude: 2.0.squareRoot() * pow(10, line.decibels / 20)
            )
        }
        return (0..<count(seconds)).map { index in
            var sum = 0.0
            for voice in voices { sum += voice.amplitude * sin(voice.phase + voice.step * Double(index)) }
            return Float(sum)
        }
    }

    public mutating func noise(_ seconds: Double, decibels: Double) -> [Float] {
        // An even spread over ±a has the root mean square a / √3.
        let scale = 3.0.squareRoot() * pow(10, decibels / 20)
        var samples: [Float] = []
        for _ in 0..<count(seconds) { samples.append(Float(scale * random())) }
        return samples
    }

    /// Something like a voice: pulses of a moving pitch through three moving resonances, with hisses in between.
    public mutating func speech(_ seconds: Double, decibels: Double = -20) -> [Float] {
        let rate = Double(sampleRate.hertz)
        var samples: [Float] = []
        var pitchPhase = 0.0
        let base = 150 + 50 * random()
        var memory = [(0.0, 0.0), (0.0, 0.0), (0.0, 0.0)]
        let total = count(seconds)
        while samples.count < total {
            let length = min(count(0.14 + 0.05 * random()), total - samples.count)
            let isHiss = random() > 0.6
            let from = [500 + 250 * random(), 1_400 + 600 * random(), 2_500 + 300 * random()]
            let to = [500 + 250 * random(), 1_400 + 600 * random(), 2_500 + 300 * random()]
            let pitch = (base * (1 + 0.15 * random()), base * (1 + 0.15 * random()))
            for index in 0..<length {
                let part = Double(index) / Double(max(length, 1))
                pitchPhase += (pitch.0 + (pitch.1 - pitch.0) * part) * (1 + 0.01 * random()) / rate
                var value = isHiss ? 0.15 * random() : 0.01 * random()
                if pitchPhase >= 1 {
                    pitchPhase -= 1
                    if !isHiss { value += 1 }
                }
                var out = 0.0
                for formant in 0..<3 {
                    let hertz = from[formant] + (to[formant] - from[formant]) * part
                    let radius = exp(-Double.pi * (70 + 40 * Double(formant)) / rate)
                    let (last, before) = memory[formant]
                    let next = value + 2 * radius * cos(2 * Double.pi * hertz / rate) * last - radius * radius * before
                    memory[formant] = (next, last)
                    out += next * (1 - radius) / (1 + Double(formant))
                }
                samples.append(Float(out * sin(Double.pi * part).squareRoot()))
            }
        }
        return Self.leveled(samples, decibels: decibels)
    }

    static func leveled(_ samples: [Float], decibels: Double) -> [Float] {
        var sum = 0.0
        for sample in samples { sum += Double(sample) * Double(sample) }
        guard sum > 0 else { return samples }
        let scale = Float(pow(10, decibels / 20) / (sum / Double(samples.count)).squareRoot())
        return samples.map { $0 * scale }
    }
}
