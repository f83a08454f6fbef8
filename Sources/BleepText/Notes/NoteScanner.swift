import BleepCore

/// Reads the beginning of a line of notes sign by sign.
struct NoteScanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Bytes of UTF-8 that were read.
    var consumedBytes: Int { scalars[..<index].reduce(0) { $0 + UTF8.width($1) } }

    private func scalar(_ offset: Int = 0) -> Unicode.Scalar? {
        index + offset < scalars.count ? scalars[index + offset] : nil
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar.value == 0xA0 || scalar.value == 0x202F
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { ("0"..."9").contains($0) } ?? false
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool { "-–—−‑→".unicodeScalars.contains(scalar) }

    mutating func skipSpaces() {
        while let next = scalar(), Self.isSpace(next) { index += 1 }
    }

    private mutating func takes(_ text: String) -> Bool {
        let signs = Array(text.unicodeScalars)
        guard index + signs.count <= scalars.count, scalars[index..<index + signs.count].elementsEqual(signs) else {
            return false
        }
        index += signs.count
        return true
    }

    /// `- `, `* `, `1. `, `## `, `- [x] `, `• `.
    mutating func skipListMarks() {
        while let next = scalar() {
            let start = index
            if "-*+•#".unicodeScalars.contains(next) {
                while scalar() == "#" { index += 1 }
                if index == start { index += 1 }
            } else if Self.isDigit(next) {
                while Self.isDigit(scalar()) { index += 1 }
                if scalar() == "." || scalar() == ")" { index += 1 } else { index = start }
            } else if !takes("[ ]"), !takes("[x]"), !takes("[X]") {
                return
            }
            guard index > start, let behind = scalar(), Self.isSpace(behind) else {
                index = start
                return
            }
            skipSpaces()
        }
    }

    /// What may stand around a time: emphasis, code, brackets.
    mutating func skipOpeningMarks() {
        skipSpaces()
        while let next = scalar(), "*_`[(".unicodeScalars.contains(next) { index += 1 }
    }

    mutating func skipClosingMarks() {
        let start = index
        while let next = scalar(), "*_`])".unicodeScalars.contains(next) { index += 1 }
        // `[4:20](#t=4:20)`
        guard index > start, scalars[index - 1] == "]", scalar() == "(" else { return }
        if let close = scalars[index...].firstIndex(of: ")") { index = close + 1 }
    }

    /// A sign before a time, with or without the backslash or the entity that Markdown wants.
    mutating func sign<Value>(of signs: [Unicode.Scalar: Value]) -> Value? {
        let start = index
        if takes("&lt;") { return signs["<"] }
        if takes("&gt;") { return signs[">"] }
        if scalar() == "\\" { index += 1 }
        guard let next = scalar(), let value = signs[next] else {
            index = start
            return nil
        }
        index += 1
        skipSpaces()
        return value
    }

    /// A word of a list in any case, a full stop behind it included, with space behind it or at the end.
    mutating func word(of words: [String]) -> String? {
        var end = index
        while end < scalars.count, Self.isSpace(scalars[end]) { end += 1 }
        let start = end
        while end < scalars.count, end - start < 16,
            scalars[end].properties.isAlphabetic || "'’.".unicodeScalars.contains(scalars[end])
        {
            end += 1
        }
        var view = String.UnicodeScalarView(scalars[start..<end])
        if view.last == "." { view.removeLast() }
        let word = String(view).lowercased()
        let isWhole = end == scalars.count || !Self.isDigit(scalars[end])
        guard isWhole, words.contains(word) else { return nil }
        index = end
        skipSpaces()
        return word
    }

    mutating func dash() -> Bool {
        if takes("..") || takes("…") { return true }
        guard let next = scalar(), Self.isDash(next) else { return false }
        index += 1
        return true
    }

    /// Two digits below 60 with a border behind.
    mutating func bareSeconds() -> Int? {
        guard Self.isDigit(scalar()), Self.isDigit(scalar(1)), !Self.isDigit(scalar(2)), scalar(2) != ":",
            scalar(2).map({ Self.isSpace($0) || ":,;*`])".unicodeScalars.contains($0) }) ?? true,
            let seconds = Int(String(String.UnicodeScalarView(scalars[index..<index + 2]))), seconds < 60
        else { return nil }
        index += 2
        return seconds
    }

    /// `4:20`, `1:04:20.5`, `4m20s`, `1 h 4 min 20 s`; leaves the scanner where it was when there is none.
    mutating func time() -> Timecode? { clock() ?? units() }

    private mutating func clock() -> Timecode? {
        var end = index
        var fields = [0]
        while end < scalars.count {
            if Self.isDigit(scalars[end]) {
                fields[fields.count - 1] += 1
            } else if scalars[end] == ":", Self.isDigit(end + 1 < scalars.count ? scalars[end + 1] : nil) {
                fields.append(0)
            } else {
                break
            }
            end += 1
        }
        // Behind the first colon two digits each: 16:9 is a picture, and a number alone a number.
        guard (2...3).contains(fields.count), fields[0] > 0, fields.dropFirst().allSatisfy({ $0 == 2 }) else {
            return nil
        }
        if end + 1 < scalars.count, scalars[end] == "." || scalars[end] == ",", Self.isDigit(scalars[end + 1]) {
            end += 1
            while end < scalars.count, Self.isDigit(scalars[end]) { end += 1 }
        }
        let text = String(String.UnicodeScalarView(scalars[index..<end]))
        guard let time = Timecode(text, decimalComma: true) else { return nil }
        index = end
        return time
    }

    private static let units: [(names: [String], seconds: Int)] = [
        (["h", "hr", "hrs", "std"], 3600), (["m", "min", "mins", "'", "′"], 60),
        (["s", "sec", "secs", "sek", "\"", "″"], 1),
    ]

    /// At least two numbers with their units, the larger first; the last may lack its own (`4m20`).
    private mutating func units() -> Timecode? {
        var ahead = self
        var total = 0
        var parts = 0
        var next = 0
        while true {
            var number = 0
            var digits = 0
            while let scalar = ahead.scalar(), Self.isDigit(scalar), digits < 5 {
                number = number * 10 + Int(scalar.value) - 0x30
                digits += 1
                ahead.index += 1
            }
            guard digits > 0 else { break }
            let behind = ahead.index
            ahead.skipSpaces()
            let found = Self.units.indices.dropFirst(next).first { ahead.takesUnit(Self.units[$0].names) }
            if let found {
                total += number * Self.units[found].seconds
                next = found + 1
            } else {
                // `4m20`
                guard parts > 0, next < Self.units.count, behind - digits > 0, digits == 2,
                    !Self.isSpace(ahead.scalars[behind - digits - 1])
                else { return nil }
                ahead.index = behind
                total += number * Self.units[next].seconds
                next = Self.units.count
            }
            parts += 1
            guard next < Self.units.count else { break }
            let gap = ahead
            ahead.skipSpaces()
            guard Self.isDigit(ahead.scalar()) else {
                ahead = gap
                break
            }
        }
        let time = Timecode(nanoseconds: total * Timecode.second)
        guard parts > 1, time <= Timecode.longest else { return nil }
        index = ahead.index
        return time
    }

    private mutating func takesUnit(_ names: [String]) -> Bool {
        for name in names.sorted(by: { $0.unicodeScalars.count > $1.unicodeScalars.count }) {
            let count = name.unicodeScalars.count
            guard index + count <= scalars.count else { continue }
            let text = String(String.UnicodeScalarView(scalars[index..<index + count])).lowercased()
            let behind = index + count < scalars.count ? scalars[index + count] : nil
            guard text == name, behind.map({ !$0.properties.isAlphabetic }) ?? true else { continue }
            index += count
            if scalar() == "." { index += 1 }
            return true
        }
        return false
    }

    /// Whether a word or the end may begin here: `4:20x` is no time.
    var isAtBorder: Bool {
        guard let next = scalar() else { return true }
        return Self.isSpace(next) || Self.isDash(next) || ":,;.|*_`])".unicodeScalars.contains(next)
            || next == "#"
            || (index > 0 && !Self.isDigit(scalars[index - 1]) && !next.properties.isAlphabetic)
    }

    /// What people put between a time and the remark.
    mutating func skipSeparators() {
        while let next = scalar(),
            Self.isSpace(next) || ":,;|".unicodeScalars.contains(next) || isLoneDash(next) || isClosing(next)
        {
            index += 1
        }
    }

    /// A dash or full stop with a space behind it, no minus sign and no ellipsis.
    private func isLoneDash(_ next: Unicode.Scalar) -> Bool {
        (Self.isDash(next) || next == ".") && scalar(1).map(Self.isSpace) ?? true
    }

    /// `**4:20:**`: marks behind a colon belong to the time.
    private func isClosing(_ next: Unicode.Scalar) -> Bool {
        guard "*_`])".unicodeScalars.contains(next), index > 0 else { return false }
        let before = scalars[index - 1]
        let isRun = ":,;.*_`])".unicodeScalars.contains(before)
        let run = scalars[index...].drop { "*_`])".unicodeScalars.contains($0) }
        return isRun && (run.first.map(Self.isSpace) ?? true)
    }
}
