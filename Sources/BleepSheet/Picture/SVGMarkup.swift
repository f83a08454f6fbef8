import BleepCore

/// The text of an SVG document as it grows. Whatever text goes in comes out harmless.
struct SVGMarkup {
    /// Attributes in the order in which they are written; values are escaped here.
    typealias Attributes = KeyValuePairs<String, String>

    private(set) var text = ""

    mutating func open(_ name: String, _ attributes: Attributes = [:]) {
        text += "<" + name + Self.written(attributes) + ">"
    }

    mutating func close(_ name: String) { text += "</" + name + ">\n" }

    mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
        text += "<" + name + Self.written(attributes) + "/>\n"
    }

    /// An element that holds nothing but text.
    mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: String) {
        text += "<" + name + Self.written(attributes) + ">" + Self.escaped(content) + "</" + name + ">\n"
    }

    /// Markup that was made here.
    mutating func append(_ markup: String) { text += markup }

    private static func written(_ attributes: Attributes) -> String {
        attributes.map { " " + $0.key + "=\"" + escaped($0.value) + "\"" }.joined()
    }

    /// `content` without what XML forbids (XML 1.0, section 2.2) and without marks that turn the direction of what
    /// follows; fit for text and for attributes in double quotes.
    static func escaped(_ content: String) -> String {
        var result = ""
        for scalar in content.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result += " "
            default:
                switch scalar.value {
                case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: continue
                // Embeddings, overrides and isolates (Unicode, UAX #9): they would reach beyond their text.
                case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: continue
                case 0x10000... where scalar.value & 0xFFFE == 0xFFFE: continue
                default: result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    /// A length in user units with at most one decimal.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let magnitude = abs(tenths)
        let sign = tenths < 0 ? "-" : ""
        return magnitude % 10 == 0 ? "\(sign)\(magnitude / 10)" : "\(sign)\(magnitude / 10).\(magnitude % 10)"
    }

    /// A time in seconds with at most three decimals.
    static func seconds(_ time: Timecode) -> String {
        var text = time.decimal(places: 3)
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }
}
