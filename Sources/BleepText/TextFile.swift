import BleepCore

/// The text of a cue file as UTF-8 without a byte order mark.
struct TextFile {
    let bytes: [UInt8]
    /// What is said when the encoding had to be guessed, without the file's name.
    let warning: String?

    /// Reads UTF-8, UTF-16 with a byte order mark, and, when it is neither, Windows-1252.
    /// - Throws: ``SidecarError`` for an empty or too large file and for one that holds a zero byte, as no text does.
    /// - Parameters:
    ///   - limit: bytes that are read at the most.
    ///   - expected: what the file should be, for messages.
    init(
        _ file: [UInt8], name: String, limit: Int, expected: String = CueReader.formats
    ) throws(SidecarError) {
        func fault(_ line: Int?, _ message: String) -> SidecarError {
            SidecarError(file: name, line: line, message: message)
        }
        guard !file.isEmpty else { throw fault(nil, "the file is empty; expected \(expected)") }
        guard file.count <= limit else {
            throw fault(nil, "the file is larger than \(limit) bytes, the most that is read of such a file")
        }
        if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
            guard let text = Self.utf16(file) else { throw fault(nil, "the file is no valid UTF-16") }
            bytes = Array(text.utf8)
            warning = nil
        } else {
            let body = file.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.dropFirst(3)) : file
            if Self.isUTF8(body) {
                bytes = body
                warning = nil
            } else {
                bytes = Self.windows1252(body)
                warning = "not UTF-8; read as Windows-1252"
            }
        }
        if let zero = bytes.firstIndex(of: 0) {
            let line = 1 + bytes[..<zero].count { $0 == 0x0A }
            throw fault(line, "a zero byte, so this is no text; expected \(expected)")
        }
        guard bytes.contains(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else {
            throw fault(nil, "the file is blank; expected \(expected)")
        }
    }

    /// Whether `bytes` are well-formed UTF-8 (Unicode 16, table 3-7), found without a copy of them.
    static func isUTF8(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while index < bytes.count {
            let first = bytes[index]
            index += 1
            if first < 0x80 { continue }
            let length: Int
            var second: ClosedRange<UInt8> = 0x80...0xBF
            switch first {
            case 0xC2...0xDF: length = 1
            case 0xE0...0xEF:
                length = 2
                if first == 0xE0 { second = 0xA0...0xBF }
                if first == 0xED { second = 0x80...0x9F }
            case 0xF0...0xF4:
                length = 3
                if first == 0xF0 { second = 0x90...0xBF }
                if first == 0xF4 { second = 0x80...0x8F }
            default: return false
            }
            guard index + length <= bytes.count, second.contains(bytes[index]) else { return false }
            for next in bytes[(index + 1)..<(index + length)] where next & 0xC0 != 0x80 { return false }
            index += length
        }
        return true
    }

    private static func utf16(_ file: [UInt8]) -> String? {
        guard file.count % 2 == 0 else { return nil }
        let low = file[0] == 0xFF ? 0 : 1
        let units = stride(from: 2, to: file.count, by: 2).map {
            UInt16(file[$0 + low]) | UInt16(file[$0 + 1 - low]) << 8
        }
        return String(validating: units, as: UTF16.self)
    }

    /// 0x80 … 0x9F of Windows-1252 (WHATWG Encoding Standard); the five that it leaves free stay control characters.
    private static let upperControls: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    static func windows1252(_ file: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(file.count + file.count / 8)
        for byte in file {
            switch byte {
            case 0..<0x80: result.append(byte)
            default:
                let value = byte < 0xA0 ? upperControls[Int(byte) - 0x80] : UInt16(byte)
                if value < 0x800 {
                    result.append(0xC0 | UInt8(value >> 6))
                } else {
                    result.append(0xE0 | UInt8(value >> 12))
                    result.append(0x80 | UInt8(value >> 6 & 0x3F))
                }
                result.append(0x80 | UInt8(value & 0x3F))
            }
        }
        return result
    }
}
