import BleepAudio
import BleepCore
import BleepDetect
import BleepRedact
public import BleepSheet
import BleepText

/// Makes what pictures and pages of a call are drawn from.
///
/// Of an original, outline and spectrogram are those of the audio as `redact` would write it, by the same plan: nothing
/// of what is hidden reaches them.
public struct CallViewer {
    let message: (String) -> Void
    let progress: Progress.Report

    /// - Parameters: as for ``Redactor``.
    public init(message: @escaping (String) -> Void, progress: @escaping Progress.Report) {
        self.message = message
        self.progress = progress
    }

    /// - Throws: what ``Redactor`` throws for the same request before it writes; `failed` for a sheet that cannot be
    ///   read; `usage` where the original of a sheet is asked for.
    public func view(of request: ViewRequest) throws(PipelineError) -> CallView {
        guard let redacted = try RedactedCall.find(by: request.call.input) else { return try original(request) }
        guard !request.isPrivate else {
            throw .usage("\(request.call.input): has no original in it; give the original call with --private")
        }
        return try view(of: redacted, request)
    }

    private func original(_ request: ViewRequest) throws(PipelineError) -> CallView {
        var call = request.call
        call.outcome = .plan
        let source = try SourceOpening.open(call.input, acceptsDamage: call.acceptsDamage)
        for warning in source.warnings { message("\(call.input): \(warning)") }
        var marks = try Marks.gather(for: call)
        for file in marks.usedSidecars { message("using \(file)") }
        let isMarked = marks.coverage != nil
        if !isMarked, call.keypad == .hide {
            call.keypadOnly = true
            marks.keypadOnly = true
        }
        call.fill(from: marks.setup.policy)
        if !isMarked {
            message(
                call.keypad == .hide
                    ? "\(call.input): nothing is marked; keypad tones are painted over, nothing else is hidden"
                    : "\(call.input): nothing is marked and nothing is hidden")
        }
        let planner = RedactionPlanner(message: message, progress: progress)
        let limits = FindingLimits(marks.setup.policy)
        var decision = try planner.decide(source, call, &marks, limits, for: request.isPrivate ? .user : .everybody)
        let draft = decision.draft
        for notice in decision.notices + draft.notices { message(notice) }
        try planner.refuseCrosstalk(source, call, draft.plan)
        let hidden = planner.hidden(source, call, marks, draft.plan, decision.survey)
        let notes = try planner.notes(source, call, marks, hidden, decision.survey)
        let told = request.isPrivate ? decision.survey : try planner.publicSurvey(source, call, limits, &decision)
        let work = RedactionWork(
            request: call, marks: marks, survey: consume told, sampleRate: source.format.sampleRate, draft: draft,
            copy: nil,
            targets: RedactionTargets(place: nil),
            transcript: nil, notes: notes, progress: progress)
        let sheet = work.document(source: source, format: source.format, output: nil, proof: nil)
        let outline = try outline(of: source, plan: request.isPrivate ? nil : draft.plan, request)
        let stem = PathText.split(PathText.name(call.input)).stem
        return CallView(
            name: request.isPrivate || call.keepsName ? stem : marks.setup.fileNames.masked(stem), sheet: sheet,
            peaks: outline.peaks, spectrograms: outline.spectrograms, isPrivate: request.isPrivate)
    }

    private func view(of redacted: RedactedCall, _ request: ViewRequest) throws(PipelineError) -> CallView {
        var outline = Outline()
        if let path = redacted.audio {
            let source = try SourceOpening.open(path, acceptsDamage: request.call.acceptsDamage)
            if let objection = redacted.objection(to: source, hash: try hash(of: source)) {
                message("\(path): \(objection); drawn without its audio")
            } else {
                outline = try self.outline(of: source, plan: nil, request)
            }
        } else {
            message("\(redacted.sheetPath): the recording that it describes is not beside it; drawn without audio")
        }
        let mask = request.call.keepsName ? nil : try request.call.search.fileNames()
        return CallView(
            name: mask?.masked(redacted.name) ?? redacted.name, sheet: redacted.sheet, peaks: outline.peaks,
            spectrograms: outline.spectrograms)
    }

    private func outline(
        of source: borrowing AudioSource, plan: BleepPlan?, _ request: ViewRequest
    ) throws(PipelineError) -> Outline {
        do throws(AudioFileError) {
            let outline = try Outline.take(
                of: source, plan: plan, withSpectrogram: request.withSpectrogram,
                acceptsDamage: request.call.acceptsDamage, progress: progress)
            guard source.isUnchanged() else {
                throw AudioFileError(.changed, path: request.call.input, detail: "changed while it was read")
            }
            return outline
        } catch {
            throw PipelineError(error)
        }
    }

    private func hash(of source: borrowing AudioSource) throws(PipelineError) -> String {
        do {
            return SHA256.hexadecimal(try source.sha256())
        } catch {
            throw PipelineError(error)
        }
    }
}
