public import BleepCore

/// What is to be hidden in calls of one kind, and how: a policy file, as it was read.
///
/// What a policy does not say is `nil` or empty, and the standard applies; a flag wins over the policy.
public struct Policy: Sendable {
    /// The name by which messages call it: a file name, or that of a preset.
    public var name: String
    /// What each category sounds like, `sensitive` and `profanity` included.
    public var covers: [Category: CoverSound] = [.sensitive: .sensitive, .profanity: .profanity]
    /// What is done with spans of a kind; a kind that is not here is hidden.
    public var kinds: [SpanKind: KindRule] = [:]
    /// Rules that do not run, by the names of ``FoundSpan/rule``.
    public var silencedRules: Set<String> = []
    public var profanity = ProfanityStrength.strong
    public var hide: [ListEntry] = []
    public var allow: [ListEntry] = []
    /// The least confidence with which a span of any kind is taken, 0 … 1.
    public var threshold = 0.0
    /// Spans with less confidence than this are listed for review, 0 … 1.
    public var review = Policy.standardReview
    /// Milliseconds before and after every span, instead of the padding of each origin.
    public var padding: (before: Int, after: Int)?
    /// Spans of one category that are closer than so many milliseconds become one.
    public var mergeGap: Int?
    /// The level of all bleeps in dBFS; `nil` takes that of the call.
    public var level: Int?
    /// ISO 3166-1 codes of the tone plans to expect.
    public var countries: [String] = []
    public var languages: LanguageChoice?
    /// By the words of findings; what is not here is reported by the standard.
    public var findings: [String: FindingRule] = [:]
    /// A catalogue keeps caller ids as they were shown; else it only tells whether two are the same.
    public var keepsCallerIDs = false

    /// Below it a rule is guessing: one of two such spans is harmless.
    public static let standardReview = 0.5

    public init(name: String) { self.name = name }

    /// Nothing but the standard.
    public static let standard = Policy(name: "standard")
}

extension Policy {
    /// Whether a finding is to be hidden at all.
    func takes(_ span: FoundSpan) -> Bool {
        let rule = kinds[span.kind]
        return rule?.action != .keep && !silencedRules.contains(span.rule)
            && span.confidence >= rule?.threshold ?? threshold
    }

    /// The category under which a finding is hidden.
    func category(of span: FoundSpan) -> Category { kinds[span.kind]?.category ?? span.category }
}

// A policy holds the words that must be hidden.
extension Policy: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(name): \(hide.count) words to hide, \(allow.count) to allow" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["policy": description]) }
}
