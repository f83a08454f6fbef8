import BleepSignal

/// Finds keypad digits (DTMF, ITU-T Q.23) in a stream at the analysis rate.
///
/// A gate that costs nothing opens where a 32 ms spectrum has a line in each group of tones. Behind it the eight tones
/// are measured every 5 ms in a Hann window of 20 ms. Steps with the same strongest pair make a run; a run is
/// measured as a whole when it ends.
struct KeypadDetector: ~Copyable {
    /// Q.24: a break of up to 20 ms is bridged (Denmark), a pause of 30 ms splits (Japan, Brazil).
    private static let stepsOfPause = 5
    /// How long the gate stays open after it was asked to, in seconds; while a run lasts, it stays open, too.
    private static let hold = 0.01
    /// How far back the tones are measured when the gate opens, in seconds. With less the beginnings of voices are cut
    /// off and what is left is evener: at 0.03 s two false digits more in 15 minutes of speech between digits.
    private static let lead = 0.045

    /// The age in steps at which a run's start is measured: the track has it still, and all that it is measured from.
    private static let startAge = 200
    /// Steps for which the pair may not stand out while it dies away: a room lets it swell and shrink.
    private static let stepsOfSwell = 10
    /// Power of the strongest pair against the digit from which it has died away: −50 dB.
    private static let silence: Float = 1e-5

    private let grid: AnalysisGrid
    private let lead: Int
    private let hold: Int
    private let reach: KeypadReach
    private let bank: ToneBank
    private var probe: KeypadProbe
    private var measurer: KeypadMeasurer
    private var track: KeypadTrack
    private var nextStep = 0
    private var openUntil = Int.min
    /// Since this step, every step was measured.
    private var measuredFrom = 0
    private var run: KeypadRun?
    /// The last step in which the last of ``candidates`` was heard; `nil` where it has died away.
    private var lastOfFade: Int?
    private(set) var candidates: [KeypadCandidate] = []
    /// Whether one of ``candidates`` is a digit, whatever comes.
    private(set) var hasDigit = false
    /// How many of ``candidates`` ``takePossible()`` has looked at.
    private var told = 0

    init(grid: AnalysisGrid, reach: KeypadReach = .digits) {
        self.grid = grid
        lead = grid.samples(Self.lead)
        hold = grid.samples(Self.hold)
        self.reach = reach
        let banks = KeypadBanks.of(grid)
        bank = banks.tones
        probe = KeypadProbe(grid: grid, reach: reach)
        measurer = KeypadMeasurer(
            grid: grid, reach: reach, surroundings: KeypadSurroundings(grid: grid, banks: banks))
        track = KeypadTrack(grid: grid)
    }

    /// - Parameters:
    ///   - center: the sample up to which the gate is known.
    ///   - gate: whether the spectrum around `center` may hold a digit.
    mutating func advance(to center: Int, gate: Bool, history: borrowing SampleHistory) {
        if gate, probe.isWorthMeasuring(center, history, bank) {
            if openUntil < center {
                let earliest = grid.keypadStep(notBefore: center - lead)
                if earliest > nextStep {
                    nextStep = earliest
                    measuredFrom = earliest
                }
            }
            openUntil = center + hold
        }
        while track.position(of: nextStep) <= (isFollowing ? center : min(center, openUntil)) {
            step(history)
            nextStep += 1
        }
        if lastOfFade != nil, !isFading(at: nextStep) { lastOfFade = nil }
    }

    /// Those of ``candidates`` that are new since the last call, have died away and may be taken for digits in the end.
    mutating func takePossible() -> [KeypadCandidate] {
        let known = candidates.count - (lastOfFade == nil ? 0 : 1)
        defer { told = known }
        return candidates[told..<known].filter(KeypadRule.isPossible)
    }

    /// Whether nothing of what was heard before matters to what is found in the step around `center` and later.
    func isIdle(before center: Int) -> Bool {
        !isFollowing && openUntil < center && grid.keypadStep(notBefore: center - lead) > nextStep
    }

    /// Whether every step is measured, whatever the gate says.
    private var isFollowing: Bool { run != nil || lastOfFade != nil }

    /// The sample from which on something is followed that may be a digit; `nil` where nothing is.
    var openSince: Int? {
        if lastOfFade != nil, let last = candidates.last { return Int(last.start) }
        return run.map { track.position(of: $0.first) }
    }

    mutating func finish(history: borrowing SampleHistory) {
        if let ended = run { close(ended, history) }
        run = nil
        lastOfFade = nil
    }

    private mutating func step(_ history: borrowing SampleHistory) {
        let sample = track.position(of: nextStep)
        let start = history.offset(of: sample) - bank.size / 2
        guard start >= 0 else { return }
        let reading = probe.reading(around: sample) ?? bank.reading(of: history.samples.span, from: start)
        track[nextStep] = reading
        let pair = KeypadPair(reading, reach: reach)
        if lastOfFade != nil { fade(reading, at: nextStep) }
        if var current = run {
            if pair.standsOut, pair.index == current.pair, pair.power * 5 > current.peak {
                current.last = nextStep
                current.peak = max(current.peak, pair.power)
                if current.start == nil, nextStep - current.first >= Self.startAge {
                    current.start = measurer.start(of: current, in: track, notBefore: oldestStep)
                }
                run = current
                return
            }
            if pair.standsOut, pair.index != current.pair, pair.power > current.peak || nextStep - current.last > 1 {
                close(current, history)
                run = nil
            } else if nextStep - current.last > Self.stepsOfPause {
                close(current, history)
                run = nil
            } else {
                return
            }
        }
        if pair.standsOut {
            run = KeypadRun(pair: pair.index, first: nextStep, last: nextStep, peak: pair.power)
        }
    }

    /// The first step that was measured and is there still.
    private var oldestStep: Int { max(measuredFrom, nextStep - KeypadTrack.kept + 1) }

    private mutating func close(_ run: KeypadRun, _ history: borrowing SampleHistory) {
        if let candidate = measurer.candidate(of: run, in: track, oldestStep..<nextStep, history) {
            // Voices make many that are none, whatever comes; only a look for near misses wants those.
            if !reach.isProbed || KeypadRule.isPossible(candidate) { candidates.append(candidate) }
            hasDigit = hasDigit || KeypadRule.isCertain(candidate)
            guard reach.isProbed, KeypadRule.isPossible(candidate) else { return }
            lastOfFade = run.last
            for step in run.last + 1..<nextStep where lastOfFade != nil {
                fade(track[step], at: step)
            }
        }
    }

    private func isFading(at step: Int) -> Bool { lastOfFade.map { step - $0 <= Self.stepsOfSwell } ?? false }

    /// Hears whether the last candidate sounds on.
    private mutating func fade(_ reading: ToneBank.Reading, at step: Int) {
        guard isFading(at: step) else {
            lastOfFade = nil
            return
        }
        let last = candidates.count - 1
        let pair = KeypadPair(reading, reach: .fading)
        let candidate = candidates[last]
        guard pair.power > Self.silence * (candidate.rowPower + candidate.columnPower) else {
            lastOfFade = nil
            return
        }
        let isSame = pair.row == candidate.row && pair.column == candidate.column + 4
        guard pair.standsOut, isSame else { return }
        lastOfFade = step
        candidates[last].fade = max(candidates[last].fade, Double(track.position(of: step)))
    }
}
