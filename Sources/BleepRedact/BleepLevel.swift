import BleepCore
public import BleepSignal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The one level of all bleeps of a file.
///
/// Taken from the audio outside every span, so that it tells nothing about what is inside one.
public enum BleepLevel {
    /// Quieter blocks are pauses, in dBFS (0 dBFS = mean square 1).
    static let activeOver: Float = -50
    /// Active 20 ms blocks that make a second; with less the standard level is used.
    static let leastBlocks = 50
    public static let standardDBFS = -18
    public static let rangeDBFS = -26 ... -10

    /// The median level of the active 20 ms blocks that no span touches, of the loudest channel, in whole decibels.
    public static func decibels(of levels: [LevelTrack], outside covered: [Range<Int>]) -> Int {
        var loudest: Float?
        for track in levels {
            if let median = median(of: track, outside: covered) { loudest = max(loudest ?? median, median) }
        }
        guard let loudest else { return standardDBFS }
        let rounded = Int(loudest.rounded(.toNearestOrAwayFromZero))
        return min(max(rounded, rangeDBFS.lowerBound), rangeDBFS.upperBound)
    }

    private static func median(of track: LevelTrack, outside covered: [Range<Int>]) -> Float? {
        // Mean squares are ordered as their bit patterns are, and only that of the median needs a logarithm. Those above
        // full scale count as full scale: no level is higher.
        let lowest = leastActive.bitPattern
        let highest = Float(1).bitPattern
        var coarse = [UInt32](repeating: 0, count: Int((highest - lowest) >> fineBits) + 1)
        forEachBlock(of: track, outside: covered) { bits in
            if bits >= lowest { coarse[Int((min(bits, highest) - lowest) >> fineBits)] += 1 }
        }
        let count = coarse.reduce(0) { $0 + Int($1) }
        guard count >= leastBlocks else { return nil }
        let (upper, rank) = place(of: (count + 1) / 2, in: coarse)
        let start = lowest + UInt32(upper) << fineBits
        var fine = [UInt32](repeating: 0, count: 1 << fineBits)
        forEachBlock(of: track, outside: covered) { bits in
            let place = Int(min(bits, highest)) - Int(start)
            if fine.indices.contains(place) { fine[place] += 1 }
        }
        let level = decibels(Float(bitPattern: start + UInt32(place(of: rank, in: fine).place)))
        return -min(max((-level * 100).rounded(), 0), -activeOver * 100) / 100
    }

    /// Bits of a mean square that tell apart what is within 0.01 dB.
    private static let fineBits: UInt32 = 14

    /// The lowest mean square that is above ``activeOver``.
    private static let leastActive: Float = {
        var value = powf(10, activeOver / 10)
        while decibels(value) > activeOver { value = value.nextDown }
        while decibels(value) <= activeOver { value = value.nextUp }
        return value
    }()

    private static func decibels(_ meanSquare: Float) -> Float { 10 * log10f(meanSquare) }

    /// - Parameter body: gets the bit pattern of the mean square of each 20 ms outside `covered` that may be active.
    private static func forEachBlock(
        of track: LevelTrack, outside covered: [Range<Int>], _ body: (UInt32) -> Void
    ) {
        var meanSquares = MeanSquares(of: track)
        var next = 0
        for hidden in covered.map({ $0.clamped(to: 0..<track.frameCount) }) where !hidden.isEmpty {
            let first = track.block(holding: hidden.lowerBound) / 2 * 2
            // The mean of two quiet ones is quiet.
            if next < first {
                meanSquares.forEachPair(in: next..<first, louderThan: activeOver) { body($0.bitPattern) }
            }
            next = max(next, track.block(holding: hidden.upperBound - 1) / 2 * 2 + 2)
        }
        guard next < track.blockCount else { return }
        meanSquares.forEachPair(in: next..<track.blockCount, louderThan: activeOver) { body($0.bitPattern) }
    }

    /// - Returns: where the `rank`th value from the top lies, and its rank among those of its place.
    private static func place(of rank: Int, in histogram: [UInt32]) -> (place: Int, rank: Int) {
        var rank = rank
        for place in histogram.indices.reversed() {
            let here = Int(histogram[place])
            if rank <= here { return (place, rank) }
            rank -= here
        }
        preconditionFailure("a rank beyond the end")
    }
}
