/// How wide text will be at most in whatever sans-serif font draws it.
///
/// Measured generously, after DejaVu Sans, which is wider than Arial, Helvetica and the fonts of systems: text that
/// fits by this measure overlaps nothing.
struct TextMeasure {
    let fontSize: Double
    var isBold = false

    func width(_ text: some StringProtocol) -> Double {
        let ems = text.unicodeScalars.reduce(0.0) { $0 + Self.ems($1) }
        return ems * fontSize * (isBold ? 1.12 : 1)
    }

    /// `text`, or as much of it as fits, with an ellipsis.
    func fitted(_ text: String, to limit: Double) -> String {
        guard width(text) > limit else { return text }
        let room = limit - width("…")
        var used = 0.0
        var result = ""
        for character in text {
            used += width(String(character))
            guard used <= room else { break }
            result.append(character)
        }
        while result.last?.isWhitespace == true { result.removeLast() }
        return result + "…"
    }

    /// `text` in lines of at most `limit`; a word that is longer is broken.
    /// - Parameter most: lines; the last one ends with an ellipsis where there is more.
    func lines(_ text: String, limit: Double, most: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0.0
        let space = width(" ")
        for word in text.split(whereSeparator: \.isWhitespace) {
            // Anything beyond the last line only matters for the ellipsis.
            guard lines.count < most else { break }
            let wordWidth = width(word)
            if !line.isEmpty, used + space + wordWidth > limit {
                lines.append(line)
                line = ""
                used = 0
            }
            if line.isEmpty, wordWidth > limit {
                for character in word {
                    let more = width(String(character))
                    if used + more > limit, !line.isEmpty {
                        lines.append(line)
                        line = ""
                        used = 0
                    }
                    line.append(character)
                    used += more
                }
            } else {
                line += (line.isEmpty ? "" : " ") + word
                used += (used > 0 ? space : 0) + wordWidth
            }
        }
        if !line.isEmpty { lines.append(line) }
        guard lines.count > most else { return lines }
        lines.removeSubrange(most...)
        lines[most - 1] = fitted(lines[most - 1] + " …", to: limit)
        return lines
    }

    private static func ems(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "'", "|": 0.34
        case " ", ".", ",", ":", ";", "f", "r", "t", "I", "!", "(", ")", "[", "]", "/", "-", "·": 0.42
        case "m", "M", "W", "w", "%", "@", "…", "—", "–": 1
        default:
            switch scalar.value {
            case 0..<0x20, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F: 0
            case 0x41...0x5A, 0xC0...0xDE: 0.77
            case 0..<0x250: 0.64
            // Scripts that are written in squares, and pictures.
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0x1F000...:
                1.4
            default: 0.95
            }
        }
    }
}
