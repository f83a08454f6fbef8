public import BleepCore
public import BleepSignal

/// Listens to one channel from its first sample to its last and says what is in it.
///
/// One pass, bounded memory: five bytes for each 20 ms and what was found. The result does not depend on how the
/// samples are cut into blocks.
public struct ChannelAnalyzer: ~Copyable {
    private var configuration: DetectionConfiguration
    private let grid: AnalysisGrid
    private var meter: LevelMeter
    private var constants: ConstantRuns
    private var decimator: Decimator
    private var history: SampleHistory

    private var fft: RealFFT
    private let keypadGate: KeypadGate
    private var keypad: KeypadDetector
    /// A second, wider look for what is nearly a digit; it has no part in what is found.
    private var nearKeypad: KeypadDetector?
    private let nearGate: KeypadGate
    private var toneGate: ToneGate
    private var tracker: ToneTracker
    private let bands: SpeechBands
    private var noise: NoiseFloor
    private var quiet: QuietSteps
    private var energies = SIMD8<Float>.zero
    private var nextStep: Int
    /// The 10 ms block with which the first sample begins.
    private let firstBlock: Int
    private var resumePoints: [ResumePoint] = []

    /// Seconds of the past that detectors may look back to.
    private static let lookback = 2.0
    /// Seconds of the future that a step needs before it is judged: half of the longest window, and a little.
    private static let lookahead = 0.072
    /// Seconds before it is followed that a digit may begin.
    private static let digitEdge = 0.25
    private static let stepsPerSecond = NoiseFloor.stepsPerSecond
    /// Seconds that are heard before a step is judged as if all before had been heard.
    public static let warmUp = 3
    /// Frames of the source that are taken in one piece.
    private static let piece = 4_096
    /// A stretch of one value is digital silence from this length on.
    private static let digitalSilenceMilliseconds = 100

    /// Seconds of what is expected for which room is taken at once: what grows on its way leaves behind it, in a long
    /// call, as much as it has.
    private static let mostReserved = 24 * 3_600

    /// - Parameters:
    ///   - sampleRate: of the samples that will come.
    ///   - configuration: what the user told.
    ///   - expectedFrames: what the file promises, if it does.
    public init(sampleRate: SampleRate, configuration: DetectionConfiguration, expectedFrames: Int? = nil) {
        self.init(
            sampleRate: sampleRate, configuration: configuration, expectedFrames: expectedFrames, second: 0,
            point: .start)
    }

    /// Hears a part of a recording again.
    /// - Parameters:
    ///   - evidence: of the whole recording.
    ///   - sampleRate: of the recording.
    ///   - second: of the recording, with which the first sample will come: ``warmUp`` before `point`, or 0; where the
    ///     rate is lowered a sample of the lower rate has to begin there.
    ///   - point: where it is taken up.
    public init(
        hearing evidence: ChannelEvidence, at sampleRate: SampleRate, fromSecond second: Int,
        resumingAt point: ResumePoint
    ) {
        precondition(second == 0 || second <= point.second - Self.warmUp, "detectors look back")
        self.init(
            sampleRate: sampleRate, configuration: evidence.configuration, expectedFrames: nil,
            second: second, point: point)
    }

    private init(
        sampleRate: SampleRate, configuration: DetectionConfiguration, expectedFrames: Int?, second: Int,
        point: ResumePoint
    ) {
        self.configuration = configuration
        quiet = point.quiet
        nextStep = point.second * Self.stepsPerSecond
        firstBlock = second * LevelTrack.blocksPerSecond
        meter = LevelMeter(sampleRate: sampleRate, expectedFrames: expectedFrames)
        constants = ConstantRuns(minimum: sampleRate.frames(milliseconds: Self.digitalSilenceMilliseconds))
        decimator = Decimator(sampleRate: sampleRate)
        grid = AnalysisGrid(hertz: sampleRate.hertz, factor: decimator.factor)
        history = SampleHistory(
            kept: grid.samples(Self.lookback) + Self.piece, first: second * sampleRate.hertz / decimator.factor)
        fft = RealFFT(window: Window.hann(Window.length(seconds: 0.032, rate: grid.rate)))
        let hertzPerBin = grid.rate / Double(fft.size)
        keypadGate = KeypadGate(hertzPerBin: hertzPerBin, binCount: fft.binCount)
        toneGate = ToneGate(hertzPerBin: hertzPerBin, binCount: fft.binCount, memory: point.gate)
        keypad = KeypadDetector(grid: grid)
        nearGate = KeypadGate(hertzPerBin: hertzPerBin, binCount: fft.binCount, reach: .nearMisses)
        nearKeypad = configuration.explains ? KeypadDetector(grid: grid, reach: .nearMisses) : nil
        let seconds = min(Self.mostReserved, (expectedFrames ?? 0) / sampleRate.hertz)
        if configuration.keepsResumePoints { resumePoints.reserveCapacity(seconds) }
        tracker = ToneTracker(grid: grid, from: nextStep, expectedEvents: configuration.keypadOnly ? 0 : seconds)
        bands = SpeechBands(hertzPerBin: hertzPerBin, binCount: fft.binCount)
        noise = NoiseFloor(
            bandCount: bands.count,
            expectedSeconds: configuration.keypadOnly || seconds == 0 ? 0 : seconds + 1)
    }

