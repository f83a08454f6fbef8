public import BleepCore

/// What a policy says of one kind of span.
public struct KindRule: Sendable {
    public enum Action: String, CaseIterable, Sendable {
        case hide
        /// It stays audible, whatever finds it, unless a hide list names it.
        case keep
    }

    public var action: Action
    /// `nil` leaves the category that the kind has.
    public var category: Category?
    /// The least confidence with which such a span is taken, 0 … 1; `nil` takes that of the policy.
    public var threshold: Double?
    /// Words that announce it: a number soon after one of them is of this kind.
    public var context: [String]

    public init(
        action: Action = .hide, category: Category? = nil, threshold: Double? = nil, context: [String] = []
    ) {
        self.action = action
        self.category = category
        self.threshold = threshold
        self.context = context
    }
}
