/// The byte order of stored samples, as the file states it.
public enum Endianness: String, CaseIterable, Hashable, Sendable {
    /// The order that the container has by default (little for WAV, big for AIFF); also where there is none.
    case container
    case little
    case big
}
