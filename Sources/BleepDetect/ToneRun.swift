#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A tone that still sounds, and what was measured of it so far.
struct ToneRun: Sendable {
    /// 10 ms blocks.
    private(set) var first: Int
    private(set) var last: Int
    /// Frames that lay wholly inside.
    private(set) var count = 0
    private(set) var lineCount: Int
    /// Hertz, in the mean.
    private(set) var low: Float
    private(set) var high: Float
    /// Mean square, in the mean of the latest frames.
    private(set) var power: Float
    private var sumShare: Float = 0
    private var sumLevel: Float = 0
    private var sumLevelSquare: Float = 0
    private var sumLow: Double = 0
    private var sumHigh: Double = 0
    private var sumLowSquare: Double = 0
    private var sumOvertones = SIMD2<Float>.zero
    /// Counted frames of the run against the line's frequency, for its slope.
    private var sumPlace: Double = 0
    private var sumPlaceSquare: Double = 0
    private var sumLowPlace: Double = 0
    private var sumLevelPlace: Double = 0
    /// Where it begins, once that has been looked for.
    var start: ToneEdge?
    private(set) var looks = FineLooks()
    /// Frames in a row that lay lower than the run.
    private var lower = 0

    /// A frame 9 dB below the run lies in a pause.
    private static let pause: Float = 0.125
    /// Blocks that the 64 ms window needs to enter a tone.
    private static let young = 7
    /// How far a line may lie from the run's, in hertz and as a part.
    private static let leastTolerance: Float = 9
    private static let tolerance: Float = 0.015
    /// Decibels and hertz of spread beyond which nothing is a tone.
    private static let wildest: Float = 3
    private static let widest: Float = 16
    /// Frames after which a run may be proven to stand still; the part of the power that it holds alone; how far power
    /// (as a part), frequency (hertz) and level (decibels, standard deviation) of a generator stray.
    private static let proven = 12
    private static let alone: Float = 0.97
    private static let swing: Float = 0.05
    private static let turn: Float = 0.5
    private static let still: Float = 0.3
    /// Decibels that a switched tone may fade from its start to its end: 1.9 at most were measured of bleeps behind every
    /// codec, with lost packets, echoes and noise reduction. Struck bells, strings and music boxes lose 3 and more.
    private static let fading: Float = -2.5
    /// Frames over which the power is averaged.
    private static let memory = 20

    init(block: Int, frame: ToneFrame) {
        first = block
        last = block
        lineCount = frame.lineCount
        low = frame.low
        high = frame.high
        power = frame.power
        add(block, frame)
    }

    /// Blocks from the first to the last, both included.
    var length: Int { last - first + 1 }

    /// What a frame is to the run.
    enum Verdict {
        case pause, same
        /// - last: the last block of the run.
        /// - isWeaker: whether the run is too short to be kept, or no louder than the frame.
        case other(last: Int, isWeaker: Bool)
    }

    func verdict(on frame: ToneFrame) -> Verdict {
        if frame.power < Self.pause * power { return .pause }
        if sounds(like: frame) { return .same }
        return .other(last: last, isWeaker: count < ToneTracker.shortest || frame.power >= power)
    }

    private func sounds(like frame: ToneFrame) -> Bool {
        (count < Self.young || frame.power < power / Self.pause)
            && abs(frame.low - low) <= max(Self.leastTolerance, Self.tolerance * low)
            && abs(frame.high - high) <= max(Self.leastTolerance, Self.tolerance * high)
    }

    /// Whether the run has stood still and `frame`, of which nothing else holds a part, is what it was.
    func isUndisturbed(by frame: ToneFrame) -> Bool {
        count >= Self.proven && frame.share > Self.alone && abs(frame.power - power) < Self.swing * power
            && abs(frame.low - low) < Self.turn && abs(frame.high - high) < Self.turn && unsteadiness < Self.still
    }

