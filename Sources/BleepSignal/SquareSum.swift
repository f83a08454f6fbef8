import CVectors

/// Sums of squares, sixteen at a time.
enum SquareSum {
    /// Sixteen partial sums, so that the order of addition depends on the place in the block only.
    static func of(_ samples: Span<Float>, from start: Int, count: Int) -> Float {
        precondition(start >= 0 && start + count <= samples.count)
        guard count > 0 else { return 0 }
        return unsafe samples.withUnsafeBufferPointer { samples in
            unsafe vectors_sum_of_squares(samples.baseAddress! + start, count)
        }
    }
}
