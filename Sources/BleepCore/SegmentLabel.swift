/// What a stretch of one channel is. The raw values are the words of sheets, flags and other programs.
public enum SegmentLabel: String, CaseIterable, Hashable, Sendable {
    /// Nobody speaks and nothing sounds: digital silence, or a level at the noise floor.
    case silence
    case speech
    /// What the caller hears while the other side rings.
    case ringback
    case dial
    case busy
    /// Reorder or number unobtainable: the network could not connect.
    case congestion
    /// Special information tone (ITU-T E.180): three rising tones before an announcement.
    case sit
    /// A keypad digit (ITU-T Q.23).
    case dtmf
    /// Calling tone of a fax machine, 1100 Hz (ITU-T T.30).
    case faxCNG = "fax-cng"
    /// Answering tone of a fax machine, 2100 Hz (ITU-T T.30, V.25).
    case faxCED = "fax-ced"
    /// The beep of a voicemail or of a recorder.
    case recordBeep = "record-beep"
    /// A censor tone that is already in the recording.
    case bleep
    /// A steady tone of no known class.
    case tone
    /// Neither speech nor silence nor tone.
    case noise

    /// What is printed for people.
    public var title: String {
        switch self {
        case .silence: "silence"
        case .speech: "speech"
        case .ringback: "ringing tone"
        case .dial: "dial tone"
        case .busy: "busy tone"
        case .congestion: "congestion tone"
        case .sit: "special information tone"
        case .dtmf: "keypad"
        case .faxCNG: "fax calling tone"
        case .faxCED: "fax answering tone"
        case .recordBeep: "recording beep"
        case .bleep: "bleep"
        case .tone: "tone"
        case .noise: "noise"
        }
    }
}
