import BleepAudio

/// What coding alone does to a pure tone and to the audio beside it, by encoding.
///
/// The figures are measured: a tone at −18 dBFS and speech at −20 dBFS through each encoder and decoder, the worst
/// case and 3 dB for what was not tried. docs/promises.md has the table.
struct CodecBounds {
    var span: SpanExaminer.Bounds
    /// The least signal-to-noise ratio outside the bleeps, in decibels; `nil` for lossless encodings.
    var signalToNoise: Double?

    init(_ encoding: SampleEncoding) {
        switch encoding {
        case .pcmS16, .pcmS24, .pcmS32, .float32, .float64, .alac16, .alac20, .alac24, .alac32, .dwvw16, .dwvw24:
            self.init(residual: -60, spread: 0.5, same: -40)
        case .pcmS8, .pcmU8, .dwvw12, .dwvwN:
            self.init(residual: -25, spread: 1, same: -20)
        case .muLaw, .aLaw:
            self.init(residual: -30, spread: 0.5, same: -25)
        case .imaADPCM, .msADPCM, .voxADPCM, .nmsADPCM32, .nmsADPCM24, .g721At32, .g723At40, .dpcm8, .dpcm16:
            self.init(residual: -12, spread: 3, same: -10, signalToNoise: 8)
        case .nmsADPCM16, .g723At24:
            self.init(residual: -8, spread: 4, same: -8, signalToNoise: 5)
        case .gsm610:
            self.init(residual: -6, spread: 5, same: -6, signalToNoise: 3)
        case .vorbis:
            self.init(residual: -12, spread: 3, same: -8, signalToNoise: 3)
        case .opus, .mpegLayer1, .mpegLayer2, .mpegLayer3:
            self.init(residual: -12, spread: 3, same: -8, signalToNoise: 3)
        }
    }

    private init(residual: Double, spread: Double, same: Double, signalToNoise: Double? = nil) {
        span = SpanExaminer.Bounds(residualDB: residual, levelSpreadDB: spread, sameDB: same)
        self.signalToNoise = signalToNoise
    }
}
