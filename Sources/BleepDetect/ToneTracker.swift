import BleepSignal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Follows steady tones through a stream and hands them out as events with refined edges.
///
/// Three windows: the 32 ms spectrum that everybody shares says where a tone may be; there a 64 ms spectrum tells lines
/// down to 40 Hz apart and follows them every 10 ms; inside a run that has lasted, a 192 ms spectrum tells lines down
/// to 12 Hz apart and sidebands. Edges are then found in the time domain.
struct ToneTracker: ~Copyable {
    /// Hertz: the telephone band.
    private static let band = 200.0...3_400.0
    /// Hertz: no signal of the network has its strongest line lower, and voices have.
    private static let lowestLine = 300.0
    /// Least mean square of a frame: −60 dBFS.
    private static let leastPower: Float = 1e-6
    /// The part of a 32 ms spectrum that two lines must hold before the longer window is worth its cost.
    private static let gateShare: Float = 0.55
    /// The part of a 64 ms spectrum that one line, or two, must hold.
    private static let oneLine: Float = 0.72
    private static let twoLines: Float = 0.66
    /// Hertz on either side of a line that its beating neighbours may lie in.
    private static let reach: Float = 58
    /// The part of the power beside a line's own lobe that shows neighbours.
    private static let besides: Float = 0.02
    /// Two lines differ by no more than 10 dB.
    private static let twist: Float = 10
    /// A frame 9 dB below the run lies in a pause.
    private static let pause: Float = 0.125
    /// Blocks that the 64 ms window needs to enter a tone.
    private static let young = 7
    /// Blocks without the tone that end a run.
    private static let patience = 3
    /// Blocks after which a run is worth refining; shorter ones are dropped.
    private static let shortest = 5
    /// Blocks between two looks with the longest window, and how many looks are taken.
    private static let fineStride = 8
    private static let fineLooks = 40

    /// Decibels and hertz of spread beyond which nothing is a tone.
    private static let wildest: Float = 3
    private static let widest: Float = 16
    /// Milliseconds below half the height that end a tone: of one line, of lines that beat, and of lines that beat
    /// deeply. The slowest deep beat of any plan is Japan's 400 Hz modulated by 16 Hz, whose envelope `1 + cos` stays
    /// below half of its mean for 23 ms.
    private static let breath = 3
    private static let beat = 12
    private static let deepBeat = 26
    /// An envelope that never falls below this part of its mean has no beat; one that falls below the other has a deep
    /// one.
    private static let even: Float = 0.8
    private static let deep: Float = 0.4
    /// The part of its height that is left 7 ms outside where something else follows; of a tone that ends there it is 0.
    private static let followed: Float = 0.25
    /// The part of its height by which a line may stray from an even turning before its phase is no guide.
    private static let uneven = 0.15
    /// Seconds outside of an edge at which what is left of the tone is measured.
    private static let residueDistance = 0.015
    /// Seconds inside of an edge at which a tone that was switched on has its full height; half of it is the window's.
    private static let riseDistance = 0.01

    private let grid: AnalysisGrid
    private var long: RealFFT
    private var veryLong: RealFFT
    private let edgeWindow: [Float]
    private var run: Run?
    private var lastGatePeak = -10
    private(set) var events: [ToneEvent] = []

    private struct Run {
        var first: Int
        var last: Int
        var count = 0
        var lineCount: Int
        var low: Float
        var high: Float
        var power: Float
        var sumShare: Float = 0
        var sumLevel: Float = 0
        var sumLevelSquare: Float = 0
        var sumLow: Double = 0
        var sumHigh: Double = 0
        var sumLowSquare: Double = 0
        var sumOvertones: Float = 0
        /// Counted frames of the run against the line's frequency, for its slope.
        var sumPlace: Double = 0
        var sumPlaceSquare: Double = 0
        var sumLowPlace: Double = 0
        var start: Edge?
        var fineLooks = 0
        var fineVotes: [4 of Int] = [0, 0, 0, 0]
        var fineSums: [3 of Float] = [0, 0, 0]
        var finePairs: [2 of Float] = [0, 0]
    }

    private struct Edge {
        /// Samples.
        var place: Double
        /// As ``ToneEvent/residue`` and ``ToneEvent/rise``.
        var residue: Float
        var rise: Float
    }

