/// Decides from its measures whether a pair of tones is a keypad digit.
///
/// The limits are those of ITU-T Q.24 Table A-1, taken at their widest where administrations differ; where a digit
/// does not stand alone (over speech, over a dial tone, after a codec) steadiness takes the place of purity.
enum KeypadRule {
    enum Verdict: Equatable, Sendable {
        case digit
        /// A digit if there are others about: numbers come in trains.
        case perhaps
        case no
    }

    /// Q.24: 40 ms must be taken, 20 to 25 ms must not.
    static let shortest = 0.029
    /// Q.24: ±1.8 % must be taken, ±3.0 % must not.
    static let deviation: Float = 0.024
    /// Q.24: up to 10 dB (Australia).
    static let twist: Float = 11

    static func verdict(_ candidate: KeypadCandidate) -> Verdict {
        guard candidate.seconds >= shortest, abs(candidate.twist) <= twist,
            abs(candidate.rowDeviation) <= deviation, abs(candidate.columnDeviation) <= deviation
        else { return .no }
        if candidate.share >= 0.75, candidate.coherence >= 0.9, candidate.unsteadiness <= 3, candidate.harmonics < 0.1 {
            return .digit
        }
        if candidate.share >= 0.3, candidate.coherence >= 0.97, candidate.unsteadiness <= 2, candidate.harmonics < 0.2 {
            return .perhaps
        }
        return .no
    }
}
