import BleepCore
import BleepSignal

/// What is heard around a tone: words, quiet, the ends of the recording.
extension ToneRule {
    func block(_ sample: Double) -> Int { levels.block(holding: max(0, grid.frame(sample))) }

    /// The first run of speech that ends after `block`.
    func firstRun(after block: Int) -> Int { Self.first(of: speech, endingAfter: block) }

    /// The first of some ranges, in order and without overlap, that ends after `block`.
    private static func first(of ranges: [Range<Int>], endingAfter block: Int) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound > block { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Seconds of speech between two samples.
    func speechSeconds(_ start: Double, _ end: Double) -> Double {
        let first = block(start)
        let last = block(end)
        var sum = 0
        var index = firstRun(after: first)
        while index < speech.count, speech[index].lowerBound < last {
            sum += min(speech[index].upperBound, last) - max(speech[index].lowerBound, first)
            index += 1
        }
        return Double(sum) / 100
    }

    /// Seconds until somebody speaks or the recording ends.
    func quiet(after end: Double) -> Double {
        let from = block(end)
        let index = firstRun(after: from)
        let to = index < speech.count ? max(from, speech[index].lowerBound) : levels.blockCount
        return Double(to - from) / 100
    }

    func isAtEnd(_ sample: Double, within seconds: Double) -> Bool {
        Double(levels.frameCount - grid.frame(sample)) < seconds * Double(levels.sampleRate.hertz)
    }

    /// Whether it is much quieter right before and right after, or the recording begins or ends there.
    func isIsolated(_ event: ToneEvent) -> Bool {
        isQuiet(before: event, passingDigits: false) && isQuiet(after: event, passingDigits: false)
    }

    /// Whether the bursts of a cadence stand alone: most of them on both sides, and each on one. Somebody may begin to
    /// speak in a burst, and the first may begin behind his word; but two short ones may be his vowels. Digits do not
    /// count: with the first one the dial tone ends.
    func isIsolated(_ events: [ToneEvent]) -> Bool {
        let isTrain = events.count > 2 || events.contains { seconds($0.duration) > Self.longestSyllable }
        var alone = 0
        for (index, event) in events.enumerated() {
            let before = isQuiet(before: event, passingDigits: true)
            let after = isQuiet(after: event, passingDigits: true)
            if before, after {
                alone += 1
            } else if events.count == 1 || !isTrain || !before && !after || index == 0 && !after
                || index == events.count - 1 && !before
            {
                return false
            }
        }
        return 2 * alone >= events.count
    }

    /// Seconds for which somebody may hold a vowel in a conversation.
    private static let longestSyllable = 0.6

    private func isQuiet(before event: ToneEvent, passingDigits: Bool) -> Bool {
        let first = block(event.start)
        return isQuiet(first - 6..<first - 2, beside: event, passingDigits: passingDigits)
    }

    private func isQuiet(after event: ToneEvent, passingDigits: Bool) -> Bool {
        let last = block(event.end)
        return isQuiet(last + 3..<last + 7, beside: event, passingDigits: passingDigits)
    }

    private func isQuiet(_ blocks: Range<Int>, beside event: ToneEvent, passingDigits: Bool) -> Bool {
        let blocks = blocks.clamped(to: 0..<levels.blockCount)
        var sum: Float = 0
        var count = 0
        for block in blocks where !passingDigits || !isOfDigit(block) {
            sum += levels.meanSquare(block)
            count += 1
        }
        return count < 2 || sum / Float(count) < Self.step * event.power
    }

    /// Whether a digit sounds in a block or next to it, where its edge may lie.
    private func isOfDigit(_ block: Int) -> Bool {
        let index = Self.first(of: digits, endingAfter: block - 1)
        return index < digits.count && digits[index].lowerBound - 1 <= block
    }

    /// Whether somebody dials right behind a tone.
    func isEndedByDigit(_ event: ToneEvent) -> Bool {
        let last = block(event.end)
        let index = Self.first(of: digits, endingAfter: last)
        return index < digits.count && digits[index].lowerBound - last <= Self.dialling
    }

    /// Blocks of 10 ms from the end of a dial tone to the digit that ended it.
    private static let dialling = 10

    func isNextToSpeech(_ event: ToneEvent) -> Bool {
        let reach = Self.adjacency * grid.rate
        return speechSeconds(event.start - reach, event.start) > 0.05
            || speechSeconds(event.end, event.end + reach) > 0.05
    }

    /// Whether somebody speaks shortly before and shortly after.
    func isAmidSpeech(_ event: ToneEvent) -> Bool {
        let reach = Self.context * grid.rate
        return speechSeconds(event.start - reach, event.start) > 0.05
            && speechSeconds(event.end, event.end + reach) > 0.05
    }
}
