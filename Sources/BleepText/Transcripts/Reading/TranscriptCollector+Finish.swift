import BleepCore

extension TranscriptCollector {
    /// Ends that lie before their start by no more than a rounding to hundredths.
    private static let rounding = 20_000_000

    /// Fills in missing times, checks the order and sorts.
    /// - Throws: ``SidecarError`` where there are words and not one time.
    consuming func finish(
        _ format: TranscriptFormat, tiers: TierFile? = nil
    ) throws(SidecarError) -> TranscriptDocument {
        if let refusal { throw fault(nil, refusal) }
        cleanTimes()
        let end = statedEnd()
        guard words.isEmpty || end != nil else {
            throw fault(nil, "there are words but no times; have the transcript made with time stamps")
        }
        checkOrder()
        checkSegments()
        fillTimes()
        orderWithinSegments()
        if timesAreWholeSeconds, !words.isEmpty {
            warn("its times are whole seconds; what is hidden ends a second later")
            for index in words.indices { words[index].end.nanoseconds += Timecode.second }
        }
        let sorted = words.sortedByStart()
        if sorted.isEmpty { warn("there is no word in it") }
        var transcript = Transcript(
            name: name, format: format, words: sorted, speakers: speakers,
            language: language.flatMap(Self.languageCode))
        transcript.warnings =
            sentences
            + remarks.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\(name): \($0.key.sentence($0.value))" }
        transcript.objections = objections
        transcript.statedEnd = end
        return TranscriptDocument(transcript: transcript, segments: segments, tiers: tiers)
    }

    /// `en` for `en-us`, `en_US` and `english`.
    private static func languageCode(_ said: String) -> String? {
        let word = said.lowercased().prefix { $0 != "-" && $0 != "_" }
        switch word {
        case "english": return "en"
        case "german", "deutsch": return "de"
        default: return word.isEmpty || word.count > 12 ? nil : String(word)
        }
    }

    /// Negative times become 0, times that contradict themselves none.
    private mutating func cleanTimes() {
        let unknown = Self.unknown
        let zero = Timecode(nanoseconds: 0)
        var negative = 0
        var furthest = 0
        func atLeastZero(_ time: Timecode) -> Timecode {
            guard time < zero, time != unknown else { return time }
            negative += 1
            furthest = min(furthest, time.nanoseconds)
            return zero
        }
        var reversed = 0
        var zeroLength = 0
        for index in words.indices where words[index].start != unknown || words[index].end != unknown {
            let start = atLeastZero(words[index].start)
            var end = atLeastZero(words[index].end)
            if start != unknown, end != unknown, end <= start {
                if start.nanoseconds - end.nanoseconds > Self.rounding {
                    reversed += 1
                    words[index].start = unknown
                    words[index].end = unknown
                    continue
                }
                zeroLength += 1
                end = start
            }
            words[index].start = start
            words[index].end = end
        }
        var reversedSegments = 0
        for index in segments.indices {
            segments[index].start = segments[index].start.map(atLeastZero)
            segments[index].end = segments[index].end.map(atLeastZero)
            if let start = segments[index].start, let end = segments[index].end, end < start {
                if start.nanoseconds - end.nanoseconds > Self.rounding { reversedSegments += 1 }
                segments[index].end = start
            }
        }
        note(.negative, negative)
        note(.zeroLength, zeroLength)
        note(.endBeforeStart, reversed)
        if reversed > 0 { object("the times run backwards: " + Self.backwards(reversed, "word")) }
        if reversedSegments > 0 {
            object("the times run backwards: " + Self.backwards(reversedSegments, "segment"))
        }
        if furthest < -Self.honestStep { object("times are as low as \(Timecode(nanoseconds: furthest).clock)") }
    }

    private static func backwards(_ count: Int, _ what: String) -> String {
        count == 1 ? "a \(what) ends before it starts" : "\(count) \(what)s end before they start"
    }

    private func statedEnd() -> Timecode? {
        var latest = Self.unknown
        for word in words { latest = max(latest, word.start, word.end) }
        for segment in segments { latest = max(latest, segment.start ?? latest, segment.end ?? latest) }
        return latest == Self.unknown ? nil : latest
    }

    /// The starts of one segment in the order of its words: an earlier word begins sooner rather than a later one later,
    /// so that what is hidden only grows.
    private mutating func orderWithinSegments() {
        var moved = 0
        var far = 0
        for segment in segments.indices {
            let range = wordRange(segment)
            guard range.count > 1 else { continue }
            for index in (range.lowerBound..<(range.upperBound - 1)).reversed() {
                let next = words[index + 1].start
                guard words[index].start > next else { continue }
                moved += 1
                let isFar = words[index].start.nanoseconds - next.nanoseconds > Self.honestStep
                if isFar, words[index].timing == .measured { far += 1 }
                words[index].start = next
            }
        }
        note(.outOfOrder, moved)
        if far > 0, isOneStream {
            object("the times run backwards: \(far) words start more than a second after a later word of their segment")
        }
    }

    private mutating func fillTimes() {
        var nextStarts = [Timecode](repeating: Self.unknown, count: segments.count + 1)
        for index in segments.indices.reversed() { nextStarts[index] = ownStart(index) ?? nextStarts[index + 1] }
        var lastEnd = Timecode(nanoseconds: 0)
        for index in segments.indices {
            let range = wordRange(index)
            if !range.isEmpty {
                fill(index, range, after: lastEnd, before: nextStarts[index + 1])
                lastEnd = words[range.upperBound - 1].end
            } else if let end = segments[index].end {
                lastEnd = end
            }
        }
    }

