import BleepCore
import BleepSheet

extension CallPage {
    /// A post for a generator of static sites: front matter, the player, and the moments as a list.
    ///
    /// No markup but the player's element, so that it also comes through where raw HTML is taken out.
    public var markdown: String {
        let sheet = view.sheet
        let call = sheet.call
        let words = PageWords.of(spoken)
        var text = "---\n"
        func line(_ key: String, _ value: String?) {
            if let value { text += "\(key): \(Self.quoted(value))\n" }
        }
        line("title", view.title)
        line("date", call.date)
        line("caller_id", call.callerID)
        if !call.claims.isEmpty {
            text += "claims: [\(call.claims.map(Self.quoted).joined(separator: ", "))]\n"
        }
        line("language", call.language)
        line("licence", call.licence)
        line("contact", call.contact)
        line("duration", PageClock.seconds(sheet.source.duration))
        let tags = Set(sheet.notes.flatMap(\.tags)).sorted()
        if !tags.isEmpty { text += "tags: [\(tags.map(Self.quoted).joined(separator: ", "))]\n" }
        var player: String?
        if case .source(let address) = audio {
            if !address.hasPrefix("data:") { line("audio", address) }
            player = "<audio controls preload=\"metadata\" src=\"\(address)\"></audio>"
        }
        text += "---\n\n"
        if let player { text += player + "\n\n" }
        for paragraph in call.text { text += Self.plain(paragraph) + "\n\n" }
        let moments = PageMoments(sheet, language: spoken).all
        guard !moments.isEmpty else { return text }
        text += "## \(words.moments)\n\n"
        for moment in moments {
            let bearing = moment.bearing.map { "(\($0)) " } ?? ""
            let tags = moment.tags.map { " \\#\(Self.plain($0))" }.joined()
            let name = moment.kind == .note ? "" : "*\(Self.plain(moment.name))*: "
            text += "- **\(PageClock.seconds(moment.start))** \(bearing)\(name)\(Self.plain(moment.text))\(tags)\n"
        }
        return text
    }

    /// A double-quoted scalar of YAML 1.2.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _
            where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028 || scalar.value == 0x2029:
                result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Text that is neither markup nor HTML, on one line.
    private static func plain(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\\", "`", "*", "_", "[", "]", "{", "}", "#", "|", "~", "!":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case _
            where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028 || scalar.value == 0x2029:
                result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
