#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a keypad tone of nominal frequency turns in some samples.
struct KeypadTurn: Sendable {
    let samples: Int
    let cosine: Float
    let sine: Float

    /// - Parameters:
    ///   - lane: of the tone, see ``KeypadTrack/tones``.
    ///   - rate: samples a second.
    init(lane: Int, samples: Int, rate: Double) {
        let radiansPerSample = 2 * Double.pi * KeypadTrack.tones[lane] / rate
        let angle = (radiansPerSample * Double(samples)).truncatingRemainder(dividingBy: 2 * Double.pi)
        self.samples = samples
        cosine = Float(cos(angle))
        sine = Float(sin(angle))
    }
}
