import BleepAudio
import BleepCore
import BleepDetect
import BleepRedact
import BleepText

/// Redacts one recording: marks in; a verified file, its sheets and a report out.
///
/// One file is done on one thread, in two passes over the original and one over the result. Nothing gets its name
/// before it was read again and proved.
public struct Redactor {
    private let message: (String) -> Void
    private let progress: Progress.Report

    /// - Parameters:
    ///   - message: gets one line for a person at a time: files that are used, what was noticed.
    ///   - progress: called often.
    public init(message: @escaping (String) -> Void, progress: @escaping Progress.Report) {
        self.message = message
        self.progress = progress
    }

    public func redact(_ told: RedactionRequest) throws(PipelineError) -> RedactionReport {
        try refuseRedactedInput(told.input)
        var request = told
        let source = try SourceOpening.open(request.input, acceptsDamage: request.acceptsDamage)
        for warning in source.warnings { message("\(request.input): \(warning)") }
        let marks = try Marks.gather(for: request)
        request.fill(from: marks.setup.policy)
        for file in marks.usedSidecars { message("using \(file)") }
        guard marks.coverage != nil else {
            throw .refused("\(request.input): nothing marked; give --cues or --transcript, or say --keypad-only")
        }
        let written = try WrittenFormat.resolve(source.format, for: request)
        if let notice = written.notice, request.outcome == .file { message("\(request.input): \(notice)") }
        let writtenFormat = written.format
        let targets = try RedactionTargets.resolve(
            for: request, marks: marks, source: source, writtenFormat: writtenFormat)
        if targets.place?.isMasked == true {
            message(
                "\(request.input): the name holds what looks like a number; the output is called \(targets.place!.name)"
            )
        }

        let survey = try survey(source, request)
        let (draft, cueNotices) = try plan(source, request, marks, survey)
        for notice in cueNotices + draft.notices { message(notice) }
        try refuseCrosstalk(source, request, draft.plan)
        let notes = try marks.notes(within: source.format.sampleRate.time(survey.frameCount))
        try refuseTellingNotes(request, marks, draft.plan, survey, source.format.sampleRate)
        var report = RedactionReport(
            sampleRate: source.format.sampleRate, frameCount: survey.frameCount, plan: draft.plan, spans: draft.spans,
            notices: cueNotices + draft.notices, proof: nil, files: [])
        if request.outcome == .plan { return report }

        let work = RedactionWork(
            request: request, marks: marks, survey: survey, draft: draft, targets: targets,
            transcript: try redactedTranscript(marks, draft.plan, source.format.sampleRate, request), notes: notes,
            progress: progress)
        if let audition = request.audition {
            try work.writeAudition(of: source, to: audition)
            report.files.append(audition)
        }
        if request.outcome == .file {
            let (proof, files) = try work.writeOrUndo(source, as: writtenFormat)
            report.proof = proof
            report.files = files + report.files
        }
        return report
    }

    /// A file that we made, with its sheet beside it, is never redacted again: its sheet would be replaced by one
    /// that knows less.
    private func refuseRedactedInput(_ input: String) throws(PipelineError) {
        let name = PathText.name(input)
        let stem = PathText.split(name).stem
        guard stem.hasSuffix(".redacted") else { return }
        let sheet = PathText.joined(PathText.folder(input), stem + ".sheet.json")
        if OutputPlace.exists(sheet) {
            throw .failed("\(input): is a redacted recording with its sheet; redact the original")
        }
    }

    private func survey(
        _ source: borrowing AudioSource, _ request: RedactionRequest
    ) throws(PipelineError) -> Survey {
        var detection: DetectionConfiguration?
        if request.analyzes || request.keypad == .hide {
            var configuration = DetectionConfiguration()
            configuration.countries = request.countries
            configuration.keypadOnly = !request.analyzes
            detection = configuration
        }
        do {
            let survey = try Survey.take(
                of: source, detection: detection, acceptDamaged: request.acceptsDamage, progress: progress)
            for damage in survey.damage { message("\(request.input): damaged: \(damage)") }
            try SourceOpening.checkLength(survey.frameCount, of: request.input)
            return survey
        } catch let error as AudioFileError {
            throw PipelineError(error)
        } catch let error as PipelineError {
            throw error
        } catch {
            throw .failed("\(request.input): \(error)")
        }
    }

