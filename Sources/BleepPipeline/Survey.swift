import BleepAudio
import BleepCore
import BleepDetect
import BleepSignal

/// What the first pass over a recording found out.
struct Survey {
    var frameCount: Int
    /// One a channel; empty where no detector ran.
    var timelines: [Timeline]
    /// The keypad digits of each channel, each until it has died away; empty where nothing is to be hidden.
    var digits: [[Segment]]
    /// What the sound of single channels tells, in order of time, each with its channel.
    var observations: [Observation]
    /// In order of time, each with its channel; empty unless they were asked for.
    var nearMisses: [NearMiss] = []
    /// One a channel, of what the detectors heard.
    var levels: [LevelTrack]
    /// What was bridged before the detectors heard it; they know nothing of what lies there, but for what ``OriginalWindows`` told.
    var bridged: [Bleep]
    /// Who heard what is bridged as it is.
    private var original: OriginalWindows?
    /// Whether all detectors heard all of it; else only the digits and levels are of any use.
    var isComplete: Bool
    /// What is wrong with the file, where the user accepted it.
    var damage: [AudioDamage]
    /// What the detectors heard and nobody weighed yet, one a channel, where more may have to be bridged than ``bridged``
    /// and parts can be heard again for it; else empty.
    private var evidence: [ChannelEvidence] = []
    /// What was bridged, where ``evidence`` waits to be weighed.
    private var plan: BleepPlan?

    private init(frameCount: Int, bridged: [Bleep], isComplete: Bool, damage: [AudioDamage]) {
        self.frameCount = frameCount
        timelines = []
        digits = []
        observations = []
        levels = []
        self.bridged = bridged
        self.isComplete = isComplete
        self.damage = damage
    }

    /// Lends the levels of the recording as it is, one a channel: for the plan, never for what is told.
    mutating func withOriginalLevels<Result, Failure>(
        _ body: ([LevelTrack]) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        original?.exchange(&levels)
        defer { original?.exchange(&levels) }
        return try body(levels)
    }

    /// Lets go of everything but the length, the digits and the damage.
    mutating func forget() {
        timelines = []
        observations = []
        nearMisses = []
        levels = []
        original = nil
        evidence = []
        plan = nil
    }

    /// Lets go of what findings are made from: of a long call it is megabytes.
    mutating func forgetSound() {
        levels = []
        observations = []
        original = nil
    }

    /// Hands out what the detectors found, and keeps nothing that a long call has megabytes of.
    mutating func takeEvidence() -> (evidence: [ChannelEvidence], levels: [LevelTrack]) {
        defer { forget() }
        return (evidence, levels)
    }

    /// - Parameters:
    ///   - detection: `nil` where no detector is wanted.
    ///   - hiding: what the detectors are to know nothing of.
    ///   - original: hears what is hidden all the same, for the plan.
    ///   - copy: writes what is heard.
    ///   - yieldsToDigits: whether a keypad digit makes everything else useless where no part can be heard again, so that it
    ///     is left.
    ///   - isOnlyPass: whether the recording is not read again.
    static func take(
        of source: borrowing AudioSource, detection: DetectionConfiguration?, acceptDamaged: Bool,
        hiding plan: BleepPlan? = nil, original: OriginalWindows? = nil, copy: EarlyCopy? = nil,
        yieldsToDigits: Bool = false, isOnlyPass: Bool = false, progress: Progress.Report
    ) throws(AudioFileError) -> Survey {
        let format = source.format
        let promised = source.promisedFrames
        let stages = (0..<format.channels).map { _ in
            ChannelStage(sampleRate: format.sampleRate, configuration: detection, expectedFrames: promised)
        }
        var reader = try source.makeReader(acceptDamaged: acceptDamaged, isOnly: isOnlyPass)
        source.letGoIfLong()
        let bridge = plan.map {
            SpanBridge(plan: $0, sampleRate: format.sampleRate, channels: format.channels)
        }
        let isReadAnywhere = HeardAgain.isPossible(of: source)
        var isComplete = detection.map { !$0.keypadOnly } ?? false
        let frames = try BlockPump.run(
            &reader, channels: format.channels, bridge: bridge, original: original, copy: copy
        ) { channel, mono in
            stages[channel].consume(mono)
        } progress: { done in
            if yieldsToDigits, isComplete, !isReadAnywhere, copy?.keepsSamples != true,
                stages.contains(where: \.hasDigit)
            {
                isComplete = false
                for stage in stages { stage.giveUpAllButDigits() }
            }
            if let copy {
                for stage in stages { copy.leaveOut(stage.takePossibleDigits()) }
                copy.leaveOut(original?.takePossibleDigits() ?? [])
                copy.write(
                    before: min(
                        original?.digitsKnownBefore ?? .max, stages.lazy.map(\.digitsKnownBefore).min() ?? .max))
            }
            progress(Progress(stage: .listening, framesDone: done, frameCount: promised))
        }
        original?.finish()
        source.letGoIfLong()
        var survey = Survey(
            frameCount: frames, bridged: plan?.bleeps ?? [], isComplete: isComplete, damage: reader.damage)
        let mayGrow = plan == nil || original?.hasDigits == true || stages.contains(where: \.hasFoundDigits)
        // What a decoder makes of a damaged place is nothing to rely on.
        let keepsEvidence =
            isComplete && mayGrow && reader.damage.isEmpty && detection?.keepsResumePoints == true
        for stage in stages {
            let (evidence, levels) = stage.finish()
            survey.levels.append(levels)
            guard let evidence else { continue }
            if !isOnlyPass { survey.digits.append(evidence.digits(levels: levels)) }
            survey.evidence.append(evidence)
        }
        survey.plan = plan
        if !keepsEvidence { survey.weigh() }
        if let original { survey.digits = original.digits(with: survey.digits) }
        survey.original = original
        return survey
    }

    /// Of a recording that was heard before, and parts of it once more.
    /// - Parameters:
    ///   - evidence, levels: one a channel.
    ///   - plan: what was bridged.
    ///   - damage: as it was found the first time.
    init(
        of evidence: consuming [ChannelEvidence], levels: [LevelTrack], hiding plan: BleepPlan, sampleRate: SampleRate,
        damage: [AudioDamage]
    ) {
        self.init(frameCount: plan.frameCount, bridged: plan.bleeps, isComplete: true, damage: damage)
        self.levels = levels
        self.evidence = consume evidence
        self.plan = plan
        digits = zip(self.evidence, levels).map { $0.digits(levels: $1) }
        weigh()
    }

    /// Makes of what the detectors heard what may be told, unless that was done already.
    mutating func weigh() {
        // Whatever is weighed is let go of first: of a long call it is megabytes.
        while !evidence.isEmpty { add(evidence.removeFirst().analysis(levels: levels[timelines.count])) }
        settle()
    }

    /// - Parameter analysis: of the next channel.
    private mutating func add(_ analysis: ChannelAnalysis) {
        let channel = timelines.count
        timelines.append(analysis.timeline)
        observations += analysis.observations.map { observation in
            var observation = observation
            observation.channel = channel
            return observation
        }
        nearMisses += analysis.nearMisses.map { miss in
            var miss = miss
            miss.channel = channel
            return miss
        }
    }

    /// Once, after the last channel.
    private mutating func settle() {
        if let plan, let sampleRate = levels.first?.sampleRate {
            timelines = BridgeEdges.settled(timelines, plan: plan, sampleRate: sampleRate)
        }
        plan = nil
        nearMisses.sort { ($0.frames.lowerBound, $0.channel ?? 0) < ($1.frames.lowerBound, $1.channel ?? 0) }
    }
}
