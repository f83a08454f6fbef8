/// What a recording is wrapped in: every major type that libsndfile 1.2.0 opens through one descriptor, and what ffmpeg
/// opens for us.
///
/// Sound Designer II is missing: its header lives in a second file (a resource fork), which one descriptor cannot
/// reach. The raw value is the word that sheets print.
public enum Container: String, CaseIterable, Hashable, Sendable {
    case wav, wavex, rf64, w64, aiff, au, caf, flac, ogg, mpeg, raw
    case paf, iff, nist, voc, ircam, mat4, mat5, pvf, xi, htk, sds, avr, wve, mpc2k
    case asf, avi, amr, wavpack, adts, matroska
    /// MPEG-4 audio and video, QuickTime, 3GP.
    case mpeg4 = "mp4"
    case flash = "flv"

    /// Whether libsndfile knows nothing of it.
    var isForeign: Bool {
        switch self {
        case .asf, .avi, .amr, .wavpack, .adts, .matroska, .mpeg4, .flash: true
        default: false
        }
    }
}
