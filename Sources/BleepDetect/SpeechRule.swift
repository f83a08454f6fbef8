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
    ///   - steps: as ``NoiseFloor/prominence``.
    ///   - blockCount: of the recording; the last step may reach beyond it.
    ///   - masked: ranges of blocks in which something else sounds.
    /// - Returns: ranges of blocks, in order.
    static func speech(in steps: [UInt8], blockCount: Int, masked: [Range<Int>]) -> [Range<Int>] {
        let count = min(blockCount, 2 * steps.count)
        let mask = BlockMask(masked, in: 0..<count)
        var window = ProminenceWindow(steps, count: count, mask: mask, length: span + stride)
        var runs: [Range<Int>] = []
        var start = -1
        var reached = false
        var moments = SpeechMoments()
        var sums = NeighbourSums(reach: smoothing, length: stride)
        for first in Swift.stride(from: 0, to: count, by: stride) {
            let end = min(count, first + stride)
            let from = max(0, min(first + (stride - span) / 2, count - span))
            let moved = from..<min(count, from + span)
            window.move(to: moments.window.lowerBound..<moved.upperBound)
            moments.move(to: moved, window, mask)
            let limits = thresholds(moments)
            let high = greatestSum(notAbove: limits.high)
            let low = greatestSum(notAbove: limits.low)
            measure(&sums, first..<end, of: window)
            var block = first
            while block < end {
                if start < 0 {
                    block = first + sums.firstAbove(low, from: block - first)
                    guard block < end else { break }
                    start = block
                    reached = false
                }
                let last = first + sums.firstNotAbove(low, from: block - first)
                reached = reached || first + sums.firstAbove(high, from: block - first) < last
                block = last
                guard last < end else { break }
                if reached { append(start..<last, to: &runs) }
                start = -1
            }
        }
        if start >= 0, reached { append(start..<count, to: &runs) }
        return runs.filter { $0.count >= shortestSpeech }
    }

    /// Measures the sums of a stretch, counted from its first block.
    private static func measure(_ sums: inout NeighbourSums, _ blocks: Range<Int>, of window: ProminenceWindow) {
        let needed = blocks.lowerBound - smoothing..<blocks.upperBound + smoothing
        let there = needed.clamped(to: 0..<window.count)
        let bytes = window.bytes.span.extracting(window.places(of: there))
        if there == needed {
            sums.measure(0..<blocks.count, of: bytes)
        } else {
            // Nothing lies before the first block and behind the last.
            var padded = [UInt8](repeating: 0, count: needed.count)
            for index in 0..<there.count { padded[there.lowerBound - needed.lowerBound + index] = bytes[index] }
            sums.measure(0..<blocks.count, of: padded.span)
        }
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
        var classes = SpeechClasses(moments)
        if classes.percentile(0.95) * NoiseFloor.step > clear {
            // Somebody speaks: a tone laid over his words is a pause of his.
            classes.addSilent(moments.masked)
        }
        var quiet = classes.percentile(0.1)
        var loud = classes.percentile(0.95)
        var spread: Float = 0
        for _ in 0..<8 {
            let middle = (quiet + loud) / 2
            let (counts, sums) = classes.split(at: middle)
            guard counts.0 > 0, counts.1 > 0 else { break }
            let before = (quiet, loud)
            quiet = sums.0 / counts.0
            loud = sums.1 / counts.1
            spread = max(0, classes.squares(below: middle) / counts.0 - quiet * quiet).squareRoot()
            if before == (quiet, loud) { break }
        }
        quiet *= NoiseFloor.step
        loud *= NoiseFloor.step
        spread *= NoiseFloor.step
        let high = max(least, quiet + fraction * (loud - quiet), quiet + deviations * spread)
        return (high, max(quiet + lowDeviations * spread, high * hysteresis))
    }
}
