/// A JSON document whose top level and arrays have one entry a line, so that two versions can be compared by eye.
struct JSONText {
    private var text = "{\n"
    private var isEmpty = true

    mutating func add(_ key: String, raw: String) {
        begin(key)
        text += raw
    }

    private mutating func begin(_ key: String) {
        if !isEmpty { text += ",\n" }
        isEmpty = false
        text += "  \""
        text += key
        text += "\": "
    }

    mutating func add(_ key: String, _ value: String) { add(key, raw: Self.quoted(value)) }

    /// An array of objects or strings, each on its own line.
    ///
    /// They are taken one after the other: of a long call all of them are megabytes.
    mutating func add(_ key: String, lines: some Sequence<String>) {
        begin(key)
        var isFirst = true
        for line in lines {
            text += isFirst ? "[\n    " : ",\n    "
            text += line
            isFirst = false
        }
        text += isFirst ? "[]" : "\n  ]"
    }

    /// The document.
    /// - Parameter end: what follows it.
    consuming func finished(by end: String = "") -> String {
        var whole = text
        text = ""
        whole += "\n}"
        whole += end
        return whole
    }

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
