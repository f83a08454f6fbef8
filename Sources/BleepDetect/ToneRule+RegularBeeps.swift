import BleepCore
import BleepSignal

/// Beeps that come as by a clock while people talk: a recorder warns, or a call waits. Nobody hides words like that.
extension ToneRule {
    /// Seconds from one to the next. What comes sooner is a cadence; the slowest of all plans comes every 18.5 s.
    private static let periods = 3.0...20.0
    /// Seconds that one sounds, at most: a longer burst may be ringing. What follows as soon belongs to it.
    private static let longestWarning = 0.65
    /// Seconds, and the part of the time, by which a clock's beep comes too late or too early: what a jitter buffer and
    /// words over its edge make of it.
    private static let lateness = 0.06
    private static let clockError = 0.005
    /// Decibels between the beeps of one machine.
    private static let sameHeight: Float = 4
    /// Beeps in step that are no chance if none like them is out of step, and those that are none where a plan knows them.
    private static let fewest = 4
    private static let fewestOfPlan = 3
    /// The same of a frequency that nobody bleeps with.
    private static let fewestOfPlanAlone = 2
    /// The part of the time between two bursts in which speech parts them.
    private static let talk = 0.25
    /// Beeps in a row that words may cover.
    private static let mostMissed = 2
    /// Beeps that may be out of step where a plan knows those in step, as a part of these.
    private static let strays = 0.34
    /// The part of its beats that a train without a plan keeps.
    private static let kept = 0.65

    /// One beep, or two or three that follow each other closely: places of events.
    private typealias Beep = [Int]

    /// Beeps in step.
    private struct Train {
        /// Places of beeps, in order.
        var steps: [Int]
        /// Seconds from one to the next, and how often they have passed.
        var period: Double
        var beats: Double
        /// Beeps between them that sound alike and are out of step.
        var strays: Int
    }

    /// - Parameter isAmidTalk: whether only those count between which people talk; others may be ringing.
    func regularBeeps(_ events: [ToneEvent], amidTalk isAmidTalk: Bool, _ isUsed: inout [Bool]) -> [Found] {
        let beeps = beeps(events, isUsed)
        var trains: [Train] = []
        // The period of the train that a beep belongs to: from it on the same would be found again.
        var known = [Double](repeating: 0, count: beeps.count)
        for first in beeps.indices {
            let start = events[beeps[first][0]]
            for second in beeps.indices.dropFirst(first + 1) {
                let event = events[beeps[second][0]]
                let period = seconds(event.start - start.start)
                if period > Self.periods.upperBound { break }
                guard period >= Self.periods.lowerBound, abs(period - known[first]) > Self.lateness,
                    isAlike(start, event)
                else { continue }
                let train = train(from: first, every: period, beeps, events)
                guard train.steps.count >= (Self.isKnown(start) ? Self.fewestOfPlan : Self.fewestOfPlanAlone),
                    Double(train.strays) <= Self.strays * Double(train.steps.count)
                else { continue }
                for step in train.steps { known[step] = train.period }
                trains.append(train)
            }
        }
        // Of several readings of the same beeps the one that explains most of them.
        trains.sort { ($0.steps.count, -$0.steps[0]) > ($1.steps.count, -$1.steps[0]) }
        var result: [Found] = []
        for train in trains where !train.steps.contains(where: { isUsed[beeps[$0][0]] }) {
            if isAmidTalk, !self.isAmidTalk(train.steps.map { events[beeps[$0][0]] }) { continue }
            result += warning(train, beeps, events, &isUsed)
        }
        return result
    }

    private func beeps(_ events: [ToneEvent], _ isUsed: [Bool]) -> [Beep] {
        var beeps: [Beep] = []
        for (index, event) in events.enumerated() where !isUsed[index] && isWarning(event) {
            if let last = beeps.last?.last, isAlike(events[last], event),
                seconds(event.start - events[last].end) < Self.longestWarning
            {
                beeps[beeps.count - 1].append(index)
            } else {
                beeps.append([index])
            }
        }
        return beeps
    }

    private func isWarning(_ event: ToneEvent) -> Bool {
        event.lines.count == 1 && event.share > 0.8 && seconds(event.duration) < Self.longestWarning
            && Self.isKeyed(event)
    }

    private func isAlike(_ one: ToneEvent, _ other: ToneEvent) -> Bool {
        ToneEvent.near(other.lines[0], one.lines[0], 0.01) && abs(other.level - one.level) < Self.sameHeight
    }

