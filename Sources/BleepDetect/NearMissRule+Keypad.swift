import BleepCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension NearMissRule {
    /// Seconds of a digit that everybody must take (Q.24); a shorter one is weighed as if it were as long.
    private static let plainSeconds = 0.05
    /// What is further off its frequency lies nearer to another tone.
    private static let widestDeviation: Float = 0.065

    /// Candidates that are no digit, but would be likely ones without the one criterion that they fail. A voice has pairs
    /// that fail several all the time.
    func candidates(
        _ all: [KeypadCandidate], beside digits: [KeypadCandidate], _ named: [ToneRule.Found]
    ) -> [KeypadCandidate] {
        all.filter { candidate in
            max(abs(candidate.rowDeviation), abs(candidate.columnDeviation)) <= Self.widestDeviation
                && failures(of: candidate).count <= 1 && KeypadRule.evidence(repaired(candidate)) >= KeypadRule.likely
                && !digits.contains { $0.start < candidate.end && candidate.start < $0.end }
                && !named.contains { $0.start < candidate.end && candidate.start < $0.end }
        }
    }

    /// The candidate as it were without what the hard limits are about.
    private func repaired(_ candidate: KeypadCandidate) -> KeypadCandidate {
        var repaired = candidate
        repaired.seconds = max(candidate.seconds, Self.plainSeconds)
        if abs(candidate.rowDeviation) > KeypadRule.deviation { repaired.rowDeviation = 0 }
        if abs(candidate.columnDeviation) > KeypadRule.deviation { repaired.columnDeviation = 0 }
        if abs(candidate.twist) > KeypadRule.twist { repaired.rowPower = candidate.columnPower }
        return repaired
    }

    func nearMiss(_ candidate: KeypadCandidate) -> NearMiss {
        let (row, column) = powers(candidate)
        let deviation =
            abs(candidate.rowDeviation) > abs(candidate.columnDeviation)
            ? candidate.rowDeviation : candidate.columnDeviation
        var measures: [NearMiss.Quantity: Double] = [
            .length: 1_000 * candidate.seconds, .frequencyError: 100 * Double(deviation),
            .twist: Double(10 * log10f(column / row)),
            .level: Double(10 * log10f(row + column)), .purity: 100 * Double(candidate.share),
            .signalToNoise: signalToNoise(row + column, candidate.start, candidate.end),
        ]
        let failure =
            failures(of: candidate).first
            ?? (.evidence, Double(KeypadRule.evidence(candidate)), .atLeast(Double(KeypadRule.certain)))
        measures[failure.failed] = failure.value
        return NearMiss(
            frames: frames(candidate.start, candidate.end), candidate: .dtmf, digit: candidate.digit,
            frequencies: candidate.frequencies, measures: measures, failed: failure.failed, limit: failure.limit)
    }

    /// Which of the hard limits it breaks.
    private func failures(of candidate: KeypadCandidate) -> [Failure] {
        var failures: [Failure] = []
        if candidate.seconds < KeypadRule.shortest {
            failures.append((.length, 1_000 * candidate.seconds, .atLeast(1_000 * KeypadRule.shortest)))
        }
        let deviations = [candidate.rowDeviation, candidate.columnDeviation]
        if let worst = deviations.max(by: { abs($0) < abs($1) }), abs(worst) > KeypadRule.deviation {
            failures.append((.frequencyError, 100 * Double(worst), .atMost(100 * Double(KeypadRule.deviation))))
        }
        if abs(candidate.twist) > KeypadRule.twist {
            failures.append((.twist, Double(candidate.twist), .atMost(Double(KeypadRule.twist))))
        }
        return failures
    }

    /// Mean squares of both tones, with what the window takes from a tone that is off its frequency given back.
    private func powers(_ candidate: KeypadCandidate) -> (row: Float, column: Float) {
        (
            candidate.rowPower / response(candidate.rowDeviation, candidate.frequencies[0]),
            candidate.columnPower / response(candidate.columnDeviation, candidate.frequencies[1])
        )
    }

    /// What the 20 ms Hann window of the keypad's bank leaves of a tone's power that is off its frequency.
    private func response(_ deviation: Float, _ hertz: Double) -> Float {
        let place = abs(deviation) * Float(hertz) * 0.02
        guard place > 0.01 else { return 1 }
        let sinc = sinf(.pi * place) / (.pi * place)
        // The window's own zero at one bin lies where the denominator is zero, too: the limit there is one half.
        let window = abs(1 - place * place) < 1e-3 ? 0.5 : sinc / (1 - place * place)
        return max(window * window, 0.01)
    }
}
