/// Which symbols are heard directly behind which in a stretch of a call.
///
/// Every way to have said an entry, also with symbols that are wrong, missing or additional, keeps some of its
/// neighbouring symbols together. Where too few of them are heard so, no alignment has to be made.
struct SymbolPairs {
    /// Codes of symbols: digits, letters, and what other scripts share.
    static let codes = 64
    private static let digits = 10
    private static let latin = 36
    /// Faults of an entry up to which pairs are counted; entries with more are always aligned.
    static let mostFaults = 4
    /// What may be passed between neighbours, in the costs of an alignment that allows ``mostFaults``.
    private static let mostPassed = Float(mostFaults) + 1

    /// A set of codes for each code.
    private var behind = [UInt64](repeating: 0, count: codes)

    /// - Parameters:
    ///   - rows: what each token of the stretch may say; `next` counts from `origin`.
    ///   - initials: the first letter of each token that is a word, otherwise 0.
    ///   - costs: what it takes at least to pass each token; `nil` where it counts as a fault.
    init(rows: [[SymbolReadings.Reading]], initials: [UInt8], costs: [Float?], origin: Int) {
        var firsts = [UInt64](repeating: 0, count: rows.count)
        for row in rows.indices {
            for reading in rows[row] { firsts[row] |= 1 << UInt64(Self.code(reading.symbols[0])) }
            if initials[row] != 0 { firsts[row] |= 1 << UInt64(Self.code(initials[row])) }
        }
        /// What is heard first from each row on, as far as was asked.
        var heard: [UInt64?] = Array(repeating: nil, count: rows.count)
        func reachable(from first: Int) -> UInt64 {
            guard first < rows.count else { return 0 }
            if let known = heard[first] { return known }
            var result: UInt64 = 0
            var passed: Float = 0
            var row = first
            while row < rows.count {
                result |= firsts[row]
                guard let cost = costs[row] else { break }
                passed += cost
                guard passed <= Self.mostPassed else { break }
                row += 1
            }
            heard[first] = result
            return result
        }
        for row in rows.indices {
            for reading in rows[row] {
                for index in 1..<max(1, reading.symbols.count) {
                    behind[Self.code(reading.symbols[index - 1])] |= 1 << UInt64(Self.code(reading.symbols[index]))
                }
                behind[Self.code(reading.symbols[reading.symbols.count - 1])] |= reachable(from: reading.next - origin)
            }
            if initials[row] != 0 { behind[Self.code(initials[row])] |= reachable(from: row + 1) }
        }
    }

    static func code(_ symbol: UInt8) -> Int {
        switch symbol {
        case 0x30...0x39: Int(symbol) - 0x30
        case 0x61...0x7A: Int(symbol) - 0x61 + digits
        default: latin + Int(symbol) % (codes - latin)
        }
    }

    /// How many neighbours among the symbols are heard as neighbours.
    /// - Parameter codes: of the symbols of an entry, see ``code(_:)``.
    func count(of codes: [UInt8]) -> Int {
        var count = 0
        for index in codes.indices.dropFirst() {
            count += Int(behind[Int(codes[index - 1])] >> UInt64(codes[index]) & 1)
        }
        return count
    }
}
