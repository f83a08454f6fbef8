// Entries of which only some symbols were said.
extension SymbolAlignment {
    func parts(of target: SymbolTarget) -> [Hit] {
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
}
