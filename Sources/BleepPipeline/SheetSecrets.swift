import FoundationEssentials

/// What a public sheet must not hold and a reader of sheets passes over: keys that nobody asked for.
struct SheetSecrets: Decodable {
    private struct Anything: Decodable {}
    private struct Source: Decodable {
        var file: Anything?
        var path: Anything?
        var sha256: Anything?
    }
    private struct Piece: Decodable { var digit: Anything? }
    private struct Redaction: Decodable {
        var reason: Anything?
        var text: Anything?
        var words: Anything?
        var digits: Anything?
    }

    private var source: Source?
    private var segments: [Piece]?
    private var redactions: [Redaction]?

    /// Never says what stands there.
    static func findings(in bytes: [UInt8]) -> [VerificationFinding] {
        // What is no sheet at all is said by whoever reads it.
        guard let sheet = try? JSONDecoder().decode(SheetSecrets.self, from: Data(bytes)) else { return [] }
        var texts: [String] = []
        if sheet.source?.file != nil || sheet.source?.path != nil { texts.append("the sheet names the original") }
        if sheet.source?.sha256 != nil { texts.append("the sheet has the hash of the original: guesses can be tested") }
        if sheet.segments?.contains(where: { $0.digit != nil }) == true {
            texts.append("the sheet shows keypad digits")
        }
        let speaks = sheet.redactions?.contains {
            $0.reason != nil || $0.text != nil || $0.words != nil || $0.digits != nil
        }
        if speaks == true { texts.append("the sheet says what is hidden") }
        return texts.map { VerificationFinding(.sheetTellsTooMuch, text: $0) }
    }
}
