import BleepAudio
import BleepCore

extension RedactionProof {
    /// What a second encoding may do to a redaction that is right.
    private static let doneByEncoders: Set<VerificationFinding.Kind> = [
        .mixed, .envelope, .otherSound, .outsideChanged, .shifted, .length,
    ]

    /// Why nothing gets a name, where the proof does not hold.
    /// - Parameters:
    ///   - path: of what would have been written.
    ///   - format: the same.
    func refusal(at path: String, in format: AudioFormat) -> PipelineError {
        let first = findings.first
        let time = first?.frames.map { format.sampleRate.time($0.lowerBound).clock + ": " } ?? ""
        let others = findings.count > 1 ? " (and \(findings.count - 1) more)" : ""
        // libsndfile 1.2.0: what does not get smaller is written wrongly, with more than 16 bits.
        let spoils = [.alac20, .alac24, .alac32].contains(format.encoding)
        let hint =
            if spoils {
                "; the encoder of ALAC may spoil a short last packet: -o FILE.wav does without it"
            } else if !format.isLossless, let first, Self.doneByEncoders.contains(first.kind) {
                // As of the low-frequency channel of Opus, which holds no tone.
                "; -o FILE.flac does without the encoder"
            } else { "" }
        return .refused(
            "\(path): the result did not stand its proof and was thrown away: \(time)\(first?.text ?? "")\(others)"
                + hint)
    }
}
