import BleepCore
import BleepSignal

/// Turns tone events into labelled segments: cadences, special information tones, fax tones, beeps and bleeps.
struct ToneRule {
    let grid: AnalysisGrid
    let levels: LevelTrack
    let countries: [String]
    /// Ranges of blocks in which somebody speaks, tones left out, in order.
    let speech: [Range<Int>]
    /// Ranges of blocks in which keypad digits sound, in order.
    let digits: [Range<Int>]

    /// A found segment in samples of the analysis rate.
    struct Found {
        var start: Double
        var end: Double
        var label: SegmentLabel
        var lines: ToneLines
        var zones: [String] = []
        var confidence: Double
        var detail: String?
    }

    // Seconds.
    /// Of the slowest ringing, with what plans allow: 1 s and 9 s of pause. What sounds every 10 s is no ringing, but a warning.
    static let longestPause = 9.7
    /// Half a second of quiet on both sides is what an applied bleep does not have.
    static let adjacency = 0.25
    static let context = 0.8
    /// The part of the power that a tone holds where nothing else sounds.
    private static let alone: Float = 0.97
    /// Bursts that are understood at once; what goes on like them is added then. Without an end a call full of bursts that
    /// no plan knows would be read anew from each of them to its end.
    private static let longestTrain = 64
    /// A single line that sounds longer is a dial tone.
    static let longestRing: Float = 1.75
    /// Seconds on either side in which other notes are looked for, and the part that they cover in music.
    static let phrase = 5.0
    static let notes = 0.2
    /// The same beside a tone of a frequency that nobody bleeps with: in speech notes cover 0.08 at most.
    static let notesBesideUnknown = 0.1
    /// A network tone stands 8 dB above what is heard before and after it.
    static let step: Float = 0.16

    func found(_ all: consuming [ToneEvent]) -> [Found] {
        var events = consume all
        join(&events)
        joinUnderWords(&events)
        var isUsed = [Bool](repeating: false, count: events.count)
        var result = informationTones(events, &isUsed)
        result += faxTones(events, &isUsed)
        result += regularBeeps(events, amidTalk: true, &isUsed)
        result += sureBleeps(events, &isUsed)
        result += cadences(events, &isUsed)
        result += regularBeeps(events, amidTalk: false, &isUsed)
        result += singles(events, isUsed)
        return result.sorted { $0.start < $1.start }
    }

    func seconds(_ samples: Double) -> Double { grid.seconds(samples) }

    // MARK: Special information tone

    /// ITU-T E.180: 950, 1400 and 1800 Hz, each ±50 Hz and 330 ± 70 ms, gaps up to 30 ms; national forms begin at
    /// 900 or 1000 Hz, end at 1600 Hz or last a second each.
    private static let informationSteps: [ClosedRange<Float>] = [860...1_050, 1_320...1_500, 1_560...1_890]
    private static let informationLength = 0.15...1.1
    /// Hertz between lines that a voice codec makes of one.
    private static let shaken: Float = 40

    private func isInformation(_ event: ToneEvent, step: Int) -> Bool {
        guard let low = event.lines.first, let high = event.lines.last, high - low < Self.shaken else { return false }
        return Self.informationSteps[step].contains(event.center)
            && Self.informationLength.contains(seconds(event.duration))
    }

    private func informationTones(_ events: [ToneEvent], _ isUsed: inout [Bool]) -> [Found] {
        var result: [Found] = []
        var index = 0
        while index < events.count {
            var members: [Int] = []
            var next = index
            while members.count < 3, next < events.count {
                let event = events[next]
                if isInformation(event, step: members.count),
                    members.last.map({ seconds(event.start - events[$0].end) < 0.1 }) ?? true
                {
                    members.append(next)
                } else if members.isEmpty || seconds(event.start - events[members[members.count - 1]].end) > 0.1 {
                    break
                }
                next += 1
            }
            guard members.count == 3 else {
                index += 1
                continue
            }
            let steps = members.map { events[$0] }
            for member in members { isUsed[member] = true }
            let meaning = InformationCode.meaning(
                steps.map { InformationCode.Segment(hertz: $0.center, seconds: seconds($0.duration)) })
            if var last = result.last, seconds(steps[0].start - last.end) < 2.5 {
                last.end = steps[2].end
                // It repeats itself: two readings that differ are none.
                if let meaning { last.detail = last.detail ?? meaning == meaning ? meaning : nil }
                result[result.count - 1] = last
            } else {
                result.append(
                    Found(
                        start: steps[0].start, end: steps[2].end, label: .sit, lines: ToneLines(steps.map(\.center)),
                        confidence: 0.97, detail: meaning))
            }
            index = next
        }
        return result
    }

    // MARK: Cadences

