/// Follows the noise of a channel in eight bands and says how far each moment rises above it.
///
/// The floor of a moment is the quietest 70 ms within 2.5 s on either side, band by band: it knows the pause after a
/// word as well as the one before it. So answers come 2.5 s late, from ``feed(_:)`` in order and the rest from
/// ``finish()``.
public struct NoiseFloor: ~Copyable {
    /// One byte for each block: decibels above the floor in the mean of the bands, in steps of ``step`` decibels.
    public private(set) var prominence: [UInt8] = []

    /// Decibels of one step of ``prominence``.
    public static let step: Float = 0.2

    /// Blocks on either side whose quietest stretch is the floor.
    private static let reach = 250
    /// Blocks that are averaged before the quietest is taken.
    private static let smoothing = 7
    /// Blocks that share one minimum.
    private static let group = 10
    private static let groups = 2 * reach / group + 1
    /// The quietest of many short averages lies below the mean of a steady noise by so many decibels.
    private static let bias: Float = 2
    /// No floor is lower: −84 dBFS in one band, about −75 dBFS in all.
    private static let lowest: Float = 4e-9
    /// Decibels that a single band counts for at most.
    private static let most: Float = 40

    private let bandCount: Int
    private var energies: [SIMD8<Float>]
    private var fed = 0
    private var minima: [SIMD8<Float>]
    private var closedGroups = 0
    private var running = SIMD8<Float>.zero
    private var groupMinimum = SIMD8<Float>(repeating: .infinity)

    private static let kept = 1_024
    private static let keptGroups = 128

    /// - Parameter bandCount: how many of the eight bands exist at this rate; the others are ignored.
    public init(bandCount: Int) {
        self.bandCount = bandCount
        energies = [SIMD8<Float>](repeating: .zero, count: Self.kept)
        minima = [SIMD8<Float>](repeating: .zero, count: Self.keptGroups)
    }

    /// - Parameter bands: mean squares of the eight bands in the next 10 ms block.
    public mutating func feed(_ bands: SIMD8<Float>) {
        energies[fed & (Self.kept - 1)] = bands
        fed += 1
        running += bands
        if fed > Self.smoothing { running -= energies[(fed - 1 - Self.smoothing) & (Self.kept - 1)] }
        if fed >= Self.smoothing {
            // Subtraction leaves rounding errors behind; a floor of zero or less would be none.
            groupMinimum = pointwiseMin(groupMinimum, running / Float(Self.smoothing))
        }
        if fed.isMultiple(of: Self.group) {
            closeGroup()
            answer(upTo: fed - Self.reach)
        }
    }

    /// Answers for the blocks that waited for what comes after them.
    public mutating func finish() {
        closeGroup()
        answer(upTo: fed)
    }

    private mutating func closeGroup() {
        // Too few blocks for one average: there is no floor to rise above.
        minima[closedGroups & (Self.keptGroups - 1)] = groupMinimum
        closedGroups += 1
        groupMinimum = SIMD8<Float>(repeating: .infinity)
        // The running sum starts afresh now and then, so that its errors do not gather.
        if closedGroups.isMultiple(of: 64) {
            running = .zero
            for back in 0..<min(Self.smoothing, fed) { running += energies[(fed - 1 - back) & (Self.kept - 1)] }
        }
    }

    private mutating func answer(upTo end: Int) {
        while prominence.count < end {
            let first = prominence.count
            let group = first / Self.group
            var floor = SIMD8<Float>(repeating: .infinity)
            let reach = Self.reach / Self.group
            for near in max(0, group - reach)...min(max(group, 0) + reach, closedGroups - 1) {
                floor = pointwiseMin(floor, minima[near & (Self.keptGroups - 1)])
            }
            if floor[0] == .infinity { floor = SIMD8<Float>(repeating: Self.lowest) }
            let level = FastLog.decibels(pointwiseMax(floor, SIMD8<Float>(repeating: Self.lowest))) + Self.bias
            for block in first..<min((group + 1) * Self.group, end) {
                let energy = pointwiseMax(energies[block & (Self.kept - 1)], SIMD8<Float>(repeating: 1e-12))
                let above = (FastLog.decibels(energy) - level).clamped(
                    lowerBound: .zero, upperBound: SIMD8<Float>(repeating: Self.most))
                var sum: Float = 0
                for band in 0..<bandCount { sum += above[band] }
                prominence.append(UInt8((sum / Float(max(bandCount, 1)) / Self.step).rounded()))
            }
        }
    }
}
