/// A JSON document whose top level and arrays have one entry a line, so that two versions can be compared by eye.
struct JSONText {
    private var entries: [String] = []

    mutating func add(_ key: String, raw: String) { entries.append("  \"\(key)\": " + raw) }

    mutating func add(_ key: String, _ value: String) { add(key, raw: Self.quoted(value)) }

    /// An array of objects or strings, each on its own line.
    mutating func add(_ key: String, lines: [String]) {
        guard let first = lines.first else { return add(key, raw: "[]") }
        let separator = ",\n    "
        var bytes: [UInt8] = []
        bytes.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + separator.utf8.count })
        bytes.append(contentsOf: first.utf8)
        for line in lines.dropFirst() {
            bytes.append(contentsOf: separator.utf8)
            bytes.append(contentsOf: line.utf8)
        }
        add(key, raw: "[\n    " + String(decoding: bytes, as: UTF8.self) + "\n  ]")
    }

    /// The document without a final newline.
    var text: String { "{\n" + entries.joined(separator: ",\n") + "\n}" }

    /// A JSON string (RFC 8259 §7): quote, backslash and control characters escaped, everything else as it is.
    static func quoted(_ value: String) -> String {
        // Nearly everything is written as it is.
        let isPlain = value.utf8.allSatisfy {
            $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isPlain { return "\"" + value + "\"" }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(value.utf8.count + 2)
        bytes.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += Array("\\\"".utf8)
            case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
            case 0x0A: bytes += Array("\\n".utf8)
            case 0x0D: bytes += Array("\\r".utf8)
            case 0x09: bytes += Array("\\t".utf8)
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                bytes += Array(("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }
}
