public import BleepCore

/// Measures a ``LevelTrack`` from blocks of any size; the same samples give the same track however they are cut.
public struct LevelMeter: ~Copyable {
    private let sampleRate: SampleRate
    private var levels: [UInt16] = []
    private var frameCount = 0
    private var blockEnd: Int
    /// Samples of a level block that came in pieces.
    private var pending: [Float]
    private var pendingCount = 0

    /// Room is taken at once for a day at most; a longer recording grows as it goes.
    private static let mostReserved = 24 * 3600 * LevelTrack.blocksPerSecond

    /// - Parameter expectedFrames: what the file promises, so that the track is stored without room to spare.
    public init(sampleRate: SampleRate, expectedFrames: Int? = nil) {
        self.sampleRate = sampleRate
        if let expectedFrames, expectedFrames > 0 {
            let seconds = expectedFrames / sampleRate.hertz + 1
            levels.reserveCapacity(min(Self.mostReserved, seconds * LevelTrack.blocksPerSecond))
        }
        blockEnd = sampleRate.blockStart(1, blocksPerSecond: LevelTrack.blocksPerSecond)
        pending = [Float](repeating: 0, count: sampleRate.hertz / LevelTrack.blocksPerSecond + 1)
    }

    /// - Parameter mono: the next samples of the channel, full scale ±1.
    public mutating func consume(_ mono: Span<Float>) {
        var position = 0
        while position < mono.count {
            let wanted = blockEnd - frameCount
            let available = mono.count - position
            if pendingCount == 0, available >= wanted {
                close(Self.sumOfSquares(mono, from: position, count: wanted), count: wanted)
                position += wanted
                frameCount += wanted
                continue
            }
            let taken = min(wanted, available)
            for index in 0..<taken { pending[pendingCount + index] = mono[position + index] }
            pendingCount += taken
            frameCount += taken
            position += taken
            if taken == wanted {
                close(Self.sumOfSquares(pending.span, from: 0, count: pendingCount), count: pendingCount)
                pendingCount = 0
            }
        }
    }

    public consuming func finish() -> LevelTrack {
        if pendingCount > 0 {
            let sum = Self.sumOfSquares(pending.span, from: 0, count: pendingCount)
            levels.append(LevelTrack.encoded(meanSquare: sum / Float(pendingCount)))
        }
        return LevelTrack(sampleRate: sampleRate, frameCount: frameCount, levels: levels)
    }

    private mutating func close(_ sum: Float, count: Int) {
        levels.append(LevelTrack.encoded(meanSquare: sum / Float(count)))
        blockEnd = sampleRate.blockStart(levels.count + 1, blocksPerSecond: LevelTrack.blocksPerSecond)
    }

    /// Eight partial sums, so that the order of addition depends on the place in the block only.
    private static func sumOfSquares(_ samples: Span<Float>, from start: Int, count: Int) -> Float {
        precondition(start >= 0 && start + count <= samples.count)
        return unsafe samples.withUnsafeBytes { samples in
            var sums = SIMD8<Float>.zero
            var index = start
            while index + 8 <= start + count {
                let eight = unsafe samples.loadUnaligned(fromByteOffset: index &* 4, as: SIMD8<Float>.self)
                sums += eight * eight
                index &+= 8
            }
            var total: Float = 0
            while index < start + count {
                let sample = unsafe samples.loadUnaligned(fromByteOffset: index &* 4, as: Float.self)
                total += sample * sample
                index &+= 1
            }
            for lane in 0..<8 { total += sums[lane] }
            return total
        }
    }
}
