/// The name of a column or key of a ``Manifest``; what the manifest does not know is passed over, as lists have columns
/// of their own, unless it is a known name mistyped: then the cues would be left out and what they mark published.
struct ManifestName: CodingKey, Error, CustomStringConvertible {
    /// Letters that are wrong, missing or too many in a name that was meant, and how it begins at the least.
    private static let meant: [(name: String, faults: Int, stem: String)] = [
        ("cues", 1, "cue"), ("transcript", 2, "transcri"),
    ]

    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }

    var isMistyped: Bool { intended != nil }

    var description: String {
        let column = stringValue.prefix(40)
        return "'\(column)' is no name that a manifest has; did you mean '\(intended ?? "path")'?"
    }

    private var intended: String? {
        let said = stringValue.lowercased()
        guard !Self.meant.contains(where: { $0.name == stringValue }), said.utf8.count <= 40 else { return nil }
        return Self.meant.first {
            said.hasPrefix($0.stem) || Self.faults(Array(said.utf8), Array($0.name.utf8)) <= $0.faults
        }?.name
    }

    /// Letters to change, to add or to drop to get from one word to the other (Levenshtein).
    private static func faults(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (line, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for column in other.indices {
                let cost = min(diagonal + (letter == other[column] ? 0 : 1), row[column] + 1, row[column + 1] + 1)
                diagonal = row[column + 1]
                row[column + 1] = cost
            }
        }
        return row[other.count]
    }
}
