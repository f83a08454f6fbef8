import BleepCore
import BleepSignal

/// Tones that belong to no cadence: bleeps, recording beeps, and what stays unnamed.
extension ToneRule {
    /// Hertz that people put over words: this project's own two and the broadcasters'.
    static let bleeps: [Float] = [440, 660, 1_000]

    /// A bleep is meant to be heard beside the words: what is fainter, in dBFS, is a whistle of the line or of a breath,
    /// unless the words themselves are no more than so many decibels louder: −26 dBFS is nominal for them.
    static let faintestBleep: Float = -45
    private static let belowWords: Float = 20

    func isMeantToBeHeard(_ event: ToneEvent) -> Bool {
        event.level > Self.faintestBleep || event.level > wordLevel(around: event) - Self.belowWords
    }

    /// Amplitude 10 ms inside of an edge against the whole, of what was switched on. A keyed tone is at its height after
    /// 10 ms (at least 0.84 was measured behind every codec); a note of a flute or a voice takes 30 … 80 ms (under 0.7).
    static let keyed: Float = 0.8
    /// Power of the second and third harmonic against the line. A generator's lie 50 dB down and G.711 adds some at −35;
    /// a flute's lie 18 to 25 dB down, other instruments' and voices' higher.
    static let overtones: Float = 0.005

    /// Seconds for which a voice in a conversation holds one line: what is no longer and lies among words is a vowel or
    /// a whistling consonant.
    private static let longestVowel = 0.35

    /// Whether it was made by a generator and a switch, as far as can be heard.
    static func isKeyed(_ event: ToneEvent) -> Bool {
        event.rise > keyed && (event.overtones.sum() < overtones || isOverdriven(event))
    }

    /// Power of the third harmonic of a square against the line, and decibels and hertz by which an overdriven tone strays:
    /// its height is that of whatever cut it off.
    private static let square: Float = 0.13
    private static let cutOff: Float = 0.6

    /// Whether a generator was too loud: what cuts off both sides alike adds a third harmonic and no second.
    private static func isOverdriven(_ event: ToneEvent) -> Bool {
        event.overtones[0] < overtones && event.overtones[1] < square && event.unsteadiness < cutOff
            && event.drift < cutOff
    }

    /// Decibels by which a tone stands above the notes it does not belong to.
    private static let background: Float = 12

    /// Hertz below which a steady line is a vowel, if nobody names it as a bleep: no broadcaster's tone is lower.
    private static let lowestBleep: Float = 390

    /// Whether people hide words under its frequency.
    static func isKnown(_ event: ToneEvent) -> Bool { bleeps.contains { abs(event.lines[0] - $0) < 2 } }

    /// Whether its level and frequency stand still, as a generator's do.
    ///
    /// A voice codec shakes a tone, but keeps its mean where it was and fills nothing in beside it; a whistle glides.
    static func isPure(_ event: ToneEvent) -> Bool {
        // What an overdriven tone has beside its line is its own: the fifth harmonic of a square has 0.36 of the third's.
        let share = event.share * (isOverdriven(event) ? 1 + 1.36 * event.overtones[1] : 1)
        if isKnown(event) {
            // Over words it must not follow them.
            return share > 0.8 && event.unsteadiness < 1.5 && event.drift < 8
                && (share > 0.97 || abs(event.glide) < 6)
        }
        let isStill = share > pureShare && event.unsteadiness < steady && event.drift < still
        let isShaken = share > 0.98 && event.unsteadiness < 1.6 && event.drift < 1.2 && abs(event.glide) < 3
        return event.lines[0] > lowestBleep && (isStill || isShaken)
    }

    /// Whether its only line is the network's own.
    static func isOfNetwork(_ event: ToneEvent) -> Bool {
        event.lines.count == 1 && networkLines.contains { $0.contains(event.lines[0]) }
    }

    func singles(_ events: [ToneEvent], _ isUsed: [Bool]) -> [Found] {
        var result: [Found] = []
        for (index, event) in events.enumerated() where !isUsed[index] {
            let length = seconds(event.duration)
            if event.lines.count > 1 {
                if let pair = pair(at: index, events) { result.append(pair) }
                continue
            }
            guard length >= 0.09, event.share > 0.8 else { continue }
            let isPure = Self.isPure(event) && Self.isKeyed(event)
            let isKnown = Self.isKnown(event)
            let isInside =
                isNextToSpeech(event) && (isKnown || !isAfterGreeting(index, events)) || isKnown && isAmidSpeech(event)
            let isLoud = isMeantToBeHeard(event)
            lazy var isNote = isMusic(around: index, events)
            if isPure, isLoud, isInside, length >= Self.shortestBleep, !Self.isOfNetwork(event), !isNote {
                result.append(
                    Found(
                        start: event.start, end: event.end, label: .bleep, lines: event.lines,
                        confidence: isKnown ? 0.9 : 0.7))
            } else if isPure, Self.beepLengths.contains(length), Self.beeps.contains(event.lines[0]), isIsolated(event),
                !isNote
            {
                // The network's own frequency for so long, if its words leave nothing better to judge by.
                let isRinging = Self.isOfNetwork(event) && length >= Double(Self.shortestRing)
                result.append(
                    Found(
                        start: event.start, end: event.end, label: isRinging ? .ringback : .recordBeep,
                        lines: event.lines, confidence: isRinging ? 0.5 : 0.6))
            } else if length >= 0.15, event.drift < 1.2, event.unsteadiness < 1, event.share > 0.9,
                !isNextToSpeech(event) || length >= Self.longestVowel || isPure && length >= 0.2,
                !isNote || isPure && isAlternating(index, events)
            {
                result.append(
                    Found(start: event.start, end: event.end, label: .tone, lines: event.lines, confidence: 0.5))
            }
        }
        return result
    }

