import BleepAudio
import BleepCore

/// Looks, without an original, whether every declared span holds its declared sound and nothing besides it.
struct AloneProver {
    let declaration: Declaration

    /// - Parameter proof: gets what cannot be proved.
    func findings(
        in redacted: borrowing AudioSource, _ proof: inout RedactionProof, progress: Progress.Report
    ) throws(AudioFileError) -> [VerificationFinding] {
        let plan = declaration.plan
        let format = redacted.format
        let channels = format.channels
        let prover = Prover(plan: plan, knowsEverySample: declaration.knowsEverySample)
        let bounds = CodecBounds(format.encoding, isGuarded: prover.isGuarded(redacted))
        let isCompared = prover.knowsEverySample && format.isLossless
        var comparison = isCompared ? try DeclaredComparison(plan: plan, format: format) : nil
        var digest = try SoundDigest(of: redacted)
        var reader = try redacted.makeReader()
        var block = [Float](repeating: 0, count: BlockPump.blockFrames * channels)
        var examiners: [SpanExaminer] = []
        var unjudged: [Unjudged] = []
        var findings: [VerificationFinding] = []
        var next = 0
        var position = 0
        while true {
            var span = block.mutableSpan
            let count = try reader.read(into: &span)
            guard count > 0 else { break }
            let frames = position..<position + count
            digest?.consume(block.span.extracting(first: count * channels))
            try comparison?.consume(block.span, frames: frames)
            while next < plan.bleeps.count, plan.bleeps[next].frames.lowerBound < frames.upperBound {
                let bleep = plan.bleeps[next]
                let declared = prover.declared(of: bleep, format, codecFrames: redacted.codecFrames)
                for channel in bleep.channels {
                    let examiner = SpanExaminer(
                        bleep: bleep, channel: channel, sampleRate: format.sampleRate, bounds: bounds.span,
                        declared: declared)
                    examiners.append(examiner)
                    if !examiner.canJudge {
                        let hidden = prover.knowsEverySample ? examiner.core.count : bleep.frames.count
                        unjudged.append(
                            Unjudged(
                                bleep: next, channel: channel, frames: bleep.frames, hidden: hidden))
                    }
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
        if let digest = digest.take() { proof.hasStrayDigest = !digest.isRight() }
        let deviations = comparison?.deviations ?? [:]
        return findings
            + prover.findings(
                of: deviations, unjudged: unjudged, isCompared: isCompared, isWhole: false, in: redacted,
                besides: findings, &proof)
    }
}
