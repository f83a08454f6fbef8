import BleepCore

/// Fax machines: who calls, and who answers.
extension ToneRule {
    func faxTones(_ events: [ToneEvent], _ isUsed: inout [Bool]) -> [Found] {
        var result: [Found] = []
        // T.30: 2100 ± 15 Hz for 2.6 to 4 s; V.8 modulates it by 15 Hz and turns its phase every 450 ms.
        var index = 0
        while index < events.count {
            guard Self.isAnswer(events[index]), !isUsed[index] else {
                index += 1
                continue
            }
            var last = index
            var next = index + 1
            while next < events.count, seconds(events[next].start - events[last].end) < 0.12 {
                if Self.isAnswer(events[next]) { last = next }
                next += 1
            }
            if seconds(events[last].end - events[index].start) >= 1 {
                for member in index...last { isUsed[member] = true }
                result.append(
                    Found(
                        start: events[index].start, end: events[last].end, label: .faxCED, lines: ToneLines(2_100),
                        confidence: 0.95))
            }
            index = last + 1
        }
        // T.30: 1100 ± 38 Hz, 0.5 s on, 3 s off, ±15 %.
        let bursts = events.indices.filter {
            !isUsed[$0] && events[$0].lines.count == 1 && (1_060...1_140).contains(events[$0].lines[0])
                && (0.35...0.65).contains(seconds(events[$0].duration))
                && (isIsolated(events[$0]) || Self.isKeyed(events[$0]))
        }
        var train: [Int] = []
        func close() {
            if train.count >= 2, isCalling(train.map { events[$0] }), let first = train.first, let last = train.last {
                for member in train { isUsed[member] = true }
                result.append(
                    Found(
                        start: events[first].start, end: events[last].end, label: .faxCNG,
                        lines: ToneLines(events[first].lines[0]), confidence: 0.95))
            } else if let only = train.first, events[only].share > 0.9, isIsolated(events[only]),
                (0.43...0.57).contains(seconds(events[only].duration)),
                quiet(after: events[only]) >= 1.5 || isAtEnd(events[only].end, within: 3)
            {
                // One burst of the right length with its pause: the answer came before the second.
                isUsed[only] = true
                result.append(
                    Found(
                        start: events[only].start, end: events[only].end, label: .faxCNG,
                        lines: ToneLines(events[only].lines[0]), confidence: 0.6))
            }
            train = []
        }
        for burst in bursts {
            if let last = train.last, !isNext(events[burst], after: events[last]) { close() }
            train.append(burst)
        }
        close()
        return result
    }

    /// Seconds of the pause between two bursts of a calling fax (T.30: 3 s ± 15 %, taken wider), those over which one burst
    /// is lost to somebody's words, and how far they may stray where people talk beside the bursts.
    private static let callingPause = 2.4...3.6
    private static let lostCallingPause = 6.35...6.65
    private static let callingPauseAmidTalk = 2.85...3.15

    private func isNext(_ event: ToneEvent, after last: ToneEvent) -> Bool {
        let pause = seconds(event.start - last.end)
        return Self.callingPause.contains(pause) || Self.lostCallingPause.contains(pause)
    }

    /// Whether bursts are those of a fax that calls: alone, or in time to a hair, as no two bleeps over words are.
    private func isCalling(_ train: [ToneEvent]) -> Bool {
        let isInTime = zip(train, train.dropFirst()).allSatisfy {
            let pause = seconds($1.start - $0.end)
            return Self.callingPauseAmidTalk.contains(pause) || Self.lostCallingPause.contains(pause)
        }
        return isInTime || train.allSatisfy(isIsolated)
    }

    private static func isAnswer(_ event: ToneEvent) -> Bool {
        event.lines.allSatisfy { (2_060...2_140).contains($0) }
    }
}
