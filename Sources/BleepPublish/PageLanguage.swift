/// The languages that pages speak; what people wrote stays as it is.
public enum PageLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case german = "de"

    /// That of a call, where its page can speak it; English else.
    /// - Parameter tag: BCP 47: `de-AT`.
    init(of tag: String?) {
        let primary = tag?.split(separator: "-").first.map { $0.lowercased() } ?? ""
        self = PageLanguage(rawValue: primary) ?? .english
    }
}
