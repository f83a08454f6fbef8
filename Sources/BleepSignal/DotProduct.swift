import CVectors

/// Sums of products, eight at a time; the order of addition depends on the length only.
enum DotProduct {
    /// The sums of `samples[start + n] · one[n]` and of `samples[start + n] · other[n]`.
    static func of(
        _ samples: Span<Float>, from start: Int, with one: Span<Float>, and other: Span<Float>
    ) -> (Float, Float) {
        let count = one.count
        precondition(start >= 0 && start + count <= samples.count && other.count == count)
        guard count > 0 else { return (0, 0) }
        var sums: (Float, Float) = (0, 0)
        unsafe samples.withUnsafeBufferPointer { samples in
            unsafe one.withUnsafeBufferPointer { one in
                unsafe other.withUnsafeBufferPointer { other in
                    unsafe vectors_two_products(
                        samples.baseAddress! + start, one.baseAddress!, other.baseAddress!, count, &sums.0, &sums.1)
                }
            }
        }
        return sums
    }
}
