import BleepAudio

/// What coding alone does to a cover sound and to the audio beside it, by encoding.
///
/// The figures are measured: tones, silence and noise at −18 dBFS between speech at −20 dBFS through each encoder and
/// decoder, the worst case and 3 dB for what was not tried; 6 dB and more for the signal-to-noise ratio, which real
/// rooms and lines make worse. docs/promises.md has the table.
struct CodecBounds {
    var span: SpanExaminer.Bounds
    /// The least signal-to-noise ratio outside the bleeps, in decibels; `nil` for lossless encodings.
    var signalToNoise: Double?

    /// - Parameter isGuarded: whether a bleep reaches beyond what is judged as far as the codec carries a sound
    ///   (``AudioSource/guardFrames``); the sheet of another program may know nothing of it.
    init(_ encoding: SampleEncoding, isGuarded: Bool = true) {
        switch encoding {
        case .pcmS16, .pcmS24, .pcmS32, .float32, .float64, .alac16, .alac20, .alac24, .alac32, .dwvw16, .dwvw24,
            .dwvwN, .dpcm16:
            self.init(residual: -60, floor: -90, spread: 0.5, same: -40)
        case .dwvw12:
            self.init(residual: -60, floor: -70, spread: 0.5, same: -40)
        case .pcmS8, .pcmU8, .dpcm8:
            self.init(residual: -60, floor: -43, spread: 1, same: -20)
        case .muLaw, .aLaw:
            self.init(residual: -30, floor: -65, spread: 0.5, same: -25)
        case .msADPCM, .g722, .g726, .g721At32, .g723At40, .nmsADPCM32, .nmsADPCM24:
            self.init(residual: -27, spread: 1, same: -10, signalToNoise: 8)
        case .g723At24:
            self.init(residual: -25, spread: 1, same: -10, signalToNoise: 8)
        case .imaADPCM, .voxADPCM, .nmsADPCM16:
            self.init(residual: -19, spread: 1, same: -10, silence: -52, signalToNoise: 8)
        case .gsm610, .amrNarrow, .amrWide, .speex:
            // Right behind loud speech the long-term predictor goes on with it.
            self.init(residual: isGuarded ? -13 : -5, spread: 5, same: -8, silence: -20, signalToNoise: 4)
        case .vorbis:
            self.init(residual: -20, spread: 4, same: -8, signalToNoise: 4)
        case .opus:
            self.init(residual: -10, spread: 5, same: -6, silence: -44, signalToNoise: 2)
        case .mpegLayer1, .mpegLayer2, .mpegLayer3, .aac, .windowsMedia, .other:
            self.init(residual: -20, spread: 4, same: -8, signalToNoise: 4)
        }
    }

    private init(
        residual: Double, floor: Double = -60, spread: Double, same: Double, silence: Double = -60,
        signalToNoise: Double? = nil
    ) {
        span = SpanExaminer.Bounds(
            residualDB: residual, floorDBFS: floor, levelSpreadDB: spread, sameDB: same, silenceDBFS: silence,
            isLossy: signalToNoise != nil)
        self.signalToNoise = signalToNoise
    }
}
