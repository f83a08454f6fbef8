/// Cells of a CSV file (RFC 4180) that a spreadsheet opens.
public enum CSVCell {
    /// Characters with which a cell begins that spreadsheets run as a formula (OWASP, "CSV Injection"), their
    /// full-width forms included.
    private static let running: Set<Character> = ["=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "＝", "＋", "－", "＠"]

    /// A text cell: an apostrophe before what would run, quotes where they are needed.
    public static func text(_ value: String) -> String {
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
}
