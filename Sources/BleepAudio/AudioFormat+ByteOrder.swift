extension AudioFormat {
    /// Whether the most significant byte of a sample comes first.
    public var storesBigEndian: Bool {
        // libsndfile 1.2.0 takes no notice of what is asked for here.
        if container == .pvf { return true }
        switch endianness {
        case .little: return false
        case .big: return true
        case .container: break
        }
        switch container {
        case .aiff, .au, .caf, .avr, .iff, .htk, .sds, .pvf, .paf: return true
        case .wav, .wavex, .rf64, .w64, .flac, .ogg, .mpeg, .voc, .xi, .wve, .mpc2k: return false
        // Nobody sees how these store what they hold.
        case .asf, .avi, .amr, .wavpack, .adts, .matroska, .mpeg4, .flash: return false
        // The order of the CPU that wrote them.
        case .raw, .nist, .ircam, .mat4, .mat5: return UInt16(1).bigEndian == 1
        }
    }
}
