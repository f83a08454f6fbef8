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
            let isSound = unsafe samples.withUnsafeMutableBytes { target in
                unsafe block.withUnsafeBytes { source in
                    unsafe Self.copy(source.baseAddress! + from * 4, to: target.baseAddress! + place * 4, count: taken)
                }
            }
            if !isSound { for index in place..<place + taken { samples[index] = Self.sound(samples[index]) } }
            used += taken
            end += taken
            position += taken
        }
    }

    /// - Returns: `false` where some of the samples may be damaged.
    private static func copy(
        _ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, count: Int
    ) -> Bool {
        var bits = SIMD8<UInt32>.zero
        var index = 0
        while index &+ 8 <= count {
            let eight = unsafe source.loadUnaligned(fromByteOffset: index &* 4, as: SIMD8<UInt32>.self)
            unsafe target.storeBytes(of: eight, toByteOffset: index &* 4, as: SIMD8<UInt32>.self)
            bits |= eight
            index &+= 8
        }
        let four = bits.lowHalf | bits.highHalf
        let two = four.lowHalf | four.highHalf
        var all = two[0] | two[1]
        while index < count {
            let one = unsafe source.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self)
            unsafe target.storeBytes(of: one, toByteOffset: index &* 4, as: UInt32.self)
            all |= one
            index &+= 1
        }
        // As whole numbers, magnitudes have the order of their values, and what is no number lies on top; all their
        // bits together are no less than the greatest of them.
        return all & 0x7FFF_FFFF < loudest.bitPattern
    }

    /// Where sample `number` lies in ``samples``.
    public func offset(of number: Int) -> Int { number - start }

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
