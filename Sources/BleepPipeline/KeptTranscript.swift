import BleepAudio

/// The transcript that was made of a recording, beside it.
enum KeptTranscript {
    /// `call.transcript.json` for `call.wav`.
    static func path(for recording: String) -> String {
        let stem = recording == SourceOpening.standardInput ? "call" : PathText.split(PathText.name(recording)).stem
        return PathText.joined(PathText.folder(recording), stem + ".transcript.json")
    }

    /// Writes it for its owner alone.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(PipelineError) {
        do throws(AudioFileError) {
            var file = try PendingFile(in: PathText.folder(path))
            try file.write(bytes.span)
            try file.commit(as: PathText.name(path), replacing: replacing, mode: 0o600)
        } catch {
            throw PipelineError(error)
        }
    }
}
