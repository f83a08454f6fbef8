import BleepCore
import BleepTestSupport

/// A call in the words of a ``Score``, played many times with other seeds, and what is heard of it.
struct Scene {
    /// The call; the seed may change it.
    let text: (UInt64) -> String
    var hertz = 8_000
    var line = Line.clean
    /// What is laid over the call, in the words of a score, from its first sample.
    var over: String?
    /// How often, each time with another seed.
    var repeats = 24

    init(_ text: String, repeats: Int = 24) {
        self.text = { _ in text }
        self.repeats = repeats
    }

    func with(_ change: (inout Scene) -> Void) -> Scene {
        var changed = self
        change(&changed)
        return changed
    }

    /// - Parameter label: whose segments count.
    func heard(_ label: SegmentLabel) throws -> Matching {
        var result = Matching()
        for seed in 1...UInt64(repeats) {
            let score = Score(text(seed), hertz: hertz, seed: seed)
            var samples = score.samples
            var played = score.segments.filter { $0.label == label }
            if let over {
                let other = Score(over, hertz: hertz, seed: seed &+ 77)
                samples = PhoneLine.mixed(samples, other.samples)
                played += other.segments.filter { $0.label == label }
            }
            samples = try line.pass(samples, hertz, seed)
            let heard = Hearing.tones(samples, hertz: hertz).filter { $0.label == label }
            result += Matching(played, heard, hertz: hertz)
        }
        return result
    }
}
