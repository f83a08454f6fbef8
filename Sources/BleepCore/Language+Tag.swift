extension Language {
    /// That of a call, where its page can speak it; English else.
    /// - Parameter tag: BCP 47: `de-AT`.
    public init(of tag: String?) {
        let primary = tag?.split(separator: "-").first.map { $0.lowercased() } ?? ""
        self = Language(rawValue: primary) ?? .english
    }
}