    /// What sounds like the beep at `first` and keeps its time, that beep included.
    private func train(from first: Int, every period: Double, _ beeps: [Beep], _ events: [ToneEvent]) -> Train {
        let start = events[beeps[first][0]]
        var train = Train(steps: [first], period: period, beats: 0, strays: 0)
        var last = 0.0
        var waiting = 0
        for index in beeps.indices.dropFirst(first + 1) {
            let beep = events[beeps[index][0]]
            let time = seconds(beep.start - start.start)
            if time > last + Double(Self.mostMissed + 1) * train.period + 1 { break }
            guard isAlike(start, beep) else { continue }
            let beats = max(1, (time / train.period).rounded())
            if abs(time - beats * train.period) < Self.lateness {
                train.steps.append(index)
                train.beats = beats
                train.period = time / beats
                last = time
                train.strays += waiting
                waiting = 0
            } else if time - (time / train.period).rounded(.down) * train.period > Self.longestWarning {
                // What begins a little late may be what a word has left of one.
                waiting += 1
                if Double(train.strays + waiting) > Self.strays * Double(train.steps.count) + 1 { break }
            }
        }
        return train
    }

    /// Whether people talk between the beeps: no cadence goes on under a conversation.
    private func isAmidTalk(_ steps: [ToneEvent]) -> Bool {
        guard let first = steps.first, let last = steps.last else { return false }
        let talk = zip(steps, steps.dropFirst()).reduce(0) { $0 + speechSeconds(after: $1.0, until: $1.1.start) }
        return talk > Self.talk * seconds(last.start - first.start)
    }

    /// - Returns: nothing where it may be chance.
    private func warning(_ train: Train, _ beeps: [Beep], _ events: [ToneEvent], _ isUsed: inout [Bool]) -> [Found] {
        let members = train.steps.map { beeps[$0] }
        let first = events[members[0][0]]
        // Words cover a part of some; the longest was heard best.
        let on = members.map { seconds(events[$0[0]].duration) }.max() ?? 0
        let length = members.map { seconds(events[$0[$0.count - 1]].end - events[$0[0]].start) }.max() ?? 0
        let isPair = members.count < Self.fewestOfPlan
        let plan = Self.plan(
            of: first.lines[0], on: on, period: train.period,
            within: isPair ? Self.lateness + Self.clockError * train.period : nil)
        let isClear =
            members.count >= Self.fewest && train.strays == 0 && Double(members.count - 1) >= Self.kept * train.beats
        let isWaiting = plan?.meaning == .waiting
        // Two are enough of a recorder's warning alone: calls wait at frequencies of music.
        guard plan != nil && !(isWaiting && isPair) || isClear else { return [] }
        var result: [Found] = []
        let own = Set(members.joined())
        for index in events.indices where !isUsed[index] && events[index].lines.count == 1 {
            let event = events[index]
            guard ToneEvent.near(event.lines[0], first.lines[0], 0.01) else { continue }
            // Also what words have left of one, before the first that is whole, too.
            let time = seconds(event.start - first.start)
            let beat = ((time + Self.lateness) / train.period).rounded(.down)
            let begin = beat * train.period - Self.lateness
            guard abs(beat - train.beats / 2) <= train.beats / 2 + Double(Self.mostMissed) else { continue }
            let isWithin = time + seconds(event.duration) <= begin + length + 2 * Self.lateness
            guard isWithin || own.contains(index) else { continue }
            isUsed[index] = true
            result.append(
                Found(
                    start: event.start, end: event.end, label: isWaiting ? .tone : .recordBeep, lines: event.lines,
                    confidence: plan == nil ? 0.6 : 0.8, detail: isWaiting ? "call waiting" : nil))
        }
        return result
    }

    /// The plan in which a tone of this length comes in this time, of a recorder's warning before that of a waiting call.
    /// - Parameter clock: seconds by which the period may be off; `nil` for as much as plans allow.
    private static func plan(of line: Float, on: Double, period: Double, within clock: Double?) -> TonePlan? {
        func isClose(_ value: Double, _ wanted: Float) -> Bool {
            abs(value - Double(wanted)) <= Double(CadenceMatcher.slack) + Double(CadenceMatcher.part) * Double(wanted)
        }
        func isPeriod(_ wanted: Float) -> Bool {
            clock.map { abs(period - Double(wanted)) <= $0 } ?? isClose(period, wanted)
        }
        let fits = ToneZones.plans.filter { plan in
            guard plan.meaning == .waiting || plan.meaning == .record, let step = plan.steps.first,
                plan.steps.allSatisfy({ $0.frequencies == [step.frequencies[0]] })
            else { return false }
            let cycle = plan.steps.allSatisfy { $0 == step } ? [step] : plan.steps
            return abs(line - step.frequencies[0]) <= CadenceMatcher.detune * step.frequencies[0]
                && isClose(on, step.on) && isPeriod(cycle.reduce(0) { $0 + $1.on + $1.off })
        }
        return fits.first { $0.meaning == .record } ?? fits.first
    }
}
