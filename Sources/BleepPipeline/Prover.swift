import BleepAudio
import BleepCore
import BleepRedact

/// Proves a redacted recording against its original: both are read again from their files, as a whole.
struct Prover {
    /// What is declared: where the bleeps lie and how they sound.
    var plan: BleepPlan
    /// Whether level and ramps are declared too, so that every sample of a tone is known.
    var knowsEverySample = true
    /// A bleep that is not to the sample what this very build makes is an objection, however well it measures.
    var demandsEverySample = false
    /// Measure the spans even where they are, sample for sample, what they should be: with code that knows nothing of
    /// how bleeps are made.
    var alwaysMeasures = false
    /// Look for keypad digits, too, where the redacted recording is decoded anyway.
    var searchesKeypad = false
    /// Hold the digest that a FLAC file has of its samples against them, where they are decoded anyway.
    var checksDigest = false
    var acceptsDamage = false
    /// Take frames of FLAC for the same samples where their bytes are the same, without decoding them: for whoever has
    /// decoded all of the original without an error.
    var comparesFrames = false

    func prove(
        original: borrowing AudioSource, redacted: borrowing AudioSource, progress: Progress.Report
    ) throws(AudioFileError) -> RedactionProof {
        var proof = RedactionProof()
        let before = original.format
        let after = redacted.format
        guard before.sampleRate == after.sampleRate, before.channels == after.channels else {
            proof.findings.append(
                VerificationFinding(
                    .format,
                    text: "\(after.sampleRate.hertz) Hz and \(after.channels) channels, the original has "
                        + "\(before.sampleRate.hertz) Hz and \(before.channels)"))
            return proof
        }
        let isExact = before.transport(to: after) != .floats
        var deviations: [Int: Deviation] = [:]
        if isExact { deviations = try proveSampleBySample(original, redacted, &proof, progress) }
        let judged = alwaysMeasures || !isExact ? Array(plan.bleeps.indices) : deviations.keys.sorted()
        var measured = Measured()
        if !isExact || !judged.isEmpty || checksDigest && after.container == .flac {
            measured = try measure(original, redacted, bleeps: judged, outside: !isExact, &proof, progress)
            deviations.merge(measured.deviations) { exact, _ in exact }
        }
        measured.findings += findings(
            of: deviations, unjudged: measured.unjudged, isCompared: knowsEverySample && after.isLossless,
            isWhole: demandsEverySample && isExact, in: redacted, besides: measured.findings, &proof)
        proof.findings += measured.findings
        proof.spansReplaced = measured.findings.allSatisfy { !Self.concernsSpans.contains($0.kind) }
        proof.findings.sort { ($0.frames?.lowerBound ?? -1) < ($1.frames?.lowerBound ?? -1) }
        return proof
    }

    /// Whether what is judged of a bleep is as far from its edges as the codec carries what stands beside it.
    func isGuarded(_ redacted: borrowing AudioSource) -> Bool {
        knowsEverySample && plan.guardFrames >= redacted.guardFrames
    }

    private static let concernsSpans: Set<VerificationFinding.Kind> = [.notCovered, .mixed, .envelope, .otherSound]

    /// What measuring the bleeps, and the audio beside them, says.
    private struct Measured {
        var findings: [VerificationFinding] = []
        /// Where the samples were compared with what is declared on the way.
        var deviations: [Int: Deviation] = [:]
        /// Too short for a sound to be told from another, with their channels.
        var unjudged: [Unjudged] = []
    }

