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
        // A histogram in hundredths of a decibel: exact at the precision of the track, and of fixed size.
        let histogramSize = Int(-activeOver * 100)
        var histogram = [Int](repeating: 0, count: histogramSize + 1)
        var meanSquares = MeanSquares(of: track)
        var count = 0
        var next = 0
        for block in stride(from: 0, to: track.blockCount - 1, by: 2) {
            let frames = track.frames(ofBlock: block).lowerBound..<track.frames(ofBlock: block + 1).upperBound
            while next < covered.count, covered[next].upperBound <= frames.lowerBound { next += 1 }
            if next < covered.count, covered[next].overlaps(frames) { continue }
            let meanSquare = (meanSquares.meanSquare(block) + meanSquares.meanSquare(block + 1)) / 2
            let level = meanSquare > 0 ? 10 * log10f(meanSquare) : -Float.infinity
            guard level > activeOver else { continue }
            histogram[min(histogramSize, max(0, Int((-level * 100).rounded())))] += 1
            count += 1
        }
        guard count >= leastBlocks else { return nil }
        var seen = 0
        for (hundredths, blocks) in histogram.enumerated() {
            seen += blocks
            if 2 * seen >= count { return -Float(hundredths) / 100 }
        }
        return nil
    }
}