    /// Seconds for which a machine waits in silence behind its beep, and in which its caller takes breath.
    private static let breath = 0.5

    /// Whether it follows a word, is followed by none, and has no like: who bleeps words does so more than once.
    private func isAfterGreeting(_ index: Int, _ events: [ToneEvent]) -> Bool {
        let event = events[index]
        guard isIsolated(event), quiet(after: event) > Self.breath, Self.beepLengths.contains(seconds(event.duration))
        else {
            return false
        }
        return !events.indices.contains { $0 != index && Self.areOfOneMaker(events[$0], event) }
    }

    /// Hertz below which two lines at once are the network's: no plan has a pair above 480 and 620 Hz.
    private static let lowestPairOfBeep: Float = 490
    /// Hertz below which two lines are a voice's, and seconds for which those do not stand still together.
    private static let lowestPair: Float = 330
    private static let shortestPair = 0.25

    /// Two lines at once that no plan knows: the beep of a machine, or a tone without a name.
    private func pair(at index: Int, _ events: [ToneEvent]) -> Found? {
        let event = events[index]
        let length = seconds(event.duration)
        guard event.lines.count == 2, event.lines[0] > Self.lowestPair, length >= Self.shortestPair, event.share > 0.97,
            event.unsteadiness < Self.steady,
            event.drift < Self.still, event.rise > Self.keyed, isIsolated(event), !isMusic(around: index, events)
        else { return nil }
        let isBeep = Self.beepLengths.contains(length) && event.lines[0] > Self.lowestPairOfBeep
        return Found(
            start: event.start, end: event.end, label: isBeep ? .recordBeep : .tone, lines: event.lines, confidence: 0.5
        )
    }

    /// Whether notes of other pitches sound all around: lines stand still in a third of all music, and hardly ever in
    /// speech.
    func isMusic(around index: Int, _ events: [ToneEvent]) -> Bool {
        notes(around: index, events) > (Self.isKnown(events[index]) ? Self.notes : Self.notesBesideUnknown)
    }

    /// Whether it takes turns with another tone, without a pause and each as long as before, as those of an intercept and
    /// of a siren do.
    private func isAlternating(_ index: Int, _ events: [ToneEvent]) -> Bool {
        let event = events[index]
        return [-2, 2].contains { step in
            guard events.indices.contains(index + step) else { return false }
            let (other, again) = (events[index + step / 2], events[index + step])
            let gap = seconds(step > 0 ? other.start - event.end : event.start - other.end)
            return abs(gap) < Self.turn && abs(seconds(again.duration - event.duration)) < Self.turn
                && again.lines.count == 1 && ToneEvent.near(again.lines[0], event.lines[0], 0.003)
        }
    }

    /// Seconds by which turns may differ.
    static let turn = 0.02

    /// The part of the time around a tone in which other notes sound.
    func notes(around index: Int, _ events: [ToneEvent]) -> Double {
        let event = events[index]
        let reach = Self.phrase * grid.rate
        var first = index
        // Events in order of their starts may end in any order, but hardly one lasts longer than a phrase.
        while first > 0, events[first - 1].start > event.start - 2 * reach { first -= 1 }
        var covered = 0.0
        var position = event.start - reach
        var other = first
        while other < events.count, events[other].start < event.end + reach {
            let note = events[other]
            // Music that lies far below it is the background of the call.
            let isFaint = note.level < event.level - Self.background
            let isSame = note.lines.contains { ToneEvent.near($0, event.lines[0], 0.01) }
            let isOther = !isFaint && !isSame && !(note.lines.count == 1 && Self.isKnown(note))
            if isOther, MusicRule.isNote(note, seconds: seconds(note.duration)), note.end > position {
                covered += note.end - max(position, note.start)
                position = note.end
            }
            other += 1
        }
        return covered / (2 * reach + event.duration)
    }
}
