import BleepSignal

/// The moments of a window by their prominence, so that all below a border are known at once.
struct SpeechClasses {
    /// Moments below each prominence, the sums of their prominences, and those of the squares.
    private var counts: [Int]
    private var sums: [Int]
    private var squares: [Int]
    /// All moments.
    private(set) var total: Int

    /// Sums up to here are the same whether they are whole numbers or floats.
    private static let exact = 1 << 24

    /// Leaves out the moments that are masked.
    init(_ moments: SpeechMoments) {
        total = moments.total
        counts = [0]
        sums = [0]
        squares = [0]
        var (count, sum, square) = (0, 0, 0)
        for level in 0..<256 where level == 0 || count < total {
            let here = moments.counts[level] - (level == 0 ? moments.masked : 0)
            count += here
            sum += level * here
            square += level * level * here
            counts.append(count)
            sums.append(sum)
            squares.append(square)
        }
    }

    /// Adds moments of no prominence.
    mutating func addSilent(_ moments: Int) {
        total += moments
        for level in counts.indices.dropFirst() { counts[level] += moments }
    }

    /// The prominence that so many of the moments do not reach; the greatest there can be where there are none.
    func percentile(_ part: Float) -> Float {
        let rank = Int(Float(total) * part)
        for level in counts.indices.dropLast() where counts[level + 1] > rank { return Float(level) }
        return 255
    }

    /// Moments on either side of a border, and the sums of their prominences.
    func split(at border: Float) -> (counts: (Float, Float), sums: (Float, Float)) {
        let place = place(of: border)
        return (
            (Float(counts[place]), Float(total - counts[place])), (Float(sums[place]), Float(sums.last! - sums[place]))
        )
    }

    /// The sum of the squared prominences below a border.
    func squares(below border: Float) -> Float {
        let place = place(of: border)
        if squares[place] <= Self.exact { return Float(squares[place]) }
        // Rounded where always was rounded.
        var sum: Float = 0
        for level in 0..<place { sum += Float(squares[level + 1] - squares[level]) }
        return sum
    }

    private func place(of border: Float) -> Int { min(Int(border.rounded(.up)), counts.count - 1) }
}
