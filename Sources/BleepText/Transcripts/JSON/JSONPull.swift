import BleepCore

/// A forward reader of JSON (RFC 8259) that keeps nothing of what it has read.
///
/// It reads documents of any size in one pass, one after the other as streams have them, and is stricter than it is
/// polite: only what recognisers are known to write is forgiven, namely raw control characters and invalid UTF-8 in
/// strings (whisper.cpp), and `NaN` and `Infinity` (Python), which count as `null`.
///
/// A value is either read (`beginObject`, `beginArray`, `text`, `number` …) or passed by with `skip`.
struct JSONPull {
    enum Kind { case object, array, string, number, literal }

    /// Deeper than any transcript; a bound, so that a megabyte of brackets costs nothing.
    static let deepest = 128

    let bytes: [UInt8]
    private(set) var position: Int
    /// What is open: `}` or `]`.
    private var open: [UInt8] = []
    /// Nothing has been read yet of what was opened last.
    private var isFresh = false
    /// Strings that were no UTF-8 and were read as Windows-1252 or mended.
    private(set) var repairs = 0
    /// whisper.cpp cuts characters in two: their halves are mended, not read in another encoding.
    var splitsCharacters = false

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    func fault(_ message: String) -> JSONFault { JSONFault(position: position, message: message) }

    // MARK: Structure

    /// Steps to the next document of a stream; `false` at the end of the file.
    mutating func nextDocument() -> Bool {
        while position < bytes.count, Self.isBlank(bytes[position]) || bytes[position] == 0x1E { position += 1 }
        return position < bytes.count
    }

    mutating func kind() throws(JSONFault) -> Kind {
        skipBlanks()
        guard position < bytes.count else { throw fault("the file ends in the middle") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case 0x30...0x39: return .number
        case UInt8(ascii: "-"):
            return position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "I") ? .literal : .number
        default: return .literal
        }
    }

    /// - Returns: `false` for `null`, which is then read.
    mutating func beginObject() throws(JSONFault) -> Bool { try begin(.object, closing: "}", "an object") }

    /// - Returns: `false` for `null`, which is then read.
    mutating func beginArray() throws(JSONFault) -> Bool { try begin(.array, closing: "]", "an array") }

    private mutating func begin(
        _ expected: Kind, closing: Unicode.Scalar, _ name: String
    ) throws(JSONFault) -> Bool {
        let kind = try kind()
        guard kind == expected else {
            guard kind == .literal, try literal() == nil else { throw fault("expected \(name)") }
            return false
        }
        guard open.count < Self.deepest else { throw fault("nested deeper than \(Self.deepest) levels") }
        position += 1
        open.append(UInt8(ascii: closing))
        isFresh = true
        return true
    }

    /// The next key of the open object, whose value follows; `nil` when the object ends.
    mutating func key() throws(JSONFault) -> String? {
        guard try isNext(closing: "}") else { return nil }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw fault("expected a key") }
        let key = try string()
        skipBlanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { throw fault("expected a colon") }
        position += 1
        return key
    }

    /// Whether the open array has another element, which follows.
    mutating func element() throws(JSONFault) -> Bool { try isNext(closing: "]") }

    private mutating func isNext(closing: Unicode.Scalar) throws(JSONFault) -> Bool {
        skipBlanks()
        guard position < bytes.count else { throw fault("the file ends in the middle") }
        if bytes[position] == UInt8(ascii: closing) {
            position += 1
            open.removeLast()
            isFresh = false
            return false
        }
        if isFresh {
            isFresh = false
        } else {
            guard bytes[position] == UInt8(ascii: ",") else { throw fault("expected a comma") }
            position += 1
            skipBlanks()
            guard position < bytes.count else { throw fault("the file ends in the middle") }
        }
        return true
    }

    /// Passes by the value that follows, whatever it is; its brackets must match, its strings must end.
    mutating func skip() throws(JSONFault) {
        switch try kind() {
        case .string: try skipString()
        case .number: skipScalar()
        case .literal: _ = try literal()
        case .object, .array: try skipContainer()
        }
    }

    private mutating func skipContainer() throws(JSONFault) {
        let depth = open.count
        repeat {
            guard position < bytes.count else { throw fault("the file ends in the middle") }
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                try skipString()
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard open.count < Self.deepest else { throw fault("nested deeper than \(Self.deepest) levels") }
                // Two beyond the opening one in ASCII, for both pairs.
                open.append(byte + 2)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard open.last == byte else { throw fault("a bracket that does not match") }
                open.removeLast()
            default: break
            }
            position += 1
        } while open.count > depth
        isFresh = false
    }

    private mutating func skipString() throws(JSONFault) {
        let start = position
        position += 1
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"): position += 2
            default: position += 1
            }
        }
        position = start
        throw fault("a string that is never closed")
    }

    private mutating func skipScalar() {
        while position < bytes.count, !Self.endsScalar(bytes[position]) { position += 1 }
    }

    private mutating func skipBlanks() {
        while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private static func endsScalar(_ byte: UInt8) -> Bool {
        isBlank(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "[")
            || byte == UInt8(ascii: "{")
    }
}

