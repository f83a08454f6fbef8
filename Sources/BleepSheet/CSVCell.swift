/// Cells of a CSV file (RFC 4180) that a spreadsheet opens.
public enum CSVCell {
    /// Characters with which a cell begins that spreadsheets run as a formula (OWASP, "CSV Injection"), their
    /// full-width forms included.
    private static let running: [Character] = ["=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "＝", "＋", "－", "＠"]

    /// A text cell: an apostrophe before what would run, quotes where they are needed.
    public static func text(_ value: String) -> String {
        // Nearly every cell begins with a letter or a digit and holds nothing that a table could take for its own.
        if let first = value.utf8.first, isPlain(first), value.utf8.allSatisfy(isHarmless) { return value }
        let first = value.first { $0 != " " }
        let safe = first.map(running.contains) == true ? "'" + value : value
        let needsQuotes = safe.utf8.contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
                || $0 == 0x09
        }
        guard needsQuotes else { return safe }
        var result = "\""
        for character in safe.unicodeScalars {
            if character == "\"" { result += "\"" }
            result.unicodeScalars.append(character)
        }
        return result + "\""
    }

    /// Letters and digits of ASCII.
    private static func isPlain(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    private static func isHarmless(_ byte: UInt8) -> Bool {
        isPlain(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}
