/// One stretch of tokens, aligned with the symbols of entries.
struct SymbolAlignment {
    struct Hit {
        var tokens: Range<Int>
        var confidence: Double
        var isPart: Bool
    }

    /// What it costs to pass a token, where a wrong symbol costs 1: nothing much for `uh` and `dash` …
    private static let passingCost: Float = 0.02
    /// … and a little for a word of content, so that nine of them are the most.
    private static let wordCost: Float = 0.1
    /// What a wrong, missing or additional symbol takes off a part.
    private static let partPenalty: Float = 1.5
    /// What a word of content takes off a part: two of them are the most.
    private static let partWordPenalty: Float = 0.3
    /// Symbols that must be right for a part: four, and a word of content between them.
    private static let partScore: Float = 3.4
    /// What the last symbol of a part may take off: it may be wrong, but stands where it belongs, not behind other talk.
    private static let lastSlip: Float = 1.6
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
    private static let initialCost: Float = 0.1
    /// What a missing or additional symbol costs in entries of fewer than six: three digits of four say any number.
    private static let shortSlipCost: Float = 3
    private static let leastForSlips = 6
    /// A word is only read by its first letter in entries that are at least so long.
    private static let leastForInitials = 6

    /// What a token may say, as a stretch of ``heard``.
    private struct Said {
        var first: Int32
        var count: Int32
        /// The row behind it; beyond the last where it leads out of the stretch.
        var next: Int32
        var isWord: Bool
    }

    private let island: Range<Int>
    private let rows: [[SymbolReadings.Reading]]
    /// The readings of all rows one after the other, without an array for each: they are gone through for every entry.
    private let said: [Said]
    /// Where the readings of each row begin, and behind the last.
    private let saidOf: [Int32]
    /// The symbols of all readings.
    private let heard: [UInt8]
    /// The codes of the symbols with which the readings of each row begin; a bit each.
    private let firsts: [UInt64]
    private let passing: [Bool]
    /// Said within a number by anybody: `uh`, `okay`, `dash`; other words may begin the next number.
    private let filling: [Bool]
    private let symbolic: [Bool]
    /// How much is talked before each row, and behind the last.
    private let talk: [Int32]
    private let initials: [UInt8]
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
    private struct Cell {
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
    private static let ring = 12

    /// Whether a row may be passed on the way to the next symbol.
    private func isNear(_ row: Int, to cell: Cell) -> Bool {
        talk[row + 1] - talk[Int(cell.end)] <= Self.mostTalk
    }

    private func wholes(of target: SymbolTarget) -> [Hit] {
        let symbols = target.symbols
        let most = Float(target.errors) + 0.95
        let count = symbols.count
        let slip = count < Self.leastForSlips ? Self.shortSlipCost : 1
        let takesInitials = count >= Self.leastForInitials
        var table = [Cell](repeating: .none, count: Self.ring * (count + 1))
        var columns = ColumnSets(rows: Self.ring, columns: count + 1)
        var hits: [Hit] = []
        func improve(_ row: Int, _ column: Int, _ cost: Float, _ start: Int32, _ initials: Float, _ end: Int32) {
            // Guessed letters and wrong ones together say anything.
            guard cost <= most, initials == 0 || cost < 1 else { return }
            let place = row % Self.ring * (count + 1) + column
            if table[place].start < 0 || cost < table[place].value
                || cost == table[place].value && start > table[place].start
            {
                table[place] = Cell(value: cost, start: start, peak: initials, end: end)
                columns.insert(column, at: row % Self.ring)
            }
        }
        for row in 0...rows.count {
            let base = row % Self.ring * (count + 1)
            if row < rows.count, saidOf[row] < saidOf[row + 1] {
                table[base] = Cell(value: 0, start: Int32(row), peak: 0, end: Int32(row))
                columns.insert(0, at: row % Self.ring)
            }
            var next = columns.first(from: 0, at: row % Self.ring)
            while let column = next {
                let cell = table[base + column]
                table[base + column] = .none
                if column == count {
                    let length = Int(cell.end) - Int(cell.start)
                    if length > 0, cell.peak * 2 <= Float(count) {
                        let isClean = cell.value < 0.5
                        hits.append(
                            Hit(
                                tokens: island.lowerBound + Int(cell.start)..<island.lowerBound + Int(cell.end),
                                confidence: isClean ? 0.98 : 0.85, isPart: false))
                    }
                    break
                }
                // A symbol that was not heard.
                improve(row, column + 1, cell.value + slip, cell.start, cell.peak, cell.end)
                next = columns.first(from: column + 1, at: row % Self.ring)
                guard row < rows.count else { continue }
                if column > 0, isNear(row, to: cell) {
                    let cost = passing[row] ? Self.passingCost : symbolic[row] ? slip : Self.wordCost
                    improve(row + 1, column, cell.value + cost, cell.start, cell.peak, cell.end)
                }
                for index in Int(saidOf[row])..<Int(saidOf[row + 1]) {
                    let reading = said[index]
                    let length = Int(reading.count)
                    let behind = Int(reading.next)
                    guard behind <= rows.count, column + length <= count, behind - row < Self.ring else { continue }
                    var wrong = 0
                    for offset in 0..<length where symbols[column + offset] != heard[Int(reading.first) + offset] {
                        wrong += 1
                    }
                    if reading.isWord, wrong > 0 || !target.takesWords { continue }
                    if wrong == length, column == 0 { continue }
                    improve(behind, column + length, cell.value + Float(wrong), cell.start, cell.peak, reading.next)
                }
                if takesInitials, initials[row] == symbols[column], symbols[column] > 0x39 {
                    improve(
                        row + 1, column + 1, cell.value + Self.initialCost, cell.start, cell.peak + 1, Int32(row + 1))
                }
            }
            columns.clear(row % Self.ring)
        }
        return hits
    }