    /// - Parameters:
    ///   - after: where the segment above ended.
    ///   - before: where the next one begins; ``unknown`` at the end of the file.
    private mutating func fill(_ segment: Int, _ range: Range<Int>, after: Timecode, before: Timecode) {
        let unknown = Self.unknown
        endWordsWithoutEnd(segment, range, before: before)
        guard words[range].contains(where: { $0.start == unknown || $0.start == $0.end }) else { return }
        let stated = segments[segment]
        let isUntimed = words[range].allSatisfy { $0.start == unknown }
        var lower = stated.start ?? (words[range.lowerBound].start != unknown ? words[range.lowerBound].start : after)
        var upper =
            stated.end ?? (words[range.upperBound - 1].end != unknown ? words[range.upperBound - 1].end : unknown)
        let endIsOpen = upper == unknown
        let slow = WordShares(words[range]).slowLength
        if endIsOpen {
            upper = before > lower ? before : Timecode(nanoseconds: lower.nanoseconds + slow)
        } else if upper <= lower {
            // A segment without length: its words lie around its time.
            let time = upper
            lower = max(min(after, time), Timecode(nanoseconds: time.nanoseconds - slow))
            let latest = Timecode(nanoseconds: time.nanoseconds + slow)
            upper = before > time ? min(before, latest) : latest
        }
        if isUntimed {
            if stated.start == nil, stated.end == nil {
                note(.untimedSegments)
            } else if range.count > 1 {
                note(endIsOpen ? .openEnd : .noWordTimes)
            } else if endIsOpen {
                note(.openEnd)
            }
        }
        var index = range.lowerBound
        while index < range.upperBound {
            guard words[index].start == unknown || words[index].start == words[index].end else {
                index += 1
                continue
            }
            var end = index
            while end < range.upperBound, words[end].start == unknown || words[end].start == words[end].end { end += 1 }
            fillRun(index..<end, of: range, lower: lower, upper: upper, endIsOpen: endIsOpen)
            if !isUntimed { note(.wordsWithoutTime, words[index..<end].count { $0.timing == .shared }) }
            index = end
        }
        // The only word of a short segment has the segment's time.
        if isUntimed, range.count == 1, let start = stated.start, let end = stated.end, start < end,
            end.nanoseconds - start.nanoseconds <= 2 * Timecode.second
        {
            words[range.lowerBound].timing = .measured
        }
    }

    /// A word of which only the start is known lasts until the next one; one of which only the end is known begins where
    /// the last one ends.
    private mutating func endWordsWithoutEnd(_ segment: Int, _ range: Range<Int>, before: Timecode) {
        let unknown = Self.unknown
        var next = segments[segment].end ?? before
        for index in range.reversed() {
            if words[index].start != unknown, words[index].end == unknown {
                let slow = WordShares(words[index...index]).slowLength
                words[index].end =
                    next > words[index].start
                    ? next : Timecode(nanoseconds: words[index].start.nanoseconds + slow)
            }
            if words[index].start != unknown { next = words[index].start }
        }
        for index in range where words[index].start == unknown && words[index].end != unknown {
            let slow = WordShares(words[index...index]).slowLength
            let earliest = index > range.lowerBound ? words[index - 1].end : segments[segment].start ?? unknown
            let end = words[index].end
            words[index].start =
                earliest != unknown && earliest < end
                ? earliest : Timecode(nanoseconds: max(0, end.nanoseconds - slow))
            if words[index].start == end { words[index].end = Timecode(nanoseconds: end.nanoseconds + slow) }
        }
    }

    /// Gives words without time or without length the gap between their neighbours, or, where there is none, the
    /// neighbours' own time.
    private mutating func fillRun(
        _ run: Range<Int>, of range: Range<Int>, lower: Timecode, upper: Timecode, endIsOpen: Bool
    ) {
        /// What a word needs at the least, in nanoseconds.
        let least = 50_000_000
        let hasBefore = run.lowerBound > range.lowerBound
        let hasAfter = run.upperBound < range.upperBound
        var from = hasBefore ? words[run.lowerBound - 1].end : lower
        var to = hasAfter ? words[run.upperBound].start : upper
        if to.nanoseconds - from.nanoseconds < least * run.count {
            if hasBefore { from = words[run.lowerBound - 1].start }
            if hasAfter { to = words[run.upperBound].end }
            if to <= from { to = Timecode(nanoseconds: from.nanoseconds + least * run.count) }
        }
        let shares = WordShares(words[run]).placed(from: from, to: to, endIsOpen: endIsOpen && !hasAfter)
        for (index, share) in zip(run, shares) {
            // What had a time but no length keeps that time within its stretch.
            let time = words[index].start
            words[index].start = time == Self.unknown ? share.start : min(time, share.start)
            words[index].end = time == Self.unknown ? share.end : max(time, share.end)
            words[index].timing = .shared
        }
    }
}

extension [TranscriptWord] {
    /// In order of start; words that start together stay as they are.
    consuming func sortedByStart() -> [TranscriptWord] {
        var isSorted = true
        for index in indices.dropFirst() where self[index].start < self[index - 1].start {
            isSorted = false
            break
        }
        if isSorted { return self }
        let order = indices.sorted {
            self[$0].start != self[$1].start ? self[$0].start < self[$1].start : $0 < $1
        }
        return order.map { self[$0] }
    }
}
