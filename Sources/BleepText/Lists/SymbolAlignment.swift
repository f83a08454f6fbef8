/// One stretch of tokens, aligned with the symbols of entries.
struct SymbolAlignment {
    struct Hit {
        var tokens: Range<Int>
        var confidence: Double
        var isPart: Bool
    }

    /// What it costs to pass a token, where a wrong symbol costs 1: nothing much for `uh` and `dash` …
    static let passingCost: Float = 0.02
    /// … and a little for a word of content, so that nine of them are the most.
    static let wordCost: Float = 0.1
    /// What a wrong, missing or additional symbol takes off a part.
    static let partPenalty: Float = 1.5
    /// What a word of content takes off a part: two of them are the most.
    static let partWordPenalty: Float = 0.3
    /// Symbols that must be right for a part: four, and a word of content between them.
    static let partScore: Float = 3.4
    /// What the last symbol of a part may take off: it may be wrong, but stands where it belongs, not behind other talk.
    static let lastSlip: Float = 1.6
    /// Pairs of neighbours among the symbols of a part: each fault takes ``partPenalty`` and parts what is right once, so
    /// that n symbols with f faults score at most n − 1.5 f and keep n − f − 1 pairs, no fewer than 2.4.
    private static let partPairs = 3
    /// Symbols of a part that are right without a fault between them; or one fewer, and others beside a fault.
    private static let partChain = 4
    /// Talk between two symbols of an entry, where a word of content counts ``contentTalk`` and a small one ``smallTalk``:
    /// behind more of it the speaker is at something else, and the rest is a piece of its own.
    private static let mostTalk: Int32 = 4
    private static let contentTalk: Int32 = 2
    private static let smallTalk: Int32 = 1
    /// What reading a word by its first letter costs: any word may stand for it in somebody's own alphabet.
    static let initialCost: Float = 0.1
    /// What a missing or additional symbol costs in entries of fewer than six: three digits of four say any number.
    static let shortSlipCost: Float = 3
    static let leastForSlips = 6
    /// A word is only read by its first letter in entries that are at least so long.
    static let leastForInitials = 6

    /// What a token may say, as a stretch of ``heard``.
    struct Said {
        var first: Int32
        var count: Int32
        /// The row behind it; beyond the last where it leads out of the stretch.
        var next: Int32
        var isWord: Bool
    }

    let island: Range<Int>
    let rows: [[SymbolReadings.Reading]]
    /// The readings of all rows one after the other, without an array for each: they are gone through for every entry.
    let said: [Said]
    /// Where the readings of each row begin, and behind the last.
    let saidOf: [Int32]
    /// The symbols of all readings.
    let heard: [UInt8]
    /// The codes of the symbols with which the readings of each row begin; a bit each.
    let firsts: [UInt64]
    let passing: [Bool]
    /// Said within a number by anybody: `uh`, `okay`, `dash`; other words may begin the next number.
    private let filling: [Bool]
    /// `Oh` and `o` that begin a sentence: behind a number they are talk there, no digit.
    private let exclaiming: [Bool]
    let symbolic: [Bool]
    /// How much is talked before each row, and behind the last.
    private let talk: [Int32]
    let initials: [UInt8]
    private let pairs: SymbolPairs
    private let codes: SymbolCodes
    let hasDigits: Bool
    let hasLetters: Bool