    init(grid: AnalysisGrid) {
        self.grid = grid
        long = RealFFT(window: Window.hann(Window.length(seconds: 0.064, rate: grid.rate)))
        veryLong = RealFFT(window: Window.hann(Window.length(seconds: 0.192, rate: grid.rate)))
        edgeWindow = Window.hann(grid.samples(0.01))
    }

    /// - Parameters:
    ///   - block: the 10 ms block whose middle the spectrum lies around; one after the other.
    ///   - spectrum: the 32 ms spectrum.
    mutating func advance(block: Int, spectrum: borrowing RealFFT, history: borrowing SampleHistory) {
        guard gate(spectrum.power.span, hertzPerBin: grid.rate / Double(spectrum.size)) else {
            miss(block, history)
            return
        }
        let center = grid.center(block: block)
        long.transform(history, centeredOn: center)
        let width = grid.rate / Double(long.size)
        let peaks = SpectralPeaks(
            power: long.power.span, band: Self.bins(width, long.binCount), hertzPerBin: Float(width), floor: 0.01)
        guard peaks.count > 0, peaks.total > Self.leastPower else {
            miss(block, history)
            return
        }
        let strongest = peaks.peaks[0]
        var low = strongest.hertz
        var high = strongest.hertz
        var lineCount = 1
        var share = peaks.share(of: 1)
        var second = 1
        while second < peaks.count, abs(peaks.peaks[second].hertz - strongest.hertz) < Self.reach { second += 1 }
        if second < peaks.count, share < 0.9, peaks.peaks[second].power * Self.twist > strongest.power {
            let other = peaks.peaks[second]
            low = min(strongest.hertz, other.hertz)
            high = max(strongest.hertz, other.hertz)
            lineCount = 2
            share = min(1, share + other.power / peaks.total)
        } else {
            // Lines so close, and the sidebands of a modulation, are one sound with a beat; what it is made of is left
            // to the longest window.
            let cluster = Self.cluster(
                long.power.span, around: strongest.hertz, width: Float(width), total: peaks.total)
            let isSplit = peaks.count > 1 && abs(peaks.peaks[1].hertz - strongest.hertz) < Self.reach
            if isSplit && cluster.share >= share || cluster.share > share + Self.besides {
                low = cluster.hertz
                high = cluster.hertz
                share = cluster.share
            }
        }
        guard share >= (lineCount == 1 ? Self.oneLine : Self.twoLines) else {
            miss(block, history)
            return
        }
        let overtones =
            lineCount == 1 ? Self.overtones(long.power.span, of: strongest, width: Float(width)) : 0
        take(
            block, lineCount: lineCount, low: low, high: high, share: share, power: peaks.total * share,
            overtones: overtones, history)
    }

    mutating func finish(history: borrowing SampleHistory) { close(history) }

    private static func bins(_ width: Double, _ count: Int) -> Range<Int> {
        let low = max(3, Int((band.lowerBound / width).rounded(.up)))
        return low..<max(low + 1, min(Int((band.upperBound / width).rounded()), count - 3))
    }

    /// The power of the second and third harmonic against that of the line.
    private static func overtones(_ power: Span<Float>, of line: SpectralPeak, width: Float) -> Float {
        var sum: Float = 0
        for order in 2...3 {
            let bin = Int((Float(order) * line.hertz / width).rounded())
            if bin + 2 < power.count, Double(Float(order) * line.hertz) < band.upperBound {
                for near in bin - 1...bin + 1 { sum += power[near] }
            }
        }
        return line.power > 0 ? sum / line.power : 0
    }

    /// The middle of the power around a line, and the part of the total that lies there.
    private static func cluster(
        _ power: Span<Float>, around hertz: Float, width: Float, total: Float
    ) -> (hertz: Float, share: Float) {
        var middle = hertz
        var sum: Float = 0
        for _ in 0..<2 {
            let low = max(0, Int((middle - reach) / width))
            let high = min(power.count - 1, Int((middle + reach) / width) + 1)
            sum = 0
            var moment: Float = 0
            for bin in low...high {
                sum += power[bin]
                moment += power[bin] * Float(bin)
            }
            guard sum > 0 else { return (hertz, 0) }
            middle = moment / sum * width
        }
        return (middle, total > 0 ? min(1, sum / total) : 0)
    }

