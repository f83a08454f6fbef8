import BleepAudio
import FoundationEssentials

/// What a page may load and run, as its `Content-Security-Policy`: itself, and nothing from any other host.
struct ContentPolicy {
    /// The texts of style elements, those inside pictures included.
    var styles: [String] = []
    /// The texts of script elements.
    var scripts: [String] = []
    /// Whether style sheets, scripts and images come as files of the same host.
    var usesFiles = false

    /// The texts of the style elements in a piece of markup of ours.
    static func styles(in markup: String) -> [String] {
        var found: [String] = []
        var rest = markup[...]
        while let start = rest.firstRange(of: "<style"), let open = rest[start.upperBound...].firstIndex(of: ">") {
            let content = rest.index(after: open)
            guard let end = rest[content...].firstRange(of: "</style>") else { break }
            found.append(String(rest[content..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return found
    }

    var text: String {
        let own = usesFiles ? ["'self'"] : []
        func sources(_ texts: [String]) -> String {
            let all = own + texts.map { "'sha256-\(Self.digest($0))'" }
            return all.isEmpty ? "'none'" : all.joined(separator: " ")
        }
        return [
            "default-src 'none'", "img-src \((own + ["data:"]).joined(separator: " "))", "media-src 'self' data: blob:",
            // A recording is fetched as a whole from a host that knows no ranges.
            "connect-src 'self'",
            "style-src \(sources(styles))", "script-src \(sources(scripts))", "base-uri 'none'", "form-action 'none'",
        ].joined(separator: "; ")
    }

    private static func digest(_ text: String) -> String {
        var hash = SHA256()
        hash.update(Array(text.utf8).span)
        return Data(hash.finalize()).base64EncodedString()
    }
}
