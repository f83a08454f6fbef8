/// Sums of products, eight at a time; the order of addition depends on the length only.
enum DotProduct {
    /// The sum of `samples[start + n] · weights[n]`.
    static func of(_ samples: Span<Float>, from start: Int, with weights: Span<Float>) -> Float {
        let count = weights.count
        precondition(start >= 0 && start + count <= samples.count)
        return unsafe samples.withUnsafeBytes { samples in
            unsafe weights.withUnsafeBytes { weights in
                var sums = SIMD8<Float>.zero
                var index = 0
                while index + 8 <= count {
                    let left = unsafe samples.loadUnaligned(
                        fromByteOffset: (start &+ index) &* 4, as: SIMD8<Float>.self)
                    let right = unsafe weights.loadUnaligned(fromByteOffset: index &* 4, as: SIMD8<Float>.self)
                    sums += left * right
                    index &+= 8
                }
                let four = sums.lowHalf + sums.highHalf
                let two = four.lowHalf + four.highHalf
                var total = two[0] + two[1]
                while index < count {
                    total +=
                        unsafe samples.loadUnaligned(fromByteOffset: (start &+ index) &* 4, as: Float.self)
                        * weights.loadUnaligned(fromByteOffset: index &* 4, as: Float.self)
                    index &+= 1
                }
                return total
            }
        }
    }
}
