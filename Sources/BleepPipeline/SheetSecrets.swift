import BleepSheet
import FoundationEssentials

/// What a public sheet must not hold and a reader of sheets passes over.
enum SheetSecrets {
    private struct Piece: Decodable {
        var label: String
        var frequencies: [Double]?
        var detail: String?

        /// The two frequencies of a keypad tone are its digit. What covers something is one tone.
        var tellsDigit: Bool {
            switch label {
            case "dtmf": frequencies?.isEmpty == false || detail != nil
            case "bleep": frequencies?.count ?? 0 > 1
            default: false
            }
        }
    }
    private struct Sheet: Decodable { var segments: [Piece]? }

    /// Never says what stands there.
    static func findings(in bytes: [UInt8]) -> [VerificationFinding] {
        // What is no sheet at all is said by whoever reads it.
        guard let keys = SheetKeys(of: bytes) else { return [] }
        var texts: [String] = []
        if !keys.unknown.isEmpty {
            let shown = keys.unknown.prefix(shownKeys).joined(separator: ", ")
            let others = keys.unknown.count > shownKeys ? " and \(keys.unknown.count - shownKeys) more" : ""
            texts.append("the sheet holds what no public sheet has (\(shown)\(others))")
        }
        let sheet = try? JSONDecoder().decode(Sheet.self, from: Data(bytes))
        if sheet?.segments?.contains(where: \.tellsDigit) == true {
            texts.append("the sheet shows the frequencies of keypad digits")
        }
        return texts.map { VerificationFinding(.sheetTellsTooMuch, text: $0) }
    }

    private static let shownKeys = 8
}
