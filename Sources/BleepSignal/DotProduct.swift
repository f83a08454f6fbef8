/// Sums of products, eight at a time; the order of addition depends on the length only.
enum DotProduct {
    /// The sums of `samples[start + n] · one[n]` and of `samples[start + n] · other[n]`.
    static func of(
        _ samples: Span<Float>, from start: Int, with one: Span<Float>, and other: Span<Float>
    ) -> (Float, Float) {
        let count = one.count
        precondition(start >= 0 && start + count <= samples.count && other.count == count)
        return unsafe samples.withUnsafeBytes { samples in
            unsafe one.withUnsafeBytes { one in
                unsafe other.withUnsafeBytes { other in
                    var ones = SIMD8<Float>.zero
                    var others = SIMD8<Float>.zero
                    var index = 0
                    while index &+ 8 <= count {
                        let eight = unsafe samples.loadUnaligned(
                            fromByteOffset: (start &+ index) &* 4, as: SIMD8<Float>.self)
                        ones += unsafe eight * one.loadUnaligned(fromByteOffset: index &* 4, as: SIMD8<Float>.self)
                        others += unsafe eight * other.loadUnaligned(fromByteOffset: index &* 4, as: SIMD8<Float>.self)
                        index &+= 8
                    }
                    var result = (sum(ones), sum(others))
                    while index < count {
                        let sample = unsafe samples.loadUnaligned(
                            fromByteOffset: (start &+ index) &* 4, as: Float.self)
                        result.0 += unsafe sample * one.loadUnaligned(fromByteOffset: index &* 4, as: Float.self)
                        result.1 += unsafe sample * other.loadUnaligned(fromByteOffset: index &* 4, as: Float.self)
                        index &+= 1
                    }
                    return result
                }
            }
        }
    }

    private static func sum(_ eight: SIMD8<Float>) -> Float {
        let four = eight.lowHalf + eight.highHalf
        let two = four.lowHalf + four.highHalf
        return two[0] + two[1]
    }
}
