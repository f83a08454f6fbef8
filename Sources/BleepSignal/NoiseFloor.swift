/// Follows the noise of a channel in eight bands and says how far each moment rises above it.
///
/// The floor of a moment is the quietest 80 ms within 2.5 s on either side, band by band: it knows the pause after a
/// word as well as the one before it. So answers come 2.5 s late, from ``feed(_:)`` in order and the rest from
/// ``finish()``.
public struct NoiseFloor: ~Copyable {
    /// One byte for each 10 ms, two for each step: decibels above the floor in the mean of the bands, in steps of ``step`` decibels.
    public private(set) var prominence: [UInt8] = []

    /// Decibels of one step of ``prominence``.
    public static let step: Float = 0.2

    /// Steps of 20 ms on either side whose quietest stretch is the floor.
    private static let reach = 125
    /// Steps that are averaged before the quietest is taken.
    private static let smoothing = 4
    /// Steps that share one minimum.
    private static let group = 5
    /// Groups within reach of one, itself included.
    private static let groups = 2 * (reach / group) + 1
    /// Doublings of a group whose minima are kept; two of the longest cover ``groups``.
    private static let doublings = 5
    /// The quietest of many short averages lies below the mean of a steady noise by so many decibels.
    private static let bias: Float = 2
    /// No floor is lower: −84 dBFS in one band, about −75 dBFS in all.
    private static let lowest: Float = 4e-9
    /// Decibels that a single band counts for at most.
    private static let most: Float = 40

    private let bandCount: Int
    private let isMissing: SIMDMask<SIMD8<Int32>>
    private var energies: [SIMD8<Float>]
    private var fed = 0
    private var answered = 0
    /// The quietest of the latest 1, 2, 4 … 32 groups at each group, one ring after the other.
    private var minima: [SIMD8<Float>]
    private var closedGroups = 0
    private var groupMinimum = SIMD8<Float>(repeating: .infinity)

    private static let kept = 256
    private static let keptGroups = 128

    /// - Parameter bandCount: how many of the eight bands exist at this rate; the others are ignored.
    public init(bandCount: Int) {
        self.bandCount = bandCount
        isMissing = Self.lanes(from: bandCount)
        energies = [SIMD8<Float>](repeating: .zero, count: Self.kept)
        minima = [SIMD8<Float>](repeating: .init(repeating: .infinity), count: (Self.doublings + 1) * Self.keptGroups)
    }

    private static func lanes(from first: Int) -> SIMDMask<SIMD8<Int32>> {
        SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7) .>= Int32(first)
    }

    /// - Parameter bands: mean squares of the eight bands in the next 20 ms.
    public mutating func feed(_ bands: SIMD8<Float>) {
        let bands = bands.replacing(with: 0, where: isMissing)
        energies[fed & (Self.kept - 1)] = bands
        fed += 1
        if fed >= Self.smoothing {
            var sum = bands
            for back in 2...Self.smoothing { sum += energies[(fed - back) & (Self.kept - 1)] }
            groupMinimum = Self.lower(groupMinimum, sum / Float(Self.smoothing))
        }
        if fed.isMultiple(of: Self.group) {
            closeGroup()
            answer(upTo: fed - Self.reach)
        }
    }

    /// Answers for the steps that waited for what comes after them.
    public mutating func finish() {
        closeGroup()
        answer(upTo: fed)
    }

    private mutating func closeGroup() {
        // Too few steps for one average: there is no floor to rise above.
        append(groupMinimum)
        groupMinimum = SIMD8<Float>(repeating: .infinity)
    }

    private mutating func append(_ minimum: SIMD8<Float>) {
        var lowest = minimum
        minima[Self.place(closedGroups, 0)] = lowest
        for doubling in 1...Self.doublings {
            // What lies before the first group is infinite.
            lowest = Self.lower(lowest, minima[Self.place(closedGroups - (1 << (doubling - 1)), doubling - 1)])
            minima[Self.place(closedGroups, doubling)] = lowest
        }
        closedGroups += 1
    }

    private static func place(_ group: Int, _ doubling: Int) -> Int {
        doubling * keptGroups + (group & (keptGroups - 1))
    }

    private mutating func answer(upTo end: Int) {
        let perStep = 1 / (Float(max(bandCount, 1)) * Self.step)
        while answered < end {
            let group = answered / Self.group
            let last = group + Self.reach / Self.group
            // At the end of the recording nothing follows.
            while closedGroups <= last { append(.init(repeating: .infinity)) }
            var floor = Self.lower(
                minima[Self.place(last, Self.doublings)],
                minima[Self.place(last - Self.groups + (1 << Self.doublings), Self.doublings)])
            if floor[0] == .infinity { floor = SIMD8<Float>(repeating: Self.lowest) }
            let level = FastLog.decibels(floor.replacing(with: Self.lowest, where: floor .< Self.lowest)) + Self.bias
            for step in answered..<min((group + 1) * Self.group, end) {
                var energy = energies[step & (Self.kept - 1)]
                energy.replace(with: 1e-12, where: energy .< 1e-12)
                var above = FastLog.decibels(energy) - level
                above.replace(with: 0, where: above .< 0)
                above.replace(with: Self.most, where: above .> Self.most)
                // Bands that do not exist are at 0.
                let four = above.lowHalf + above.highHalf
                let two = four.lowHalf + four.highHalf
                let value = UInt8((two[0] + two[1]) * perStep + 0.5)
                prominence.append(value)
                prominence.append(value)
                answered += 1
            }
        }
    }

    /// Lane by lane; the library's function of this kind is a call for each pair.
    private static func lower(_ one: SIMD8<Float>, _ other: SIMD8<Float>) -> SIMD8<Float> {
        one.replacing(with: other, where: other .< one)
    }
}
