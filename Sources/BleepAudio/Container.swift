/// What a recording is wrapped in: every major type that libsndfile 1.2.0 opens through one descriptor.
///
/// Sound Designer II is missing: its header lives in a second file (a resource fork), which one descriptor cannot
/// reach. The raw value is the word that sheets print.
public enum Container: String, CaseIterable, Hashable, Sendable {
    case wav, wavex, rf64, w64, aiff, au, caf, flac, ogg, mpeg, raw
    case paf, iff, nist, voc, ircam, mat4, mat5, pvf, xi, htk, sds, avr, wve, mpc2k
}
