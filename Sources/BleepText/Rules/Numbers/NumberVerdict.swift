import BleepCore

/// What a run of digits and letters was found to be.
struct NumberVerdict {
    var kind: SpanKind
    var confidence: Double
    /// The kind as it was first judged, and how: `phone-spoken`.
    let rule: String
    /// The kind was guessed from the length, which its pieces may change.
    var isGuess = false

    /// - Parameter manner: how it was found, for the name of the rule: `spoken`, `pieces`.
    init(_ kind: SpanKind, _ confidence: Double, _ manner: String) {
        self.kind = kind
        self.confidence = confidence
        rule = "\(kind.rawValue)-\(manner)"
    }
}
