/// What kind of picture a file is, by the ending of its name.
enum PictureKind: String, CaseIterable {
    case svg, png

    init?(path: String) {
        guard let dot = path.lastIndex(of: "."), let kind = Self(rawValue: path[dot...].dropFirst().lowercased()) else {
            return nil
        }
        self = kind
    }

    /// For people: `.svg or .png`.
    static var endings: String { allCases.map { "." + $0.rawValue }.joined(separator: " or ") }
}
