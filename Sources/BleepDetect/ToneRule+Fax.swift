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
        }
        var train: [Int] = []
        func close() {
            if train.count >= 2, let first = train.first, let last = train.last {
                for member in train { isUsed[member] = true }
                result.append(
                    Found(
                        start: events[first].start, end: events[last].end, label: .faxCNG,
                        lines: ToneLines(events[first].lines[0]), confidence: 0.95))
            } else if let only = train.first, events[only].share > 0.9,
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
        for burst in bursts where isIsolated(events[burst]) {
            if let last = train.last, !(2.4...3.6).contains(seconds(events[burst].start - events[last].end)) { close() }
            train.append(burst)
        }
        close()
        return result
    }

    private static func isAnswer(_ event: ToneEvent) -> Bool {
        event.lines.allSatisfy { (2_060...2_140).contains($0) }
    }
}
