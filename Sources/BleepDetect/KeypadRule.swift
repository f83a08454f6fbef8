#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Decides from its measures whether a pair of tones is a keypad digit.
///
/// The hard limits are those of ITU-T Q.24 Table A-1, taken at their widest where administrations differ. Within them
/// the measures are weighed as the logarithm of a likelihood ratio; the weights were fitted by logistic regression to
/// digits made at many levels, twists and noises, over speech and dial tones and through G.711, GSM 6.10, MP3, Opus and
/// Vorbis, against speech of ten synthetic voices through the same codecs.
enum KeypadRule {
    /// Seconds. Q.24: 40 ms must be taken, 20 to 25 ms must not.
    static let shortest = 0.028
    /// Q.24: ±1.8 % must be taken, ±3.0 % must not.
    static let deviation: Float = 0.025
    /// Decibels. Q.24: up to 10 dB (Australia).
    static let twist: Float = 12
    /// Evidence from which a digit needs no company.
    static let certain: Float = 4.5
    /// Evidence from which a digit is believed beside others of its sender: numbers come in trains.
    static let likely: Float = -1
    /// Evidence from which three of a kind vouch for each other.
    static let mutual: Float = 2
    /// Seconds between the digits of one train.
    static let trainGap = 4.0
    /// Seconds without the tone that part no digit (Q.24: 20 ms in Denmark); its echo comes as soon.
    static let longestBreak = 0.02
    /// Decibels by which it is weaker then; the same key pressed again is as loud.
    static let echo: Float = 3
    /// Seconds behind a digit in which a line or a room may send it back: mobile and packet networks take up to 0.3 s for
    /// their echo, a long way there and back twice that.
    static let longestEcho = 0.7
    /// Decibels by which an echo that could be a digit by itself is fainter than what it is an echo of: twice what digits
    /// of one sender may differ by; lines send back 6 … 20 dB less (ITU-T G.168 expects 6 at least).
    static let returnLoss: Float = 10
    /// How much of the shorter of two digits may seem to belong to both where they follow each other without a pause.
    static let shareOfEdge = 0.3
    /// Decibels by which digits of one sender may differ in level, and in twist.
    static let spread: Float = 5

    /// The digits among the candidates, in order of time and without overlap.
    static func digits(_ candidates: [KeypadCandidate], rate: Double) -> [KeypadCandidate] {
        let possible = candidates.filter(isPossible)
            .sorted { $0.start < $1.start }
        let seconds = possible.map { $0.start / rate }
        let weights = possible.map(evidence)
        var accepted: [KeypadCandidate] = []
        for (index, candidate) in possible.enumerated() {
            var isDigit = weights[index] >= certain
            if !isDigit {
                var companions = 0
                func look(at other: Int) {
                    guard isSameSender(candidate, possible[other]),
                        candidate.end <= possible[other].start || possible[other].end <= candidate.start
                    else { return }
                    if weights[other] >= certain {
                        isDigit = true
                    } else if weights[other] >= mutual, weights[index] >= mutual {
                        companions += 1
                    }
                }
                var other = index - 1
                while other >= 0, seconds[index] - seconds[other] < trainGap {
                    look(at: other)
                    other -= 1
                }
                other = index + 1
                while other < possible.count, seconds[other] - seconds[index] < trainGap {
                    look(at: other)
                    other += 1
                }
                isDigit = isDigit || companions >= 2
            }
            guard isDigit, !isEcho(candidate, of: accepted, rate, below: returnLoss) else {
                if isEcho(candidate, of: accepted, rate) {
                    accepted[accepted.count - 1].fade = max(accepted[accepted.count - 1].fade, candidate.fade)
                }
                continue
            }
            accept(candidate, weights[index], after: &accepted, rate)
        }
        return faded(withoutRegisterSignals(accepted, rate))
    }

    /// Hertz of the pairs of R1 register signalling that come near a 2 and a 3 of the keypad (ITU-T Q.320), and the part by
    /// which one may be measured wrongly. No more: 1500 Hz lies within the 1.8 % that a keypad may be off by (ITU-T Q.24).
    private static let registerPairs: [SIMD2<Float>] = [[700, 1_300], [700, 1_500]]
    private static let registerDeviation: Float = 0.0015

    /// Exchanges dial with pairs of six other tones; two of the fifteen are nearly a keypad's. A telephone that is as far off
    /// sends other digits as well.
    private static func withoutRegisterSignals(_ digits: [KeypadCandidate], _ rate: Double) -> [KeypadCandidate] {
        digits.filter { digit in
            guard isOfRegister(digit) else { return true }
            return digits.contains {
                !isOfRegister($0) && isSameSender($0, digit) && abs($0.start - digit.start) < trainGap * rate
            }
        }
    }

