extension AudioFormat {
    /// How decoded samples are kept until it is known what becomes of them, so that nothing is lost: as they are stored
    /// where that is plain, else as the decoder has them, in the byte order of this machine.
    public var kept: AudioFormat {
        guard transport != .bytes else { return self }
        var kept = self
        kept.container = .raw
        kept.endianness = .container
        kept.encoding =
            switch encoding {
            case .imaADPCM, .msADPCM, .gsm610, .nmsADPCM16, .nmsADPCM24, .nmsADPCM32, .g721At32, .g723At24,
                .g723At40:
                // Telephone codecs make whole numbers of 16 bits; of VOX ADPCM libsndfile 1.2.0 writes one such number
                // more than there is room for where it is asked for an odd number of them.
                .pcmS16
            default: integerBits.map { $0 <= 16 ? .pcmS16 : .pcmS32 } ?? .float32
            }
        return kept
    }
}
