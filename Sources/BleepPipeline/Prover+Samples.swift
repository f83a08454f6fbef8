import BleepAudio
import BleepCore
import BleepRedact

extension Prover {
    /// - Returns: the bleeps that are not sample for sample what is declared, by their index in the plan.
    func proveSampleBySample(
        _ original: borrowing AudioSource, _ redacted: borrowing AudioSource, _ proof: inout RedactionProof,
        _ progress: Progress.Report
    ) throws(AudioFileError) -> [Int: Deviation] {
        let promised = original.promisedFrames
        let report: (Int) -> Void = { done in
            progress(Progress(stage: .proving, framesDone: done, frameCount: promised))
        }
        let differing = try compareDiffering(original, redacted, report)
        let (comparison, frames) =
            if let differing { differing } else { try compareAll(original, redacted, report) }
        proof.frameCount = frames.redacted
        if frames.original != frames.redacted {
            proof.findings.append(
                VerificationFinding(.length, text: "\(frames.redacted) frames, the original has \(frames.original)"))
        }
        for stretch in comparison.changedOutside {
            proof.findings.append(
                VerificationFinding(
                    .outsideChanged, frames: stretch.frames, channel: stretch.channel,
                    text: "samples differ that no span declares"))
        }
        if comparison.changedOutside.count == ExactComparison.keptStretches {
            proof.findings.append(
                VerificationFinding(
                    .outsideChanged, text: "\(comparison.changedSamples) samples in all differ outside the spans"))
        }
        proof.outside =
            comparison.changedOutside.isEmpty && frames.original == frames.redacted ? .identical : .notProved
        return comparison.deviations
    }

    private typealias Compared = (ExactComparison, frames: (original: Int, redacted: Int))

    private func compareAll(
        _ original: borrowing AudioSource, _ redacted: borrowing AudioSource, _ progress: (Int) -> Void
    ) throws(AudioFileError) -> Compared {
        var comparison = ExactComparison(plan: plan, format: redacted.format)
        var before = try original.makeReader(acceptDamaged: acceptsDamage)
        var after = try redacted.makeReader()
        let frames = try comparison.run(original: &before, redacted: &after, progress: progress)
        return (comparison, frames)
    }

    /// As ``compareAll(_:_:_:)``, but decodes only what is hidden and what differs.
    /// - Returns: `nil` where that is not known without decoding.
    private func compareDiffering(
        _ original: borrowing AudioSource, _ redacted: borrowing AudioSource, _ progress: (Int) -> Void
    ) throws(AudioFileError) -> Compared? {
        guard comparesFrames, !acceptsDamage, original.promisedFrames == plan.frameCount,
            redacted.promisedFrames == plan.frameCount,
            let same = try original.sameFrames(as: redacted, progress: progress)
        else { return nil }
        var parts = plan.coveredFrames
        var position = 0
        for stretch in same {
            if position < stretch.lowerBound { parts.append(position..<stretch.lowerBound) }
            position = stretch.upperBound
        }
        if position < plan.frameCount { parts.append(position..<plan.frameCount) }
        var comparison = ExactComparison(plan: plan, format: redacted.format)
        var before = try original.makeReader()
        var after = try redacted.makeReader()
        guard
            try comparison.run(parts.merged(), original: &before, redacted: &after, progress: progress)
        else { return nil }
        return (comparison, (plan.frameCount, plan.frameCount))
    }
}
