/// Sums of squares, eight at a time.
enum SquareSum {
    /// Eight partial sums, so that the order of addition depends on the place in the block only.
    static func of(_ samples: Span<Float>, from start: Int, count: Int) -> Float {
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
