import BleepAudio
import BleepCore
import BleepDetect
import BleepRedact
import BleepText

/// What stands against a plan that could be carried out.
extension RedactionPlanner {
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

    /// What the bleeps hide, as far as it is known in words and digits.
    func hidden(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ marks: Marks, _ plan: BleepPlan,
        _ survey: Survey
    ) -> HiddenWords {
        let sampleRate = source.format.sampleRate
        var hidden = HiddenWords()
        if let transcript = marks.transcript {
            hidden.add(
                transcript.masked(by: plan, sampleRate: sampleRate), of: transcript.transcript,
                language: marks.setup.language ?? .automatic)
        }
        if request.keypad == .hide { hidden.add(survey.digits, sampleRate: sampleRate) }
        return hidden
    }

    /// Notes go into the public sheet: they must not say what the bleeps hide.
    /// - Returns: those that stand in the sheet, in order of time.
    func notes(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ marks: Marks, _ hidden: HiddenWords,
        _ survey: Survey
    ) throws(PipelineError) -> [Note] {
        let notes = try marks.notes(within: source.format.sampleRate.time(survey.frameCount))
        guard marks.notesFile != nil || marks.files.contains(where: { !$0.notes.isEmpty }) else { return notes }
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
