import BleepAudio
import BleepCore
import BleepDetect
import BleepRedact
import BleepSignal
import BleepText

/// What is hidden in a recording, decided before anything is written: the same for a redacted file as for its picture.
struct RedactionPlanner {
    let message: (String) -> Void
    let progress: Progress.Report
    /// What could still be heard of keypad digits in a result that was made before, of each channel: hidden, too.
    private(set) var remains: [[Segment]] = []

    init(message: @escaping (String) -> Void, progress: @escaping Progress.Report) {
        self.message = message
        self.progress = progress
    }

    /// Takes what could still be heard of keypad digits in a result.
    /// - Parameter digits: of each channel.
    mutating func hide(_ digits: [[Segment]]) {
        remains = remains.isEmpty ? digits : zip(remains, digits).map { $0 + $1 }
    }

    /// What was heard and what is hidden for it.
    struct Decision {
        var survey: Survey
        var draft: PlanBuilder.Draft
        /// What the user should know.
        var notices: [String]
        /// What was written already.
        var copy: EarlyCopy?
    }

    /// Who is told what was heard.
    enum Audience {
        /// Nobody: only what is hidden is asked for.
        case nobody
        /// The user alone.
        case user
        /// Whoever sees the sheet.
        case everybody
    }

    /// Listens to the recording and decides what is hidden in it.
    ///
    /// For everybody the detectors hear what is marked bridged at once, where it can be known before; what they find is
    /// then told as it is, unless digits come that nobody had marked.
    /// - Parameters:
    ///   - limits: from when on something is remarked.
    ///   - target: the form and the folder in which the redacted recording will be written.
    func decide(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ marks: inout Marks, _ limits: FindingLimits,
        for audience: Audience, writing target: (format: AudioFormat, folder: String)? = nil
    ) throws(PipelineError) -> Decision {
        let isPublic = audience == .everybody && request.analyzes
        let known = isPublic || target != nil ? try earlyPlan(source, request, marks) : nil
        var copy: EarlyCopy?
        // Where edges cannot be measured before all is heard, as much as they can move is left out.
        let marked = known == nil && target != nil ? try earlyPlan(source, request, marks, snaps: false) : known
        if let target, let plan = marked {
            let options = planOptions(source, request, marks)
            let sampleRate = source.format.sampleRate
            copy = EarlyCopy(
                of: source, hiding: plan, edgeReach: known == nil ? options.edgeReach(at: sampleRate) : 0,
                digitReach: request.keypad == .hide ? DigitReach(options, sampleRate: sampleRate) : .none,
                as: target.format, in: target.folder)
            copy?.leaveOut(remains.joined().map(\.frames))
        }
        let early = isPublic ? known : nil
        let original = early.map {
            OriginalWindows(
                plan: $0, sampleRate: source.format.sampleRate, channels: source.format.channels,
                findsDigits: request.keypad == .hide)
        }
        let hearsAgain = isPublic && (copy?.keepsSamples == true || HeardAgain.isPossible(of: source))
        // What is marked but cannot be bridged yet makes another listening necessary, whatever is found in this one.
        let isInVain = audience == .nobody || isPublic && !hearsAgain && early == nil && marks.hidesMoreThanDigits
        var survey = try survey(
            source, request, limits, hiding: early, original: original, copy: copy, onlyPlans: isInVain,
            hearsAgain: hearsAgain, yieldsToDigits: isPublic && request.keypad == .hide)
        for damage in survey.damage { message("\(request.input): damaged: \(damage)") }
        try SourceOpening.checkLength(survey.frameCount, of: request.input)
        let (draft, notices) = try plan(source, request, &marks, &survey)
        return Decision(survey: survey, draft: draft, notices: notices, copy: copy)
    }

    /// What may be told of the call: what is heard with nothing in it of what is hidden.
    ///
    /// The plan needs what is in the spans (keypad digits, levels beside the edges); a sheet made from that would tell
    /// of it, by where speech begins and ends around a span and by what is remarked. Where the plan hides more than was
    /// known before, keypad digits above all, the seconds around it are listened to once more, or all of the recording
    /// where it cannot be read from any place.
    func publicSurvey(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ limits: FindingLimits,
        _ decision: inout Decision
    ) throws(PipelineError) -> Survey {
        let plan = decision.draft.plan
        guard request.analyzes, plan.bleeps != decision.survey.bridged || !decision.survey.isComplete else {
            decision.survey.weigh()
            return decision.survey
        }
        if let survey = try heardAgain(source, &decision) { return survey }
        return try survey(source, request, limits, hiding: plan)
    }

    /// - Returns: `nil` where all of the recording has to be listened to once more; nothing of what was heard is left then.
    private func heardAgain(
        _ source: borrowing AudioSource, _ decision: inout Decision
    ) throws(PipelineError) -> Survey? {
        let (plan, bridged) = (decision.draft.plan, decision.survey.bridged)
        var (evidence, levels) = decision.survey.takeEvidence()
        guard !evidence.isEmpty else { return nil }
        source.letGoIfLong()
        do throws(AudioFileError) {
            let format = source.format
            var isDone = decision.copy?.withSamples(hiding: plan) { (samples) throws(AudioFileError) in
                try HeardAgain.update(&evidence, &levels, in: &samples, format: format, bridged: bridged, plan: plan)
            }
            if isDone == nil, HeardAgain.isPossible(of: source) {
                isDone = try HeardAgain.update(&evidence, &levels, of: source, bridged: bridged, plan: plan)
            }
            guard isDone == true else { return nil }
            source.letGoIfLong()
            return Survey(
                of: consume evidence, levels: levels, hiding: plan, sampleRate: format.sampleRate,
                damage: decision.survey.damage)
        } catch {
            // What was read in one go may not be readable from everywhere.
            guard error.code == .cannotRead else { return nil }
            throw PipelineError(error)
        }
    }

