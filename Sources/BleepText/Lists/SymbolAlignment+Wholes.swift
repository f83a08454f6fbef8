// Entries that were said from their first symbol to their last.
extension SymbolAlignment {
    func wholes(of target: SymbolTarget) -> [Hit] {
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
}