    mutating func add(_ block: Int, _ frame: ToneFrame) {
        last = block
        // Frames that hang over the edge would blur the measures.
        let isInside = frame.power > 0.7 * power
        if count < Self.young, frame.power > power * 2 {
            // The first frames hung over the edge: the run begins in earnest. Later on it is a beat: the power of two
            // lines 25 Hz apart swings by 5 dB in this window.
            let kept = looks
            self = ToneRun(beginning: block, frame)
            looks = kept
        }
        lower = isInside ? 0 : lower + 1
        if lower >= Self.young, lower > count {
            // A word over its beginning set the height too high: the run begins where the word has ended.
            self = ToneRun(beginning: block - lower + 1, frame)
            last = block
        } else if !isInside {
            return
        }
        count += 1
        power += (frame.power - power) / Float(min(count, Self.memory))
        sumShare += frame.share
        let level = 10 * log10f(frame.power)
        sumLevel += level
        sumLevelSquare += level * level
        sumLow += Double(frame.low)
        sumHigh += Double(frame.high)
        sumLowSquare += Double(frame.low) * Double(frame.low)
        sumOvertones += frame.overtones
        let place = Double(block - first)
        sumPlace += place
        sumPlaceSquare += place * place
        sumLowPlace += Double(frame.low) * place
        sumLevelPlace += Double(level) * place
        if frame.lineCount > lineCount, count < 4 { lineCount = frame.lineCount }
        low = Float(sumLow / Double(count))
        high = Float(sumHigh / Double(count))
    }

    private init(beginning block: Int, _ frame: ToneFrame) {
        first = block
        last = block
        lineCount = frame.lineCount
        low = frame.low
        high = frame.high
        power = frame.power
    }

    mutating func take(_ look: FineLook) { looks.take(look) }

    /// Standard deviation of the level, in decibels.
    var unsteadiness: Float {
        let mean = sumLevel / Float(count)
        return max(0, sumLevelSquare / Float(count) - mean * mean).squareRoot()
    }

    /// Standard deviation of the lower line, in hertz.
    var drift: Float {
        let mean = sumLow / Double(count)
        return Float(max(0, sumLowSquare / Double(count) - mean * mean).squareRoot())
    }

    /// A voice that held its pitch for a moment is not worth its edges.
    var isSteady: Bool { unsteadiness < Self.wildest && drift < Self.widest }

    /// The lines as far as the windows tell them apart.
    var lines: ToneLines {
        if let found = looks.lines { return found }
        return lineCount == 1 || high - low < 10
            ? ToneLines(Float((sumLow + sumHigh) / 2 / Double(count))) : ToneLines(low, high)
    }

    /// Hertz that a straight line through the frequencies climbs from the first frame to the last.
    private var glide: Float { climb(sumLow, sumLowPlace) }

    /// Decibels that a straight line through the levels climbs from the first frame to the last.
    private var swell: Float { climb(Double(sumLevel), sumLevelPlace) }

    /// - Parameters:
    ///   - sum: of a measure of the counted frames.
    ///   - sumPlace: the same, each times the frame's place.
    private func climb(_ sum: Double, _ sumMeasurePlace: Double) -> Float {
        let spread = sumPlaceSquare - sumPlace * sumPlace / Double(count)
        guard spread > 0 else { return 0 }
        return Float((sumMeasurePlace - sum * sumPlace / Double(count)) / spread * Double(last - first))
    }

    func event(start: ToneEdge, end: ToneEdge) -> ToneEvent {
        ToneEvent(
            start: start.place, end: end.place, lines: lines,
            backgroundSteps: SIMD2(start.backgroundStep, end.backgroundStep),
            power: powf(10, sumLevel / Float(count) / 10), share: sumShare / Float(count),
            overtones: sumOvertones / Float(count), unsteadiness: unsteadiness, drift: drift,
            rise: swell < Self.fading ? 0 : max(start.rise, end.rise), glide: glide)
    }
}