    /// The plan as far as the marks tell: right to the frame where no keypad digit joins them.
    /// - Parameter snaps: whether edges lie where they will; else they are those of the marks, which are hidden anyway.
    /// - Returns: `nil` where nothing is marked or the recording does not say how long it is; what is wrong with marks
    ///   or recording is for those who listen to say.
    /// - Throws: where the system cannot read.
    private func earlyPlan(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ marks: Marks, snaps: Bool = true
    ) throws(PipelineError) -> BleepPlan? {
        guard let frameCount = source.promisedFrames, source.damage.isEmpty else { return nil }
        let format = source.format
        var marks = marks
        guard
            let spans = try? marks.placed(
                sampleRate: format.sampleRate, frameCount: frameCount, channels: format.channels
            ).spans, !spans.isEmpty || !request.muted.isEmpty
        else { return nil }
        var options = planOptions(source, request, marks)
        // No edge depends on it.
        options.levelDBFS = BleepLevel.standardDBFS
        if !snaps {
            options.padding = (0, 0)
            options.roundUpFrames = nil
        }
        let snapped = spans.filter { options.rule(for: $0.origin).snapping != .never }
        let measured: [LevelTrack]?
        do {
            measured = try EdgeLevels.measured(beside: snapped, in: source, frameCount: frameCount)
        } catch {
            guard error.code == .cannotRead else { return nil }
            throw PipelineError(error)
        }
        guard let levels = measured else { return nil }
        let builder = PlanBuilder(sampleRate: format.sampleRate, frameCount: frameCount, levels: levels)
        return try? builder.plan(spans, options: options).plan
    }

    /// One listening, with the detectors that `request` needs.
    /// - Parameters:
    ///   - onlyPlans: whether no timeline is wanted.
    ///   - hearsAgain: whether parts may be heard again with more of them bridged.
    private func survey(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ limits: FindingLimits, hiding plan: BleepPlan?,
        original: OriginalWindows? = nil, copy: EarlyCopy? = nil, onlyPlans: Bool = false, hearsAgain: Bool = false,
        yieldsToDigits: Bool = false
    ) throws(PipelineError) -> Survey {
        var detection: DetectionConfiguration?
        let tells = request.analyzes && !onlyPlans
        if tells || request.keypad == .hide {
            var configuration = DetectionConfiguration()
            configuration.countries = request.countries
            configuration.keypadOnly = !tells
            configuration.findings = limits
            configuration.keepsResumePoints = hearsAgain
            detection = configuration
        }
        do {
            return try Survey.take(
                of: source, detection: detection, acceptDamaged: request.acceptsDamage, hiding: plan,
                original: original, copy: copy, yieldsToDigits: yieldsToDigits, progress: progress)
        } catch {
            throw PipelineError(error)
        }
    }

    private func plan(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ marks: inout Marks, _ survey: inout Survey
    ) throws(PipelineError) -> (PlanBuilder.Draft, notices: [String]) {
        let format = source.format
        let placed = try marks.placed(
            sampleRate: format.sampleRate, frameCount: survey.frameCount, channels: format.channels)
        var spans = placed.spans
        if request.keypad == .hide {
            spans += KeypadRuns.spans(of: digits(of: survey), sampleRate: format.sampleRate)
        }
        let frameCount = survey.frameCount
        let options = planOptions(source, request, marks)
        let draft = try survey.withOriginalLevels { levels throws(PipelineError) in
            if !request.forcesCues {
                try CuePlausibility(levels: levels).check(placed.spans, call: request.input)
            }
            do {
                return try PlanBuilder(sampleRate: format.sampleRate, frameCount: frameCount, levels: levels)
                    .plan(spans, options: options)
            } catch {
                throw .failed("\(request.input): \(error)")
            }
        }
        return (draft, placed.notices)
    }

    /// What is hidden as keypad, of each channel.
    private func digits(of survey: Survey) -> [[Segment]] {
        remains.isEmpty ? survey.digits : zip(survey.digits, remains).map { $0 + $1 }
    }

    private func planOptions(
        _ source: borrowing AudioSource, _ request: RedactionRequest, _ marks: Marks
    ) -> PlanOptions {
        var options = PlanOptions()
        options.exact = request.exact
        options.padding = request.padding
        options.mergeWithin = marks.setup.policy.mergeGap
        options.levelDBFS = marks.setup.policy.level
        options.covers = request.covers
        options.channels = request.channels
        options.muted = request.muted
        options.guardFrames = source.guardFrames
        options.roundUpFrames = request.roundUp.map { max(1, source.format.sampleRate.frame(ceiling: $0)) }
        return options
    }
}
