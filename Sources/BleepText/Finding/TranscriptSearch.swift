import BleepCore

/// Everything that is to be hidden in a transcript: what rules find, what lists name, and swearing, under one policy.
public struct TranscriptSearch: Sendable {
    /// The rule of what the user's list names.
    public static let hideList = "hide-list"
    /// The rule of a number behind a context word of the policy.
    public static let contextWord = "policy-context"

    public let policy: Policy
    private let language: LanguageChoice
    private let hide: ListMatcher
    private let allow: ListMatcher
    private let context: ContextRule
    private let finder: SpanFinder

    /// - Parameters:
    ///   - policy: which rules run, and what they hide.
    ///   - hide: entries to hide beside those of the policy.
    ///   - allow: entries that may stay beside those of the policy.
    ///   - language: wins over that of the policy.
    public init(
        policy: Policy = .standard, hide: [ListEntry] = [], allow: [ListEntry] = [], language: LanguageChoice? = nil
    ) {
        self.policy = policy
        self.language = language ?? policy.languages ?? .automatic
        self.hide = ListMatcher(policy.hide + hide)
        self.allow = ListMatcher(policy.allow + allow, grows: false)
        context = ContextRule(policy)
        let kinds = RuleSet.knownKinds.filter { policy.kinds[$0]?.action != .keep }
        finder = SpanFinder(rules: RuleSet(kinds: kinds), language: self.language)
    }

    /// - Returns: in order of their first word; no two share a word.
    public func find(in transcript: Transcript) -> [FoundSpan] {
        let stream = TokenStream(transcript, language: language)
        let swearing = ProfanityFinder(strength: policy.profanity, language: language)
        var survey = ListSurvey(stream)
        let allowed = AllowedWords(allow.matches(in: &survey), stream: stream, count: transcript.words.count)
        var spans = (finder.find(in: stream) + context.find(in: stream)).filter {
            policy.takes($0) && !allowed.holds($0)
        }
        spans += swearing.find(in: transcript).filter { policy.takes($0) && !allowed.holds($0) }
        spans += hide.matches(in: &survey).filter { !allowed.outweighs($0) }.map { match in
            FoundSpan(
                words: match.words, category: match.kind.category, kind: match.kind, confidence: match.confidence,
                rule: Self.hideList)
        }
        for index in spans.indices { spans[index].category = policy.category(of: spans[index]) }
        return Self.disjoint(spans)
    }

    /// Whether a span should be looked at by a person.
    public func isDoubtful(_ span: FoundSpan) -> Bool { span.confidence < policy.review }

    /// Spans that share words become one: under the name that the user's own list gives it, otherwise of the longer; and
    /// sensitive where it meets swearing. Spans of one kind that follow one another become one, too.
    static func disjoint(_ spans: [FoundSpan]) -> [FoundSpan] {
        var result: [FoundSpan] = []
        let ordered = spans.sorted {
            ($0.words.lowerBound, -$0.words.upperBound) < ($1.words.lowerBound, -$1.words.upperBound)
        }
        for span in ordered {
            guard let last = result.last,
                span.words.lowerBound < last.words.upperBound
                    || span.words.lowerBound == last.words.upperBound && span.kind == last.kind
                        && span.category == last.category
            else {
                result.append(span)
                continue
            }
            var union = weight(of: span) > weight(of: last) ? span : last
            union.words = last.words.lowerBound..<max(last.words.upperBound, span.words.upperBound)
            union.confidence = max(last.confidence, span.confidence)
            result[result.count - 1] = union
        }
        return result
    }

    private static func weight(of span: FoundSpan) -> Int {
        let isNamed = span.rule == hideList && span.kind != .other || span.rule == contextWord
        return min(span.words.count, 1_000) + (isNamed ? 10_000 : 0) + (span.category == .profanity ? 0 : 100_000)
    }
}
