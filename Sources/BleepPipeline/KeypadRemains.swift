import BleepAudio
import BleepCore
import BleepDetect
import BleepRedact
import BleepSignal

/// Looks for keypad digits in what is about to be published.
struct KeypadRemains {
    private let format: AudioFormat
    private let stages: [ChannelStage]
    private var mono: [Float]

    /// - Parameters:
    ///   - format: of the redacted recording.
    ///   - expectedFrames: what the file promises, if it does.
    init(in format: AudioFormat, expectedFrames: Int?) {
        var configuration = DetectionConfiguration()
        configuration.keypadOnly = true
        self.format = format
        stages = (0..<format.channels).map { _ in
            ChannelStage(
                sampleRate: format.sampleRate, configuration: configuration, expectedFrames: expectedFrames)
        }
        mono = Interleaved.room(frames: BlockPump.blockFrames, channels: format.channels)
    }

    /// Takes the next frames, interleaved; at most ``BlockPump/blockFrames``.
    mutating func consume(_ interleaved: Span<Float>) {
        Interleaved.split(interleaved, channels: format.channels, room: &mono) { stages[$0].consume($1) }
    }

    /// Once, after the last block: the digits of each channel.
    func finish() -> [[Segment]] {
        stages.map { stage in
            let (evidence, levels) = stage.finish()
            return evidence?.digits(levels: levels) ?? []
        }
    }

    /// One finding a run of digits; never says which.
    static func findings(of digits: [[Segment]], sampleRate: SampleRate) -> [VerificationFinding] {
        KeypadRuns.spans(of: digits, sampleRate: sampleRate).map { run in
            VerificationFinding(.keypad, frames: run.frames, channel: run.heardOn, text: "keypad digits can be heard")
        }
    }

    /// What is heard around places that are searched, in milliseconds: longer than an echo is away.
    private static let around = 1_000

    /// What a proof found, or, where it did not look, the same from a reading of its own.
    /// - Parameter places: frames beside which a digit may be left, if not anywhere.
    static func digits(
        of proof: RedactionProof, in redacted: borrowing AudioSource, near places: [Range<Int>]? = nil,
        progress: Progress.Report
    ) throws(AudioFileError) -> [[Segment]] {
        if let found = proof.keypadRemains { return found }
        let format = redacted.format
        let promised = redacted.promisedFrames
        if let places, let promised, let digits = try digits(in: redacted, near: places, frameCount: promised) {
            return digits
        }
        var search = KeypadRemains(in: format, expectedFrames: promised)
        var reader = try redacted.makeReader()
        try BlockPump.runInterleaved(&reader) { block, frames in
            search.consume(block)
            progress(Progress(stage: .listening, framesDone: frames.upperBound, frameCount: promised))
        }
        return search.finish()
    }

    /// - Returns: `nil` where the recording cannot be read from everywhere.
    private static func digits(
        in redacted: borrowing AudioSource, near places: [Range<Int>], frameCount: Int
    ) throws(AudioFileError) -> [[Segment]]? {
        guard HeardAgain.isPossible(of: redacted) else { return nil }
        let format = redacted.format
        var digits = [[Segment]](repeating: [], count: format.channels)
        var reader = try redacted.makeReader()
        var interleaved: [Float] = []
        // From whole seconds on, the steps of the detectors lie as they do in the whole recording.
        let windows = FrameRanges.wholeSeconds(
            around: places, milliseconds: around, sampleRate: format.sampleRate, frameCount: frameCount)
        for window in windows {
            guard reader.move(to: window.lowerBound) else { return nil }
            var search = KeypadRemains(in: format, expectedFrames: window.count)
            var frame = window.lowerBound
            while frame < window.upperBound {
                let count = min(BlockPump.blockFrames, window.upperBound - frame)
                if interleaved.count != count * format.channels {
                    interleaved = [Float](repeating: 0, count: count * format.channels)
                }
                var room = interleaved.mutableSpan
                guard try reader.read(into: &room) == count else { return nil }
                search.consume(interleaved.span)
                frame += count
            }
            for (channel, heard) in search.finish().enumerated() {
                digits[channel] += heard.map { digit in
                    var digit = digit
                    digit.frames =
                        digit.frames.lowerBound + window.lowerBound..<digit.frames.upperBound + window.lowerBound
                    return digit
                }
            }
        }
        return digits
    }
}
