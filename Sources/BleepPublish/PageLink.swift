/// Addresses that a page makes of what people wrote; never one that runs something.
enum PageLink {
    /// `mailto:` for an address, the address itself for a web page, `nil` for anything else.
    static func contact(_ text: String) -> String? {
        if isWeb(text) { return text }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"'?&#%/\\:;,".utf8.contains($0) }
        guard isPlain, parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") else { return nil }
        return "mailto:" + text
    }

    /// The deed of a Creative Commons licence that is named as people name it: `CC BY-SA 4.0`, `CC0`.
    static func licence(_ text: String) -> String? {
        if isWeb(text) { return text }
        let words = text.uppercased().split { $0 == " " || $0 == "_" }
        guard let first = words.first else { return nil }
        if first == "CC0" || words == ["CC", "ZERO"] { return "https://creativecommons.org/publicdomain/zero/1.0/" }
        var rest = words.dropFirst()
        var code = String(first)
        if first == "CC", let kind = rest.popFirst() { code += "-" + kind }
        let kinds: Set = ["CC-BY", "CC-BY-SA", "CC-BY-NC", "CC-BY-ND", "CC-BY-NC-SA", "CC-BY-NC-ND"]
        guard kinds.contains(code), rest.isEmpty || ["4.0", "3.0", "2.0"].contains(rest.first) else { return nil }
        return "https://creativecommons.org/licenses/\(code.dropFirst(3).lowercased())/\(rest.first ?? "4.0")/"
    }

    private static func isWeb(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://"))
            && text.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") }
    }
}
