extension AudioFormat {
    /// How samples travel from this format to another, at worst as floats.
    ///
    /// Bytes only where both store them alike; whole numbers where the other has bits enough for each.
    public func transport(to other: AudioFormat) -> Transport {
        if transport == .bytes, other.transport == .bytes, encoding == other.encoding,
            storesBigEndian == other.storesBigEndian
        {
            return .bytes
        }
        // G.711 decodes to whole numbers of 16 bits (ITU-T G.711: 14 for mu-law, 13 for A-law).
        let isG711 = encoding == .muLaw || encoding == .aLaw
        if let bits = isG711 ? 16 : decodedBits, let room = other.integerBits, bits <= room { return .integers }
        return .floats
    }

    /// Bits of one sample as it comes out of the decoder, where it is a whole number; `nil` where it is a float. What
    /// ffmpeg decodes of a lossy codec is asked for in 16 bits.
    var decodedBits: Int? {
        if let integerBits { return integerBits }
        return isForeign && !encoding.isFloatingPoint ? 16 : nil
    }
}
