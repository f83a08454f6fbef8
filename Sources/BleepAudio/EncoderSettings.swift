import BleepCore
import CSndfile

/// How a lossy encoder is told which bit rate to come near to.
///
/// libsndfile 1.2.0 knows one number for all of them, the compression level from 0 (best) to 1, and each encoder
/// makes its own of it.
struct EncoderSettings {
    var compressionLevel: Double

    /// - Returns: `nil` where there is no choice or nothing to go by.
    init?(format: AudioFormat, bitsPerSecond: Int?) {
        guard let bitsPerSecond, bitsPerSecond > 0 else { return nil }
        let target = Double(bitsPerSecond)
        let level: Double
        switch format.encoding {
        case .mpegLayer3:
            // mpeg_l3_encode.c: MPEG-1 320 to 32, MPEG-2 160 to 8, MPEG-2.5 64 to 8 kbit/s.
            let kilobits: ClosedRange<Double> =
                switch format.sampleRate.hertz {
                case 32_000...: 32...320
                case 16_000...: 8...160
                default: 8...64
                }
            level = (kilobits.upperBound - target / 1_000) / (kilobits.upperBound - kilobits.lowerBound)
        case .opus:
            // ogg_opus.c: 6,000 to 256,000 bit/s a channel.
            level = 1 - (target / Double(format.channels) - 6_000) / 250_000
        case .vorbis:
            level = Self.vorbisLevel(format, target: target)
        default:
            return nil
        }
        compressionLevel = min(max(level, 0), 1)
    }

    func apply(to handle: borrowing SoundFileHandle) {
        // At a constant rate below about 24 kbit/s LAME leaves its tag out, for which a frame is then too small; without
        // it nobody knows how much silence the encoder put in front.
        handle.command(SFC_SET_BITRATE_MODE, integer: Int32(SF_BITRATE_MODE_AVERAGE))
        handle.command(SFC_SET_COMPRESSION_LEVEL, double: compressionLevel)
    }

    /// libvorbis writes into its header which rate a quality stands for at this sample rate; half a dozen headers
    /// find the quality for a rate.
    private static func vorbisLevel(_ format: AudioFormat, target: Double) -> Double {
        var low = 0.0
        var high = 1.0
        for _ in 0..<7 {
            let level = (low + high) / 2
            guard let nominal = vorbisNominal(format, level: level) else { break }
            if Double(nominal) > target { low = level } else { high = level }
        }
        return (low + high) / 2
    }

    private static func vorbisNominal(_ format: AudioFormat, level: Double) -> Int? {
        let memory = MemoryOutput()
        guard let handle = try? SoundFileHandle(memory, mode: .write, information: format.information) else {
            return nil
        }
        handle.command(SFC_SET_COMPRESSION_LEVEL, double: level)
        let frame = [Float](repeating: 0, count: format.channels)
        unsafe _ = frame.withUnsafeBufferPointer { unsafe handle.writeFloats($0.baseAddress!, frames: 1) }
        _ = handle.close()
        return VorbisHeader(page: memory.bytes)?.nominalBitsPerSecond
    }
}
