import BleepAudio
import BleepCore

/// What is said of bleeps that are not, to the sample, what is declared, and of those that nothing can be said of.
extension Prover {
    /// - Parameters:
    ///   - deviations: by the index of the bleep in the plan.
    ///   - unjudged: in order of their frames.
    ///   - isCompared: whether every sample of a bleep is known, and was looked at.
    ///   - isWhole: whether rounding otherwise than this build does is an objection, too.
    ///   - measured: what is objected to already.
    ///   - proof: gets what cannot be proved.
    func findings(
        of deviations: [Int: Deviation], unjudged: [Unjudged], isCompared: Bool, isWhole: Bool,
        in redacted: borrowing AudioSource, besides measured: [VerificationFinding], _ proof: inout RedactionProof
    ) -> [VerificationFinding] {
        let format = redacted.format
        sayWhatIsNotProvable(of: redacted, &proof)
        guard isCompared else { return findings(ofUnjudged: unjudged, sampleRate: format.sampleRate, &proof) }
        return findings(of: deviations, isWhole: isWhole, in: format, besides: measured, &proof)
            + findings(
                ofUnjudged: unjudged.filter { deviations[$0.bleep]?.isRounding == false },
                sampleRate: format.sampleRate, &proof)
    }

    /// Of a recording without loss, where every sample of a bleep is known.
    private func findings(
        of deviations: [Int: Deviation], isWhole: Bool, in format: AudioFormat, besides measured: [VerificationFinding],
        _ proof: inout RedactionProof
    ) -> [VerificationFinding] {
        let objectedTo = Set(measured.compactMap(\.frames))
        var findings: [VerificationFinding] = []
        var rounded = Deviation()
        var roundedBleeps = 0
        for (index, deviation) in deviations.sorted(by: { $0.key < $1.key }) {
            let bleep = plan.bleeps[index]
            // Another build may round a sine otherwise; noise and silence are the same everywhere.
            if !isWhole, bleep.cover.hertz != nil, deviation.isRounding {
                rounded.add(deviation)
                roundedBleeps += 1
            } else if !objectedTo.contains(bleep.frames) {
                findings.append(
                    VerificationFinding(
                        .otherSound, frames: bleep.frames,
                        text: "is not sample for sample the declared sound: \(deviation.samples) samples are up to "
                            + "\(deviation.text(format)) beside it"))
            }
        }
        if roundedBleeps > 0 {
            proof.notProvable.append(
                "\(rounded.samples) samples of \(roundedBleeps) \(roundedBleeps == 1 ? "bleep" : "bleeps") are up to "
                    + "\(rounded.text(format)) beside the declared sound: whether another build of callbleep rounded it "
                    + "otherwise, or something is hidden in that")
        }
        return findings
    }

    /// Bleeps that are too short are no objection, but such a one behind the other could hide a word.
    private func findings(
        ofUnjudged unjudged: [Unjudged], sampleRate: SampleRate, _ proof: inout RedactionProof
    ) -> [VerificationFinding] {
        guard !unjudged.isEmpty else { return [] }
        let bleeps = Set(unjudged.map(\.bleep)).count
        proof.unjudgedSpans = bleeps
        proof.notProvable.append(
            "\(bleeps) \(bleeps == 1 ? "span is" : "spans are") too short to tell what sounds in "
                + (bleeps == 1 ? "it" : "them"))
        var findings: [VerificationFinding] = []
        for (channel, spans) in Dictionary(grouping: unjudged, by: \.channel).sorted(by: { $0.key < $1.key }) {
            let join = sampleRate.frames(milliseconds: Self.rowWithin)
            var row: [Unjudged] = []
            for index in 0...spans.count {
                if let last = row.last,
                    index == spans.count || spans[index].frames.lowerBound - last.frames.upperBound > join
                {
                    let hidden = row.reduce(0) { $0 + $1.hidden }
                    if row.count >= Self.leastRow, hidden > sampleRate.frames(milliseconds: Self.longestRow),
                        findings.count < ExactComparison.keptStretches
                    {
                        findings.append(
                            VerificationFinding(
                                .otherSound, frames: row[0].frames.lowerBound..<last.frames.upperBound,
                                channel: channel,
                                text: "\(row.count) spans, each too short to tell what sounds in it, lie side by side"))
                    }
                    row = []
                }
                if index < spans.count { row.append(spans[index]) }
            }
        }
        return findings
    }

    /// Spans that cannot be judged and lie closer than this are looked at together, in milliseconds.
    private static let rowWithin = 100
    /// Two may stand beside each other by themselves.
    private static let leastRow = 3
    /// So much, in milliseconds, may be hidden in them together: less than a vowel lasts.
    private static let longestRow = 40

    private func sayWhatIsNotProvable(of redacted: borrowing AudioSource, _ proof: inout RedactionProof) {
        let format = redacted.format
        guard !plan.bleeps.isEmpty, !format.isLossless || !knowsEverySample else { return }
        let bounds = CodecBounds(format.encoding, isGuarded: isGuarded(redacted)).span
        let remains = "remains of the original below \(Int(bounds.residualDB)) dB of the tone"
        proof.notProvable.append(
            format.isLossless
                ? "no sheet says how the bleeps were made: \(remains), or \(Int(bounds.floorDBFS)) dBFS, that do not "
                    + "resemble it cannot be told from rounding"
                : "\(format.encoding.rawValue) is lossy: \(remains) that do not resemble it cannot be told from coding "
                    + "noise")
    }
}
