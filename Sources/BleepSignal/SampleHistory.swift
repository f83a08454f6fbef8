/// The latest samples of a stream, in one piece.
///
/// Samples are counted from the start of the stream; what came before it is silence.
public struct SampleHistory: ~Copyable {
    /// The samples that are still there, oldest first, and some room behind them.
    public private(set) var samples: [Float]
    /// The number of the first sample in ``samples``; negative while the silence before the stream is still there.
    public private(set) var start: Int
    /// The number of the sample that comes next.
    public private(set) var end = 0

    private let kept: Int
    private var used: Int

    /// - Parameter kept: how many of the latest samples stay available.
    public init(kept: Int) {
        self.kept = kept
        samples = [Float](repeating: 0, count: 4 * kept)
        start = -kept
        used = kept
    }

    public mutating func append(_ sample: Float) {
        if used == samples.count { forget() }
        samples[used] = sample
        used += 1
        end += 1
    }

    /// - Parameter range: the part of `block` that is appended.
    public mutating func append(_ block: Span<Float>, _ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            if used == samples.count { forget() }
            let taken = min(range.upperBound - position, samples.count - used)
            let place = used
            let from = position
            unsafe samples.withUnsafeMutableBufferPointer { target in
                unsafe block.withUnsafeBytes { source in
                    let target = UnsafeMutableRawBufferPointer(target)
                    var index = 0
                    let loudest = SIMD8<Int32>(repeating: Int32(bitPattern: Self.loudest.bitPattern))
                    // As whole numbers, magnitudes have the order of their values, and what is no number lies on top.
                    while index &+ 8 <= taken {
                        let eight = unsafe source.loadUnaligned(
                            fromByteOffset: (from &+ index) &* 4, as: SIMD8<Int32>.self)
                        let isSound = (eight & 0x7FFF_FFFF) .< loudest
                        unsafe target.storeBytes(
                            of: SIMD8<Int32>.zero.replacing(with: eight, where: isSound),
                            toByteOffset: (place &+ index) &* 4, as: SIMD8<Int32>.self)
                        index &+= 8
                    }
                    while index < taken {
                        let sample = unsafe source.loadUnaligned(fromByteOffset: (from &+ index) &* 4, as: Float.self)
                        unsafe target.storeBytes(
                            of: Self.sound(sample), toByteOffset: (place &+ index) &* 4, as: Float.self)
                        index &+= 1
                    }
                }
            }
            used += taken
            end += taken
            position += taken
        }
    }

    /// Where sample `number` lies in ``samples``.
    public func offset(of number: Int) -> Int { number - start }

    /// The mean square of `count` samples around sample number `center`.
    public func meanSquare(centeredOn center: Int, count: Int) -> Float {
        let start = offset(of: center) - count / 2
        return SquareSum.of(samples.span, from: start, count: count) / Float(count)
    }

    /// Not a number, infinite or far beyond full scale: damage, which must not spread through windows that overlap.
    static func sound(_ sample: Float) -> Float { sample > -loudest && sample < loudest ? sample : 0 }

    private static let loudest: Float = 64

    private mutating func forget() {
        let kept = kept
        let dropped = used - kept
        unsafe samples.withUnsafeMutableBufferPointer { samples in
            for index in 0..<kept { unsafe samples[index] = unsafe samples[dropped &+ index] }
        }
        used = kept
        start += dropped
    }
}
