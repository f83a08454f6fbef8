import BleepSignal

/// Decides from how far each 10 ms rises above the noise where somebody speaks.
///
/// The moments around one are split into a quiet and a loud class; the border lies a fifth of the way up, but no lower
/// than two standard deviations of the quiet class, which keeps the murmur of other voices out. Two thresholds make the
/// decision hold; breaks shorter than 200 ms are bridged and bursts shorter than 120 ms are dropped.
enum SpeechRule {
    /// Blocks that are split together: one minute.
    private static let span = 6_000
    /// Blocks after which the split is made anew.
    private static let stride = 1_000
    /// Blocks that the prominence is averaged over, on either side.
    private static let smoothing = 3
    /// Decibels that speech rises above the noise at least.
    private static let least: Float = 3
    /// Decibels above the noise that its own swing does not reach, and some of any speech does.
    private static let clear: Float = 8
    private static let fraction: Float = 0.2
    private static let deviations: Float = 2
    private static let lowDeviations: Float = 0.5
    private static let hysteresis: Float = 0.5
    static let shortestPause = 20
    static let shortestSpeech = 12

    /// - Parameters:
    ///   - prominence: as ``NoiseFloor`` gives it.
    ///   - masked: ranges of blocks in which something else sounds, in order.
    /// - Returns: ranges of blocks, in order.
    static func speech(in prominence: [UInt8], masked: [Range<Int>]) -> [Range<Int>] {
        var levels = prominence
        var isMasked = [Bool](repeating: false, count: levels.count)
        for range in masked {
            for block in range.clamped(to: 0..<levels.count) {
                levels[block] = 0
                isMasked[block] = true
            }
        }
        var runs: [Range<Int>] = []
        var start = -1
        var reached = false
        var moments = SpeechMoments()
        var sum = 0
        for block in 0..<min(smoothing, levels.count) { sum += Int(levels[block]) }
        var high = 0
        var low = 0
        var nextSplit = 0
        for block in 0..<levels.count {
            if block == nextSplit {
                nextSplit += stride
                let from = max(0, min(block + (stride - span) / 2, levels.count - span))
                moments.move(to: from..<min(levels.count, from + span), levels, isMasked)
                let limits = thresholds(moments)
                high = greatestSum(notAbove: limits.high)
                low = greatestSum(notAbove: limits.low)
            }
            if block + smoothing < levels.count { sum += Int(levels[block + smoothing]) }
            if block > smoothing { sum -= Int(levels[block - smoothing - 1]) }
            if sum > low {
                if start < 0 {
                    start = block
                    reached = false
                }
                reached = reached || sum > high
            } else if start >= 0 {
                if reached { append(start..<block, to: &runs) }
                start = -1
            }
        }
        if start >= 0, reached { append(start..<levels.count, to: &runs) }
        return runs.filter { $0.count >= shortestSpeech }
    }

    /// The greatest sum of neighbouring levels whose mean is not above so many decibels.
    private static func greatestSum(notAbove decibels: Float) -> Int {
        func mean(_ sum: Int) -> Float { Float(sum) * NoiseFloor.step / Float(2 * smoothing + 1) }
        var sum = Int(decibels * Float(2 * smoothing + 1) / NoiseFloor.step)
        while mean(sum + 1) <= decibels { sum += 1 }
        while mean(sum) > decibels { sum -= 1 }
        return sum
    }

    private static func append(_ run: Range<Int>, to runs: inout [Range<Int>]) {
        if let last = runs.last, run.lowerBound - last.upperBound < shortestPause {
            runs[runs.count - 1] = last.lowerBound..<run.upperBound
        } else {
            runs.append(run)
        }
    }

    /// Splits the moments into two classes by their means.
    ///
    /// What is masked belongs to neither: the noise beside a tone would else be the loud class.
    private static func thresholds(_ moments: SpeechMoments) -> (high: Float, low: Float) {
        var histogram = moments.histogram
        var total = moments.total
        func percentile(_ part: Float) -> Float {
            var left = Int(Float(total) * part)
            for (level, count) in histogram.enumerated() {
                left -= count
                if left < 0 { return Float(level) }
            }
            return 255
        }
        if percentile(0.95) * NoiseFloor.step > clear {
            // Somebody speaks: a tone laid over his words is a pause of his.
            histogram[0] += moments.masked
            total += moments.masked
        }
        var quiet = percentile(0.1)
        var loud = percentile(0.95)
        var spread: Float = 0
        for _ in 0..<8 {
            let middle = (quiet + loud) / 2
            var counts: (Float, Float) = (0, 0)
            var sums: (Float, Float) = (0, 0)
            var squares: Float = 0
            for (level, count) in histogram.enumerated() where count > 0 {
                if Float(level) < middle {
                    counts.0 += Float(count)
                    sums.0 += Float(level * count)
                    squares += Float(level * level * count)
                } else {
                    counts.1 += Float(count)
                    sums.1 += Float(level * count)
                }
            }
            guard counts.0 > 0, counts.1 > 0 else { break }
            let before = (quiet, loud)
            quiet = sums.0 / counts.0
            loud = sums.1 / counts.1
            spread = max(0, squares / counts.0 - quiet * quiet).squareRoot()
            if before == (quiet, loud) { break }
        }
        quiet *= NoiseFloor.step
        loud *= NoiseFloor.step
        spread *= NoiseFloor.step
        let high = max(least, quiet + fraction * (loud - quiet), quiet + deviations * spread)
        return (high, max(quiet + lowDeviations * spread, high * hysteresis))
    }
}
