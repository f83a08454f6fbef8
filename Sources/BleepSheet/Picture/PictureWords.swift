public import BleepCore

extension SegmentLabel {
    /// What is printed for people, in their language.
    public func title(in language: Language) -> String {
        guard language == .german else { return title }
        return switch self {
        case .silence: "Stille"
        case .speech: "Sprache"
        case .ringback: "Freizeichen"
        case .dial: "Wählton"
        case .busy: "Besetztton"
        case .congestion: "Gassenbesetztton"
        case .sit: "Hinweiston"
        case .dtmf: "Tasten"
        case .faxCNG: "Fax-Rufton"
        case .faxCED: "Fax-Antwortton"
        case .recordBeep: "Aufnahmeton"
        case .bleep: "Piepton"
        case .tone: "Ton"
        case .noise: "Geräusch"
        }
    }
}

/// The words of a picture in one language.
struct PictureWords {
    let language: Language

    private func word(_ english: String, _ german: String) -> String { language == .german ? german : english }

    /// What stands before a lane.
    func lane(_ label: SegmentLabel) -> String {
        switch label {
        // A painted segment is called bleep, too; what is left here was in the original.
        case .bleep: word("older bleep", "älterer Piepton")
        case .sit: word("information tone", "Hinweiston")
        default: label.title(in: language)
        }
    }

    func lane(_ category: BleepCore.Category) -> String {
        switch category {
        case .sensitive: word(category.title, "Sensibles")
        case .profanity: word(category.title, "Schimpfwort")
        default: category.title
        }
    }

    /// What a bleep hides; `nil` where it says no more than its category.
    func kind(_ kind: SpanKind) -> String? {
        switch kind {
        case .other, .profanity: nil
        case .dtmf: word("keypad", kind.title(in: language))
        case .dob: kind.title(in: language)
        default: word(kind.rawValue, kind.title(in: language))
        }
    }

    /// With the word that sheets use, whose letter is shown.
    func legend(_ category: BleepCore.Category) -> String {
        category == .profanity
            ? "profanity (\(lane(category)))"
            : language == .german && category == .sensitive
                ? "sensitive (\(lane(category)))" : lane(category)
    }

    /// What a listener hears under a bleep: `440 Hz`, `silence`, `noise`.
    func sound(_ cover: CoverSound) -> String {
        switch cover {
        case .tone(let hertz): SVGMarkup.number(hertz) + " Hz"
        case .silence: word("silence", "Stille")
        case .noise: word("noise", "Rauschen")
        }
    }

    /// - Parameters:
    ///   - channel: from 0.
    ///   - count: of the recording's channels.
    func channel(_ channel: Int, of count: Int) -> String {
        guard count == 2 else { return word("channel \(channel)", "Kanal \(channel)") }
        return channel == 0 ? word("left", "links") : word("right", "rechts")
    }

    var note: String { word("note", "Notiz") }
    var finding: String { word("found by the program", "vom Programm gefunden") }
    var twoBars: String { word("upper bar: left, lower: right", "oberer Balken: links, unterer: rechts") }
    var commonScale: String { word("all calls have one scale of time", "alle Anrufe haben einen Maßstab") }
    var ownScale: String { word("each call has its own scale of time", "jeder Anruf hat seinen Maßstab") }
    var before: String { word("before", "vor") }
    var after: String { word("after", "nach") }
    var withheld: String { word("number withheld", "Nummer unterdrückt") }
    var withoutAudio: String { word("drawn without its audio", "ohne Ton gezeichnet") }
    var noAudio: String {
        word("This call holds no audio: there is nothing to draw.", "Dieser Anruf hat keinen Ton: nichts zu zeichnen.")
    }
    var privateWarning: String {
        word(
            "PRIVATE: drawn from the original, not to be published",
            "PRIVAT: vom Original gezeichnet, nicht zu veröffentlichen")
    }

    func from(_ caller: String) -> String { word("from \(caller)", "von \(caller)") }

    func claims(_ claims: [String]) -> String {
        word("claims to be ", "gibt sich aus als ") + claims.joined(separator: ", ")
    }

    /// - Parameter counts: of each category.
    func bleeped(_ counts: [String]) -> String { word("bleeped: ", "verdeckt: ") + counts.joined(separator: ", ") }

    func more(_ count: Int) -> String { word("and \(count) more", "und \(count) weitere") }

    func remarks(_ count: Int) -> String {
        count == 1 ? word("1 remark.", "1 Bemerkung.") : word("\(count) remarks.", "\(count) Bemerkungen.")
    }
}
