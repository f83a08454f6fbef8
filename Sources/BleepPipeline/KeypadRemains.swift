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

    /// Once, after the last block: one finding a run of digits; never says which.
    func finish() -> [VerificationFinding] {
        let digits = stages.map { stage in
            let (evidence, levels) = stage.finish()
            return evidence?.analysis(levels: levels).timeline.segments.filter { $0.label == .dtmf } ?? []
        }
        return KeypadRuns.spans(of: digits, sampleRate: format.sampleRate).map { run in
            VerificationFinding(.keypad, frames: run.frames, channel: run.heardOn, text: "keypad digits can be heard")
        }
    }

    /// What a proof found, or, where it did not look, the same from a reading of its own.
    static func findings(
        of proof: RedactionProof, in redacted: borrowing AudioSource, progress: Progress.Report
    ) throws(AudioFileError) -> [VerificationFinding] {
        if let found = proof.keypadRemains { return found }
        let format = redacted.format
        let promised = redacted.promisedFrames
        var search = KeypadRemains(in: format, expectedFrames: promised)
        var reader = try redacted.makeReader()
        try BlockPump.runInterleaved(&reader) { block, frames in
            search.consume(block)
            progress(Progress(stage: .listening, framesDone: frames.upperBound, frameCount: promised))
        }
        return search.finish()
    }
}
