import BleepSignal

/// The moments of a window by their prominence, so that all below a border are known at once.
struct SpeechClasses {
    /// What lies below each prominence: moments, the sum of their prominences, and that of the squares.
    private var below: [SIMD4<Int32>]
    /// Moments of no prominence that were added.
    private var silent = 0
    /// All moments.
    private(set) var total: Int

    /// Sums up to here are the same whether they are whole numbers or floats.
    private static let exact = 1 << 24

    /// Leaves out the moments that are masked.
    /// - Parameter moments: of a minute, so that no sum overflows.
    init(_ moments: SpeechMoments) {
        total = moments.total
        below = []
        below.reserveCapacity(257)
        var sums = SIMD4<Int32>.zero
        for level in 0..<256 {
            below.append(sums)
            if level > 0, sums[0] == total { break }
            let count = Int32(moments.counts[level] - (level == 0 ? moments.masked : 0))
            let place = Int32(level)
            sums &+= SIMD4(1, place, place &* place, 0) &* count
        }
        below.append(sums)
    }

    /// Adds moments of no prominence.
    mutating func addSilent(_ moments: Int) {
        total += moments
        silent += moments
    }

    /// The prominence that so many of the moments do not reach; the greatest there can be where there are none.
    func percentile(_ part: Float) -> Float {
        let rank = Int(Float(total) * part)
        // What lies below grows with the level.
        var (low, high) = (1, below.count)
        while low < high {
            let middle = (low + high) / 2
            if count(below: middle) > rank { high = middle } else { low = middle + 1 }
        }
        return low < below.count ? Float(low - 1) : 255
    }

    /// Moments on either side of a border, and the sums of their prominences.
    func split(at border: Float) -> (counts: (Float, Float), sums: (Float, Float)) {
        let place = place(of: border)
        let count = count(below: place)
        let sum = below[place][1]
        return ((Float(count), Float(total - count)), (Float(sum), Float(below[below.count - 1][1] - sum)))
    }

    /// The sum of the squared prominences below a border.
    func squares(below border: Float) -> Float {
        let place = place(of: border)
        if below[place][2] <= Self.exact { return Float(below[place][2]) }
        // Rounded at each prominence.
        var sum: Float = 0
        for level in 1...place { sum += Float(below[level][2] - below[level - 1][2]) }
        return sum
    }

    private func count(below place: Int) -> Int { Int(below[place][0]) + (place > 0 ? silent : 0) }

    private func place(of border: Float) -> Int { min(Int(border.rounded(.up)), below.count - 1) }
}
