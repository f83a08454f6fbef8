extension TranscriptWord {
    /// Whether it is said in passing and means nothing by itself, in the middle of a number too: `uh`, `okay`, `ähm`.
    public var isPassing: Bool {
        let classes = Lexicon.shared.meaning(of: text.lowercased().filter(\.isLetter))?.anyClasses ?? []
        return !classes.isDisjoint(with: [.filler, .acknowledgement]) && classes.isDisjoint(with: [.digit, .number])
    }
}
