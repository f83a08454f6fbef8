import BleepAudio
import BleepCore

/// Looks, without an original, whether every declared span holds its declared sound and nothing besides it.
struct AloneProver {
    let declaration: Declaration

    func findings(
        in redacted: borrowing AudioSource, progress: Progress.Report
    ) throws(AudioFileError) -> [VerificationFinding] {
        let plan = declaration.plan
        let format = redacted.format
        let channels = format.channels
        let prover = Prover(plan: plan, knowsEverySample: declaration.knowsEverySample)
        let isGuarded = declaration.knowsEverySample && plan.guardFrames >= redacted.guardFrames
        let bounds = CodecBounds(format.encoding, isGuarded: isGuarded)
        var reader = try redacted.makeReader()
        var block = [Float](repeating: 0, count: BlockPump.blockFrames * channels)
        var examiners: [SpanExaminer] = []
        var findings: [VerificationFinding] = []
        var next = 0
        var position = 0
        while true {
            var span = block.mutableSpan
            let count = try reader.read(into: &span)
            guard count > 0 else { break }
            let frames = position..<position + count
            while next < plan.bleeps.count, plan.bleeps[next].frames.lowerBound < frames.upperBound {
                let bleep = plan.bleeps[next]
                let declared = prover.declared(of: bleep, format, codecFrames: redacted.codecFrames)
                examiners += bleep.channels.map { channel in
                    SpanExaminer(
                        bleep: bleep, channel: channel, sampleRate: format.sampleRate, bounds: bounds.span,
                        declared: declared)
                }
                next += 1
            }
            for index in examiners.indices {
                let channel = examiners[index].channel
                for frame in examiners[index].bleep.frames.clamped(to: frames) {
                    // Silence for the original: in it nothing is there that could be found again.
                    examiners[index].consume(original: 0, redacted: block[(frame - position) * channels + channel])
                }
            }
            position = frames.upperBound
            examiners.removeAll { entry in
                guard entry.bleep.frames.upperBound <= position else { return false }
                var examiner = entry
                findings += examiner.finish()
                return true
            }
            progress(Progress(stage: .proving, framesDone: position, frameCount: redacted.promisedFrames))
        }
        for var examiner in examiners { findings += examiner.finish() }
        return findings
    }
}
