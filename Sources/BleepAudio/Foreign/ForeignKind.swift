/// Wrappings that libsndfile does not open and ffmpeg does, by their content; one demuxer of ffmpeg each, so that
/// nothing which only names other files (a playlist, a list of parts) is ever opened as one.
enum ForeignKind: Hashable {
    case mpeg4, matroska, asf, avi, flash, amr, wavpack, adts, ogg, wave, coreAudio, g722

    /// - Parameter head: the first 16 bytes of the file.
    init?(head: [UInt8]) {
        for (offset, magic, kind) in Self.signatures where head.dropFirst(offset).starts(with: magic) {
            self = kind
            return
        }
        return nil
    }

    private static let signatures: [(offset: Int, magic: [UInt8], kind: ForeignKind)] = [
        // ISO/IEC 14496-12; QuickTime files may begin with their samples or with room.
        (4, Array("ftyp".utf8), .mpeg4),
        (4, Array("moov".utf8), .mpeg4),
        (4, Array("mdat".utf8), .mpeg4),
        (4, Array("wide".utf8), .mpeg4),
        (4, Array("free".utf8), .mpeg4),
        (4, Array("skip".utf8), .mpeg4),
        // RFC 4867 §5: one channel, NB and WB.
        (0, Array("#!AMR\n".utf8), .amr),
        (0, Array("#!AMR-WB\n".utf8), .amr),
        (0, ASFHeader.identifier, .asf),
        // EBML.
        (0, [0x1a, 0x45, 0xdf, 0xa3], .matroska),
        (0, Array("wvpk".utf8), .wavpack),
        (0, Array("FLV\u{1}".utf8), .flash),
        // ADTS (ISO/IEC 13818-7): the sync word of MPEG audio with layer 0, with and without a checksum.
        (0, [0xff, 0xf1], .adts), (0, [0xff, 0xf0], .adts),
        (0, [0xff, 0xf9], .adts), (0, [0xff, 0xf8], .adts),
    ]

    /// What ffmpeg calls it.
    var demuxer: String {
        switch self {
        case .mpeg4: "mov"
        case .matroska: "matroska"
        case .asf: "asf"
        case .avi: "avi"
        case .flash: "flv"
        case .amr: "amr"
        case .wavpack: "wv"
        case .adts: "aac"
        case .ogg: "ogg"
        case .wave: "wav"
        case .coreAudio: "caf"
        case .g722: "g722"
        }
    }

    var container: Container {
        switch self {
        case .mpeg4: .mpeg4
        case .matroska: .matroska
        case .asf: .asf
        case .avi: .avi
        case .flash: .flash
        case .amr: .amr
        case .wavpack: .wavpack
        case .adts: .adts
        case .ogg: .ogg
        case .wave: .wav
        case .coreAudio: .caf
        case .g722: .raw
        }
    }

    /// Whether ffprobe knows the length of the sound by the frame; elsewhere it guesses by size and rate.
    var countsFrames: Bool {
        switch self {
        case .mpeg4, .wavpack, .ogg, .wave, .coreAudio: true
        case .matroska, .asf, .avi, .flash, .amr, .adts, .g722: false
        }
    }

    /// Whether its packets have times of their own and nothing else tells how long the sound is.
    var keepsPacketTimes: Bool { self == .matroska || self == .asf || self == .flash }

    /// Whether libsndfile opens such files as well, and has to refuse this one first.
    var isTriedLast: Bool { self == .wave || self == .coreAudio }

    /// What people call it.
    var title: String {
        switch self {
        case .mpeg4: "MPEG-4 audio (m4a, AAC) or video"
        case .matroska: "Matroska or WebM"
        case .asf: "Windows Media"
        case .avi: "an AVI video"
        case .flash: "Flash video"
        case .amr: "AMR"
        case .wavpack: "WavPack"
        case .adts: "AAC (ADTS)"
        case .ogg: "Ogg"
        case .wave: "WAV"
        case .coreAudio: "Core Audio"
        case .g722: "G.722"
        }
    }
}
