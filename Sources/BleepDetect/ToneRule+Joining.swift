import BleepCore
import BleepSignal

/// Puts together what is one sound: pieces of a tone, and pieces of a cadence.
extension ToneRule {
    /// Joins events of one sound that a phase jump, a dropped frame or a word spoken over it parted, and puts them in order
    /// of their starts.
    func join(_ events: inout [ToneEvent]) {
        events.sort { $0.start < $1.start }
        // What is joined takes the place of what was read already.
        var count = 0
        for index in events.indices {
            let event = events[index]
            if count > 0, let whole = whole(of: events[count - 1], event) {
                events[count - 1] = whole
            } else {
                events[count] = event
                count += 1
            }
        }
        events.removeLast(events.count - count)
    }

    /// Seconds for which a phase jump or a dropped frame parts a tone.
    private static let dropOut = 0.03
    /// Seconds that are lost with three packets of 20 ms. Of all plans only dial tones pause for less than 75 ms, and are
    /// dial tones without their pauses, too.
    private static let longestDropOut = 0.065
    /// Decibels and the part of their frequency by which the two ends of one tone may differ.
    private static let sameLevel: Float = 1
    private static let sameLine: Float = 0.003

    private func isOneTone(_ one: ToneEvent, _ other: ToneEvent) -> Bool {
        one.lines.count == other.lines.count && abs(one.level - other.level) < Self.sameLevel
            && zip(one.lines, other.lines).allSatisfy { abs($0 - $1) < Self.sameLine * $1 }
    }

    /// Two events as one.
    /// - Parameter event: begins no earlier than `last`.
    /// - Returns: `nil` where they are two sounds.
    private func whole(of last: ToneEvent, _ event: ToneEvent) -> ToneEvent? {
        let gap = seconds(event.start - last.end)
        guard gap < Self.dropOut || gap < Self.longestDropOut && isOneTone(last, event) else { return nil }
        if last.sounds(like: event), last.lines.count == event.lines.count {
            var whole = last
            let length = Float(last.duration + event.duration)
            whole.share = (last.share * Float(last.duration) + event.share * Float(event.duration)) / length
            whole.end = max(last.end, event.end)
            whole.unsteadiness = max(last.unsteadiness, event.unsteadiness)
            whole.rise = max(last.rise, event.rise)
            whole.backgroundSteps[1] = event.backgroundSteps[1]
            whole.overtones = pointwiseMax(last.overtones, event.overtones)
            return whole
        }
        if last.lines.count == 1, event.lines.count == 2, isTouched(last, by: event) {
            var whole = last
            whole.end = max(last.end, event.end)
            return whole
        }
        if last.lines.count == 2, event.lines.count == 1, isTouched(event, by: last) {
            var whole = event
            whole.start = min(last.start, event.start)
            whole.end = max(last.end, event.end)
            return whole
        }
        return nil
    }

    /// Seconds for which a voice may hold a line beside a tone; what lasts longer is a tone of two lines.
    private static let syllable = 0.35

    /// Whether `pair` is a piece of `tone` over which somebody's voice had a strong line.
    private func isTouched(_ tone: ToneEvent, by pair: ToneEvent) -> Bool {
        max(tone.start, pair.start) < min(tone.end, pair.end) && seconds(pair.duration) < Self.syllable
            && abs(tone.level - pair.level) < 3 && pair.lines.contains { abs($0 - tone.lines[0]) < 2 }
    }

    /// Seconds of the words that are spoken over a tone which goes on under them, and decibels by which its pieces differ.
    private static let longestWord = 0.7
    private static let pieceSpread: Float = 2

    /// Joins the pieces of a long tone over which somebody speaks: nowhere between them is it quieter than the tone.
    func joinUnderWords(_ events: inout [ToneEvent]) {
        var joined: [ToneEvent] = []
        joined.reserveCapacity(events.count)
        var last = 0
        while last < events.count {
            var whole = events[last]
            var next = last + 1
            while next < events.count, seconds(events[next].start - whole.end) < Self.longestWord {
                if isUnderWords(whole, events[next]) {
                    let start = whole.start
                    let end = max(whole.end, events[next].end)
                    let steps = SIMD2(whole.backgroundSteps[0], events[next].backgroundSteps[1])
                    if whole.duration < events[next].duration { whole = events[next] }
                    whole.start = start
                    whole.end = end
                    whole.backgroundSteps = steps
                    // What was taken for a tone between them was a voice's.
                    last = next
                }
                next += 1
            }
            joined.append(whole)
            last += 1
        }
        events = joined
    }

