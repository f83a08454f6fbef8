/// The character references that occur in subtitles.
enum TextEntities {
    /// WebVTT §6.4 names these; spaces and direction marks become a space or nothing, so that they hide no word.
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "lrm": "", "rlm": "",
    ]
    private static let longest = 8

    /// Named and numeric references read; what is none stays as it is.
    static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"),
                let end = bytes[index..<min(bytes.count, index + longest + 2)].firstIndex(of: UInt8(ascii: ";")),
                let text = character(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
            {
                result += Array(text.utf8)
                index = end + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func character(_ name: String) -> String? {
        if let text = named[name] { return text }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits), value > 0,
            let scalar = Unicode.Scalar(value)
        else { return nil }
        return scalar.value == 0xA0 ? " " : String(scalar)
    }
}
