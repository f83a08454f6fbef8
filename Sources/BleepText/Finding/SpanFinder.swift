/// Finds what must be hidden in a transcript: numbers, addresses, names and the like, written or spoken, in English and
/// German, also when they go over several segments and speakers.
public struct SpanFinder: Sendable {
    public let rules: RuleSet
    public let language: LanguageChoice

    public init(rules: RuleSet = .all, language: LanguageChoice = .automatic) {
        self.rules = rules
        self.language = language
    }

    /// - Returns: spans in order of their first word, which do not overlap.
    public func find(in transcript: Transcript) -> [FoundSpan] {
        find(in: TokenStream(transcript, language: language))
    }

    /// For callers that have the tokens already.
    /// - Parameter stream: read with the same ``language``.
    public func find(in stream: TokenStream) -> [FoundSpan] {
        guard !stream.tokens.isEmpty else { return [] }
        let context = CallContext(stream)
        let questions = TurnQuestions(context: context)
        var claimed = ClaimMap(count: stream.tokens.count)
        var candidates: [Candidate] = []
        func take(_ found: [Candidate]) {
            for candidate in found { claimed.claim(candidate.tokens) }
            candidates += found
        }
        take(EmailRule(context: context, questions: questions).candidates())
        take(NetworkRule(context: context).candidates())
        take(ReferenceRule(context: context).candidates().filter { !claimed.touches($0.tokens) })
        take(DateRule(context: context).candidates().filter { !claimed.touches($0.tokens) })
        take(
            DateQuestions(context: context, questions: questions).candidates().filter { !claimed.touches($0.tokens) })
        take(AddressRule(context: context, questions: questions).candidates().filter { !claimed.covers($0.tokens) })
        let passwords =
            PasswordAnswers(context: context, questions: questions).candidates()
            + PasswordRule(context: context).candidates()
        take(passwords.filter { !claimed.touches($0.tokens) })
        var names = NameRule(context: context, claimed: claimed).candidates()
        take(names)
        let listed = ListedNames(context: context, claimed: claimed).candidates()
        take(listed)
        let shaped = ShapedNames(context: context, claimed: claimed).candidates()
        take(shaped)
        names += listed + shaped
        take(BirthsBesideNames(context: context, claimed: claimed).candidates(behind: names))
        var known = KnownNames(names, context: context)
        let numbers = NumberRule(context: context, claimed: claimed, names: names.map(\.tokens), known: known)
        let abbreviations = CommonAbbreviations(context: context)
        take(numbers.candidates().filter { !abbreviations.holds($0) })
        take(SpelledAnswers(context: context).candidates().filter { !claimed.covers($0.tokens) })
        known.learn(spelled: numbers.spelledNames(among: candidates))
        take(known.allMentions(in: context, claimed: claimed))
        return SpanSettlement(stream: stream, candidates: candidates).spans.filter { rules.kinds.contains($0.kind) }
    }
}
