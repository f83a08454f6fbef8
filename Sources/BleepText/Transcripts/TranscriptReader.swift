public import BleepCore

/// Reads transcripts in every format of ``TranscriptFormat``.
public enum TranscriptReader {
    /// The formats that are read, for messages.
    static let formats =
        "JSON of Whisper, whisper.cpp, WhisperX, Vosk, AWS, Google, Azure, Deepgram, AssemblyAI, "
        + "Hugging Face, Speechmatics, Rev, ElevenLabs and podcasts, WebVTT, SRT, TSV, "
        + "CTM, RTTM, Audacity labels, TextGrid, EAF, oTranscribe, text of Otter and Descript"

    /// Reads a transcript; its format is found in its content, the name serves messages and as a hint.
    ///
    /// Time and memory grow linearly with `bytes`. Words without a time of their own get one (``WordTiming/shared``).
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: how messages call it: a file name or path.
    ///   - limits: what no file may exceed.
    /// - Returns: all words in order of time; there may be none. What was repaired or read past is in
    ///   ``Transcript/warnings``, what makes its times useless in ``Transcript/objections``.
    /// - Throws: ``SidecarError`` for a file that is broken, of no known format, or without any times.
    public static func read(
        _ bytes: [UInt8], name: String, limits: Limits = .standard
    ) throws(SidecarError) -> Transcript {
        try document(bytes, name: name, limits: limits).transcript
    }

    static func document(
        _ bytes: [UInt8], name: String, limits: Limits
    ) throws(SidecarError) -> TranscriptDocument {
        guard bytes.count <= limits.transcriptBytes else {
            throw SidecarError(
                file: name, message: "the file is larger than \(limits.transcriptBytes) bytes, the most that is read")
        }
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let first = bytes.dropFirst(isMarked ? 3 : 0).prefix(1_000).first {
            $0 != 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1E
        }
        // JSON is read as it lies: a copy of a large file would double the memory.
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), !TextTranscripts.isText(bytes) {
            return try JSONTranscripts.read(isMarked ? Array(bytes.dropFirst(3)) : bytes, name: name)
        }
        return try TextTranscripts.read(bytes, name: name, limits: limits)
    }
}
