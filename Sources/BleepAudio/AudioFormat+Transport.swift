extension AudioFormat {
    /// Whether ffmpeg decodes and encodes it, not libsndfile: a file that libsndfile opens never is.
    public var isForeign: Bool {
        container.isForeign || encoding.isForeign || container == .ogg && encoding.integerBits != nil
    }

    /// How samples travel from this format to the same format without changing.
    public var transport: Transport {
        if storesPlainSamples { return .bytes }
        return integerBits != nil ? .integers : .floats
    }

    /// Whether a sample that is read and written again is the same sample.
    public var isLossless: Bool { transport != .floats }

    /// Bytes of one sample of one channel; `nil` where the transport is not ``Transport/bytes``.
    public var bytesPerSample: Int? { storesPlainSamples ? encoding.bytesPerSample : nil }

    /// Bytes of one frame (one sample of every channel); `nil` where the transport is not ``Transport/bytes``.
    public var bytesPerFrame: Int? { bytesPerSample.map { $0 * channels } }

    /// Bits of one sample, where a sample is a whole number that can be carried without loss.
    public var integerBits: Int? { encoding.integerBits }

    /// FLAC compresses its PCM; MIDI sample dumps pack it into seven bits a byte; PARIS shuffles its 24 bits.
    private var storesPlainSamples: Bool {
        guard !isForeign else { return false }
        return switch container {
        case .flac, .sds: false
        case .paf: encoding != .pcmS24
        default: encoding.bytesPerSample != nil
        }
    }
}
