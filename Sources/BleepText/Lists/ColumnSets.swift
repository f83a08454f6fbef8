/// A set of columns for each row of a table that goes round.
struct ColumnSets {
    private let width: Int
    private var words: [UInt64]

    init(rows: Int, columns: Int) {
        width = (columns + 63) / 64
        words = [UInt64](repeating: 0, count: rows * width)
    }

    mutating func insert(_ column: Int, at row: Int) { words[row * width + column / 64] |= 1 << UInt64(column % 64) }

    /// The first column of the row's set from `column` on.
    func first(from column: Int, at row: Int) -> Int? {
        var index = column / 64
        guard index < width else { return nil }
        var bits = words[row * width + index] & (.max << UInt64(column % 64))
        while bits == 0 {
            index += 1
            guard index < width else { return nil }
            bits = words[row * width + index]
        }
        return index * 64 + bits.trailingZeroBitCount
    }

    mutating func clear(_ row: Int) {
        for index in row * width..<(row + 1) * width { words[index] = 0 }
    }
}
