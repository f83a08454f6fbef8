import BleepAudio
import BleepCore
import BleepRedact
import BleepSheet

/// Proves a redacted recording from two files and a sheet, whoever made them.
public struct Verifier {
    let message: (String) -> Void
    let progress: Progress.Report

    /// - Parameters: as for ``Redactor``.
    public init(message: @escaping (String) -> Void, progress: @escaping Progress.Report) {
        self.message = message
        self.progress = progress
    }

    /// - Parameters:
    ///   - original: the path of the original.
    ///   - redacted: the path of the redacted recording.
    ///   - sheet: a path; `nil` means the sheet beside the redacted recording, and where there is none, the
    ///     spans are taken from the differences.
    ///   - acceptsDamage: whether a damaged original is read as far as it goes.
    public func verify(
        original: String, redacted: String, sheet: String?, acceptsDamage: Bool
    ) throws(PipelineError) -> VerificationReport {
        let before = try SourceOpening.open(original, acceptsDamage: acceptsDamage)
        let after = try SourceOpening.open(redacted, acceptsDamage: false)
        do throws(AudioFileError) {
            let length = try Self.frameCount(of: after)
            guard
                let declaration = try declaration(
                    sheet, redacted: redacted, before, after, frameCount: length, acceptsDamage: acceptsDamage)
            else {
                throw AudioFileError(.cannotRead, path: redacted, detail: "has no frames to verify")
            }
            for line in declaration.messages { message(line) }
            if declaration.hash != nil { after.beginHash() }
            let prover = Prover(
                plan: declaration.plan, knowsEverySample: declaration.knowsEverySample, alwaysMeasures: true,
                searchesKeypad: declaration.searchesKeypad, checksDigest: true, acceptsDamage: acceptsDamage)
            var proof = try prover.prove(original: before, redacted: after, progress: progress)
            proof.findings += declaration.findings
            proof.findings += declaration.statements?.findings(of: before.format, proof) ?? []
            proof.findings += Self.objections(to: declaration, before, after)
            proof.judge(try after.audit(), of: after.format, isOurs: declaration.isOurs)
            if let hash = declaration.hash, SHA256.hexadecimal(try after.sha256()) != hash {
                proof.findings.append(
                    VerificationFinding(
                        .hash, text: "the file is not the one that the sheet describes: its SHA-256 differs"))
            }
            let keypad = try searchKeypad(after, declaration, &proof)
            return VerificationReport(
                sampleRate: after.format.sampleRate, proof: proof, plan: declaration.plan, sheet: declaration.sheet,
                keypad: keypad)
        } catch {
            throw PipelineError(error)
        }
    }

    /// Where nothing was hidden there is nothing to prove: most likely another file was meant.
    private static func objections(
        to declaration: Declaration, _ before: borrowing AudioSource, _ after: borrowing AudioSource
    ) -> [VerificationFinding] {
        if before.identity == after.identity {
            return [VerificationFinding(.nothingHidden, text: "both are one and the same file: nothing is redacted")]
        }
        // A sheet may say so.
        guard declaration.plan.bleeps.isEmpty, declaration.sheet == nil else { return [] }
        return [VerificationFinding(.nothingHidden, text: "nothing is redacted: no sound differs from the original")]
    }

    private func declaration(
        _ sheet: String?, redacted: String, _ before: borrowing AudioSource, _ after: borrowing AudioSource,
        frameCount: Int, acceptsDamage: Bool
    ) throws(AudioFileError) -> Declaration? {
        let beside = PathText.joined(
            PathText.folder(redacted), PathText.split(PathText.name(redacted)).stem + ".sheet.json")
        guard let path = sheet ?? (OutputPlace.exists(beside) ? beside : nil) else {
            return try DifferenceSearch(acceptsDamage: acceptsDamage, progress: progress).declaration(
                original: before, redacted: after)
        }
        return try Declaration(
            sheet: path, isBeside: sheet == nil, of: after, frameCount: frameCount,
            // What was lossy is guarded by its own encoding, whatever it becomes.
            guardFrames: max(before.guardFrames, after.guardFrames))
    }

    /// Digits that are left, unless the sheet says that they were kept.
    func searchKeypad(
        _ after: borrowing AudioSource, _ declaration: Declaration, _ proof: inout RedactionProof
    ) throws(AudioFileError) -> String {
        switch declaration.keypad {
        case .kept: return "kept on purpose"
        case .hidden, .notSearched, nil: break
        }
        let remains = KeypadRemains.findings(
            of: try KeypadRemains.digits(of: proof, in: after, progress: progress), sampleRate: after.format.sampleRate)
        proof.findings += remains
        return remains.isEmpty ? "no digits left" : "digits left"
    }

    static func frameCount(of source: borrowing AudioSource) throws(AudioFileError) -> Int {
        if let promised = source.promisedFrames { return promised }
        var reader = try source.makeReader()
        return try BlockPump.run(&reader, channels: source.format.channels, to: { _, _ in }, progress: { _ in })
    }
}
