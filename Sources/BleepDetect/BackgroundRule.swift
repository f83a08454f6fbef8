import BleepCore
import BleepSignal

/// Labels what lies under all tones: speech, silence or noise.
enum BackgroundRule {
    /// Decibels against full scale: what is louder and no speech is noise. Quiet lines lie around −60, a noisy room
    /// above −45.
    static let noiseLevel: Float = -50
    /// Blocks of constant samples that interrupt speech; shorter ones are pauses between sounds.
    private static let digitalPause = 20

    /// - Parameters:
    ///   - speech: ranges of blocks, in order.
    ///   - digital: frames in which every sample has the same value, in order.
    static func timeline(levels: LevelTrack, speech: [Range<Int>], digital: [Range<Int>]) -> Timeline {
        let timeline = timeline(levels: levels, speech: speech)
        let pause = levels.sampleRate.frames(milliseconds: 10 * digitalPause)
        let silences = digital.compactMap { frames -> Segment? in
            if frames.count < pause, timeline.segment(at: frames.lowerBound)?.label == .speech,
                timeline.segment(at: frames.upperBound - 1)?.label == .speech
            {
                return nil
            }
            return Segment(frames: frames, label: .silence, detail: "digital")
        }
        return timeline.painted(with: silences)
    }

    private static func timeline(levels: LevelTrack, speech: [Range<Int>]) -> Timeline {
        var layer: [Segment] = []
        var block = 0
        func rest(until end: Int) {
            guard block < end else { return }
            let frames = levels.frames(ofBlock: block).lowerBound..<levels.frames(ofBlock: end - 1).upperBound
            let label: SegmentLabel = median(levels, block..<end) > noiseLevel ? .noise : .silence
            layer.append(Segment(frames: frames, label: label))
        }
        for run in speech {
            rest(until: run.lowerBound)
            let frames =
                levels.frames(ofBlock: run.lowerBound)
                .lowerBound..<levels.frames(ofBlock: run.upperBound - 1)
                .upperBound
            layer.append(Segment(frames: frames, label: .speech))
            block = run.upperBound
        }
        rest(until: levels.blockCount)
        return Timeline(frameCount: levels.frameCount, painting: layer)
    }

    private static func median(_ levels: LevelTrack, _ blocks: Range<Int>) -> Float {
        // In whole decibels.
        -Float(Int(min(127, max(0, -levels.decibels(ofRank: blocks.count / 2, in: blocks)))))
    }
}
