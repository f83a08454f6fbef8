import BleepCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a telephone line does to a sound.
public enum PhoneLine {
    /// Through G.711 µ-law and back.
    public static func muLaw(_ samples: [Float]) -> [Float] {
        samples.map { sample in
            let linear = min(32_635, abs(Int((sample * 32_768).rounded()))) + 132
            var exponent = 7
            while exponent > 0, linear < 1 << (exponent + 7) { exponent -= 1 }
            let mantissa = (linear >> (exponent + 3)) & 0x0F
            let magnitude = (((mantissa << 3) + 132) << exponent) - 132
            return Float(sample < 0 ? -magnitude : magnitude) / 32_768
        }
    }

    /// Adds white noise of a root mean square in decibels against full scale.
    public static func noisy(_ samples: [Float], decibels: Double, seed: UInt64 = 7) -> [Float] {
        guard let rate = SampleRate(hertz: 8_000) else { return samples }
        var synthesizer = Synthesizer(sampleRate: rate, seed: seed)
        let noise = synthesizer.noise(Double(samples.count) / 8_000, decibels: decibels)
        return zip(samples, noise).map { $0 + $1 }
    }

    public static func amplified(_ samples: [Float], decibels: Double) -> [Float] {
        let scale = Float(pow(10, decibels / 20))
        return samples.map { $0 * scale }
    }

    /// Two sounds at once, as long as the first.
    public static func mixed(_ samples: [Float], _ other: [Float]) -> [Float] {
        samples.indices.map { samples[$0] + ($0 < other.count ? other[$0] : 0) }
    }

    /// Comes and goes over `frames`, as half a cosine.
    public static func faded(_ samples: [Float], frames: Int) -> [Float] {
        var faded = samples
        let length = min(frames, samples.count / 2)
        for frame in 0..<length {
            let gain = Float(0.5 - 0.5 * cos(Double.pi * (Double(frame) + 0.5) / Double(length)))
            faded[frame] *= gain
            faded[samples.count - 1 - frame] *= gain
        }
        return faded
    }
}
