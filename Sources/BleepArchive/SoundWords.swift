import BleepCore

/// The words that people use for sounds and remarks, in English and German.
enum SoundWords {
    /// Of one sound, the more specific names first where one holds another.
    private static let labels: [(SegmentLabel, [String])] = [
        (.ringback, ["ringback", "ringback tone", "ring back", "ringing", "ring tone", "ringtone", "freizeichen"]),
        (.busy, ["busy", "engaged", "engaged tone", "besetzt", "besetztzeichen", "besetztton"]),
        (.congestion, ["congestion", "reorder", "reorder tone", "fast busy", "gassenbesetzt"]),
        (.dial, ["dial tone", "dialtone", "dialling tone", "wählton"]),
        (.sit, ["sit", "information tone", "hinweiston"]),
        (
            .dtmf,
            [
                "keypad digits", "keypad digit", "keypad tones", "key tones", "touch tone", "touch tones", "keys",
                "digits", "tastentöne", "tasten",
            ]
        ),
        (.faxCNG, ["fax", "fax tone"]),
        (.faxCED, ["fax", "fax tone"]),
        (.recordBeep, ["beep", "record beep", "voicemail beep", "recording tone", "signalton", "piepton"]),
        (.bleep, ["bleeps", "bleeped", "censor tone", "censor bleep"]),
        (.silence, ["silent", "quiet", "dead air", "stille"]),
        (.speech, ["talking", "speaking", "voice", "voices", "somebody speaks", "sprache"]),
        (.noise, ["rauschen"]),
    ]
    private static let findings: [(String, [String])] = [
        ("hold", ["music", "hold music", "on hold", "music on hold", "warteschleife"]),
        ("not-connected", ["not connected"]),
    ]
    /// Say nothing about what is looked for.
    private static let fillers: Set<String> = [
        "a", "an", "the", "burst", "of", "some", "any", "tone", "tones", "sound", "eine", "ein", "der", "die", "das",
    ]
    /// With these a call begins to be one: who looks for what comes after them means the first word.
    private static let greetings: Set<String> = ["hello", "hi", "hallo", "hey"]

    /// - Parameter words: in lower case.
    static func subject(_ words: [String]) -> Subject {
        let plain = words.joined(separator: " ")
        let bare = words.filter { !fillers.contains($0) }
        let texts = [plain, bare.joined(separator: " ")]
        var sounds: Set<SegmentLabel> = []
        for text in texts {
            for label in SegmentLabel.allCases where [label.rawValue, label.title].contains(text) {
                sounds.insert(label)
            }
            for (label, names) in labels where names.contains(text) { sounds.insert(label) }
        }
        if !sounds.isEmpty { return .labels(sounds.sorted { $0.rawValue < $1.rawValue }) }
        for (kind, names) in findings where texts.contains(where: names.contains) { return .findings([kind]) }
        return .text(words)
    }

    static func isGreeting(_ words: [String]) -> Bool { words.count == 1 && greetings.contains(words[0]) }
}
