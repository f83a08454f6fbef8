import BleepAudio
import BleepCore
import BleepDetect
import BleepRedact
import BleepText

/// Redacts one recording: marks in; a verified file, its sheets and a report out.
///
/// One file is done on one thread: listened to and copied, at once where its samples are stored plainly, and read again
/// with the result. Where keypad digits were found that nobody had marked, the seconds around them are heard again for what
/// its sheets may tell. What is still heard of digits in the result, as of an echo, is hidden as well, and all is done
/// once more. Nothing gets its name before it was read again and proved.
public struct Redactor {
    private let message: (String) -> Void
    private let progress: Progress.Report

    /// How often a result is made in which keypad digits can still be heard: what rings on behind what is hidden is
    /// hidden the next time.
    private static let mostAttempts = 4

    /// - Parameters:
    ///   - message: gets one line for a person at a time: files that are used, what was noticed.
    ///   - progress: called often.
    public init(message: @escaping (String) -> Void, progress: @escaping Progress.Report) {
        self.message = message
        self.progress = progress
    }

    public func redact(_ asked: RedactionRequest) throws(PipelineError) -> RedactionReport {
        try refuseRedactedInput(asked.input)
        var request = asked
        let source = try SourceOpening.open(request.input, acceptsDamage: request.acceptsDamage)
        for warning in source.warnings { message("\(request.input): \(warning)") }
        var marks = try Marks.gather(for: request)
        try marks.transcribe(source, request, message: message)
        request.fill(from: marks.setup.policy)
        for file in marks.usedSidecars { message("using \(file)") }
        guard marks.coverage != nil else {
            throw .refused(
                "\(request.input): nothing marked\(marks.emptiness); give --cues or --transcript, or say --keypad-only")
        }
        let written = try WrittenFormat.resolve(source.format, for: request)
        if let notice = written.notice, request.outcome == .file { message("\(request.input): \(notice)") }
        let names = marks.setup.fileNames
        let targets = try RedactionTargets.resolve(
            for: request, marks: marks, source: source, writtenFormat: written.format, names: names)
        if let place = targets.place, let remark = NameRemark.masked(place, of: request.input, by: names) {
            message(remark.message(output: place.name))
        }

        // What is done once more is said once.
        var said: Set<String> = []
        var planner = RedactionPlanner(
            message: { [message] in if said.insert($0).inserted { message($0) } }, progress: progress)
        for attempt in 1... {
            let report = try redact(source, request, marks, planner, targets, as: written.format)
            guard let proof = report.proof, !proof.holds else { return report }
            guard attempt < Self.mostAttempts, let digits = proof.keypadRemains,
                proof.findings.allSatisfy({ $0.kind == .keypad })
            else { throw proof.refusal(at: targets.place!.path, in: written.format) }
            planner.hide(digits)
        }
        preconditionFailure("the last attempt returns or throws")
    }

    /// Listens, plans, writes and proves.
    /// - Parameter marks: what is found of them in the recording is for this attempt alone.
    /// - Returns: nothing has a name where the proof has findings.
    private func redact(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ marks: consuming Marks,
        _ planner: RedactionPlanner, _ targets: RedactionTargets, as writtenFormat: AudioFormat
    ) throws(PipelineError) -> RedactionReport {
        let limits = FindingLimits(marks.setup.policy)
        let isWritten = request.outcome == .file
        var decision = try planner.decide(
            source, request, &marks, limits, for: isWritten ? .everybody : .nobody,
            writing: isWritten ? targets.place.map { (writtenFormat, $0.folder) } : nil)
        let draft = decision.draft
        let notices = decision.notices + draft.notices
        for notice in notices { planner.message(notice) }
        try planner.refuseCrosstalk(source, request, draft.plan)
        let hidden = planner.hidden(source, request, marks, draft.plan, decision.survey)
        let notes = try planner.notes(source, request, marks, hidden, decision.survey)
        let left = targets.place.flatMap {
            NameRemark.left(in: $0, folders: request.seenFolders, by: marks.setup.fileNames, hidden: hidden)
        }
        if let left, let place = targets.place { planner.message(left.message(output: place.name)) }
        var report = RedactionReport(
            sampleRate: source.format.sampleRate, frameCount: decision.survey.frameCount, plan: draft.plan,
            spans: draft.spans, notices: notices, nameTells: left != nil, proof: nil, files: [])
        if request.outcome == .plan { return report }

        let told =
            isWritten ? try planner.publicSurvey(source, request, limits, &decision) : decision.survey
        decision.survey.forget()
        let work = RedactionWork(
            request: request, marks: marks, survey: consume told, sampleRate: source.format.sampleRate, draft: draft,
            copy: decision.copy, targets: targets,
            transcript: try redactedTranscript(marks, draft.plan, source.format.sampleRate, request), notes: notes,
            progress: progress)
        if let audition = request.audition {
            try work.writeAudition(of: source, to: audition)
            report.files.append(audition)
        }
        if isWritten {
            let written = try work.writeOrUndo(source, as: writtenFormat)
            report.proof = written.proof
            report.sheet = written.sheet
            report.files = written.files + report.files
            if !request.distinguishesName, let place = targets.place, let file = written.files.first,
                PathText.name(file) != place.name
            {
                message("another recording is called so already; the output is called \(PathText.name(file))")
            }
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

    /// The transcript as it is written beside the recording, with the name of the one that came.
    private func redactedTranscript(
        _ marks: Marks, _ plan: BleepPlan, _ sampleRate: SampleRate, _ request: RedactionRequest
    ) throws(PipelineError) -> (bytes: [UInt8], name: String)? {
        guard request.outcome == .file, let transcript = marks.transcript else { return nil }
        return (try transcript.redacted(by: plan, sampleRate: sampleRate), transcript.transcript.name)
    }
}
