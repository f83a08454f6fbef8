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
        var unlikeDeclared = Set(plan.bleeps.indices)
        if isExact {
            unlikeDeclared = try proveSampleBySample(original, redacted, &proof, progress)
        }
        let judgesOutside = !isExact
        let judged = alwaysMeasures || !isExact ? Set(plan.bleeps.indices) : unlikeDeclared
        var measured: [VerificationFinding] = []
        if judgesOutside || !judged.isEmpty {
            let known = isExact && knowsEverySample ? Set(plan.bleeps.indices).subtracting(unlikeDeclared) : []
            measured = try measure(
                original, redacted, bleeps: judged, known: known, outside: judgesOutside, &proof, progress)
        }
        if isExact, knowsEverySample {
            let objectedTo = Set(measured.compactMap(\.frames))
            for index in unlikeDeclared.sorted() {
                let bleep = plan.bleeps[index]
                // Another build may round a sine otherwise; noise and silence are the same everywhere.
                guard demandsEverySample || bleep.cover.hertz == nil, !objectedTo.contains(bleep.frames) else {
                    continue
                }
                measured.append(
                    VerificationFinding(
                        .otherSound, frames: bleep.frames, text: "is not sample for sample the declared sound"))
            }
        }
        proof.findings += measured
        proof.spansReplaced = measured.allSatisfy { !Self.concernsSpans.contains($0.kind) }
        if !after.isLossless, !plan.bleeps.isEmpty {
            let bound = Int(CodecBounds(after.encoding, isGuarded: isGuarded(redacted)).span.residualDB)
            proof.notProvable.append(
                "\(after.encoding.rawValue) is lossy: remains of the original below \(bound) dB of the tone that do not "
                    + "resemble it cannot be told from coding noise")
        }
        proof.findings.sort { ($0.frames?.lowerBound ?? -1) < ($1.frames?.lowerBound ?? -1) }
        return proof
    }

    /// Whether what is judged of a bleep is as far from its edges as the codec carries what stands beside it.
    private func isGuarded(_ redacted: borrowing AudioSource) -> Bool {
        knowsEverySample && plan.guardFrames >= redacted.guardFrames
    }

    private static let concernsSpans: Set<VerificationFinding.Kind> = [.notCovered, .mixed, .envelope, .otherSound]

    private func measure(
        _ original: borrowing AudioSource, _ redacted: borrowing AudioSource, bleeps: Set<Int>, known: Set<Int>,
        outside: Bool, _ proof: inout RedactionProof, _ progress: Progress.Report
    ) throws(AudioFileError) -> [VerificationFinding] {
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
        var tooShort = 0
        var next = 0
        let ordered = bleeps.sorted()
        var findings: [VerificationFinding] = []
        var beforeBlock = [Float](repeating: 0, count: BlockPump.blockFrames * channels)
        var afterBlock = beforeBlock
        var position = 0
        while true {
            var beforeSpan = beforeBlock.mutableSpan
            let first = try before.read(into: &beforeSpan)
            var afterSpan = afterBlock.mutableSpan
            let second = try after.read(into: &afterSpan)
            keypad?.consume(afterBlock.span.extracting(first: second * channels))
            let frames = position..<position + min(first, second)
            if outside {
                rounding?.consume(original: beforeBlock.span, redacted: afterBlock.span, frames: frames)
                outsideMeter.consume(original: beforeBlock.span, redacted: afterBlock.span, frames: frames)
            }
            while next < ordered.count, plan.bleeps[ordered[next]].frames.lowerBound < frames.upperBound {
                let bleep = plan.bleeps[ordered[next]]
                let declared = declared(of: bleep, format, codecFrames: redacted.codecFrames)
                for channel in bleep.channels {
                    let examiner = SpanExaminer(
                        bleep: bleep, channel: channel, sampleRate: format.sampleRate, bounds: bounds.span,
                        declared: declared)
                    examiners.append(examiner)
                    if !examiner.canJudge, !known.contains(ordered[next]) { tooShort += 1 }
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
                findings += examiner.finish()
                return true
            }
            progress(Progress(stage: .proving, framesDone: position, frameCount: promised))
            guard first == second, first > 0 else { break }
        }
        for var examiner in examiners { findings += examiner.finish() }
        if var search = keypad.take() {
            try BlockPump.runInterleaved(&after) { block, _ in search.consume(block) }
            proof.keypadRemains = search.finish()
        }
        if tooShort > 0 {
            proof.notProvable.append("\(tooShort) spans are too short to tell what sounds in them")
        }
        guard outside else { return findings }
        outsideMeter.finish(frameCount: position)
        for stretch in rounding?.differing ?? [] {
            findings.append(
                VerificationFinding(
                    .outsideChanged, frames: stretch.frames, channel: stretch.channel,
                    text: "samples differ by more than rounding, and no span declares it"))
        }
        findings += try judgeOutside(outsideMeter, &before, &after, codecFrames: redacted.codecFrames, format, &proof)
        if rounding?.isIdentical == true, proof.outside == .withinCodecBounds { proof.outside = .identical }
        return findings
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
