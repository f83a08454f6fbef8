/// The rules that find spans, by the names under which policies and private sheets know them.
public enum RuleNames {
    /// In the order in which messages list them.
    public static let all = [
        "profanity",
    ]
}
