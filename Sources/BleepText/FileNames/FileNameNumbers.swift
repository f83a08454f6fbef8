/// Masks numbers and addresses in a file name.
///
/// Recorders put the caller's number or an e-mail address into names. Each digit, of any script, of a run of seven or
/// more becomes `x` (anything but letters may stand within the run); valid dates and times of day stay.
enum FileNameNumbers {
    /// Shorter runs are extensions, counters, years.
    static let leastDigits = 7

    static func masked(_ name: String) -> String {
        // Digits of other scripts are no ASCII.
        let digits = name.utf8.count { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 >= 0x80 }
        return maskedAddresses(digits < leastDigits ? name : maskedNumbers(name))
    }

    private static func maskedNumbers(_ name: String) -> String {
        var characters = Array(name)
        let keep = datesAndTimes(in: characters)
        var index = 0
        while index < characters.count {
            if let escape = escapeEnd(characters, index) {
                index = escape
                continue
            }
            guard isDigit(characters[index]), !keep.contains(index) else {
                index += 1
                continue
            }
            // A run goes on over separators, as long as another digit follows that belongs to no date.
            var digits: [Int] = []
            var end = index
            while end < characters.count, !keep.contains(end) {
                if let escape = escapeEnd(characters, end) {
                    end = escape
                    continue
                }
                if isDigit(characters[end]) { digits.append(end) } else if characters[end].isLetter { break }
                end += 1
            }
            if digits.count >= leastDigits {
                for digit in digits { characters[digit] = "x" }
            }
            index = end
        }
        return String(characters)
    }

    /// Whether it is a digit of any script, with whatever mark on it.
    private static func isDigit(_ character: Character) -> Bool {
        // Most characters of most names.
        if let ascii = character.asciiValue { return UInt8(ascii: "0")...UInt8(ascii: "9") ~= ascii }
        guard let value = character.unicodeScalars.first?.properties.numericValue else { return false }
        return (0...9).contains(value) && value == value.rounded()
    }

    /// The end of what a browser makes of a space or the like, as `%20`: its digits belong to no number.
    private static func escapeEnd(_ characters: [Character], _ start: Int) -> Int? {
        guard characters[start] == "%", start + 2 < characters.count, characters[start + 1].isHexDigit,
            characters[start + 2].isHexDigit
        else { return nil }
        return start + 3
    }

    /// The places of characters that are part of a valid date, with or without a time of day behind it.
    static func datesAndTimes(in characters: [Character]) -> Set<Int> {
        var keep: Set<Int> = []
        var index = 0
        while index < characters.count {
            let startsGroup = index == 0 || !isDigit(characters[index - 1])
            if startsGroup, isDigit(characters[index]), let end = dateTimeEnd(characters, index) {
                keep.formUnion(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return keep
    }

    /// `20260222`, `2026-02-22`, `20260222-161829`, `20260222161829`, `2026-02-22 16-18-29`, `260222_161829`.
    private static func dateTimeEnd(_ characters: [Character], _ start: Int) -> Int? {
        func number(_ at: Int, _ count: Int) -> Int? {
            guard at + count <= characters.count, characters[at..<at + count].allSatisfy(isDigit) else { return nil }
            return Int(String(characters[at..<at + count]))
        }
        func closes(_ at: Int) -> Bool { at >= characters.count || !isDigit(characters[at]) }
        func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
            (1970...2099).contains(year) && (1...12).contains(month) && (1...31).contains(day)
        }
        /// The end of a time of day at `at`, with the same style of separators as people use, or `nil`.
        func timeEnd(_ at: Int) -> Int? {
            if let hour = number(at, 2), let minute = number(at + 2, 2), let second = number(at + 4, 2), hour < 24,
                minute < 60, second < 60, closes(at + 6)
            {
                return at + 6
            }
            if let hour = number(at, 2), let minute = number(at + 3, 2), let second = number(at + 6, 2), hour < 24,
                minute < 60, second < 60, at + 5 < characters.count, "-_.:".contains(characters[at + 2]),
                characters[at + 2] == characters[at + 5], closes(at + 8)
            {
                return at + 8
            }
            return nil
        }
        func withTime(_ end: Int) -> Int? {
            if end < characters.count, "-_ T.".contains(characters[end]), let full = timeEnd(end + 1) { return full }
            return nil
        }
        if let year = number(start, 4), start + 4 < characters.count, "-_.".contains(characters[start + 4]),
            let month = number(start + 5, 2), start + 7 < characters.count,
            characters[start + 7] == characters[start + 4],
            let day = number(start + 8, 2), isDate(year, month, day), closes(start + 10)
        {
            return withTime(start + 10) ?? start + 10
        }
        if let year = number(start, 4), let month = number(start + 4, 2), let day = number(start + 6, 2),
            isDate(year, month, day)
        {
            if closes(start + 8) { return withTime(start + 8) ?? start + 8 }
            if let end = timeEnd(start + 8) { return end }
        }
        // Two-digit years only with a time behind them: six digits alone are too little to be masked anyway.
        if let year = number(start, 2), let month = number(start + 2, 2), let day = number(start + 4, 2),
            isDate(2000 + year, month, day), closes(start + 6)
        {
            return withTime(start + 6)
        }
        return nil
    }

    /// `maria.lindt@example.com` becomes `x@x.com`, however its sign is written.
    private static func maskedAddresses(_ name: String) -> String {
        let characters = Array(name)
        var result: [Character] = []
        var index = 0
        while index < characters.count {
            guard let domainStart = signEnd(characters, index) else {
                result.append(characters[index])
                index += 1
                continue
            }
            let end = characters[domainStart...].firstIndex { !isOfAddress($0) } ?? characters.count
            // Of the domain only what follows its last dot.
            guard let local = result.last, isOfAddress(local),
                let dot = characters[domainStart..<end].lastIndex(of: "."), dot > domainStart
            else {
                result += characters[index..<domainStart]
                index = domainStart
                continue
            }
            while let last = result.last, isOfAddress(last) { result.removeLast() }
            result += Array("x@x") + characters[dot..<end]
            index = end
        }
        return String(result)
    }

    private static func isOfAddress(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || ".-_+%'’&=~!#$*".contains(character)
    }

    /// How the sign of an address is written, and what stands for it where somebody or a program avoids it.
    private static let signs: [[Character]] = ["@", "＠", "﹫", "%40", "(at)", "[at]", " (at) ", " [at] "].map {
        Array($0)
    }

    /// Where the sign ends that stands at `start`; `nil` where none does.
    private static func signEnd(_ characters: [Character], _ start: Int) -> Int? {
        for sign in signs where start + sign.count <= characters.count {
            let isThere = sign.indices.allSatisfy {
                characters[start + $0] == sign[$0] || characters[start + $0].lowercased() == String(sign[$0])
            }
            if isThere { return start + sign.count }
        }
        return nil
    }
}