    /// - Parameters:
    ///   - bleeps: by their index in the plan, in order.
    ///   - outside: whether coding changed every sample, or may have: then the rest is judged, too.
    private func measure(
        _ original: borrowing AudioSource, _ redacted: borrowing AudioSource, bleeps ordered: [Int], outside: Bool,
        _ proof: inout RedactionProof, _ progress: Progress.Report
    ) throws(AudioFileError) -> Measured {
        let format = redacted.format
        let bounds = CodecBounds(format.encoding, isGuarded: isGuarded(redacted))
        let promised = original.promisedFrames
        let channels = format.channels
        var before = try original.makeReader(acceptDamaged: acceptsDamage)
        var after = try redacted.makeReader()
        var outsideMeter = LossyComparison(plan: plan, format: format, smear: 2 * redacted.codecFrames)
        var rounding = RoundingComparison(plan: plan, format: format)
        var keypad = searchesKeypad ? KeypadRemains(in: format, expectedFrames: redacted.promisedFrames) : nil
        var examiners: [SpanExaminer] = []
        var declared =
            outside && knowsEverySample && format.isLossless ? try DeclaredComparison(plan: plan, format: format) : nil
        var digest = checksDigest ? try SoundDigest(of: redacted) : nil
        var next = 0
        var measured = Measured()
        var beforeBlock = [Float](repeating: 0, count: BlockPump.blockFrames * channels)
        var afterBlock = beforeBlock
        var position = 0
        while true {
            var beforeSpan = beforeBlock.mutableSpan
            let first = try before.read(into: &beforeSpan)
            var afterSpan = afterBlock.mutableSpan
            let second = try after.read(into: &afterSpan)
            digest?.consume(afterBlock.span.extracting(first: second * channels))
            keypad?.consume(afterBlock.span.extracting(first: second * channels))
            let frames = position..<position + min(first, second)
            if outside {
                try declared?.consume(afterBlock.span, frames: frames)
                rounding?.consume(original: beforeBlock.span, redacted: afterBlock.span, frames: frames)
                outsideMeter.consume(original: beforeBlock.span, redacted: afterBlock.span, frames: frames)
            }
            while next < ordered.count, plan.bleeps[ordered[next]].frames.lowerBound < frames.upperBound {
                let bleep = plan.bleeps[ordered[next]]
                let sound = self.declared(of: bleep, format, codecFrames: redacted.codecFrames)
                for channel in bleep.channels {
                    let examiner = SpanExaminer(
                        bleep: bleep, channel: channel, sampleRate: format.sampleRate, bounds: bounds.span,
                        declared: sound)
                    examiners.append(examiner)
                    if !examiner.canJudge {
                        let hidden = knowsEverySample ? examiner.core.count : bleep.frames.count
                        measured.unjudged.append(
                            Unjudged(
                                bleep: ordered[next], channel: channel, frames: bleep.frames,
                                hidden: hidden))
                    }
                }
                next += 1
            }
            for index in examiners.indices {
                let channel = examiners[index].channel
                for frame in examiners[index].bleep.frames.clamped(to: frames) {
                    let at = (frame - position) * channels + channel
                    examiners[index].consume(original: beforeBlock[at], redacted: afterBlock[at])
                }
            }
            position = frames.upperBound
            examiners.removeAll { entry in
                guard entry.bleep.frames.upperBound <= position else { return false }
                var examiner = entry
                measured.findings += examiner.finish()
                return true
            }
            progress(Progress(stage: .proving, framesDone: position, frameCount: promised))
            guard first == second, first > 0 else { break }
        }
        for var examiner in examiners { measured.findings += examiner.finish() }
        if var search = keypad.take() {
            try BlockPump.runInterleaved(&after) { block, _ in search.consume(block) }
            proof.keypadRemains = search.finish()
        }
        if let digest = digest.take() {
            let isRight = digest.isRight()
            proof.hasStrayDigest = position == after.framesRead && !isRight
        }
        guard outside else { return measured }
        measured.deviations = declared?.deviations ?? [:]
        outsideMeter.finish(frameCount: position)
        for stretch in rounding?.differing ?? [] {
            measured.findings.append(
                VerificationFinding(
                    .outsideChanged, frames: stretch.frames, channel: stretch.channel,
                    text: "samples differ by more than rounding, and no span declares it"))
        }
        measured.findings += try judgeOutside(
            outsideMeter, &before, &after, codecFrames: redacted.codecFrames, format, &proof)
        if rounding?.isIdentical == true, proof.outside == .withinCodecBounds { proof.outside = .identical }
        return measured
    }

    /// What is known of the sound of a bleep.
    func declared(of bleep: Bleep, _ format: AudioFormat, codecFrames: Int) -> SpanExaminer.Declared {
        // The guard is there to be smeared; where the file begins or ends nothing smears into it.
        let smear = format.isLossless ? 0 : knowsEverySample ? plan.guardFrames : codecFrames
        return SpanExaminer.Declared(
            levelDBFS: knowsEverySample ? plan.levelDBFS : nil, rampFrames: plan.rampFrames,
            smear: (
                before: bleep.frames.lowerBound == 0 ? 0 : smear,
                after: bleep.frames.upperBound == plan.frameCount ? 0 : smear
            ),
            renderer: knowsEverySample ? CoverRenderer(plan: plan, sampleRate: format.sampleRate) : nil)
    }

    private func judgeOutside(
        _ meter: LossyComparison, _ before: inout AudioReader, _ after: inout AudioReader, codecFrames: Int,
        _ format: AudioFormat, _ proof: inout RedactionProof
    ) throws(AudioFileError) -> [VerificationFinding] {
        var findings: [VerificationFinding] = []
        let originalFrames = try Self.count(&before)
        let redactedFrames = try Self.count(&after)
        proof.frameCount = redactedFrames
        proof.shiftFrames = meter.shift
        proof.signalToNoise = meter.signalToNoise
        // A block codec fills up its last block.
        if abs(originalFrames - redactedFrames) > codecFrames {
            findings.append(
                VerificationFinding(.length, text: "\(redactedFrames) frames, the original has \(originalFrames)"))
        }
        let shift = format.sampleRate.time(abs(meter.shift))
        if shift > Timecode(milliseconds: LossyComparison.allowedShift) {
            findings.append(
                VerificationFinding(.shifted, text: "the audio is \(shift.decimal(places: 3)) s away from the original")
            )
        }
        for stretch in meter.differing {
            findings.append(
                VerificationFinding(
                    .outsideChanged, frames: stretch.frames, channel: stretch.channel,
                    text: "the audio differs more than its coding explains, and no span declares it"))
        }
        if let floor = CodecBounds(format.encoding).signalToNoise, let ratio = meter.signalToNoise, ratio < floor {
            findings.append(
                VerificationFinding(
                    .outsideChanged,
                    text: "outside the spans the signal-to-noise ratio is \(Int(ratio.rounded())) dB; "
                        + "\(format.encoding.rawValue) gives at least \(Int(floor)) dB"))
        }
        if findings.isEmpty { proof.outside = .withinCodecBounds }
        return findings
    }

    private static func count(_ reader: inout AudioReader) throws(AudioFileError) -> Int {
        var block = [Float](repeating: 0, count: BlockPump.blockFrames * reader.format.channels)
        while true {
            var span = block.mutableSpan
            guard try reader.read(into: &span) > 0 else { return reader.framesRead }
        }
    }
}
