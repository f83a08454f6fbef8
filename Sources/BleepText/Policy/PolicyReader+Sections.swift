import BleepCore

// The sections of a policy that are lists or mappings.
extension PolicyReader {
    /// What a telephone channel carries, in hertz.
    private static let audible = 100.0...3_400

    /// `company: 880`, `profanity: silence`.
    static func readCategories(_ node: PolicyNode, into policy: inout Policy) throws(PolicyError) {
        let expected = "a mapping of categories to hertz, silence or noise"
        for entry in try node.freeEntries(of: "categories", expected: expected) {
            guard let category = Category(spoken: entry.key) ?? Category(entry.key) else {
                throw entry.keyNode.fault(
                    "no name for a category; expected lower-case letters, digits, - and _, a letter first")
            }
            let sound = "hertz from 100 to 3400, silence or noise"
            switch try entry.value.text("the sound of a category", expected: sound) {
            case "silence": policy.covers[category] = .silence
            case "noise": policy.covers[category] = .noise
            default:
                policy.covers[category] = .tone(
                    hertz: try entry.value.number("the sound of a category", in: audible, expected: sound))
            }
        }
    }

    /// `phone: hide`, or `card: {action: hide, category: …, threshold: …, context: […]}`.
    static func readKinds(_ node: PolicyNode, into policy: inout Policy) throws(PolicyError) {
        for entry in try node.entries(of: "kinds", keys: SpanKind.allCases.map(\.rawValue)) {
            let kind = SpanKind(rawValue: entry.key)!
            var rule = policy.kinds[kind] ?? KindRule()
            let actions = KindRule.Action.allCases.map(\.rawValue)
            if entry.value.isScalar {
                let word = try entry.value.word("what is done with a kind", among: actions)
                rule.action = KindRule.Action(rawValue: word)!
            } else {
                let keys = ["action", "category", "threshold", "context"]
                for detail in try entry.value.entries(of: "a kind", keys: keys) {
                    switch detail.key {
                    case "action":
                        rule.action = KindRule.Action(rawValue: try detail.value.word("the action", among: actions))!
                    case "category": rule.category = try category(detail.value, of: policy)
                    case "threshold":
                        rule.threshold = try detail.value.number(
                            "the threshold", in: 0...1, expected: "a number from 0 to 1")
                    default: rule.context += try contextWords(detail.value, of: kind)
                    }
                }
            }
            policy.kinds[kind] = rule
        }
    }

    private static func category(_ node: PolicyNode, of policy: Policy) throws(PolicyError) -> Category {
        let known = policy.covers.keys.map(\.name).sorted()
        let word = try node.word("the category", among: known + ["swearing"])
        return LabelMeaning.category(word, among: Set(policy.covers.keys))!
    }

    private static func contextWords(_ node: PolicyNode, of kind: SpanKind) throws(PolicyError) -> [String] {
        guard kind != .profanity, kind != .dtmf else {
            throw node.fault("this kind has no context words: it is not announced")
        }
        let expected = "a list of words"
        var words: [String] = []
        for item in try node.items(of: "context", expected: expected) {
            let word = try item.text("a context word", expected: "a word or a few words")
            guard !FoldedText.tokens(of: word).isEmpty else { throw item.fault("a context word without a letter") }
            words.append(word)
        }
        return words
    }

    /// `phone-spoken: off`.
    static func readRules(_ node: PolicyNode, into policy: inout Policy) throws(PolicyError) {
        for entry in try node.entries(of: "rules", keys: RuleNames.all) {
            if try entry.value.word("a rule", among: ["on", "off"]) == "off" {
                policy.silencedRules.insert(entry.key)
            } else {
                policy.silencedRules.remove(entry.key)
            }
        }
    }

    /// `long-silence: 30`, `talk-share: off`.
    static func readFindings(_ node: PolicyNode, into policy: inout Policy) throws(PolicyError) {
        for entry in try node.entries(of: "findings", keys: FindingRule.kinds) {
            let text = try entry.value.text("a finding", expected: "on, off or a whole number")
            switch text {
            case "on": policy.findings[entry.key] = .on
            case "off": policy.findings[entry.key] = .off
            default:
                guard let (range, unit) = FindingRule.limits[entry.key] else {
                    throw entry.value.fault("this finding has no limit; expected on or off")
                }
                policy.findings[entry.key] = .least(try entry.value.whole("the limit", in: range, unit: unit))
            }
        }
    }

    /// A list of entries as in a list file.
    static func words(_ node: PolicyNode, _ what: String) throws(PolicyError) -> [ListEntry] {
        var entries: [ListEntry] = []
        for item in try node.items(of: what, expected: "a list of entries") {
            let text = try item.text("an entry of \(what)", expected: "a name, number, address or word")
            let entry = ListFile.entry(text)
            if let message = EntryShape.fault(of: entry.text) { throw item.fault(message) }
            entries.append(entry)
        }
        return entries
    }

    static func countries(_ node: PolicyNode) throws(PolicyError) -> [String] {
        var codes: [String] = []
        for item in try node.items(of: "countries", expected: "a list of ISO 3166-1 codes such as gb, us, de") {
            let expected = "an ISO 3166-1 code of two letters, such as gb, us, de"
            let code = try item.text("a country", expected: expected).lowercased()
            guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
                throw item.fault("no code of a country; expected \(expected)")
            }
            codes.append(code)
        }
        return codes
    }

    static func languages(_ node: PolicyNode) throws(PolicyError) -> LanguageChoice {
        let known = Language.allCases.map(\.rawValue)
        if node.isScalar {
            let word = try node.word("languages", among: ["auto"] + known)
            return Language(rawValue: word).map { .told([$0]) } ?? .automatic
        }
        var languages: Set<Language> = []
        for item in try node.items(of: "languages", expected: "auto, en, de or a list of en and de") {
            languages.insert(Language(rawValue: try item.word("a language", among: known))!)
        }
        guard !languages.isEmpty else { throw node.fault("languages is an empty list; expected auto, en or de") }
        return .told(languages)
    }
}
