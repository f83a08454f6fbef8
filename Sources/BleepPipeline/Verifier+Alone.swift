import BleepAudio
import BleepCore
import BleepRedact

extension Verifier {
    /// Verifies a redacted recording without its original: that it is the file that its sheet describes, that nothing
    /// but audio is in it, that every declared span holds its declared sound and nothing else, and that no keypad digits
    /// can be heard, unless they were kept on purpose.
    ///
    /// What cannot be said without the original is whether anything outside the spans was changed, and whether
    /// everything that should be hidden is declared.
    /// - Parameters:
    ///   - redacted: the path of the redacted recording.
    ///   - sheet: a path; `nil` means the sheet beside the recording.
    /// - Throws: where there is no sheet, or it has no hash: then nothing ties it to the file.
    public func verify(redacted: String, sheet: String?) throws(PipelineError) -> VerificationReport {
        let path = sheet ?? Self.sheetPath(of: redacted)
        guard OutputPlace.exists(path) else {
            throw .refused("\(redacted): there is no sheet beside it; redact the original, or give its sheet")
        }
        let source = try SourceOpening.open(redacted, acceptsDamage: false)
        do throws(AudioFileError) {
            let frames = try Self.frameCount(of: source)
            let declaration = try Declaration(
                sheet: path, isBeside: sheet == nil, of: source, frameCount: frames,
                guardFrames: source.format.isLossless ? nil : source.guardFrames)
            for line in declaration.messages { message(line) }
            var proof = RedactionProof()
            proof.frameCount = frames
            proof.findings = declaration.findings
            if let hash = declaration.hash {
                if SHA256.hexadecimal(try source.sha256()) != hash {
                    proof.findings.append(
                        VerificationFinding(
                            .hash, text: "the file is not the one that the sheet describes: its SHA-256 differs"))
                }
            } else {
                proof.findings.append(
                    VerificationFinding(.sheet, text: "the sheet has no hash of the file: it may be of another"))
            }
            let spans = try AloneProver(declaration: declaration).findings(
                in: source, &proof, progress: progress)
            proof.findings += spans
            proof.spansReplaced = spans.isEmpty
            proof.judge(try source.audit(), of: source.format, isOurs: declaration.isOurs)
            proof.notProvable.append("without the original, whether anything outside the spans was changed")
            let keypad = try searchKeypad(source, declaration, &proof)
            return VerificationReport(
                sampleRate: source.format.sampleRate, proof: proof, plan: declaration.plan, sheet: path, keypad: keypad)
        } catch {
            throw PipelineError(error)
        }
    }

    /// `call.redacted.sheet.json` for `call.redacted.wav`.
    public static func sheetPath(of recording: String) -> String {
        PathText.joined(PathText.folder(recording), PathText.split(PathText.name(recording)).stem + ".sheet.json")
    }
}
