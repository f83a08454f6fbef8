import BleepAudio
import BleepCore
import BleepDetect
import BleepRedact
import BleepText

/// What is hidden in a recording, decided before anything is written: the same for a redacted file as for its picture.
struct RedactionPlanner {
    let message: (String) -> Void
    let progress: Progress.Report

    /// What may be told of the call: the first pass once more, with nothing in it of what is hidden.
    ///
    /// The plan needs what is in the spans (keypad digits, levels beside the edges); a sheet made from that would tell
    /// of it, by where speech begins and ends around a span and by what is remarked.
    func publicSurvey(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ limits: FindingLimits, _ survey: Survey,
        hiding plan: BleepPlan
    ) throws(PipelineError) -> Survey {
        guard request.analyzes, !plan.bleeps.isEmpty else { return survey }
        return try self.survey(source, request, limits, hiding: plan)
    }

    /// The first pass, with the detectors that `request` needs.
    /// - Parameters:
    ///   - limits: from when on something is remarked.
    ///   - plan: what nothing may be told of; what is wrong with the file was said before.
    func survey(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ limits: FindingLimits,
        hiding plan: BleepPlan? = nil
    ) throws(PipelineError) -> Survey {
        var detection: DetectionConfiguration?
        if request.analyzes || request.keypad == .hide {
            var configuration = DetectionConfiguration()
            configuration.countries = request.countries
            configuration.keypadOnly = !request.analyzes
            configuration.findings = limits
            detection = configuration
        }
        do {
            let survey = try Survey.take(
                of: source, detection: detection, acceptDamaged: request.acceptsDamage, hiding: plan,
                progress: progress)
            guard plan == nil else { return survey }
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

    func plan(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ marks: inout Marks, _ survey: Survey
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

    func refuseCrosstalk(
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

    /// Notes go into the public sheet: they must not say what the bleeps hide.
    /// - Returns: those that stand in the sheet, in order of time.
    func notes(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ marks: Marks, _ plan: BleepPlan,
        _ survey: Survey
    ) throws(PipelineError) -> [Note] {
        let sampleRate = source.format.sampleRate
        let notes = try marks.notes(within: sampleRate.time(survey.frameCount))
        guard marks.notesFile != nil || marks.files.contains(where: { !$0.notes.isEmpty }) else { return notes }
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
        // A rule may be wrong about what the user wrote; what is bleeped or listed is certain.
        let telling = request.isForPublication ? hits : hits.filter { $0.reason != .rule }
        guard !telling.isEmpty, !request.acceptsNotes else { return notes }
        let places = telling.count == 1 ? "one place" : "\(telling.count) places"
        throw .refused(
            "\(request.input): its notes say in \(places) what is to be hidden; change them, "
                + "name in --allow what may stand, or say --accept-notes")
    }
}
