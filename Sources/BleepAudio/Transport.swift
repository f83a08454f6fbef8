/// How samples are carried from one file to another so that nothing changes.
public enum Transport: String, Hashable, Sendable {
    /// PCM, float and G.711: the stored bytes themselves.
    case bytes
    /// Lossless codecs (FLAC, ALAC, DWVW): whole numbers, left-justified in 32 bits.
    case integers
    /// Lossy codecs: decoded once and encoded once, as floats.
    case floats
}
