/// Values by their rank, without sorting all of them.
enum OrderStatistics {
    /// The value that would stand at `rank` if `values` were sorted (quickselect: C. A. R. Hoare, Algorithm 65, 1961).
    /// - Parameters:
    ///   - rank: from 0.
    ///   - values: not empty, no NaN; its order changes.
    static func select(_ rank: Int, in values: inout [Float]) -> Float {
        var (low, high) = (0, values.count - 1)
        while low < high {
            let pivot = middle(values[low], values[(low + high) / 2], values[high])
            var (left, right) = (low, high)
            while left <= right {
                while values[left] < pivot { left += 1 }
                while values[right] > pivot { right -= 1 }
                if left <= right {
                    values.swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if rank <= right {
                high = right
            } else if rank >= left {
                low = left
            } else {
                break
            }
        }
        return values[rank]
    }

    /// The middle one of three.
    private static func middle(_ one: Float, _ two: Float, _ three: Float) -> Float {
        max(min(one, two), min(max(one, two), three))
    }
}
