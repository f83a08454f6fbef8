import BleepAudio
import BleepCore
import BleepSignal

/// Measures levels beside the edges of marks and nowhere else: all that an edge needs to be snapped.
enum EdgeLevels {
    /// Padding and snapping reach 300 ms, and a mark is judged by 150 ms on its other side.
    private static let reach = 500

    /// Seconds of a recording of which a track is made before anything is read: a header may promise centuries.
    private static let longest = 24 * 3600

    /// - Returns: one track a channel, silent where nothing was measured; `nil` where the recording cannot be read from
    ///   any place, or promises to be longer than a day.
    static func measured(
        beside spans: [SensitiveSpan], in source: borrowing AudioSource, frameCount: Int
    ) throws(AudioFileError) -> [LevelTrack]? {
        let format = source.format
        guard frameCount / format.sampleRate.hertz <= longest else { return nil }
        let edges = spans.flatMap {
            [$0.frames.lowerBound..<$0.frames.lowerBound, $0.frames.upperBound..<$0.frames.upperBound]
        }
        let stretches = FrameRanges.wholeSeconds(
            around: edges, milliseconds: reach, sampleRate: format.sampleRate, frameCount: frameCount)
        var levels = (0..<format.channels).map { _ in
            LevelTrack(silent: frameCount, sampleRate: format.sampleRate)
        }
        guard !stretches.isEmpty else { return levels }
        var reader = try source.makeReader()
        for stretch in stretches {
            let second = stretch.lowerBound / format.sampleRate.hertz
            if reader.framesRead != stretch.lowerBound, !reader.move(to: stretch.lowerBound) { return nil }
            let parts = try measured(stretch, of: &reader)
            for channel in levels.indices { levels[channel].replace(with: parts[channel], fromSecond: second) }
        }
        return levels
    }

    /// - Parameter reader: stands at the start of the stretch.
    private static func measured(
        _ stretch: Range<Int>, of reader: inout AudioReader
    ) throws(AudioFileError) -> [LevelTrack] {
        let format = reader.format
        let stages = (0..<format.channels).map { _ in
            ChannelStage(sampleRate: format.sampleRate, configuration: nil, expectedFrames: stretch.count)
        }
        _ = try BlockPump.run(&reader, channels: format.channels, frames: stretch.count) { channel, mono in
            stages[channel].consume(mono)
        } progress: { _ in
        }
        return stages.map { $0.finish().levels }
    }
}
