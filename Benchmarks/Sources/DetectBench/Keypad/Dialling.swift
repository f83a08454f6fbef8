import BleepCore
import BleepTestSupport

/// Digits that somebody dials, and what is heard of them.
struct Dialling {
    static let keys = Array("123A456B789C*0#D")

    /// Milliseconds.
    var on: Int
    var off: Int
    /// Decibels against full scale, root mean square of the mean of both tones.
    var level: Double
    /// Decibels, the high tone against the low one.
    var twist: Double
    /// Per cent by which the low and the high tone are off.
    var deviation: (low: Double, high: Double)
    var hertz: Int
    var line = Line.clean
    /// Which digits, one after the other.
    var digits: [Character]
    /// How often they are dialled, each time in another order and from other phases.
    var repeats: Int

    /// Whether each digit is the only one of its recording.
    private var isAlone = false

    init(
        on: Int = 50, off: Int = 50, level: Double = -16, twist: Double = 0,
        deviation: (low: Double, high: Double) = (0, 0), hertz: Int = 8_000, digits: [Character] = keys,
        repeats: Int = 8
    ) {
        self.on = on
        self.off = off
        self.level = level
        self.twist = twist
        self.deviation = deviation
        self.hertz = hertz
        self.digits = digits
        self.repeats = repeats
    }

    /// Each digit in a recording of its own, so that none vouches for another.
    var alone: Dialling { with { $0.isAlone = true } }

    /// Decibels against full scale of both tones together.
    var power: Double { level + 3 }

    func with(_ change: (inout Dialling) -> Void) -> Dialling {
        var changed = self
        change(&changed)
        return changed
    }

    /// - Parameter over: gives what sounds at the same time: so many samples, for a seed.
    func heard(over other: ((Int, UInt64) -> [Float])? = nil) throws -> Matching {
        var result = Matching()
        for seed in 1...UInt64(repeats) {
            var random = SeededGenerator(seed: seed)
            let order = digits.shuffled(using: &random)
            let recordings = isAlone ? order.map { [$0] } : [order]
            for (index, digits) in recordings.enumerated() {
                result += try heard(digits, seed: seed &* 100 &+ UInt64(index), over: other)
            }
        }
        return result
    }

    private func heard(
        _ digits: [Character], seed: UInt64, over other: ((Int, UInt64) -> [Float])?
    ) throws -> Matching {
        let dialled = digits.map { digit in
            "dtmf \(digit) \(level)dB twist=\(twist)dB off=\(deviation.low)%/\(deviation.high)% \(on)ms/\(off)ms"
        }
        let text = "silence 400ms | \(dialled.joined(separator: " | ")) | silence 400ms"
        let score = Score(text, hertz: hertz, seed: seed)
        var samples = score.samples
        if let other { samples = PhoneLine.mixed(samples, other(samples.count, seed)) }
        samples = try line.pass(samples, hertz, seed)
        return Matching(
            score.segments.filter { $0.label == .dtmf }, Hearing.tones(samples, hertz: hertz), hertz: hertz)
    }
}
