/// What the tokens of a stretch may say, in the codes of ``SymbolPairs``.
struct SymbolCodes {
    struct Reading {
        /// Indices into ``SymbolCodes/codes``.
        var codes: Range<Int>
        /// All of them; a bit each.
        var allCodes: UInt64
        /// The row behind it.
        var next: Int
    }

    private(set) var codes: [UInt8] = []
    private(set) var readings: [Reading] = []
    /// Where the readings of each row begin, and behind the last.
    private(set) var starts: [Int] = [0]
    /// Whether a row may be passed without a fault.
    let isPassed: [Bool]

    /// - Parameters:
    ///   - rows: what each token may say; `next` counts from `origin`.
    ///   - initials: the first letter of each token that is a word, otherwise 0.
    init(rows: [[SymbolReadings.Reading]], initials: [UInt8], isPassed: [Bool], origin: Int) {
        self.isPassed = isPassed
        for row in rows.indices {
            for reading in rows[row] { add(reading.symbols, next: reading.next - origin) }
            if initials[row] != 0 { add([initials[row]], next: row + 1) }
            starts.append(readings.count)
        }
    }

    private mutating func add(_ symbols: [UInt8], next: Int) {
        let first = codes.count
        var allCodes: UInt64 = 0
        for symbol in symbols {
            let code = SymbolPairs.code(symbol)
            codes.append(UInt8(code))
            allCodes |= 1 << UInt64(code)
        }
        readings.append(Reading(codes: first..<codes.count, allCodes: allCodes, next: next))
    }
}
