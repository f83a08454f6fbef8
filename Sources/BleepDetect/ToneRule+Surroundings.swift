import BleepCore
import BleepSignal

/// What is heard around a tone: words, quiet, the ends of the recording.
extension ToneRule {
    func block(_ sample: Double) -> Int { levels.block(holding: max(0, grid.frame(sample))) }

    /// The first run of speech that ends after `block`.
    func firstRun(after block: Int) -> Int {
        var low = 0
        var high = speech.count
        while low < high {
            let middle = (low + high) / 2
            if speech[middle].upperBound > block { high = middle } else { low = middle + 1 }
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
        let first = block(event.start)
        let last = block(event.end)
        func isQuiet(_ blocks: Range<Int>) -> Bool {
            let blocks = blocks.clamped(to: 0..<levels.blockCount)
            guard blocks.count >= 2 else { return true }
            var sum: Float = 0
            for block in blocks { sum += levels.meanSquare(block) }
            return sum / Float(blocks.count) < Self.step * event.power
        }
        return isQuiet(first - 6..<first - 2) && isQuiet(last + 3..<last + 7)
    }

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