    /// Whether two lines hold most of a 32 ms spectrum and the stronger one stays where it was.
    private mutating func gate(_ power: Span<Float>, hertzPerBin: Double) -> Bool {
        let bins = Self.bins(hertzPerBin, power.count)
        let total = BinScan.sum(power, bins)
        let best = BinScan.strongest(power, bins)
        guard total > Self.leastPower else {
            lastGatePeak = -10
            return false
        }
        guard best >= Int(Self.lowestLine / hertzPerBin) else { return false }
        var lines = BinScan.sum(power, best - 2..<best + 3)
        // Most frames are decided without the second line: it is no stronger than the first.
        if lines * 2 >= Self.gateShare * total {
            var second = -1
            for side in [
                bins.lowerBound..<max(bins.lowerBound, best - 3), min(best + 4, bins.upperBound)..<bins.upperBound,
            ]
            where !side.isEmpty {
                let bin = BinScan.strongest(power, side)
                if second < 0 || power[bin] > power[second] { second = bin }
            }
            if second >= 0 {
                for bin in second - 2...second + 2 where abs(bin - best) > 2 { lines += power[bin] }
            }
        }
        let isSteady = abs(best - lastGatePeak) <= 1 || run != nil
        lastGatePeak = best
        return isSteady && lines >= Self.gateShare * total
    }

    private mutating func miss(_ block: Int, _ history: borrowing SampleHistory) {
        if let current = run, block - current.last > Self.patience { close(history) }
    }

    private mutating func take(
        _ block: Int, lineCount: Int, low: Float, high: Float, share: Float, power: Float, overtones: Float,
        _ history: borrowing SampleHistory
    ) {
        if let current = run {
            let tolerance: Float = 0.015
            let sameLow = abs(low - current.low) <= max(9, tolerance * current.low)
            let sameHigh = abs(high - current.high) <= max(9, tolerance * current.high)
            if power < Self.pause * current.power {
                miss(block, history)
                return
            }
            if sameLow && sameHigh, current.count < Self.young || power < current.power / Self.pause {
                add(
                    block, lineCount: lineCount, low: low, high: high, share: share, power: power, overtones: overtones,
                    history)
                return
            }
            if block - current.last <= 1, current.count >= Self.shortest, power < current.power { return }
            close(history)
        }
        run = Run(first: block, last: block, lineCount: lineCount, low: low, high: high, power: power)
        add(
            block, lineCount: lineCount, low: low, high: high, share: share, power: power, overtones: overtones,
            history)
    }

    private mutating func add(
        _ block: Int, lineCount: Int, low: Float, high: Float, share: Float, power: Float, overtones: Float,
        _ history: borrowing SampleHistory
    ) {
        guard var current = run else { return }
        current.last = block
        // Frames that hang over the edge would blur the measures.
        let isInside = power > 0.7 * current.power
        if current.count < Self.young, power > current.power * 2 {
            // The first frames hung over the edge: the run begins in earnest. Later on it is a beat: the power of two
            // lines 25 Hz apart swings by 5 dB in this window.
            current.first = block
            current.start = nil
            current.count = 0
            current.sumShare = 0
            current.sumLevel = 0
            current.sumLevelSquare = 0
            current.sumLow = 0
            current.sumHigh = 0
            current.sumLowSquare = 0
            current.sumOvertones = 0
            current.sumPlace = 0
            current.sumPlaceSquare = 0
            current.sumLowPlace = 0
            current.lineCount = lineCount
            current.power = power
        }
        if isInside {
            current.count += 1
            current.power += (power - current.power) / Float(min(current.count, 20))
            current.sumShare += share
            let level = 10 * log10f(power)
            current.sumLevel += level
            current.sumLevelSquare += level * level
            current.sumLow += Double(low)
            current.sumHigh += Double(high)
            current.sumLowSquare += Double(low) * Double(low)
            current.sumOvertones += overtones
            let place = Double(block - current.first)
            current.sumPlace += place
            current.sumPlaceSquare += place * place
            current.sumLowPlace += Double(low) * place
            if lineCount > current.lineCount, current.count < 4 { current.lineCount = lineCount }
            current.low = Float(current.sumLow / Double(current.count))
            current.high = Float(current.sumHigh / Double(current.count))
        }
        let length = block - current.first
        if length == 9 { current.start = edge(around: current.first, direction: -1, run: current, history) }
        run = current
        if length >= 15, (length - 15).isMultiple(of: Self.fineStride), current.fineLooks < Self.fineLooks {
            lookClosely(center: grid.center(block: block - 5), history)
        }
    }

