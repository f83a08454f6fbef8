import BleepAudio
import BleepCore
import BleepRedact
import BleepSheet
import BleepText

extension RedactionWork {
    /// The public sheet of the output.
    /// - Parameters:
    ///   - output: `nil` where nothing is written.
    ///   - proof: `nil` where nothing was proved.
    func document(
        source: borrowing AudioSource, format: AudioFormat, output: OutputDescription?, proof: RedactionProof?
    ) -> SheetDocument {
        let keypad: SheetOptions.Keypad = request.keypad == .keep ? .kept : .hidden
        let options = SheetOptions(
            levelDBFS: draft.plan.levelDBFS, rampFrames: draft.plan.rampFrames, guardFrames: draft.plan.guardFrames,
            keypad: keypad, lossy: !format.isLossless,
            roundUpFrames: request.roundUp.map { source.format.sampleRate.frame(ceiling: $0) },
            acceptedDamage: survey.damage.map(\.description))
        return SheetDocument(
            tool: Tool.nameAndVersion, call: marks.facts,
            source: RecordingDescription(source.format, frames: survey.frameCount),
            output: output, options: options,
            redactions: draft.plan.bleeps, timelines: request.analyzes ? survey.timelines : nil,
            findings: findings, notes: notes,
            coverage: marks.coverage, proof: proof?.sheetProof)
    }

    func privateSheet(
        _ source: borrowing AudioSource, _ place: OutputPlace, _ proof: RedactionProof, _ hash: String
    ) throws(AudioFileError) -> PrivateSheet {
        let rate = source.format.sampleRate.hertz
        let reasons = marks.reasons
        let origins = marks.transcript?.origins(of: draft.spans) ?? draft.spans.map { _ in nil }
        return PrivateSheet(
            tool: Tool.nameAndVersion, path: request.input, sha256: SHA256.hexadecimal(try source.sha256()),
            recording: RecordingDescription(source.format, frames: survey.frameCount),
            output: OutputDescription(file: place.name, sha256: hash),
            inputs: marks.paths,
            spans: zip(draft.spans, origins).map { planned, origin in
                PrivateSpan(
                    raw: planned.span, hidden: planned.frames, channels: planned.channels,
                    startMoved: planned.start.reason(rate: rate), endMoved: planned.end.reason(rate: rate),
                    reason: reasons[planned.span.source],
                    text: origin.flatMap { marks.transcript?.text(of: $0) }, rule: origin?.rule)
            },
            review: marks.transcript?.review(planned: draft.spans) ?? [],
            outsideSNR: proof.signalToNoise.map { [$0] } ?? [], notices: marks.notices + draft.notices)
    }
}
