import CVectors

/// Follows the noise of a channel in eight bands and says how far each moment rises above it.
///
/// The floor of a moment is the quietest 80 ms within 2.5 s on either side, band by band: it knows the pause after a
/// word as well as the one before it. So answers come 2.5 s late, from ``feed(_:)`` in order and the rest from
/// ``finish()``.
public struct NoiseFloor: ~Copyable {
    /// One byte for each step of 20 ms: decibels above the floor in the mean of the bands, in steps of ``step`` decibels.
    public private(set) var prominence: [UInt8] = []

    /// Steps in one second.
    public static let stepsPerSecond = 50

    /// Decibels of one step of ``prominence``.
    public static let step: Float = 0.2

    /// Whole seconds on either side of a moment that may matter to it.
    public static let reachSeconds = 3

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
    private let limits: VectorsRiseLimits
    /// The latest steps, in a ring.
    private var energies: [SIMD8<Float>]
    private var fed = 0
    private var answered = 0
    /// The quietest of the latest 1, 2, 4 … 32 groups at each group, one ring after the other.
    private var minima: [SIMD8<Float>]
    private var closedGroups = 0

    private static let kept = 256
    private static let keptGroups = 128

    /// - Parameters:
    ///   - bandCount: how many of the eight bands exist at this rate; the others are ignored.
    ///   - expectedSeconds: how long it will last, if that is known, so that what is kept never moves.
    public init(bandCount: Int, expectedSeconds: Int = 0) {
        self.bandCount = bandCount
        prominence.reserveCapacity(expectedSeconds * Self.stepsPerSecond)
        isMissing = Self.lanes(from: bandCount)
        limits = VectorsRiseLimits(
            lowest: Self.lowest, bias: Self.bias, most: Self.most, steps: 1 / (Float(max(bandCount, 1)) * Self.step))
        energies = [SIMD8<Float>](repeating: .zero, count: Self.kept)
        minima = [SIMD8<Float>](repeating: .init(repeating: .infinity), count: (Self.doublings + 1) * Self.keptGroups)
    }

    private static func lanes(from first: Int) -> SIMDMask<SIMD8<Int32>> {
        SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7) .>= Int32(first)
    }

    /// - Parameter bands: mean squares of the eight bands in the next 20 ms.
    public mutating func feed(_ bands: SIMD8<Float>) {
        energies[fed & (Self.kept - 1)] = bandCount < 8 ? bands.replacing(with: 0, where: isMissing) : bands
        fed += 1
        if fed.isMultiple(of: Self.group) {
            closeGroup()
            answer(upTo: fed - Self.reach)
        }
    }

    /// Hands ``prominence`` out and keeps none of it: of a long call it is megabytes.
    public mutating func takeProminence() -> [UInt8] {
        defer { prominence = [] }
        return prominence
    }

    /// Answers for the steps that waited for what comes after them.
    public mutating func finish() {
        closeGroup()
        answer(upTo: fed)
    }

    private mutating func closeGroup() {
        var minimum = SIMD8<Float>(repeating: .infinity)
        // Too few steps for one average: there is no floor to rise above.
        let first = max(closedGroups * Self.group, Self.smoothing - 1)
        let end = fed
        if first < end {
            unsafe withUnsafeMutablePointer(to: &minimum) { minimum in
                unsafe energies.withUnsafeBufferPointer { energies in
                    unsafe vectors_lowest_means(
                        Self.lanes(energies.baseAddress!), Self.kept, first, end, Self.smoothing,
                        UnsafeMutableRawPointer(minimum).assumingMemoryBound(to: Float.self))
                }
            }
        }
        append(minimum)
    }

    private mutating func append(_ minimum: SIMD8<Float>) {
        let group = closedGroups
        minima[Self.place(group, 0)] = minimum
        unsafe minima.withUnsafeMutableBufferPointer { minima in
            // What lies before the first group is infinite.
            unsafe vectors_lowest_doublings(
                UnsafeMutableRawPointer(minima.baseAddress!).assumingMemoryBound(to: Float.self), Self.keptGroups,
                group, Self.doublings)
        }
        closedGroups += 1
    }

    private static func place(_ group: Int, _ doubling: Int) -> Int {
        doubling * keptGroups + (group & (keptGroups - 1))
    }

    @unsafe private static func lanes(_ rows: UnsafePointer<SIMD8<Float>>) -> UnsafePointer<Float> {
        unsafe UnsafeRawPointer(rows).assumingMemoryBound(to: Float.self)
    }

    private mutating func answer(upTo end: Int) {
        while answered < end {
            let group = answered / Self.group
            let last = group + Self.reach / Self.group
            // At the end of the recording nothing follows.
            while closedGroups <= last { append(.init(repeating: .infinity)) }
            let steps = answered..<min((group + 1) * Self.group, end)
            answer(
                steps, Self.place(last, Self.doublings),
                Self.place(last - Self.groups + (1 << Self.doublings), Self.doublings))
            answered = steps.upperBound
        }
    }

    /// - Parameters:
    ///   - steps: of one group.
    ///   - one: where in ``minima`` the quietest of a part of the groups within reach stands.
    ///   - other: the same of the others.
    private mutating func answer(_ steps: Range<Int>, _ one: Int, _ other: Int) {
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.group) { values in
            unsafe energies.withUnsafeBufferPointer { energies in
                unsafe minima.withUnsafeBufferPointer { minima in
                    unsafe withUnsafePointer(to: limits) { limits in
                        unsafe vectors_prominence(
                            Self.lanes(energies.baseAddress!), Self.kept, steps.lowerBound, steps.upperBound,
                            Self.lanes(minima.baseAddress! + one), Self.lanes(minima.baseAddress! + other), limits,
                            values.baseAddress!)
                    }
                }
            }
            unsafe prominence.append(contentsOf: UnsafeBufferPointer(start: values.baseAddress, count: steps.count))
        }
    }
}
