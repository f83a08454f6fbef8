/// What kind of page a file is, by the ending of its name.
enum PageKind: String, CaseIterable {
    case html, htm, md

    init?(path: String) {
        guard let dot = path.lastIndex(of: "."), let kind = Self(rawValue: path[dot...].dropFirst().lowercased()) else {
            return nil
        }
        self = kind
    }
}
