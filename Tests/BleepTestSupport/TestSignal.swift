/// Samples for tests: the same for the same seed, and never the same twice in one signal.
public enum TestSignal {
    /// A voice-like signal, interleaved: a gliding tone with three harmonics whose loudness swells four times a
    /// second, over a little noise; each channel has a pitch of its own. Peaks stay below 0.8.
    public static func voice(frames: Int, channels: Int = 1, hertz: Int = 8_000, seed: UInt64 = 1) -> [Float] {
        var random = SeededGenerator(seed: seed)
        var samples: [Float] = []
        samples.reserveCapacity(frames * channels)
        for frame in 0..<frames {
            let time = Double(frame) / Double(hertz)
            let swell = 0.5 - 0.45 * triangle(4 * time)
            for channel in 0..<channels {
                let pitch = 140 + 30 * Double(channel) + 40 * triangle(0.7 * time)
                var value = 0.0
                for harmonic in 1...3 { value += triangle(pitch * Double(harmonic) * time) / Double(harmonic) }
                let noise = Double(Int64(bitPattern: random.next()) >> 40) / Double(1 << 23)
                samples.append(Float(0.4 * swell * value + 0.01 * noise))
            }
        }
        return samples
    }

    /// Bytes without any order.
    public static func bytes(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) }
    }

    /// −1 … 1, with a period of 1.
    private static func triangle(_ phase: Double) -> Double {
        let part = phase - phase.rounded(.down)
        return 4 * abs(part - 0.5) - 1
    }
}