    private func plan(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ marks: Marks, _ survey: Survey
    ) throws(PipelineError) -> (PlanBuilder.Draft, notices: [String]) {
        let format = source.format
        let placed = try marks.placed(
            sampleRate: format.sampleRate, frameCount: survey.frameCount, channels: format.channels)
        if !request.forcesCues {
            try CuePlausibility(levels: survey.levels).check(placed.spans, call: request.input)
        }
        var spans = placed.spans
        if request.keypad == .hide {
            spans += KeypadRuns.spans(in: survey.timelines, sampleRate: format.sampleRate)
        }
        var options = PlanOptions()
        options.exact = request.exact
        options.padding = request.padding
        options.mergeWithin = marks.setup.policy.mergeGap
        options.levelDBFS = marks.setup.policy.level
        options.covers = request.covers
        options.channels = request.channels
        options.muted = request.muted
        options.guardFrames = source.guardFrames
        options.roundUpFrames = request.roundUp.map { max(1, format.sampleRate.frame(ceiling: $0)) }
        do {
            let builder = PlanBuilder(
                sampleRate: format.sampleRate, frameCount: survey.frameCount, levels: survey.levels)
            return (try builder.plan(spans, options: options), placed.notices)
        } catch {
            throw .failed("\(request.input): \(error)")
        }
    }

    /// The transcript as it is written beside the recording, with the name of the one that came.
    private func redactedTranscript(
        _ marks: Marks, _ plan: BleepPlan, _ sampleRate: SampleRate, _ request: RedactionRequest
    ) throws(PipelineError) -> (bytes: [UInt8], name: String)? {
        guard request.outcome == .file, let transcript = marks.transcript else { return nil }
        return (try transcript.redacted(by: plan, sampleRate: sampleRate), transcript.transcript.name)
    }

    /// Notes go into the public sheet: they must not say what the bleeps hide.
    private func refuseTellingNotes(
        _ request: RedactionRequest, _ marks: Marks, _ plan: BleepPlan, _ survey: Survey, _ sampleRate: SampleRate
    ) throws(PipelineError) {
        guard marks.notesFile != nil || marks.files.contains(where: { !$0.notes.isEmpty }) else { return }
        var hidden = HiddenWords()
        if let transcript = marks.transcript {
            hidden.add(
                transcript.masked(by: plan, sampleRate: sampleRate), of: transcript.transcript,
                language: marks.setup.language ?? .automatic)
        }
        if request.keypad == .hide { hidden.add(survey.timelines, sampleRate: sampleRate) }
        let search = marks.setup.notesSearch(hidden: hidden)
        var hits = marks.notesFile.map(search.hits) ?? []
        for file in marks.files { hits += search.hits(in: file.notes, file: file.name) }
        for hit in hits { message("\(hit)") }
        guard !hits.isEmpty, !request.acceptsNotes else { return }
        let places = hits.count == 1 ? "one place" : "\(hits.count) places"
        throw .refused(
            "\(request.input): its notes say in \(places) what is to be hidden; change them, "
                + "name in --allow what may stand, or say --accept-notes")
    }

    private func refuseCrosstalk(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ plan: BleepPlan
    ) throws(PipelineError) {
        let format = source.format
        var search = CrosstalkSearch(plan: plan, sampleRate: format.sampleRate, channelCount: format.channels)
        guard search.isNeeded else { return }
        do {
            var reader = try source.makeReader(acceptDamaged: request.acceptsDamage)
            try BlockPump.runInterleaved(&reader) { block, frames in search.consume(block, frames: frames) }
        } catch {
            throw PipelineError(error)
        }
        let findings = search.finish()
        guard let first = findings.first else { return }
        for finding in findings {
            let from = format.sampleRate.time(finding.frames.lowerBound).clock
            message(
                "\(from): what is hidden on channel \(finding.bleepedChannel) can be heard on channel "
                    + "\(finding.audibleChannel), at \(finding.decibels) dB and \(finding.delayMilliseconds) ms later")
        }
        guard !request.acceptsCrosstalk else { return }
        throw .refused(
            "\(request.input): what is hidden on channel \(first.bleepedChannel) can be heard on channel "
                + "\(first.audibleChannel) (\(findings.count) times); bleep all channels, or say --accept-crosstalk")
    }
}