    init(readings: SymbolReadings, island: Range<Int>) {
        self.island = island
        let rows = island.map { readings.readings(at: $0) }
        self.rows = rows
        var said: [Said] = []
        var saidOf: [Int32] = [0]
        var heard: [UInt8] = []
        var firsts: [UInt64] = []
        for row in rows {
            var codes: UInt64 = 0
            for reading in row {
                said.append(
                    Said(
                        first: Int32(heard.count), count: Int32(reading.symbols.count),
                        next: Int32(reading.next - island.lowerBound), isWord: reading.isWord))
                heard += reading.symbols
                // What is long may begin with a wrong symbol.
                if !reading.isWord {
                    codes |= reading.symbols.count > 4 ? .max : 1 << UInt64(SymbolPairs.code(reading.symbols[0]))
                }
            }
            saidOf.append(Int32(said.count))
            firsts.append(codes)
        }
        self.said = said
        self.saidOf = saidOf
        self.heard = heard
        self.firsts = firsts
        let passing = island.map { SymbolReadings.isPassing(readings.tokens[$0]) }
        self.passing = passing
        let filling = island.map { index in
            readings.tokens[index].shape == .symbol
                || !readings.tokens[index].meaning.classes.isDisjoint(with: [.filler, .acknowledgement, .symbol])
        }
        self.filling = filling
        exclaiming = island.map { index in
            index > 0 && ["oh", "o"].contains(readings.tokens[index].text)
                && readings.tokens[index - 1].marks.contains(.sentenceEnd)
        }
        let symbolic = island.map { SymbolReadings.isSymbolic(readings.tokens[$0]) }
        self.symbolic = symbolic
        var talk: [Int32] = [0]
        for row in rows.indices {
            let amount =
                filling[row] || symbolic[row] ? 0 : passing[row] ? Self.smallTalk : Self.contentTalk
            talk.append(talk[row] + amount)
        }
        self.talk = talk
        let initials = island.map { readings.initial(at: $0) ?? 0 }
        self.initials = initials
        let costs: [Float?] = zip(passing, symbolic).map { isPassing, isSymbolic in
            isPassing ? Self.passingCost : isSymbolic ? nil : Self.wordCost
        }
        pairs = SymbolPairs(rows: rows, initials: initials, costs: costs, origin: island.lowerBound)
        codes = SymbolCodes(
            rows: rows, initials: initials, isPassed: costs.map { $0 != nil }, origin: island.lowerBound)
        hasDigits = rows.contains { row in row.contains { reading in reading.symbols.contains { $0 < 0x3A } } }
        hasLetters = rows.contains { row in
            row.contains { reading in !reading.isWord && reading.symbols.contains { $0 > 0x39 } }
        }
    }

    /// A way to have said the first symbols of an entry.
    struct Cell {
        /// Of a whole entry: what is wrong so far. Of a part: what is right so far.
        var value: Float
        /// The token with which it began, counted within the stretch; -1 where there is no way.
        var start: Int32
        /// Of a part: the most that was right on the way. Of a whole: the symbols that were read as first letters.
        var peak: Float
        /// The row behind the last token that was heard: what was passed after it belongs to it no more.
        var end: Int32

        static let none = Cell(value: 0, start: -1, peak: 0, end: 0)
    }

    /// - Parameter growth: tokens by which a hit grows over the symbols that touch it, on either side.
    func hits(of target: SymbolTarget, growth: Int) -> [Hit] {
        let neighbours = target.errors > SymbolPairs.mostFaults ? Int.max : pairs.count(of: target.codes)
        // A wrong or missing symbol parts two pairs, an additional one parts one.
        var asksWhole = neighbours >= target.symbols.count - 1 - 2 * target.errors
        var asksParts = target.inPart && neighbours >= Self.partPairs
        guard asksWhole || asksParts else { return [] }
        if target.symbols.count <= SymbolChains.mostSymbols {
            let chains = SymbolChains(target, in: codes)
            asksWhole = asksWhole && chains.length >= target.leastChain
            asksParts =
                asksParts
                && (chains.length >= Self.partChain
                    || chains.length == Self.partChain - 1 && chains.paired >= Self.partPairs)
        }
        var hits = asksWhole ? wholes(of: target) : []
        if asksParts { hits += parts(of: target) }
        return hits.map { hit in
            var hit = hit
            hit.tokens = grown(hit.tokens, by: growth, isNumeric: target.isNumeric)
            return hit
        }
    }

    /// The rows that a reading can lead to lie at most so far ahead.
    static let ring = 12

    /// Whether a row may be passed on the way to the next symbol.
    func isNear(_ row: Int, to cell: Cell) -> Bool {
        talk[row + 1] - talk[Int(cell.end)] <= Self.mostTalk
    }

    /// With the symbols that touch it.
    private func grown(_ tokens: Range<Int>, by growth: Int, isNumeric: Bool) -> Range<Int> {
        var lower = tokens.lowerBound - island.lowerBound
        var upper = tokens.upperBound - island.lowerBound
        func belongs(_ row: Int) -> Bool {
            symbolic[row]
                && rows[row].contains { reading in
                    !reading.isWord && reading.symbols.allSatisfy { isNumeric ? $0 < 0x3A : true }
                }
        }
        var probe = upper
        while probe < rows.count, probe - upper < growth, !exclaiming[probe] {
            if belongs(probe) { upper = probe + 1 } else if !filling[probe] || probe - upper > 1 { break }
            probe += 1
        }
        probe = lower - 1
        while probe >= 0, lower - probe < growth {
            if belongs(probe) { lower = probe } else if !filling[probe] || lower - probe > 2 { break }
            probe -= 1
        }
        return island.lowerBound + lower..<island.lowerBound + upper
    }
}
