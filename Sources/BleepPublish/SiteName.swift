import BleepText

/// What a call is called in the addresses of a site.
enum SiteName {
    private static let longest = 60

    /// Letters, digits and hyphens of its masked name, so that every host and every file system takes it: `call` where
    /// nothing is left.
    /// - Parameter mask: what the name loses before.
    static func slug(of path: String, _ mask: FileNameMask) -> String {
        var stem = FileNames.split(FileNames.name(path)).stem
        if stem.hasSuffix(".redacted") { stem = String(stem.dropLast(".redacted".count)) }
        var slug = ""
        for character in mask.masked(stem).lowercased() {
            if let plain = plain(character) {
                slug += plain
            } else if !slug.isEmpty, !slug.hasSuffix("-") {
                slug += "-"
            }
            if slug.utf8.count >= longest { break }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? "call" : slug
    }

    private static func plain(_ character: Character) -> String? {
        if character.isASCII, character.isLetter || character.isNumber { return String(character) }
        return switch character {
        case "ä", "æ": "ae"
        case "ö", "ø", "œ": "oe"
        case "ü": "ue"
        case "ß": "ss"
        case "é", "è", "ê", "ë": "e"
        case "á", "à", "â", "ã", "å": "a"
        case "í", "ì", "î", "ï": "i"
        case "ó", "ò", "ô", "õ": "o"
        case "ú", "ù", "û": "u"
        case "ñ": "n"
        case "ç": "c"
        default: nil
        }
    }
}