    private func cadences(_ events: [ToneEvent], _ isUsed: inout [Bool]) -> [Found] {
        var result: [Found] = []
        // Seconds behind the last of them in which it goes on.
        var reach = 0.0
        let matcher = CadenceMatcher(countries: countries)
        for index in events.indices where !isUsed[index] && isProgress(events[index]) {
            var members = [index]
            var next = index + 1
            while next < events.count, members.count < Self.longestTrain {
                let last = events[members[members.count - 1]]
                let event = events[next]
                if seconds(event.start - last.end) > Self.longestPause { break }
                if !isUsed[next], isProgress(event), last.sounds(like: event), event.start > last.end,
                    speechSeconds(after: last, until: event.start, below: murmurBelow(last))
                        < 0.25 * seconds(event.start - last.end),
                    !isDialled(last.end, event.start)
                {
                    members.append(next)
                }
                next += 1
            }
            // The longest beginning that fits: what follows may be another tone.
            var count = members.count
            while count > 0 {
                let part = Array(members.prefix(count))
                if var found = cadence(part.map { events[$0] }, matcher) {
                    for member in part { isUsed[member] = true }
                    let cycle = extend(&found, by: part, events, &isUsed)
                    if let last = result.last, isSame(last, found), seconds(found.start - last.end) < max(reach, cycle)
                    {
                        result[result.count - 1].end = max(last.end, found.end)
                    } else {
                        stutter(before: &found, index, events, &isUsed)
                        if let last = result.last, last.start >= found.start { result.removeLast() }
                        result.append(found)
                    }
                    reach = cycle
                    break
                }
                count -= max(1, count / 8)
            }
        }
        return result
    }

    /// Call-progress tones lie between 300 and 1,000 Hz in every plan; only a train makes one of what is above 800 Hz.
    func isProgress(_ event: ToneEvent) -> Bool {
        event.lines.allSatisfy { (300...1_000).contains($0) } && seconds(event.duration) >= 0.07
            && event.unsteadiness < 3 && event.drift < 16
    }

    private func cadence(_ events: [ToneEvent], _ matcher: CadenceMatcher) -> Found? {
        guard let first = events.first, let last = events.last else { return nil }
        let on = events.map { Float(seconds($0.duration)) }
        let off = zip(events, events.dropFirst()).map { Float(seconds($1.start - $0.end)) }
        let total = Double(levels.frameCount) / Double(grid.factor)
        // The lines of the longest burst were measured best.
        let longest = events.max { $0.duration < $1.duration } ?? first
        let quietAfter = quiet(after: last)
        let train = CadenceMatcher.Train(
            on: on, off: off, quietAfter: Float(quietAfter), isCutAtStart: seconds(first.start) < 0.05,
            isCutAtEnd: seconds(total - last.end) < 0.05, lines: longest.lines,
            isSpokenAfter: quietAfter < seconds(total - last.end) - 0.05)
        guard isIsolated(events) else { return nil }
        if events.count == 1 {
            // A single burst must be steady, and nobody may speak right before and after: else it is a note, a vowel
            // or a bleep.
            let isFree =
                longest.lines.count > 1
                ? first.share > 0.9 || !isAmidSpeech(first)
                : !isNextToSpeech(first) || Self.isOfNetwork(first) && isUnspokenBefore(first)
            guard first.drift < 4, first.unsteadiness < 2, first.share > 0.8, isFree || train.isCutAtStart else {
                return nil
            }
            if longest.lines.count == 1 {
                // A codec of 13 kbit/s shakes the level, but leaves the tone alone in its band.
                guard first.unsteadiness < (first.share > Self.alone ? 1.6 : 1), Self.isKeyed(first) else { return nil }
                return singleBurst(first, train, matcher)
            }
            if on[0] < 0.2
                || on[0] < 1.2 && quietAfter < (train.isCutAtStart ? 0.08 : 0.15) && !train.isCutAtEnd
                    && !isUnspokenBefore(first)
            {
                return nil
            }
            if isEndedByDigit(first), let dial = matcher.dial(train) {
                return Found(
                    start: first.start, end: first.end, label: .dial, lines: first.lines, zones: dial.zones,
                    confidence: dial.confidence)
            }
        }
        guard let match = matcher.match(train) else { return nil }
        return Found(
            start: first.start, end: last.end, label: match.label, lines: longest.lines, zones: match.zones,
            confidence: match.confidence)
    }

    /// One burst of one line: which call-progress tone it is hangs on its length alone.
    ///
    /// Ringing sounds 0.67 … 1.5 s (E.180), in some countries 2 s; the end of a ringing burst at the start of a
    /// recording is the commonest of all. A dial tone lasts until somebody dials: the exchange ends it with the first digit.
    private func singleBurst(_ event: ToneEvent, _ train: CadenceMatcher.Train, _ matcher: CadenceMatcher) -> Found? {
        let line = event.lines[0]
        guard (385...460).contains(line) else { return nil }
        let length = train.on[0]
        let isAnswered = train.isAnswered && length >= Self.longestRing
        let isDial = length >= Self.longestRing && !isAnswered || isEndedByDigit(event)
        let isRinging =
            isAnswered && !isDial || !isDial && train.isCutAtStart && length >= 0.15 && length < Self.longestRing
            || !isDial && length >= Self.shortestRing && length < Self.longestRing
                && (train.quietAfter >= 0.15 || Self.isOfNetwork(event))
        guard isDial || isRinging, !isDial || !Self.isKnown(event) || !isAmidSpeech(event) else { return nil }
        let match = matcher.match(train)
        let label: SegmentLabel = isDial ? .dial : .ringback
        return Found(
            start: event.start, end: event.end, label: label, lines: event.lines,
            zones: match?.label == label ? match?.zones ?? [] : [], confidence: isDial ? 0.75 : 0.6)
    }
}