    private func parts(of target: SymbolTarget) -> [Hit] {
        let symbols = target.symbols
        let count = symbols.count
        var table = [Cell](repeating: .none, count: Self.ring * (count + 1))
        var columns = ColumnSets(rows: Self.ring, columns: count + 1)
        var hits: [Hit] = []
        func improve(_ row: Int, _ column: Int, _ score: Float, _ start: Int32, _ peak: Float, _ end: Int32) {
            guard score > 0.3 else { return }
            let place = row % Self.ring * (count + 1) + column
            if table[place].start < 0 || score > table[place].value {
                table[place] = Cell(value: score, start: start, peak: max(peak, score), end: end)
                columns.insert(column, at: row % Self.ring)
            }
            if score >= Self.partScore, score > peak || column == count && score >= peak - Self.lastSlip {
                hits.append(
                    Hit(
                        tokens: island.lowerBound + Int(start)..<island.lowerBound + Int(end),
                        confidence: score < 5 ? 0.7 : 0.85, isPart: true))
            }
        }
        for row in 0..<rows.count {
            let base = row % Self.ring * (count + 1)
            // A part begins where its first symbol is heard.
            let codes = firsts[row] & target.allCodes
            if codes != 0 {
                for column in 0..<count where codes >> UInt64(target.codes[column]) & 1 != 0 {
                    columns.insert(column, at: row % Self.ring)
                }
            }
            var next = columns.first(from: 0, at: row % Self.ring)
            while let column = next {
                let cell = table[base + column]
                table[base + column] = .none
                // What is said behind the last symbol belongs to it no more.
                guard column < count else { break }
                if cell.start >= 0 {
                    let loss = passing[row] ? Self.passingCost : symbolic[row] ? Self.partPenalty : Self.partWordPenalty
                    if isNear(row, to: cell) {
                        improve(row + 1, column, cell.value - loss, cell.start, max(cell.peak, cell.value), cell.end)
                    }
                    improve(row, column + 1, cell.value - Self.partPenalty, cell.start, cell.peak, cell.end)
                }
                next = columns.first(from: column + 1, at: row % Self.ring)
                for index in Int(saidOf[row])..<Int(saidOf[row + 1]) where !said[index].isWord {
                    let reading = said[index]
                    let length = Int(reading.count)
                    let behind = Int(reading.next)
                    guard behind <= rows.count, column + length <= count, behind - row < Self.ring else { continue }
                    var score: Float = 0
                    for offset in 0..<length {
                        score += symbols[column + offset] == heard[Int(reading.first) + offset] ? 1 : -Self.partPenalty
                    }
                    if cell.start >= 0 {
                        improve(behind, column + length, cell.value + score, cell.start, cell.peak, reading.next)
                    }
                    if score == Float(length) || length > 4 && score > 2 {
                        improve(behind, column + length, score, Int32(row), 0, reading.next)
                    }
                }
            }
            columns.clear(row % Self.ring)
        }
        return hits
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
        while probe < rows.count, probe - upper < growth {
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
