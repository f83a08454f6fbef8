import BleepAudio
import BleepCore
import BleepRedact

/// Copies the excerpts of an audition file, with their bleeps.
struct AuditionCopy {
    /// Silence between two excerpts, in milliseconds.
    private static let pause = 300

    let plan: BleepPlan
    let format: AudioFormat

    func run(from reader: inout AudioReader, to writer: inout AudioWriter) throws(AudioFileError) {
        let channels = format.channels
        let excerpts = Excerpts(plan: plan, sampleRate: format.sampleRate).ranges
        let silence = [Float](repeating: 0, count: format.sampleRate.frames(milliseconds: Self.pause) * channels)
        var block = [Float](repeating: 0, count: BlockPump.blockFrames * channels)
        var position = 0
        var next = 0
        var overlay = CoverOverlay(plan: plan, sampleRate: format.sampleRate)
        while next < excerpts.count {
            var span = block.mutableSpan
            let frames = try reader.read(into: &span)
            guard frames > 0 else { return }
            let here = position..<position + frames
            overlay.apply(to: &block, channels: channels, frames: here)
            while next < excerpts.count, excerpts[next].lowerBound < here.upperBound {
                let part = excerpts[next].clamped(to: here)
                try writer.write(
                    block.span.extracting(
                        (part.lowerBound - position) * channels..<(part.upperBound - position) * channels))
                guard excerpts[next].upperBound <= here.upperBound else { break }
                next += 1
                if next < excerpts.count { try writer.write(silence.span) }
            }
            position = here.upperBound
        }
    }
}
