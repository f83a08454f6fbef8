public import BleepCore

/// Which rules run.
public struct RuleSet: Hashable, Sendable {
    /// Only spans of these kinds are returned. `dtmf`, `profanity` and `other` are no business of these rules.
    public var kinds: Set<SpanKind>

    public static let all = RuleSet()

    /// What the rules of the transcript can find.
    public static let knownKinds: Set<SpanKind> = [
        .name, .phone, .card, .email, .iban, .account, .id, .address, .dob, .code, .pin, .ip,
    ]

    public init(kinds: Set<SpanKind> = RuleSet.knownKinds) {
        self.kinds = kinds
    }
}
