extension SampleEncoding {
    /// Bytes of one sample where an encoding stores each sample for itself.
    var bytesPerSample: Int? {
        switch self {
        case .pcmS8, .pcmU8, .muLaw, .aLaw: 1
        case .pcmS16: 2
        case .pcmS24: 3
        case .pcmS32, .float32: 4
        case .float64: 8
        default: nil
        }
    }

    /// Bits of one sample where a sample is a whole number; `nil` for floats and for lossy codecs.
    var integerBits: Int? {
        switch self {
        case .pcmS8, .pcmU8, .dpcm8: 8
        case .dwvw12: 12
        case .pcmS16, .alac16, .dwvw16, .dpcm16: 16
        case .alac20: 20
        case .pcmS24, .alac24, .dwvw24: 24
        case .pcmS32, .alac32, .dwvwN: 32
        default: nil
        }
    }

    var isALAC: Bool { [.alac16, .alac20, .alac24, .alac32].contains(self) }

    /// Whether samples are floating-point numbers, which alone can be infinite or no number at all.
    var isFloatingPoint: Bool { self == .float32 || self == .float64 }
}
