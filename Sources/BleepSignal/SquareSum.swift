/// Sums of squares, sixteen at a time.
enum SquareSum {
    /// Sixteen partial sums, so that the order of addition depends on the place in the block only.
    static func of(_ samples: Span<Float>, from start: Int, count: Int) -> Float {
        precondition(start >= 0 && start + count <= samples.count)
        return unsafe samples.withUnsafeBytes { samples in
            var sums = SIMD16<Float>.zero
            var index = start
            let end = start &+ count
            while index &+ 16 <= end {
                let some = unsafe samples.loadUnaligned(fromByteOffset: index &* 4, as: SIMD16<Float>.self)
                sums += some * some
                index &+= 16
            }
            let eight = sums.lowHalf + sums.highHalf
            let four = eight.lowHalf + eight.highHalf
            let two = four.lowHalf + four.highHalf
            var total = two[0] + two[1]
            while index < end {
                let sample = unsafe samples.loadUnaligned(fromByteOffset: index &* 4, as: Float.self)
                total += sample * sample
                index &+= 1
            }
            return total
        }
    }
}
