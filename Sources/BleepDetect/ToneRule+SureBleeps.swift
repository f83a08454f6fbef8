import BleepCore
import BleepSignal

/// Bleeps that are known as such wherever they stand: over a whole sentence too, with pauses before and behind it, where a
/// tone of the network could stand as well.
extension ToneRule {
    /// Decibels that the noise of the line falls by in what was put in its place.
    private static let replaced: Int8 = 10
    /// Hertz and decibels by which the bleeps of one recording differ: whoever puts them in uses one generator, set once.
    private static let sameLine: Float = 1
    private static let sameLevel: Float = 0.5
    /// Hertz of a bleep that no tone of any plan has alone.
    private static let unmistakable: Float = 660

    func sureBleeps(_ events: [ToneEvent], _ isUsed: inout [Bool]) -> [Found] {
        let free = events.indices.filter { !isUsed[$0] && isLikeBleep(events[$0]) }
        let sure = free.filter { isSure(events[$0]) && !isTouched(at: $0, events) && !isMusic(around: $0, events) }
            .map { events[$0] }
        var result: [Found] = []
        for index in free where sure.contains(where: { Self.areOfOneMaker($0, events[index]) }) {
            isUsed[index] = true
            let event = events[index]
            result.append(
                Found(start: event.start, end: event.end, label: .bleep, lines: event.lines, confidence: 0.95))
        }
        return result
    }

    private func isLikeBleep(_ event: ToneEvent) -> Bool {
        event.lines.count == 1 && Self.isKnown(event) && seconds(event.duration) >= Self.shortestBleep
            && isMeantToBeHeard(event) && Self.isPure(event) && Self.isKeyed(event)
    }

    /// Whether it was put in the place of something, or follows a word and is followed by one without a pause.
    private func isSure(_ event: ToneEvent) -> Bool {
        event.backgroundSteps.min() >= Self.replaced || isBetweenWords(event)
            || abs(event.lines[0] - Self.unmistakable) < Self.sameLine
    }

    /// Whether another tone ends where it begins or begins where it ends, as those of an intercept do: that is what falls
    /// silent beside it then, and no word.
    private func isTouched(at index: Int, _ events: [ToneEvent]) -> Bool {
        let event = events[index]
        return [index - 1, index + 1].contains { other in
            guard events.indices.contains(other), Self.isKeyed(events[other]), Self.isPure(events[other]) else {
                return false
            }
            return abs(seconds(events[other].end - event.start)) < Self.turn
                || abs(seconds(event.end - events[other].start)) < Self.turn
        }
    }

    static func areOfOneMaker(_ one: ToneEvent, _ other: ToneEvent) -> Bool {
        abs(one.lines[0] - other.lines[0]) < sameLine && abs(one.level - other.level) < sameLevel
    }
}
