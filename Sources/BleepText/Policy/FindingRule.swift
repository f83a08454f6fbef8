/// What a policy says of one kind of finding.
public enum FindingRule: Hashable, Sendable {
    case on
    /// It is not reported.
    case off
    /// From how many seconds, or decibels, it is reported.
    case least(Int)

    /// The kinds that have a limit, and the range it may have.
    static let limits: [String: (range: ClosedRange<Int>, unit: String)] = [
        "silence-at-start": (1...600, "seconds"), "long-silence": (1...3_600, "seconds"),
        "ringing": (1...600, "seconds"), "level-jump": (3...40, "decibels"), "hold": (5...3_600, "seconds"),
        "talk-over": (1...3_600, "seconds"),
    ]

    /// The words of all kinds.
    public static let kinds = limits.keys.sorted() + plain

    /// The kinds that are there or not.
    static let plain = [
        "ringing-after-speech", "keypad", "busy", "busy-at-end", "congestion", "congestion-at-end", "not-connected",
        "record-beep", "record-beeps", "fax-calling", "fax-answering", "bleeped", "clipping", "talk-share",
        "one-side-missing",
    ]
}