    private func isUnderWords(_ one: ToneEvent, _ other: ToneEvent) -> Bool {
        guard seconds(max(one.duration, other.duration)) > Double(Self.longestRing), one.sounds(like: other),
            one.lines.count == other.lines.count, abs(one.level - other.level) < Self.pieceSpread
        else { return false }
        let least = min(one.level, other.level) - Self.pieceSpread
        let between = block(one.end)..<max(block(one.end), block(other.start) + 1)
        return between.clamped(to: 0..<levels.blockCount).allSatisfy { levels.decibels($0) > least }
    }

    /// Adds to a cadence the bursts before and behind it of which somebody's word has left a piece.
    /// - Parameter members: those that were understood, in order.
    /// - Returns: seconds in which the cadence goes on, if it does: one burst may be lost.
    func extend(
        _ found: inout Found, by members: [Int], _ events: [ToneEvent], _ isUsed: inout [Bool]
    ) -> Double {
        guard members.count > 1, let first = members.first, let last = members.last else { return 0 }
        let pauses = zip(members, members.dropFirst()).map { seconds(events[$1].start - events[$0].end) }
        let longest = members.map { seconds(events[$0].duration) }.max() ?? 0
        let cycle = min(Self.longestPause, 2 * (pauses.max() ?? 0) + longest)
        let limit = longest + Double(CadenceMatcher.slack) + Double(CadenceMatcher.part) * longest
        func isPiece(_ index: Int, of whole: ToneEvent) -> Bool {
            let event = events[index]
            return !isUsed[index] && isProgress(event) && event.sounds(like: whole) && seconds(event.duration) < limit
                && abs(event.level - whole.level) < Self.pieceSpread
        }
        var index = last + 1
        while index < events.count, seconds(events[index].start - found.end) < cycle {
            if events[index].start > found.end, isPiece(index, of: events[last]),
                !isDialled(found.end, events[index].start)
            {
                isUsed[index] = true
                found.end = events[index].end
            }
            index += 1
        }
        index = first - 1
        while index >= 0, seconds(found.start - events[index].end) < cycle {
            if events[index].end < found.start, isPiece(index, of: events[first]),
                !isDialled(events[index].end, found.start)
            {
                isUsed[index] = true
                found.start = events[index].start
            }
            index -= 1
        }
        return cycle
    }

    /// Seconds that a dial tone stutters on and off.
    private static let stutters = 0.05...0.3

    /// Adds to a dial tone the even bursts that lead to it without missing a beat: it stutters where messages wait.
    /// - Parameter index: of the tone that does not end.
    func stutter(before found: inout Found, _ index: Int, _ events: [ToneEvent], _ isUsed: inout [Bool]) {
        guard found.label == .dial, index > 0 else { return }
        func isSame(_ one: Double, _ other: Double) -> Bool {
            abs(one - other) < Double(CadenceMatcher.slack) + Double(CadenceMatcher.part) * other
        }
        let whole = events[index]
        let last = events[index - 1]
        let on = seconds(last.duration)
        let off = seconds(whole.start - last.end)
        guard Self.stutters.contains(on), Self.stutters.contains(off) else { return }
        var first = index
        while first > 0, events[first - 1].sounds(like: whole), isSame(seconds(events[first - 1].duration), on),
            isSame(seconds(events[first].start - events[first - 1].end), off)
        {
            first -= 1
        }
        guard index - first >= 2 else { return }
        for burst in first..<index { isUsed[burst] = true }
        found.start = events[first].start
    }

    /// Whether two cadences are one, of which a burst was lost.
    func isSame(_ one: Found, _ other: Found) -> Bool {
        one.label == other.label && one.lines.count == other.lines.count
            && zip(one.lines, other.lines).allSatisfy { ToneEvent.near($0, $1, 0.01) }
    }
}