    /// Lines of the very long window: at most three within 60 Hz of the run's own, down to −14 dB.
    private mutating func lookClosely(center: Int, _ history: borrowing SampleHistory) {
        guard var current = run else { return }
        veryLong.transform(history, centeredOn: center)
        let width = grid.rate / Double(veryLong.size)
        let peaks = SpectralPeaks(
            power: veryLong.power.span, band: Self.bins(width, veryLong.binCount), hertzPerBin: Float(width),
            floor: 0.04)
        current.fineLooks += 1
        current.fineVotes[min(peaks.count, 4) - (peaks.count == 4 ? 1 : 0)] += 1
        if peaks.count == 3 {
            var lines = [peaks.peaks[0].hertz, peaks.peaks[1].hertz, peaks.peaks[2].hertz]
            lines.sort()
            for index in 0..<3 { current.fineSums[index] += lines[index] }
        } else if peaks.count == 2 {
            current.finePairs[0] += min(peaks.peaks[0].hertz, peaks.peaks[1].hertz)
            current.finePairs[1] += max(peaks.peaks[0].hertz, peaks.peaks[1].hertz)
        }
        run = current
    }

    private mutating func close(_ history: borrowing SampleHistory) {
        guard let ended = run else { return }
        run = nil
        guard ended.count >= 3, ended.last - ended.first + 1 >= Self.shortest else { return }
        let count = Float(ended.count)
        let mean = ended.sumLevel / count
        let lowMean = ended.sumLow / Double(ended.count)
        let unsteadiness = max(0, ended.sumLevelSquare / count - mean * mean).squareRoot()
        let drift = Float(max(0, ended.sumLowSquare / Double(ended.count) - lowMean * lowMean).squareRoot())
        // A voice that held its pitch for a moment is not worth its edges.
        guard unsteadiness < Self.wildest, drift < Self.widest else { return }
        let start = ended.start ?? edge(around: ended.first, direction: -1, run: ended, history)
        let end = edge(around: ended.last, direction: 1, run: ended, history)
        guard end.place > start.place else { return }
        var lines: [Float] =
            ended.lineCount == 1 || ended.high - ended.low < 10
            ? [Float((ended.sumLow + ended.sumHigh) / 2 / Double(ended.count))] : [ended.low, ended.high]
        let votes = ended.fineVotes
        if votes[3] * 2 > ended.fineLooks {
            lines = (0..<3).map { ended.fineSums[$0] / Float(votes[3]) }
        } else if votes[2] * 2 > ended.fineLooks {
            lines = [ended.finePairs[0] / Float(votes[2]), ended.finePairs[1] / Float(votes[2])]
        }
        events.append(
            ToneEvent(
                start: start.place, end: end.place, lines: lines, power: powf(10, mean / 10),
                share: ended.sumShare / count,
                unsteadiness: unsteadiness, drift: drift,
                residue: max(start.residue, end.residue), rise: max(start.rise, end.rise),
                overtones: ended.sumOvertones / count, glide: Self.glide(ended)))
    }

    /// Hertz that a straight line through the frequencies of a run climbs from its first frame to its last.
    private static func glide(_ run: Run) -> Float {
        let count = Double(run.count)
        let spread = run.sumPlaceSquare - run.sumPlace * run.sumPlace / count
        guard spread > 0 else { return 0 }
        let slope = (run.sumLowPlace - run.sumLow * run.sumPlace / count) / spread
        return Float(slope * Double(run.last - run.first))
    }