// MARK: Values

extension JSONPull {
    /// The text of a string, or the digits of a number; `nil` for `null`.
    mutating func text() throws(JSONFault) -> String? {
        switch try kind() {
        case .string: return try string()
        case .number: return String(decoding: scalar(), as: UTF8.self)
        case .literal:
            _ = try literal()
            return nil
        case .object, .array: throw fault("expected a string")
        }
    }

    /// The bytes of a string as they stand in the file, escapes read, UTF-8 or not; `nil` for `null`.
    mutating func rawText() throws(JSONFault) -> [UInt8]? {
        guard try kind() == .string else { return try text().map { Array($0.utf8) } }
        return try rawString()
    }

    /// A number, or a string that holds one, in nanoseconds; `nil` for `null` and for an empty string.
    /// - Parameter unit: nanoseconds in one unit of the file.
    mutating func time(unit: Int) throws(JSONFault) -> Timecode? {
        let start = position
        let digits: ArraySlice<UInt8>
        switch try kind() {
        case .number: digits = scalar()
        case .string:
            let raw = try rawString()
            if raw.isEmpty { return nil }
            digits = raw.last == UInt8(ascii: "s") ? raw.dropLast() : raw[...]
        case .literal:
            _ = try literal()
            return nil
        case .object, .array: throw fault("expected a time")
        }
        guard let value = JSONDecimal.scaled(digits, by: unit) else {
            position = start
            throw fault("expected a time as a number, below 1000000 seconds")
        }
        return Timecode(nanoseconds: value)
    }

    /// A number or a string that holds one, kept within 0 … 1; `nil` for anything else.
    mutating func share() throws(JSONFault) -> Double? {
        guard let text = try text(), let value = Double(text), value.isFinite else { return nil }
        return min(1, max(0, value))
    }

    /// A whole number, or a string that holds one; `nil` for anything else.
    mutating func whole() throws(JSONFault) -> Int? { try text().flatMap { Int($0) } }

    /// `true` and `false`; `nil` for `null`, `NaN` and `Infinity`.
    mutating func literal() throws(JSONFault) -> Bool? {
        let start = position
        let word = scalar()
        if word.elementsEqual("true".utf8) { return true }
        if word.elementsEqual("false".utf8) { return false }
        for known in ["null", "NaN", "Infinity", "-Infinity"] where word.elementsEqual(known.utf8) { return nil }
        position = start
        throw fault("expected a value")
    }

    private mutating func scalar() -> ArraySlice<UInt8> {
        let start = position
        skipScalar()
        return bytes[start..<position]
    }

    private mutating func string() throws(JSONFault) -> String {
        // Most strings are short, valid and without escapes.
        let start = position + 1
        var index = start
        var isPlain = true
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\") || bytes[index] >= 0x80 {
                isPlain = false
                break
            }
            index += 1
        }
        guard !isPlain || index >= bytes.count else {
            position = index + 1
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }
        return mended(try rawString())
    }

    /// Text from bytes that should be UTF-8; mended where they are not.
    mutating func mended(_ raw: [UInt8]) -> String {
        if let valid = String(validating: raw, as: UTF8.self) { return valid }
        repairs += 1
        // In another encoding no letter happens to be valid UTF-8; a damaged text has both.
        let text = String(decoding: raw, as: UTF8.self)
        let hasValid = text.unicodeScalars.contains { $0.value >= 0x80 && $0.value != 0xFFFD }
        return splitsCharacters || hasValid ? text : String(decoding: TextFile.windows1252(raw), as: UTF8.self)
    }

    private mutating func rawString() throws(JSONFault) -> [UInt8] {
        let opening = position
        var result: [UInt8] = []
        position += 1
        while position < bytes.count {
            var end = position
            while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") { end += 1 }
            result += bytes[position..<end]
            position = end
            guard end < bytes.count else { break }
            position += 1
            if bytes[end] == UInt8(ascii: "\"") { return result }
            try escape(into: &result)
        }
        position = opening
        throw fault("a string that is never closed")
    }

    /// The escape behind the backslash just read.
    private mutating func escape(into result: inout [UInt8]) throws(JSONFault) {
        guard position < bytes.count else { return }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
        case UInt8(ascii: "u"):
            var units = [try codeUnit()]
            if UTF16.isLeadSurrogate(units[0]), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u")
            {
                position += 2
                units.append(try codeUnit())
            }
            result += Array(String(decoding: units, as: UTF16.self).utf8)
        default: throw fault("an escape that is not known")
        }
    }

    private mutating func codeUnit() throws(JSONFault) -> UInt16 {
        guard position + 4 <= bytes.count,
            let unit = UInt16(String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
        else { throw fault("an escape that is not known") }
        position += 4
        return unit
    }
}
