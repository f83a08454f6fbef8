public import BleepCore
import CVectors

/// Measures a ``LevelTrack`` from blocks of any size; the same samples give the same track however they are cut.
public struct LevelMeter: ~Copyable {
    private let sampleRate: SampleRate
    private let flatTops: FlatTops
    private var levels: [UInt16] = []
    private var frameCount = 0
    private var blockEnd: Int
    /// Samples of a level block where all are as long; 0 else.
    private let evenLength: Int
    /// Samples of a level block that came in pieces.
    private var pending: [Float]
    private var pendingCount = 0

    /// Room is taken at once for a day at most; a longer recording grows as it goes.
    private static let mostReserved = 24 * 3600 * LevelTrack.blocksPerSecond

    /// What the quietest block is stored as whose tops are looked at.
    private static let loud = LevelTrack.encoded(meanSquare: FlatTops.leastMeanSquare)

    /// - Parameters:
    ///   - sampleRate: of the samples that will come.
    ///   - expectedFrames: what the file promises, so that the track is stored without room to spare.
    public init(sampleRate: SampleRate, expectedFrames: Int? = nil) {
        self.sampleRate = sampleRate
        flatTops = FlatTops(sampleRate: sampleRate)
        if let expectedFrames, expectedFrames > 0 {
            let seconds = expectedFrames / sampleRate.hertz + 1
            levels.reserveCapacity(min(Self.mostReserved, seconds * LevelTrack.blocksPerSecond))
        }
        evenLength =
            sampleRate.hertz.isMultiple(of: LevelTrack.blocksPerSecond)
            ? sampleRate.hertz / LevelTrack.blocksPerSecond : 0
        blockEnd = sampleRate.blockStart(1, blocksPerSecond: LevelTrack.blocksPerSecond)
        pending = [Float](repeating: 0, count: sampleRate.hertz / LevelTrack.blocksPerSecond + 1)
    }

    /// - Parameter mono: the next samples of the channel, full scale ±1.
    public mutating func consume(_ mono: Span<Float>) {
        var position = 0
        while position < mono.count {
            if pendingCount == 0, evenLength > 0, mono.count - position >= evenLength {
                let blocks = (mono.count - position) / evenLength
                appendEven(mono, from: position, count: blocks)
                position += blocks * evenLength
                frameCount += blocks * evenLength
                blockEnd = frameCount + evenLength
                continue
            }
            let wanted = blockEnd - frameCount
            let available = mono.count - position
            if pendingCount == 0, available >= wanted {
                close(level(of: mono, from: position, count: wanted))
                position += wanted
                frameCount += wanted
                continue
            }
            let taken = min(wanted, available)
            precondition(pendingCount + taken <= pending.count)
            let (from, place) = (position, pendingCount)
            unsafe pending.withUnsafeMutableBufferPointer { pending in
                unsafe mono.withUnsafeBufferPointer { mono in
                    unsafe (pending.baseAddress! + place).update(from: mono.baseAddress! + from, count: taken)
                }
            }
            pendingCount += taken
            frameCount += taken
            position += taken
            if taken == wanted {
                close(level(of: pending.span, from: 0, count: pendingCount))
                pendingCount = 0
            }
        }
    }

    /// The level of the louder of two blocks in hundredths of a decibel below full scale, as far as they have ended; a
    /// block that has not reads 0.
    public func hundredthsBelowFullScale(of block: Int, and other: Int) -> Int {
        guard max(block, other) < levels.count else { return 0 }
        return min(LevelTrack.hundredths(levels[block]), LevelTrack.hundredths(levels[other]))
    }

    public consuming func finish() -> LevelTrack {
        if pendingCount > 0 {
            levels.append(level(of: pending.span, from: 0, count: pendingCount))
        }
        return LevelTrack(sampleRate: sampleRate, frameCount: frameCount, levels: levels)
    }

    /// Measures many blocks of ``evenLength`` at once.
    private mutating func appendEven(_ mono: Span<Float>, from start: Int, count: Int) {
        let length = evenLength
        unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: count) { fresh in
            let isAnyLoud = unsafe mono.withUnsafeBufferPointer { mono in
                unsafe vectors_levels(
                    mono.baseAddress! + start, length, count, FlatTops.leastMeanSquare, fresh.baseAddress!)
            }
            unsafe levels.append(contentsOf: UnsafeBufferPointer(fresh))
            guard isAnyLoud else { return }
            let first = levels.count - count
            for block in 0..<count where unsafe fresh[block] <= Self.loud {
                levels[first + block] = level(of: mono, from: start + block * length, count: length)
            }
        }
    }

    private func level(of samples: Span<Float>, from first: Int, count: Int) -> UInt16 {
        let meanSquare = SquareSum.of(samples, from: first, count: count) / Float(count)
        let isClipped =
            meanSquare > FlatTops.leastMeanSquare && flatTops.isClipped(samples, first..<first + count)
        return LevelTrack.encoded(meanSquare: meanSquare, isClipped: isClipped)
    }

    private mutating func close(_ level: UInt16) {
        levels.append(level)
        blockEnd = sampleRate.blockStart(levels.count + 1, blocksPerSecond: LevelTrack.blocksPerSecond)
    }
}