    private static func isOfRegister(_ digit: KeypadCandidate) -> Bool {
        let nominal = digit.frequencies
        let heard = SIMD2(Float(nominal[0]), Float(nominal[1])) * (1 + SIMD2(digit.rowDeviation, digit.columnDeviation))
        return registerPairs.contains { pair in
            let error = (heard - pair) / pair
            return max(abs(error.x), abs(error.y)) < registerDeviation
        }
    }

    /// What sounds like a digit that was heard just before, but fainter.
    /// - Parameter decibels: by which it is, at least; what is too little for a digit by itself by any.
    private static func isEcho(
        _ candidate: KeypadCandidate, of accepted: [KeypadCandidate], _ rate: Double, below decibels: Float = 0
    ) -> Bool {
        for digit in accepted.reversed() {
            guard candidate.start - digit.end < longestEcho * rate else { return false }
            if digit.digit == candidate.digit, candidate.level < digit.level - decibels,
                decibels == 0 || candidate.seconds < digit.seconds + longestBreak
            {
                return true
            }
        }
        return false
    }

    /// Whatever digits sound on beyond the next one is heard behind that.
    private static func faded(_ digits: [KeypadCandidate]) -> [KeypadCandidate] {
        var digits = digits
        for next in digits.indices.dropFirst() {
            digits[next].fade = max(digits[next].fade, digits[next - 1].fade)
            digits[next - 1].fade = min(digits[next - 1].fade, digits[next].start)
        }
        return digits
    }

    private static func accept(
        _ candidate: KeypadCandidate, _ weight: Float, after accepted: inout [KeypadCandidate], _ rate: Double
    ) {
        var candidate = candidate
        if let last = accepted.last, last.digit == candidate.digit,
            (0..<longestBreak * rate).contains(candidate.start - last.end), candidate.level < last.level - echo
        {
            let fade = max(accepted[accepted.count - 1].fade, candidate.fade)
            accepted[accepted.count - 1].end = candidate.end
            accepted[accepted.count - 1].fade = fade
            return
        }
        if let last = accepted.last, last.end > candidate.start {
            let shared = min(last.end, candidate.end) - candidate.start
            let isEdge = shared < shareOfEdge * min(last.end - last.start, candidate.end - candidate.start)
            if isEdge, candidate.end > last.end, candidate.digit != last.digit {
                // Two digits without a pause between them.
                accepted[accepted.count - 1].end -= shared / 2
                candidate.start = accepted[accepted.count - 1].end
            } else {
                // Two readings of one sound: the likelier one stays.
                if evidence(last) >= weight { return }
                accepted.removeLast()
            }
        }
        accepted.append(candidate)
    }

    /// Whether it may be a digit of a train.
    static func isPossible(_ candidate: KeypadCandidate) -> Bool {
        isWithinLimits(candidate) && evidence(candidate) >= likely
    }

    /// Whether it is a digit without any company.
    static func isCertain(_ candidate: KeypadCandidate) -> Bool {
        isWithinLimits(candidate) && evidence(candidate) >= certain
    }

    static func isWithinLimits(_ candidate: KeypadCandidate) -> Bool {
        candidate.seconds >= shortest && abs(candidate.twist) <= twist
            && abs(candidate.rowDeviation) <= deviation && abs(candidate.columnDeviation) <= deviation
    }

    /// For (above 0) or against (below 0) a digit.
    static func evidence(_ candidate: KeypadCandidate) -> Float {
        let deviation = 100 * max(abs(candidate.rowDeviation), abs(candidate.columnDeviation))
        var sum: Float = -12.4
        sum -= 1.6 * logf(0.003 + 1 - candidate.coherence)
        sum -= 2.8 * deviation
        sum -= 0.2 * min(logf(0.01 + candidate.rivals), 2)
        sum += 2.3 * logf((candidate.share + 0.02) / (1.02 - candidate.share))
        sum -= 0.6 * max(0, abs(candidate.twist + 1) - 5)
        sum += 5.8 * Float(min(candidate.seconds, 0.1)) * 10
        sum -= 0.5 * logf(0.003 + min(candidate.harmonics, 1))
        // A to D have no key on a telephone, and 1633 Hz beside 697 Hz is the commonest accident of a voice.
        if candidate.column == 3 { sum -= 1.5 }
        return sum
    }

    private static func isSameSender(_ one: KeypadCandidate, _ other: KeypadCandidate) -> Bool {
        abs(one.level - other.level) <= spread && abs(one.twist - other.twist) <= spread
    }
}
