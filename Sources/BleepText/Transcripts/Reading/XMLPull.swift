/// A forward reader of the XML that ELAN writes: elements, attributes, text.
///
/// Document types are refused, so that there are no entities but the five of XML itself and numbers. Name spaces and
/// validity are not its business.
struct XMLPull {
    enum Event {
        case start(name: String, attributes: [String: String])
        case end(name: String)
        case text(String)
    }

    /// Deeper than ELAN nests.
    private static let deepest = 64

    private let bytes: [UInt8]
    private let file: String
    var fileName: String { file }
    private var position = 0
    private var open: [String] = []
    /// A tag that ended itself still has its end to say.
    private var isClosing = false
    private var newlines = 0
    private var counted = 0

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// Where the reader stands, counted from 1.
    var line: Int {
        mutating get {
            newlines += bytes[counted..<position].count { $0 == 0x0A }
            counted = position
            return newlines + 1
        }
    }

    mutating func fault(_ message: String) -> SidecarError {
        SidecarError(file: file, line: line, message: message)
    }

    /// The next event; `nil` when the document has ended.
    mutating func next() throws(SidecarError) -> Event? {
        if isClosing {
            isClosing = false
            return .end(name: open.removeLast())
        }
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                let start = position
                while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
                if open.isEmpty { continue }
                return .text(try decoded(bytes[start..<position]))
            }
            if try skipped("<!--", to: "-->") { continue }
            if try skipped("<?", to: "?>") { continue }
            if starts(with: "<![CDATA[") {
                let start = position + 9
                _ = try skipped("<![CDATA[", to: "]]>")
                return .text(String(decoding: bytes[start..<(position - 3)], as: UTF8.self))
            }
            if starts(with: "<!") { throw fault("a document type, which is not read") }
            if starts(with: "</") { return try endTag() }
            return try startTag()
        }
        guard open.isEmpty else { throw fault("the file ends in the middle") }
        return nil
    }

    private func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    }

    private mutating func skipped(_ opening: StaticString, to closing: String) throws(SidecarError) -> Bool {
        guard starts(with: opening) else { return false }
        let end = Array(closing.utf8)
        var index = position + opening.utf8CodeUnitCount
        while index + end.count <= bytes.count {
            if bytes[index] == end[0], bytes[index..<(index + end.count)].elementsEqual(end) {
                position = index + end.count
                return true
            }
            index += 1
        }
        throw fault("the file ends in the middle")
    }

    private mutating func endTag() throws(SidecarError) -> Event {
        position += 2
        let name = name()
        skipBlanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: ">"), open.last == name else {
            throw fault("an end tag that does not match")
        }
        position += 1
        open.removeLast()
        return .end(name: name)
    }

    private mutating func startTag() throws(SidecarError) -> Event {
        position += 1
        let name = name()
        guard !name.isEmpty else { throw fault("a < that begins no tag") }
        guard open.count < Self.deepest else { throw fault("nested deeper than \(Self.deepest) levels") }
        var attributes: [String: String] = [:]
        while true {
            skipBlanks()
            guard position < bytes.count else { throw fault("the file ends in the middle") }
            if bytes[position] == UInt8(ascii: ">") {
                position += 1
                break
            }
            if starts(with: "/>") {
                position += 2
                isClosing = true
                break
            }
            let key = self.name()
            skipBlanks()
            guard !key.isEmpty, position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
                throw fault("a tag that cannot be read")
            }
            position += 1
            skipBlanks()
            guard position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27,
                let end = bytes[(position + 1)...].firstIndex(of: bytes[position])
            else { throw fault("an attribute without quotes") }
            attributes[key] = try decoded(bytes[(position + 1)..<end])
            position = end + 1
        }
        open.append(name)
        return .start(name: name, attributes: attributes)
    }

    private mutating func name() -> String {
        let start = position
        while position < bytes.count, bytes[position] > 0x20, !"<>/=\"'?!&".utf8.contains(bytes[position]) {
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipBlanks() {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }

    /// Text with its character references read; any other entity is refused.
    private mutating func decoded(_ raw: ArraySlice<UInt8>) throws(SidecarError) -> String {
        guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
        var result: [UInt8] = []
        var index = raw.startIndex
        while index < raw.endIndex {
            guard raw[index] == UInt8(ascii: "&") else {
                result.append(raw[index])
                index += 1
                continue
            }
            guard let end = raw[index..<min(raw.endIndex, index + 12)].firstIndex(of: UInt8(ascii: ";")),
                let text = Self.character(raw[(index + 1)..<end].string)
            else { throw fault("an entity that is not known") }
            result += Array(text.utf8)
            index = end + 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func character(_ name: String) -> String? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }.map { String($0) }
        }
    }
}
