extension AudioFormat {
    /// Whether the most significant byte of a sample comes first.
    public var storesBigEndian: Bool {
        switch endianness {
        case .little: return false
        case .big: return true
        case .container: break
        }
        switch container {
        case .aiff, .au, .caf, .avr, .iff, .htk, .sds, .pvf, .paf, .nist: return true
        case .wav, .wavex, .rf64, .w64, .flac, .ogg, .mpeg, .raw, .voc, .ircam, .mat4, .mat5, .xi, .wve, .mpc2k:
            return false
        }
    }
}
