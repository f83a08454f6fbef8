import BleepCore
import BleepSignal

/// What is heard around a tone: speech, quiet, the ends of the recording.
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

    /// Decibels below a tone from which on nobody speaks beside it: that is what a codec makes of its ends.
    static let faintest: Float = 36
    /// Decibels below a tone that nobody bleeps with, from which on what is spoken between it and the next is the murmur of
    /// a room in which it rings: a vowel is no louder than its words.
    private static let murmur: Float = 12
    /// Blocks behind a tone that its edge still smears over, and that are averaged to hear it die away.
    private static let smear = 2
    private static let piece = 3
    /// Pieces in which it dies away, and in which it may pause to do so.
    private static let longestDecay = 14
    private static let longestStop = 3
    /// Decibels by which what dies away may swell, and by which each piece is fainter in the slowest room: it takes 60 dB
    /// in 2 s.
    private static let swell: Float = 3
    private static let slowest: Float = 0.9
    /// Blocks behind a tone in which it matters when somebody speaks: no cadence pauses longer.
    private static let longestQuiet = 2_000

    /// Seconds of speech between a tone and a later sample.
    /// - Parameter decibels: below the tone from which on it is no speech.
    func speechSeconds(after tone: ToneEvent, until end: Double, below decibels: Float = faintest) -> Double {
        let first = decayEnd(of: tone)
        return speechSeconds(first..<max(first, block(end)), above: tone.level - decibels)
    }

    /// Decibels below a burst of a cadence from which on speech beside it is another's.
    func murmurBelow(_ tone: ToneEvent) -> Float {
        tone.lines.count == 1 && Self.isKnown(tone) ? Self.faintest : Self.murmur
    }

    /// Seconds of speech between an earlier sample and a tone.
    func speechSeconds(from start: Double, before tone: ToneEvent) -> Double {
        speechSeconds(
            block(start)..<max(block(start), block(tone.start)), above: tone.level - Self.faintest)
    }

    /// - Parameter least: decibels that count for speech.
    func speechSeconds(_ blocks: Range<Int>, above least: Float) -> Double {
        var sum = 0
        var index = firstRun(after: blocks.lowerBound)
        while index < speech.count, speech[index].lowerBound < blocks.upperBound {
            for block in speech[index].clamped(to: blocks) where levels.decibels(block) > least { sum += 1 }
            index += 1
        }
        return Double(sum) / 100
    }

    /// Seconds until somebody speaks or the recording ends.
    func quiet(after tone: ToneEvent) -> Double {
        let from = block(tone.end)
        let blocks = decayEnd(of: tone)..<min(levels.blockCount, max(decayEnd(of: tone), from + Self.longestQuiet))
        let least = tone.level - Self.faintest
        var index = firstRun(after: blocks.lowerBound)
        while index < speech.count, speech[index].lowerBound < blocks.upperBound {
            for block in speech[index].clamped(to: blocks) where levels.decibels(block) > least {
                return Double(block - from) / 100
            }
            index += 1
        }
        return Double(blocks.upperBound - min(from, blocks.upperBound)) / 100
    }

    /// Where a tone has died away, in a room or in a codec: what only gets fainter behind it is no word.
    func decayEnd(of tone: ToneEvent) -> Int {
        let first = min(block(tone.end) + Self.smear, levels.blockCount)
        var lowest = tone.level - Self.swell
        var end = first
        for number in 0..<min(Self.longestDecay, (levels.blockCount - first) / Self.piece) {
            let place = first + number * Self.piece
            var sum: Float = 0
            for block in place..<place + Self.piece {
                sum += max(levels.decibels(block), tone.level - 2 * Self.faintest)
            }
            let level = sum / Float(Self.piece)
            if level < lowest - Self.slowest {
                lowest = level
                end = place + Self.piece
            } else if level > lowest + Self.swell || place - end >= Self.longestStop * Self.piece {
                break
            }
        }
        return end
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
        guard count >= 2, sum / Float(count) >= Self.step * event.power else { return true }
        let below = powerBelowBand(of: event)
        return below > 0 && sum / Float(count) < Self.step * event.power + Self.sameHum * below
    }

    /// How much more of an offset or a hum may be heard beside a tone than in it.
    private static let sameHum: Float = 1.2
    /// Blocks in which a tone's whole power is looked at.
    private static let looks = 32
    /// The part of a tone from one look to the next, modulo 1: looks at even distances would all meet a beat in one phase.
    private static let golden = 0.618
    private static let fewest = 8

    /// What sounds during a tone beside the telephone band, in the mean: an offset or the hum of the mains, that is heard
    /// before and after it, too.
    private func powerBelowBand(of event: ToneEvent) -> Float {
        let inside = block(event.start) + 1..<block(event.end)
        guard inside.count >= Self.fewest else { return 0 }
        var sum: Float = 0
        for look in 0..<Self.looks {
            let part = (Double(look) * Self.golden).truncatingRemainder(dividingBy: 1)
            sum += levels.meanSquare(inside.lowerBound + Int(part * Double(inside.count)))
        }
        return sum / Float(Self.looks) - event.power / event.share
    }

    /// Whether a digit sounds in a block or next to it, where its edge may lie.
    private func isOfDigit(_ block: Int) -> Bool {
        let index = Self.first(of: digits, endingAfter: block - 1)
        return index < digits.count && digits[index].lowerBound - 1 <= block
    }

    /// Whether somebody dials between two samples: no cadence goes on then.
    func isDialled(_ start: Double, _ end: Double) -> Bool {
        let index = Self.first(of: digits, endingAfter: block(start))
        return index < digits.count && digits[index].lowerBound < block(end)
    }

    /// Whether somebody dials right behind a tone.
    func isEndedByDigit(_ event: ToneEvent) -> Bool {
        let last = block(event.end)
        let index = Self.first(of: digits, endingAfter: last)
        return index < digits.count && digits[index].lowerBound - last <= Self.dialling
    }

    /// Blocks of 10 ms from the end of a dial tone to the digit that ended it.
    private static let dialling = 10
}
