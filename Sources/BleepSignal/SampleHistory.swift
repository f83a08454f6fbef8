import CVectors

/// The latest samples of a stream, in one piece.
///
/// Samples are counted from the start of the recording; what came before the first is silence.
public struct SampleHistory: ~Copyable {
    /// The samples that are still there, oldest first, and some room behind them.
    public private(set) var samples: [Float]
    /// The number of the first sample in ``samples``; before that of the first that came while the silence before it is
    /// still there.
    public private(set) var start: Int
    /// The number of the sample that comes next.
    public private(set) var end: Int

    private let kept: Int
    private var used: Int

    /// - Parameters:
    ///   - kept: how many of the latest samples stay available.
    ///   - first: the number of the first sample that will come; what lies before it is silence here.
    public init(kept: Int, first: Int = 0) {
        self.kept = kept
        samples = [Float](repeating: 0, count: 4 * kept)
        start = first - kept
        end = first
        used = kept
    }

    public mutating func append(_ sample: Float) {
        if used == samples.count { forget() }
        samples[used] = sample
        used += 1
        end += 1
    }

    /// - Parameters:
    ///   - block: samples of the stream.
    ///   - range: the part of `block` that is appended.
    public mutating func append(_ block: Span<Float>, _ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            if used == samples.count { forget() }
            let taken = min(range.upperBound - position, samples.count - used)
            let place = used
            let from = position
            unsafe samples.withUnsafeMutableBufferPointer { target in
                unsafe block.withUnsafeBufferPointer { source in
                    unsafe Self.copySound(source.baseAddress! + from, to: target.baseAddress! + place, count: taken)
                }
            }
            used += taken
            end += taken
            position += taken
        }
    }

    /// Copies samples; 0 for those that are damaged.
    @unsafe static func copySound(
        _ source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, count: Int
    ) {
        // As in isSound.
        let isSound = unsafe vectors_copy(source, target, count) & 0x7FFF_FFFF < loudest.bitPattern
        if !isSound { for index in 0..<count { unsafe target[index] = sound(source[index]) } }
    }

    /// Whether none of the samples is damaged; those that are by far too loud for others may be taken for damaged.
    static func isSound(_ samples: Span<Float>) -> Bool {
        unsafe samples.withUnsafeBufferPointer { samples in
            guard let first = samples.baseAddress else { return true }
            // As whole numbers, magnitudes have the order of their values, and what is no number lies on top; all
            // their bits together are no less than the greatest of them.
            return unsafe vectors_bits(first, samples.count) & 0x7FFF_FFFF < loudest.bitPattern
        }
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
            // What is kept is less than what is dropped: nothing overlaps.
            unsafe _ = vectors_copy(samples.baseAddress! + dropped, samples.baseAddress!, kept)
        }
        used = kept
        start += dropped
    }
}
