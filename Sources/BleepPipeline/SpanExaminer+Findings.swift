import BleepCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What is wrong with a span, once all of it was measured.
extension SpanExaminer {
    /// Between the windows of a noise, in dB; those of speech are twenty and more apart.
    private static let leastSteady = 12.0
    /// A tone below this is none, as an amplitude (−57 dBFS with its crest).
    private static let leastTone = 0.002
    /// What is left of noise, as a correlation: Opus at 8 kbit/s leaves 0.1.
    private static let leastNoise = (lossless: 0.9, lossy: 0.05)

    /// In the order of the span; of its cover last.
    var findings: [VerificationFinding] {
        var findings: [VerificationFinding] = []
        for range in notCovered {
            let length = sampleRate.time(range.count).decimal(places: 3)
            findings.append(finding(.notCovered, range, "\(length) s of the original stand in the span"))
        }
        guard canJudge else { return findings }
        if let gain = share.gain {
            let decibels = Int((20 * log10(abs(gain))).rounded())
            findings.append(
                finding(.mixed, bleep.frames, "the original sounds along with the cover, at \(decibels) dB"))
        }
        findings += coverFindings()
        return findings
    }

    /// Whether the cover is the declared one.
    private func coverFindings() -> [VerificationFinding] {
        guard share.samples > 0 else { return [] }
        var findings: [VerificationFinding] = []
        for range in otherSound {
            let text =
                if let hertz = bleep.cover.hertz {
                    "besides \(Int(hertz.rounded())) Hz there is sound at up to \(Int(loudestRemains.rounded())) dB of the tone"
                } else {
                    "declared silent, but there is sound at up to \(Int(loudestRemains.rounded())) dBFS"
                }
            findings.append(finding(.otherSound, range, text))
        }
        // A quarter of a second, so that chance alone stays below the little that a codec may leave.
        if bleep.cover == .noise, declared.renderer != nil, !bounds.isLossy || 4 * share.samples >= sampleRate.hertz {
            let likeness = noise.cross / max((noise.expected * noise.found).squareRoot(), 1e-12)
            if likeness < (bounds.isLossy ? Self.leastNoise.lossy : Self.leastNoise.lossless) {
                findings.append(finding(.otherSound, bleep.frames, "what sounds is not the declared noise"))
            }
        }
        if steadiness.loudest > 0, 10 * log10(steadiness.loudest / steadiness.quietest) > Self.leastSteady {
            findings.append(finding(.otherSound, bleep.frames, "what sounds is neither a tone nor a steady noise"))
        }
        guard quietestTone < .infinity else { return findings }
        guard loudestTone > Self.leastTone else {
            return findings + [finding(.otherSound, bleep.frames, "the declared tone does not sound")]
        }
        let spread = 20 * log10(loudestTone / max(quietestTone, 1e-9))
        if spread > bounds.levelSpreadDB {
            findings.append(
                finding(.envelope, bleep.frames, "the level of the tone moves by \(Decibels.text(spread)) dB"))
        }
        if let levelDBFS = declared.levelDBFS {
            let level = 20 * log10((loudestTone + quietestTone) / 2 / 2.0.squareRoot())
            if abs(level - Double(levelDBFS)) > 1 + bounds.levelSpreadDB {
                findings.append(
                    finding(
                        .otherSound, bleep.frames,
                        "the tone has \(Int(level.rounded())) dBFS, the sheet says \(levelDBFS)"))
            }
        }
        return findings
    }

    private func finding(_ kind: VerificationFinding.Kind, _ frames: Range<Int>, _ text: String) -> VerificationFinding
    {
        VerificationFinding(kind, frames: frames, channel: channel, text: text)
    }
}

extension Decibels {
    /// One decimal.
    fileprivate static func text(_ decibels: Double) -> String {
        let tenths = Int((min(decibels, 200) * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
