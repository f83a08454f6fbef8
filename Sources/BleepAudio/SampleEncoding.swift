/// How the samples of a recording are coded: every minor type that libsndfile 1.2.0 reads, and what ffmpeg
/// decodes for us.
///
/// The raw value is the word that sheets print.
public enum SampleEncoding: String, CaseIterable, Hashable, Sendable {
    case pcmS8 = "pcm-s8"
    case pcmU8 = "pcm-u8"
    case pcmS16 = "pcm-s16"
    case pcmS24 = "pcm-s24"
    case pcmS32 = "pcm-s32"
    case float32 = "float"
    case float64 = "double"
    case muLaw = "mu-law"
    case aLaw = "a-law"
    case imaADPCM = "ima-adpcm"
    case msADPCM = "ms-adpcm"
    case gsm610 = "gsm-6.10"
    case voxADPCM = "vox-adpcm"
    case nmsADPCM16 = "nms-adpcm-16"
    case nmsADPCM24 = "nms-adpcm-24"
    case nmsADPCM32 = "nms-adpcm-32"
    case g721At32 = "g.721-32"
    case g723At24 = "g.723-24"
    case g723At40 = "g.723-40"
    case dwvw12 = "dwvw-12"
    case dwvw16 = "dwvw-16"
    case dwvw24 = "dwvw-24"
    case dwvwN = "dwvw-n"
    case dpcm8 = "dpcm-8"
    case dpcm16 = "dpcm-16"
    case vorbis = "vorbis"
    case opus = "opus"
    case alac16 = "alac-16"
    case alac20 = "alac-20"
    case alac24 = "alac-24"
    case alac32 = "alac-32"
    case mpegLayer1 = "mp1"
    case mpegLayer2 = "mp2"
    case mpegLayer3 = "mp3"
    case aac = "aac"
    case amrNarrow = "amr-nb"
    case amrWide = "amr-wb"
    case windowsMedia = "wma"
    case g722 = "g.722"
    case g726 = "g.726"
    case speex = "speex"
    /// Another codec that ffmpeg knows; mostly from a video.
    case other

    /// Whether libsndfile knows nothing of it.
    var isForeign: Bool {
        switch self {
        case .aac, .amrNarrow, .amrWide, .windowsMedia, .g722, .g726, .speex, .other: true
        default: false
        }
    }
}