    /// Where the envelope passes half its height near a block, and how it gets there.
    private func edge(around block: Int, direction: Int, run: Run, _ history: borrowing SampleHistory) -> Edge {
        let center = grid.center(block: block)
        let step = max(1, grid.samples(0.001))
        let low = LineProbe(hertz: Double(run.low), rate: grid.rate, window: edgeWindow)
        let high =
            run.high - run.low > 100
            ? LineProbe(hertz: Double(run.high), rate: grid.rate, window: edgeWindow) : nil
        func amplitude(_ sample: Int) -> Float {
            let place = history.offset(of: sample)
            let power = low.meanSquare(of: history.samples.span, center: place)
            return (power + (high?.meanSquare(of: history.samples.span, center: place) ?? 0)).squareRoot()
        }
        // The plateau: what is heard 10 to 50 ms inside.
        var sum: Float = 0
        var lowest = Float.infinity
        for index in 0..<20 {
            let value = amplitude(center - direction * grid.samples(0.005 + 0.002 * Double(index)))
            sum += value * value
            lowest = min(lowest, value)
        }
        let half = 0.5 * (sum / 20).squareRoot()
        // From inside outwards, past the holes of a beat where there is one.
        let patience =
            lowest > Self.even * 2 * half ? Self.breath : lowest > Self.deep * 2 * half ? Self.beat : Self.deepBeat
        var last = center - direction * grid.samples(0.02)
        var below = 0
        var place = last
        var crossing = Double(last)
        var inside = amplitude(place)
        for _ in 0..<90 {
            let next = place + direction * step
            let value = amplitude(next)
            if value >= half {
                below = 0
                last = next
                crossing = Double(next)
            } else {
                if below == 0 {
                    let part = inside > value ? (inside - half) / (inside - value) : 0
                    crossing = Double(place) + Double(direction * step) * Double(min(max(part, 0), 1))
                }
                below += 1
                if below > patience { break }
            }
            inside = value
            place = next
        }
        // Where nothing follows the height alone is the surer guide.
        let beyond = amplitude(Int(crossing) + direction * grid.samples(0.5 * Self.residueDistance))
        if patience == Self.breath, high == nil, beyond > Self.followed * 2 * half {
            crossing = turn(low, near: crossing, direction: direction, history) ?? crossing
        }
        let outside = amplitude(Int(crossing) + direction * grid.samples(Self.residueDistance))
        let within = amplitude(Int(crossing) - direction * grid.samples(Self.riseDistance))
        return Edge(
            place: max(0, crossing), residue: half > 0 ? min(1, 0.5 * outside / half) : 1,
            rise: half > 0 ? min(1, 0.5 * within / half) : 0)
    }

    /// Where a single line stops turning as it did: what follows at the same frequency without a gap (a vowel behind a
    /// bleep) has its height but not its phase.
    /// - Returns: `nil` where the line does not turn evenly, and where nothing changes within the last 25 ms.
    private func turn(
        _ probe: LineProbe, near edge: Double, direction: Int, _ history: borrowing SampleHistory
    ) -> Double? {
        func vector(_ sample: Int) -> SIMD2<Double> {
            probe.vector(of: history.samples.span, center: history.offset(of: sample))
        }
        let reference = Int(edge) - direction * grid.samples(0.05)
        // The plateau: 50 to 26 ms inside, and the turning per sample that fits it best.
        var rotation = SIMD2<Double>.zero
        let hop = grid.samples(0.004)
        var before = vector(reference)
        var height = 0.0
        for index in 1...6 {
            let value = vector(reference + direction * index * hop)
            // The turning from one to the next, as the product with the conjugate.
            rotation += SIMD2(
                value.x * before.x + value.y * before.y, value.y * before.x - value.x * before.y)
            height += (value * value).sum().squareRoot() / 6
            before = value
        }
        guard height > 0 else { return nil }
        let perSample = atan2(rotation.y, rotation.x) / Double(hop)
        let middle = reference + direction * 3 * hop
        let origin = vector(middle)
        func error(_ sample: Int) -> Double {
            let angle = perSample * Double(direction * (sample - middle))
            let (c, s) = (cos(angle), sin(angle))
            let expected = SIMD2(origin.x * c - origin.y * s, origin.x * s + origin.y * c)
            let difference = vector(sample) - expected
            return (difference * difference).sum().squareRoot()
        }
        for index in 0...6 where error(reference + direction * index * hop) > Self.uneven * height { return nil }
        let step = max(1, grid.samples(0.001))
        var place = reference + direction * 6 * hop
        var inside = error(place)
        while direction * (place - Int(edge)) < 0 {
            let next = place + direction * step
            let value = error(next)
            if value >= 0.5 * height {
                // Not a click: it does not come back.
                for later in 1...Self.breath where error(next + direction * later * step) < 0.5 * height { return nil }
                let part = (0.5 * height - inside) / max(value - inside, 1e-12)
                return Double(place) + Double(direction * step) * min(max(part, 0), 1)
            }
            inside = value
            place = next
        }
        return nil
    }
}
