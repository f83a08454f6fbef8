import BleepCore
import BleepSignal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whether somebody speaks near a tone.
extension ToneRule {
    /// Decibels below a tone of who is heard to talk near it, seconds on either side in which he is, and for which. Where he
    /// is, what is as faint as noise beside the tone may be his.
    private static let talk: Float = 36
    private static let talkReach = 2.5
    private static let talkLength = 0.1

    func isNextToSpeech(_ event: ToneEvent) -> Bool {
        let reach = Self.adjacency * grid.rate
        if speechSeconds(from: event.start - reach, before: event) > 0.05
            || speechSeconds(after: event, until: event.end + reach) > 0.05
        {
            return true
        }
        let before = speechSeconds(block(event.start - reach)..<block(event.start), above: -.infinity)
        let after = speechSeconds(block(event.end)..<block(event.end + reach), above: -.infinity)
        return max(before, after) > 0.05 && isTalk(near: event)
    }

    /// Whether a pure tone begins out of quiet: who answers may speak as soon as he likes, but no voice has made it.
    func isUnspokenBefore(_ event: ToneEvent) -> Bool {
        event.share > Self.pureShare && event.unsteadiness < Self.steady
            && speechSeconds(from: event.start - Self.adjacency * grid.rate, before: event) < 0.02
    }

    /// Whether somebody can be heard to talk in the seconds before or after a tone.
    private func isTalk(near event: ToneEvent) -> Bool {
        let reach = Self.talkReach * grid.rate
        let least = event.level - Self.talk
        return speechSeconds(block(event.start - reach)..<block(event.start), above: least)
            + speechSeconds(
                decayEnd(of: event)..<max(decayEnd(of: event), block(event.end + reach)), above: least)
            > Self.talkLength
    }

    /// Decibels, in the mean, of what is spoken within ``talkReach`` of a tone; −200 where nothing is.
    func wordLevel(around event: ToneEvent) -> Float {
        let reach = Self.talkReach * grid.rate
        let blocks = block(event.start - reach)..<block(event.end + reach)
        var (sum, count): (Float, Float) = (0, 0)
        var index = firstRun(after: blocks.lowerBound)
        while index < speech.count, speech[index].lowerBound < blocks.upperBound {
            for block in speech[index].clamped(to: blocks) { sum += levels.meanSquare(block) }
            count += Float(speech[index].clamped(to: blocks).count)
            index += 1
        }
        return sum > 0 ? 10 * log10f(sum / count) : -200
    }

    /// Whether somebody speaks shortly before and shortly after.
    func isAmidSpeech(_ event: ToneEvent) -> Bool { isSpoken(aroundFor: Self.context, event) }

    /// Whether a word ends where it starts, and one starts where it ends.
    func isBetweenWords(_ event: ToneEvent) -> Bool { isSpoken(aroundFor: Self.adjacency, event) }

    /// Whether somebody speaks within so many seconds before and after.
    private func isSpoken(aroundFor seconds: Double, _ event: ToneEvent) -> Bool {
        let reach = seconds * grid.rate
        return speechSeconds(from: event.start - reach, before: event) > 0.05
            && speechSeconds(after: event, until: event.end + reach) > 0.05
    }
}