    /// - Parameter mono: the next samples of the channel, full scale ±1.
    public mutating func consume(_ mono: Span<Float>) {
        meter.consume(mono)
        constants.consume(mono)
        var position = 0
        while position < mono.count {
            let end = min(position + Self.piece, mono.count)
            decimator.consume(mono, position..<end, into: &history)
            position = end
            advance(to: history.end - grid.samples(Self.lookahead))
        }
    }

    /// Whether a keypad digit was heard already.
    public var hasDigit: Bool { keypad.hasDigit }

    /// Whether any of what was heard is a keypad digit, beside what was heard by now.
    public var hasFoundDigits: Bool { !KeypadRule.digits(keypad.candidates, rate: grid.rate).isEmpty }

    /// Where among what was heard since the last call a keypad digit may be found in the end, in frames of the source.
    public mutating func takePossibleDigits() -> [Range<Int>] {
        keypad.takePossible().map { grid.frame($0.start)..<max(grid.frame($0.start), grid.frame($0.fade)) }
    }

    /// No keypad digit that is not known as possible begins before this frame of the source.
    public var digitsKnownBefore: Int {
        let sample = min(keypad.openSince ?? .max, grid.center(step: nextStep)) - grid.samples(Self.digitEdge)
        return max(0, grid.frame(Double(sample)))
    }

    /// From now on looks for keypad digits alone: nobody will be told the rest of the timeline.
    public mutating func giveUpAllButDigits() {
        guard !configuration.keypadOnly else { return }
        configuration.keypadOnly = true
        // The samples that its edges lie in will soon be gone.
        tracker.finish(history: history)
    }

    /// Where in what was heard so far everything can be taken up again; empty unless the configuration wants them.
    public var latestResumePoint: ResumePoint? { resumePoints.last }

    /// - Returns: what was found, and how loud it is; an empty channel gives an empty timeline.
    public consuming func finish() -> (evidence: ChannelEvidence, levels: LevelTrack) {
        decimator.finish(into: &history)
        let samples = history.end
        for _ in 0..<2 * grid.samples(Self.lookahead) { history.append(0) }
        // The last step begins within the recording, wherever its middle lies.
        advance(to: samples + grid.center(step: 0))
        keypad.finish(history: history)
        nearKeypad?.finish(history: history)
        tracker.finish(history: history)
        noise.finish()
        return evidence()
    }

    /// What was found so far, where the rest was heard before.
    public consuming func stop() -> (evidence: ChannelEvidence, levels: LevelTrack) { evidence() }

    private consuming func evidence() -> (ChannelEvidence, LevelTrack) {
        let start = firstBlock / LevelTrack.blocksPerSecond * grid.hertz
        let prominence = noise.takeProminence()
        let events = tracker.takeEvents()
        let evidence = ChannelEvidence(
            grid: grid, configuration: configuration,
            digital: constants.finish().map { $0.lowerBound + start..<$0.upperBound + start },
            prominence: consume prominence, candidates: keypad.candidates, nearCandidates: nearKeypad?.candidates ?? [],
            events: consume events, resumePoints: resumePoints)
        return (evidence, meter.finish())
    }

    /// Judges every step of 20 ms whose middle lies before `sample`.
    private mutating func advance(to sample: Int) {
        while grid.center(step: nextStep) < sample {
            if configuration.keepsResumePoints, nextStep.isMultiple(of: Self.stepsPerSecond) { keepResumePoint() }
            judge(step: nextStep)
            nextStep += 1
        }
    }

    private mutating func keepResumePoint() {
        guard tracker.isIdle, keypad.isIdle(before: grid.center(step: nextStep)) else { return }
        resumePoints.append(
            ResumePoint(
                second: nextStep / Self.stepsPerSecond, candidates: keypad.candidates.count,
                events: tracker.events.count, quiet: quiet, gate: toneGate.memory))
    }

    private mutating func judge(step: Int) {
        let center = grid.center(step: step)
        let block = 2 * step - firstBlock
        let level = meter.hundredthsBelowFullScale(of: block, and: block + 1)
        let isFollowing = tracker.isFollowing
        var mayHoldDigit = false
        var mayHoldTone = false
        switch quiet.judge(level, isFollowing: isFollowing) {
        case .silent: energies = .zero
        case .likeBefore: break
        case .worthMeasuring:
            fft.transform(history, centeredOn: center)
            mayHoldDigit = keypadGate.isOpen(fft.power.span)
            if !configuration.keypadOnly {
                energies = bands.energies(fft.power.span)
                mayHoldTone = toneGate.isOpen(fft, isFollowing: isFollowing)
            }
        }
        keypad.advance(to: center, gate: mayHoldDigit, history: history)
        if nearKeypad != nil {
            let mayNearlyHoldDigit = nearGate.isOpen(fft.power.span)
            nearKeypad?.advance(to: center, gate: mayNearlyHoldDigit, history: history)
        }
        if configuration.keypadOnly { return }
        tracker.advance(to: 2 * step + 2, isOpen: mayHoldTone, history: history)
        noise.feed(energies)
    }
}
