import BleepAudio
import BleepCore
import BleepSignal

/// The outlines of a recording's channels.
struct Outline {
    /// One a channel.
    var peaks: [Peaks] = []
    /// One a channel; empty unless they were asked for.
    var spectrograms: [Spectrogram] = []

    /// Reads the recording once.
    /// - Parameter plan: what is overwritten before anything is drawn; `nil` draws the recording as it is.
    static func take(
        of source: borrowing AudioSource, plan: BleepPlan?, withSpectrogram: Bool, acceptsDamage: Bool,
        progress: Progress.Report
    ) throws(AudioFileError) -> Outline {
        let format = source.format
        let channels = format.channels
        let stages = (0..<channels).map { _ in
            OutlineStage(sampleRate: format.sampleRate, withSpectrogram: withSpectrogram)
        }
        var overlay = plan.map { CoverOverlay(plan: $0, sampleRate: format.sampleRate) }
        var reader = try source.makeReader(acceptDamaged: acceptsDamage)
        var block = [Float](repeating: 0, count: BlockPump.blockFrames * channels)
        var mono = [Float](repeating: 0, count: BlockPump.blockFrames)
        var position = 0
        while true {
            var span = block.mutableSpan
            let count = try reader.read(into: &span)
            guard count > 0 else { break }
            overlay?.apply(to: &block, channels: channels, frames: position..<position + count)
            for (channel, stage) in stages.enumerated() {
                var target = mono.mutableSpan
                Interleaved.take(channel, of: channels, in: block.span, frames: count, into: &target)
                stage.consume(mono.span.extracting(first: count))
            }
            position += count
            progress(Progress(stage: .drawing, framesDone: position, frameCount: source.promisedFrames))
        }
        var outline = Outline()
        for stage in stages {
            let (peaks, spectrogram) = stage.finish()
            outline.peaks.append(peaks)
            if let spectrogram { outline.spectrograms.append(spectrogram) }
        }
        return outline
    }
}
