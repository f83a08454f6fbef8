/// Which symbols of an entry are heard one behind the other, with nothing wrong between them.
///
/// Whoever says an entry with a fault or two still says some stretch of it right. One pass with a bit for each symbol
/// finds the longest such stretch, and spares the alignment of nearly all entries with nearly all of a call.
struct SymbolChains {
    /// Stretches are told apart up to this length.
    static let longest = 6
    /// Entries with more symbols are aligned without asking.
    static let mostSymbols = UInt64.bitWidth

    /// How many symbols were heard in the right order, ``longest`` at most.
    private(set) var length = 0
    /// The symbols that were heard directly behind their neighbour; a bit each.
    private(set) var paired: UInt64 = 0

    /// For each row, the symbols with which a stretch of one, two … symbols ends before it.
    private var ends: [UInt64] = []

    /// Goes through a stretch of a call.
    /// - Parameters:
    ///   - masks: for each code of a symbol, its places in the entry.
    ///   - said: what each row may say, as codes.
    mutating func follow(_ masks: [UInt64], through said: SymbolCodes) {
        let rows = said.starts.count - 1
        let longest = Self.longest
        length = 0
        paired = 0
        let needed = (rows + 1) * longest
        if ends.count < needed { ends = [UInt64](repeating: 0, count: needed) }
        for index in 0..<needed { ends[index] = 0 }
        var now = [UInt64](repeating: 0, count: longest)
        for row in 0..<rows {
            let base = row * longest
            for index in said.starts[row]..<said.starts[row + 1] {
                let reading = said.readings[index]
                for level in 0..<longest { now[level] = ends[base + level] }
                for place in reading.codes {
                    let mask = masks[Int(said.codes[place])]
                    var level = longest - 1
                    // A stretch of the greatest length stays one when it grows.
                    now[level] = ((now[level] | now[level - 1]) << 1) & mask
                    level -= 1
                    while level > 0 {
                        now[level] = now[level - 1] << 1 & mask
                        level -= 1
                    }
                    now[0] = mask
                    paired |= now[1]
                    while length < longest, now[length] != 0 { length += 1 }
                }
                guard reading.next <= rows else { continue }
                for level in 0..<longest { ends[reading.next * longest + level] |= now[level] }
            }
            if said.isPassed[row] {
                for level in 0..<longest { ends[base + longest + level] |= ends[base + level] }
            }
        }
    }
}
