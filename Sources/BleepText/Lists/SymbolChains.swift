/// Which symbols of an entry are heard one behind the other, with nothing wrong between them.
///
/// Whoever says an entry with a fault or two still says some stretch of it right. One pass with a bit for each symbol
/// finds the longest such stretch, and spares the alignment of nearly all entries with nearly all of a call.
struct SymbolChains {
    /// The symbols with which a stretch of one, two, three, and four or more symbols ends; a bit each.
    private typealias Ends = SIMD4<UInt64>

    /// Stretches are told apart up to this length.
    static let longest = 4
    /// Entries with more symbols are aligned without asking.
    static let mostSymbols = UInt64.bitWidth

    /// How many symbols were heard in the right order, ``longest`` at most.
    let length: Int
    /// How many symbols were heard directly behind their neighbour.
    let paired: Int

    /// Goes through a stretch of a call.
    /// - Parameter said: what is said there.
    init(_ target: SymbolTarget, in said: SymbolCodes) {
        let rows = said.starts.count - 1
        var heard = Ends.zero
        // What ends before each row.
        var ends = [Ends](repeating: .zero, count: rows + 1)
        for row in 0..<rows {
            let here = ends[row]
            for index in said.starts[row]..<said.starts[row + 1] {
                let reading = said.readings[index]
                guard reading.allCodes & target.allCodes != 0 else { continue }
                var now = here
                for place in reading.codes {
                    let mask = target.masks[Int(said.codes[place])]
                    now = Ends(mask, now[0] << 1 & mask, now[1] << 1 & mask, (now[2] | now[3]) << 1 & mask)
                    heard |= now
                }
                if reading.next <= rows { ends[reading.next] |= now }
            }
            if said.isPassed[row] { ends[row + 1] |= here }
        }
        length = (0..<Self.longest).first { heard[$0] == 0 } ?? Self.longest
        paired = heard[1].nonzeroBitCount
    }
}
