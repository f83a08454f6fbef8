/// From when on something is worth a remark.
public struct FindingLimits: Hashable, Sendable {
    /// Seconds of silence at the start that a listener would wonder about.
    public var silenceAtStart = 5
    /// Seconds of silence anywhere else.
    public var longSilence = 20
    /// Seconds of ringing tone before somebody answers.
    public var ringing = 5
    /// Decibels by which a voice gets louder; one that is raised gains 6, and 10 dB sound twice as loud.
    public var levelJump = 10
    /// Seconds of music from which somebody waits; a jingle is shorter.
    public var hold = 15
    /// Seconds in all during which both sides talk.
    public var talkOver = 5
    /// Kinds of ``Remark`` that are not wanted.
    public var silenced: Set<String> = []

    public init() {}

    /// The words of all kinds, as sheets and policies name them.
    public static let kinds = [
        "silence-at-start", "long-silence", "ringing", "ringing-after-speech", "keypad", "busy", "busy-at-end",
        "congestion", "congestion-at-end", "not-connected", "record-beep", "record-beeps", "fax-calling",
        "fax-answering", "bleeped", "level-jump", "hold", "clipping", "talk-share", "talk-over", "one-side-missing",
    ]
}
