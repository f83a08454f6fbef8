/// Rows of fields as text: `|` before each field, `~` between rows, which a string of JSON holds as they are.
///
/// What is not there is an empty field, and a text begins with `=`, so that an empty one is something else.
struct RowText {
    enum Field {
        case number(Int?)
        case text(String?)
    }

    fileprivate static let field = UInt8(ascii: "|")
    fileprivate static let row = UInt8(ascii: "~")
    /// Before a letter that stands for one of these three.
    fileprivate static let escape = UInt8(ascii: "^")
    fileprivate static let mark = UInt8(ascii: "=")

    private var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func add(_ fields: [Field]) {
        if !bytes.isEmpty { bytes.append(Self.row) }
        for field in fields {
            bytes.append(Self.field)
            switch field {
            case .number(nil), .text(nil): break
            case .number(let number?): bytes += "\(number)".utf8
            case .text(let text?): add(text)
            }
        }
    }

    private mutating func add(_ text: String) {
        bytes.append(Self.mark)
        for byte in text.utf8 {
            switch byte {
            case Self.field: bytes += [Self.escape, UInt8(ascii: "f")]
            case Self.row: bytes += [Self.escape, UInt8(ascii: "r")]
            case Self.escape: bytes += [Self.escape, Self.escape]
            default: bytes.append(byte)
            }
        }
    }
}

/// Reads what ``RowText`` writes, field by field.
struct RowReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Goes on to the next row.
    /// - Returns: `false` where there is none.
    mutating func next() -> Bool {
        while place < bytes.count, bytes[place] != RowText.row { place += 1 }
        guard place < bytes.count else { return false }
        place += 1
        return true
    }

    /// The bytes of the next field of this row.
    private mutating func field() -> Range<Int>? {
        guard place < bytes.count, bytes[place] == RowText.field else { return nil }
        let start = place + 1
        place = start
        while place < bytes.count, bytes[place] != RowText.field, bytes[place] != RowText.row { place += 1 }
        return start..<place
    }

    /// - Returns: `nil` for an empty field, for one that is none, and at the end of the row.
    mutating func number() -> Int? {
        guard let field = field() else { return nil }
        return Int(String(decoding: bytes[field], as: UTF8.self))
    }

    /// - Returns: as ``number()``.
    mutating func text() -> String? {
        guard let field = field(), bytes[field].first == RowText.mark else { return nil }
        let told = bytes[field].dropFirst()
        guard told.contains(RowText.escape) else { return String(decoding: told, as: UTF8.self) }
        var plain: [UInt8] = []
        var isEscaped = false
        for byte in told {
            switch (isEscaped, byte) {
            case (false, RowText.escape):
                isEscaped = true
                continue
            case (true, UInt8(ascii: "f")): plain.append(RowText.field)
            case (true, UInt8(ascii: "r")): plain.append(RowText.row)
            default: plain.append(byte)
            }
            isEscaped = false
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
