import BleepCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension NearMissRule {
    // What is further off than this is no near miss.
    private static let leastShare: Float = 0.8
    private static let shortest = 0.06
    /// Decibels by which a tone of the network stands above what is heard beside it.
    private static let step = Double(-10 * log10f(ToneRule.step))

    /// Tones of which nothing was made, or only `tone`: trains as far as they go together, then what stands alone.
    /// - Parameter named: what was found, but for `tone`.
    func tones(_ all: [ToneEvent], _ named: [ToneRule.Found]) -> [NearMiss] {
        let pieces = named.filter { Self.progress.contains($0.label) }
        let others = named.filter { !Self.progress.contains($0.label) }
        var events = all
        rule.join(&events)
        events.removeAll { event in
            event.share < Self.leastShare || rule.seconds(event.duration) < Self.shortest
                || others.contains { $0.start < event.end && event.start < $0.end }
        }
        var isUsed = [Bool](repeating: false, count: events.count)
        var result: [NearMiss] = []
        for index in events.indices where !isUsed[index] {
            let members = train(from: index, events, &isUsed)
            guard !isUnderstood(members, by: pieces) else { continue }
            let event = events[index]
            let isAlone = members.count == 1 && event.lines.count == 1
            let isSingle =
                isAlone && (!rule.isProgress(event) || rule.isNextToSpeech(event) || rule.isAmidSpeech(event))
            if let miss = isSingle ? single(index, events) : nearMiss(members) { result.append(miss) }
        }
        return result
    }

    /// What a train of bursts may be found as; as recording beeps one by one.
    private static let progress: Set<SegmentLabel> = [.dial, .ringback, .busy, .congestion, .recordBeep]

    /// The event at `index`, and those behind it that may belong to one cadence with it.
    private func train(from index: Int, _ events: [ToneEvent], _ isUsed: inout [Bool]) -> [ToneEvent] {
        var members = [events[index]]
        guard rule.isProgress(events[index]) else { return members }
        var last = events[index]
        for next in events.indices.dropFirst(index + 1) where !isUsed[next] {
            guard rule.seconds(events[next].start - last.end) <= ToneRule.longestPause else { break }
            guard rule.isProgress(events[next]), last.sounds(like: events[next]), events[next].start > last.end else {
                continue
            }
            last = events[next]
            members.append(last)
            isUsed[next] = true
        }
        return members
    }

    /// Whether the train was found as what it is: not as several things one of which is a single burst of it.
    private func isUnderstood(_ train: [ToneEvent], by pieces: [ToneRule.Found]) -> Bool {
        let counts = pieces.map { piece in train.count { $0.start < piece.end && piece.start < $0.end } }
            .filter { $0 > 0 }
        return counts.count == 1 || counts.count > 1 && !counts.contains(1)
    }

    // MARK: Cadences

    /// - Returns: `nil` where no plan is near.
    private func nearMiss(_ events: [ToneEvent]) -> NearMiss? {
        let longest = events.max { $0.duration < $1.duration } ?? events[0]
        let train = CadenceMatcher.Train(
            on: events.map { Float(rule.seconds($0.duration)) },
            off: zip(events, events.dropFirst()).map { Float(rule.seconds($1.start - $0.end)) },
            quietAfter: Float(rule.quiet(after: events[events.count - 1])), isCutAtStart: false, isCutAtEnd: false,
            lines: longest.lines)
        guard let nearest = CadenceMatcher.nearest(train, countries: rule.countries),
            let label = CadenceMatcher.label(nearest.plan.meaning)
        else { return nil }
        var measures = measures(longest)
        measures[.signalToNoise] = events.map { signalToNoise($0.power, $0.start, $0.end) }.min()
        measures[.length] = 1_000 * rule.seconds(events[events.count - 1].end - events[0].start)
        measures[.cadence] = Double(nearest.time)
        measures[.frequencyError] = 100 * Double(nearest.frequency)
        // What fails several criteria is near to nothing.
        let failures = failures(of: events, nearest, measures)
        guard failures.count == 1, let failure = failures.first else { return nil }
        measures[failure.failed] = failure.value
        return NearMiss(
            frames: frames(events[0].start, events[events.count - 1].end),
            candidate: label, frequencies: longest.lines.map(Double.init), measures: measures, failed: failure.failed,
            limit: failure.limit, nearestPlan: nearest.plan.words)
    }

    private func failures(
        of events: [ToneEvent], _ nearest: CadenceMatcher.Nearest, _ measures: [NearMiss.Quantity: Double]
    ) -> [Failure] {
        var failures: [Failure] = []
        if !rule.isIsolated(events) {
            failures.append((.signalToNoise, measures[.signalToNoise] ?? 0, .atLeast(Self.step)))
        }
        let detune = Double(events[0].lines.count > 1 ? CadenceMatcher.pairDetune : CadenceMatcher.detune)
        if Double(nearest.frequency) > detune {
            failures.append((.frequencyError, 100 * Double(nearest.frequency), .atMost(100 * detune)))
        }
        if nearest.time > 1 { failures.append((.cadence, Double(nearest.time), .atMost(1))) }
        guard events.count == 1, events[0].lines.count == 1 else { return failures }
        // One burst of one line hangs on its length alone.
        let length = rule.seconds(events[0].duration)
        let shortest = Double(ToneRule.shortestRing)
        if length < shortest { failures.append((.length, 1_000 * length, .atLeast(1_000 * shortest))) }
        return failures + pureFailures(events[0])
    }

    // MARK: Tones that stand alone

    /// A tone of one line that was nearly a bleep, where somebody speaks beside it, or else a recording beep.
    /// - Returns: `nil` where it is neither nearly.
    private func single(_ index: Int, _ events: [ToneEvent]) -> NearMiss? {
        let event = events[index]
        let isInside = rule.isNextToSpeech(event)
        let failures = isInside ? bleepFailures(index, events) : beepFailures(event)
        guard failures.count == 1, let failure = failures.first else { return nil }
        var measures = measures(event)
        measures[failure.failed] = failure.value
        return NearMiss(
            frames: frames(event.start, event.end), candidate: isInside ? .bleep : .recordBeep,
            frequencies: event.lines.map(Double.init), measures: measures, failed: failure.failed, limit: failure.limit)
    }

    private func bleepFailures(_ index: Int, _ events: [ToneEvent]) -> [Failure] {
        let event = events[index]
        var failures = pureFailures(event)
        let length = rule.seconds(event.duration)
        if length < ToneRule.shortestBleep {
            failures.append((.length, 1_000 * length, .atLeast(1_000 * ToneRule.shortestBleep)))
        }
        if event.level <= ToneRule.faintestBleep {
            failures.append((.level, Double(event.level), .atLeast(Double(ToneRule.faintestBleep))))
        }
        if event.rise <= ToneRule.keyed {
            failures.append((.edges, 100 * Double(event.rise), .atLeast(100 * Double(ToneRule.keyed))))
        }
        let notes = rule.notes(around: index, events)
        if notes > ToneRule.notes { failures.append((.notes, 100 * notes, .atMost(100 * ToneRule.notes))) }
        return failures
    }

    private func beepFailures(_ event: ToneEvent) -> [Failure] {
        guard ToneRule.beeps.contains(event.lines[0]) else { return [] }
        var failures = pureFailures(event)
        let length = rule.seconds(event.duration)
        let lengths = ToneRule.beepLengths
        if length < lengths.lowerBound {
            failures.append((.length, 1_000 * length, .atLeast(1_000 * lengths.lowerBound)))
        } else if length > lengths.upperBound {
            failures.append((.length, 1_000 * length, .atMost(1_000 * lengths.upperBound)))
        }
        if !rule.isIsolated(event) {
            failures.append((.signalToNoise, signalToNoise(event.power, event.start, event.end), .atLeast(Self.step)))
        }
        return failures
    }

    private func pureFailures(_ event: ToneEvent) -> [Failure] {
        var failures: [Failure] = []
        if event.share <= ToneRule.pureShare {
            failures.append((.purity, 100 * Double(event.share), .atLeast(100 * Double(ToneRule.pureShare))))
        }
        if event.unsteadiness >= ToneRule.steady {
            failures.append((.unsteadiness, Double(event.unsteadiness), .atMost(Double(ToneRule.steady))))
        }
        if event.drift >= ToneRule.still {
            failures.append((.drift, Double(event.drift), .atMost(Double(ToneRule.still))))
        }
        return failures
    }

    private func measures(_ event: ToneEvent) -> [NearMiss.Quantity: Double] {
        [
            .length: 1_000 * rule.seconds(event.duration), .level: Double(event.level),
            .purity: 100 * Double(event.share), .unsteadiness: Double(event.unsteadiness), .drift: Double(event.drift),
            .signalToNoise: signalToNoise(event.power, event.start, event.end),
        ]
    }
}
