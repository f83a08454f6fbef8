/// What a person would say about a call, with its figures. ``sentence(in:channels:)`` says it in words.
///
/// It never tells how many digits were keyed or what was said: findings stand in public sheets.
public enum Remark: Hashable, Sendable {
    /// Nothing is heard for so many seconds; then somebody speaks, or something else sounds.
    case silenceAtStart(seconds: Int, endsInSpeech: Bool)
    /// Nothing is heard on any channel.
    case longSilence(seconds: Int)
    /// Ringing tone until somebody answers.
    case ringing(seconds: Int)
    /// Ringing tone after somebody spoke.
    case ringingAfterSpeech
    case keypad
    case busy(atEnd: Bool)
    case congestion(atEnd: Bool)
    /// A special information tone, with its meaning where the plan knows it: `vacant code`.
    case notConnected(meaning: String?)
    /// One beep of a voicemail.
    case recordBeep
    /// Beeps again and again: a recorder that says so.
    case recordBeeps
    case faxCalling
    case faxAnswering
    /// Censor tones that were there before.
    case bleeped(count: Int)
    /// The voice gets louder and stays so.
    case levelJump(decibels: Int)
    /// Music, as for somebody who waits.
    case hold(seconds: Int)
    /// The loudest parts are cut off.
    case clipping(seconds: Int)
    /// Shares of the time in which somebody speaks, one a channel.
    case talkShare(percent: [Int])
    /// Several parties speak at once.
    case talkOver(seconds: Int, percent: Int)
    /// A channel on which nobody speaks while the other side does.
    case oneSideMissing(channel: Int, isSilent: Bool)

    /// The stable word for programs.
    public var kind: String {
        switch self {
        case .silenceAtStart: "silence-at-start"
        case .longSilence: "long-silence"
        case .ringing: "ringing"
        case .ringingAfterSpeech: "ringing-after-speech"
        case .keypad: "keypad"
        case .busy(let atEnd): atEnd ? "busy-at-end" : "busy"
        case .congestion(let atEnd): atEnd ? "congestion-at-end" : "congestion"
        case .notConnected: "not-connected"
        case .recordBeep: "record-beep"
        case .recordBeeps: "record-beeps"
        case .faxCalling: "fax-calling"
        case .faxAnswering: "fax-answering"
        case .bleeped: "bleeped"
        case .levelJump: "level-jump"
        case .hold: "hold"
        case .clipping: "clipping"
        case .talkShare: "talk-share"
        case .talkOver: "talk-over"
        case .oneSideMissing: "one-side-missing"
        }
    }
}
