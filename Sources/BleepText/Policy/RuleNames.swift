import BleepCore

/// The rules that find spans, by the names under which policies and private sheets know them.
public enum RuleNames {
    /// In the order in which messages list them.
    public static let all: [String] =
        RuleSet.knownKinds.map(\.rawValue).sorted().flatMap { kind in
            ["written", "spoken", "shape", "pieces", "repeated"].map { "\(kind)-\($0)" }
        } + [
            "address-answer", "address-postcode", "address-street", "address-town", "dob", "email-domain",
            "email-no-at",
            "email-part", "expiry", "name-addressed", "name-again", "name-answer", "name-asked", "name-before",
            "name-being",
            "name-greeted", "name-introduced", "name-opening", "name-relation", "name-spelled", "name-title",
            ProfanityFinder.rule, TranscriptSearch.contextWord, "web-number",
        ]
}
