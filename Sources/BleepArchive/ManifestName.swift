import BleepText

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
            said.hasPrefix($0.stem)
                || EditDistance.between(Array(said.utf8), Array($0.name.utf8), atMost: $0.faults) != nil
        }?.name
    }
}
