import BleepCore

/// How the bleeps of a category are told apart: by colour, by hatching and by a letter.
struct CategoryLook: Hashable {
    /// The names of classes and patterns: `sensitive`, `profanity`, and `other` for what a policy adds.
    enum Style: String, CaseIterable {
        case sensitive, profanity, other
    }

    let category: Category

    var style: Style { Style(rawValue: category.name) ?? .other }
    var letter: String { category.name.prefix(1).uppercased() }
    /// The hatching of every style.
    static func writePatterns(_ idPrefix: String, to markup: inout SVGMarkup) {
        for style in Style.allCases {
            let (size, path) =
                switch style {
                case .sensitive: ("6", "M-1.5 1.5L1.5 -1.5M0 6L6 0M4.5 7.5L7.5 4.5")
                case .profanity: ("6", "M0 0L6 6M6 0L0 6")
                case .other: ("5", "M0 1H5")
                }
            markup.open(
                "pattern",
                [
                    "id": "\(idPrefix)-\(style.rawValue)", "patternUnits": "userSpaceOnUse", "width": size,
                    "height": size,
                ])
            markup.empty("path", ["class": "hatch \(style.rawValue)", "d": path])
            markup.close("pattern")
        }
    }
}
