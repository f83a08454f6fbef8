import BleepCore
import BleepSignal

/// Pads and snaps the edges of one span.
///
/// A placed edge depends on nothing but the mark and the levels within 150 ms of the padded edge, so that two
/// recordings that differ only further inside a span get the same plan.
struct EdgePlacer {
    /// Edges that the audio had a say in lie on this grid, so that a published plan tells less about it.
    static let gridPerSecond = 100
    /// An edge lies in speech when it is this much louder than the quietest 10 ms within reach …
    static let speechOverQuietest: Float = 6
    /// … and louder than this, in dBFS: below it there is only line noise.
    static let speechFloor: Float = -65

    let levels: [LevelTrack]
    let sampleRate: SampleRate
    let frameCount: Int

    func start(of span: SensitiveSpan, rule: EdgeRule, channels: ChannelSet) -> EdgeMove {
        let marked = span.frames.lowerBound
        let padded = max(0, marked - frames(rule.paddingBefore))
        let padding = (marked - padded) * 1_000 / sampleRate.hertz
        guard let block = quietest(near: padded, direction: -1, padding: padding, rule: rule, channels: channels) else {
            let placed = span.origin == .dtmf ? gridFloor(padded) : padded
            return EdgeMove(marked: marked, padded: padded, placed: placed, snapped: false)
        }
        let placed = min(padded, sampleRate.blockStart(block, blocksPerSecond: Self.gridPerSecond))
        return EdgeMove(marked: marked, padded: padded, placed: placed, snapped: placed != padded)
    }

    func end(of span: SensitiveSpan, rule: EdgeRule, channels: ChannelSet) -> EdgeMove {
        let marked = span.frames.upperBound
        let padded = min(frameCount, marked + frames(rule.paddingAfter))
        let padding = (padded - marked) * 1_000 / sampleRate.hertz
        guard let block = quietest(near: padded - 1, direction: 1, padding: padding, rule: rule, channels: channels)
        else {
            let placed = span.origin == .dtmf ? gridCeiling(padded) : padded
            return EdgeMove(marked: marked, padded: padded, placed: placed, snapped: false)
        }
        let end = sampleRate.blockStart(block + 1, blocksPerSecond: Self.gridPerSecond)
        let placed = max(padded, min(frameCount, end))
        return EdgeMove(marked: marked, padded: padded, placed: placed, snapped: placed != padded)
    }

    /// The quietest 10 ms block outward of `frame`, or `nil` when the edge stays where it is.
    private func quietest(
        near frame: Int, direction: Int, padding: Int, rule: EdgeRule, channels: ChannelSet
    ) -> Int? {
        guard rule.snapping != .never, let blocks = levels.first?.blockCount, blocks > 0 else { return nil }
        let here = levels[0].block(holding: frame)
        // One block less than the reach: the edge is put on the far side of the block.
        let budget = min(EdgeRule.snapReach, EdgeRule.totalReach - padding)
        let reach = budget / 10 - 1
        guard reach >= 0 else { return nil }
        let level = loudest(here, channels)
        if rule.snapping == .inSpeech {
            let around = EdgeRule.snapReach / 10 - 1
            var quietest = level
            for other in max(0, here - around)...min(blocks - 1, here + around) {
                quietest = min(quietest, loudest(other, channels))
            }
            guard level > Self.speechFloor, level - quietest >= Self.speechOverQuietest else { return nil }
        }
        var best = here
        var bestLevel = level
        for step in 0...reach {
            let other = here + direction * step
            guard other >= 0, other < blocks else { break }
            let otherLevel = loudest(other, channels)
            if otherLevel < bestLevel {
                best = other
                bestLevel = otherLevel
            }
        }
        return best
    }

    private func loudest(_ block: Int, _ channels: ChannelSet) -> Float {
        var result = -Float.infinity
        for channel in levels.indices where channels.contains(channel) {
            result = max(result, levels[channel].decibels(block))
        }
        return result
    }

    private func frames(_ milliseconds: Int) -> Int { sampleRate.frames(milliseconds: milliseconds) }

    private func gridFloor(_ frame: Int) -> Int {
        sampleRate.blockStart(gridBlock(frame), blocksPerSecond: Self.gridPerSecond)
    }

    private func gridCeiling(_ frame: Int) -> Int {
        guard frame < frameCount else { return frameCount }
        let floor = gridFloor(frame)
        guard floor != frame else { return frame }
        return min(frameCount, sampleRate.blockStart(gridBlock(frame) + 1, blocksPerSecond: Self.gridPerSecond))
    }

    private func gridBlock(_ frame: Int) -> Int {
        // The inverse of a floored division may be one off.
        let block = frame * Self.gridPerSecond / sampleRate.hertz
        return sampleRate.blockStart(block + 1, blocksPerSecond: Self.gridPerSecond) <= frame ? block + 1 : block
    }
}
