public import BleepCore
import CSndfile

extension AudioFormat {
    /// Whether libsndfile can write this format so that the same comes back: it is asked to start such a file in
    /// memory.
    public var canWrite: Bool {
        guard !isForeign, unsafe withUnsafePointer(to: information, { unsafe sf_format_check($0) }) != 0,
            comesBackUnchanged
        else { return false }
        do throws(SoundFileHandle.OpenError) {
            _ = try SoundFileHandle(MemoryOutput(), mode: .write, information: information)
            return true
        } catch {
            return false
        }
    }

    /// What takes the place of a format that libsndfile reads but cannot write: FLAC of the same rate, with bits
    /// enough; PCM in RF64 beyond the eight channels that FLAC has.
    public var losslessFallback: AudioFormat {
        // Decoded MP3, Vorbis and floats carry more than 16 bits; telephone codecs do not.
        let needed =
            switch encoding {
            case .float32, .float64: 24
            case .mpegLayer1, .mpegLayer2, .mpegLayer3, .vorbis, .opus: isForeign ? 16 : 24
            default: integerBits ?? 16
            }
        var fallback = self
        fallback.endianness = .container
        fallback.encoding = needed <= 16 ? .pcmS16 : .pcmS24
        fallback.container = channels <= Self.flacChannels ? .flac : .rf64
        return fallback
    }

    /// RFC 9639 §9.1.3: one to eight channels.
    private static let flacChannels = 8

    /// Every container, encoding and byte order in which libsndfile writes recordings of this rate and channel count;
    /// what it has is asked of it, so that none is forgotten.
    public static func writable(sampleRate: SampleRate, channels: Int) -> [AudioFormat] {
        let majors = codes(counting: SFC_GET_FORMAT_MAJOR_COUNT, listing: SFC_GET_FORMAT_MAJOR)
        let minors = codes(counting: SFC_GET_FORMAT_SUBTYPE_COUNT, listing: SFC_GET_FORMAT_SUBTYPE)
        return majors.flatMap { major in
            minors.flatMap { minor in
                Endianness.allCases.compactMap { endianness in
                    AudioFormat(code: major | minor | endianness.code, sampleRate: sampleRate, channels: channels)
                }
            }
        }.filter(\.canWrite)
    }

    /// What libsndfile 1.2.0 writes but does not read back as it was, found by trying.
    private var comesBackUnchanged: Bool {
        let hertz = sampleRate.hertz
        switch (container, encoding) {
        // The delay of the encoder is not noted: what is read back starts late.
        case (.wav, .mpegLayer3): return false
        // Filled up to whole blocks, whose number is the only length there is.
        case (.paf, .pcmS24), (.raw, .dwvw12), (.raw, .dwvw16), (.raw, .dwvw24): return false
        // The writer is missing.
        case (.aiff, .dwvw12): return false
        case (.sds, _): return false
        // Two channels of speech come back as noise.
        case (.caf, .alac20): return channels == 1
        // The end marker is taken for a sample.
        case (.voc, .muLaw), (.voc, .aLaw): return false
        // Rates that are not stored, or only as a whole number of time units for one sample.
        case (.wve, _): return hertz == 8_000
        case (.xi, _): return hertz == 44_100
        case (.voc, .pcmU8): return hertz == 1_000_000 / (1_000_000 / hertz)
        case (.htk, _): return hertz == 10_000_000 / (10_000_000 / hertz)
        default: return true
        }
    }

    private static func codes(counting: Int, listing: Int) -> [Int32] {
        var count: Int32 = 0
        unsafe _ = sf_command(nil, Int32(counting), &count, Int32(MemoryLayout<Int32>.size))
        return (0..<count).map { index in
            var entry = unsafe SF_FORMAT_INFO()
            unsafe entry.format = index
            unsafe _ = sf_command(nil, Int32(listing), &entry, Int32(MemoryLayout<SF_FORMAT_INFO>.size))
            return unsafe entry.format
        }
    }
}
