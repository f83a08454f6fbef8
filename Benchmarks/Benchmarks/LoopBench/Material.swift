import BleepCore
import BleepDetect

/// What the loops run over.
enum Material {
    /// Ten seconds like a voice on a line: a pitch that glides, syllables with pauses, and noise.
    static func speech(_ rate: SampleRate) -> [Float] {
        var state: UInt64 = 0x5EED
        var phase: Float = 0
        return (0..<10 * rate.hertz).map { frame in
            let second = Float(frame) / Float(rate.hertz)
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let noise = Float(Int32(truncatingIfNeeded: state >> 32)) / Float(Int32.max)
            let pitch = 120 + 30 * triangle(second * 0.7)
            phase += pitch / Float(rate.hertz)
            phase -= phase.rounded(.down)
            let syllable = max(0, triangle(second * 3.1)) * (triangle(second * 0.23) > -0.4 ? 1 : 0)
            // A saw has all harmonics of its pitch.
            return syllable * 0.4 * (2 * phase - 1) + 0.002 * noise
        }
    }

    static func analysis(of call: [Float], at rate: SampleRate) -> ChannelAnalysis {
        var analyzer = ChannelAnalyzer(sampleRate: rate, configuration: DetectionConfiguration())
        analyzer.consume(call.span)
        let (evidence, levels) = analyzer.finish()
        return evidence.analysis(levels: levels)
    }

    /// −1 … 1, once a unit.
    private static func triangle(_ place: Float) -> Float {
        4 * abs(place - (place + 0.5).rounded(.down)) - 1
    }
}
