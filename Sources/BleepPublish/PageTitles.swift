import BleepCore

/// What labels, kinds and sounds are called on a page.
struct PageTitles {
    let language: Language

    func title(_ label: SegmentLabel) -> String {
        guard language == .german else { return label.title }
        return switch label {
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

    func title(_ kind: SpanKind) -> String {
        let isGerman = language == .german
        return switch kind {
        case .name: isGerman ? "Name" : "name"
        case .phone: isGerman ? "Telefonnummer" : "phone number"
        case .card: isGerman ? "Kartennummer" : "card number"
        case .email: isGerman ? "E-Mail-Adresse" : "e-mail address"
        case .iban: isGerman ? "Bankkonto (IBAN)" : "bank account (IBAN)"
        case .account: isGerman ? "Kontonummer" : "account number"
        case .id: isGerman ? "Ausweisnummer" : "identity number"
        case .address: isGerman ? "Adresse" : "address"
        case .dob: isGerman ? "Geburtsdatum" : "date of birth"
        case .code: isGerman ? "Code" : "code"
        case .pin: "PIN"
        case .ip: isGerman ? "IP-Adresse" : "IP address"
        case .dtmf: isGerman ? "Tastentöne" : "keypad digits"
        case .profanity: isGerman ? "Schimpfwort" : "swearing"
        case .other: isGerman ? "Sensibles" : "sensitive"
        }
    }

    func title(_ cover: CoverSound) -> String {
        switch cover {
        case .tone(let hertz): Self.number(hertz) + " Hz"
        case .silence: language == .german ? "Stille" : "silence"
        case .noise: language == .german ? "Rauschen" : "noise"
        }
    }

    /// `400 + 450 Hz, GB`.
    func detail(of segment: Segment) -> String {
        var pieces: [String] = []
        // The two frequencies of a keypad tone are its digit.
        if segment.label != .dtmf, !segment.frequencies.isEmpty {
            pieces.append(segment.frequencies.map(Self.number).joined(separator: " + ") + " Hz")
        }
        if let zone = segment.zone { pieces.append(zone.uppercased()) }
        if segment.label != .dtmf, let detail = segment.detail { pieces.append(detail) }
        return pieces.joined(separator: ", ")
    }

    /// Without decimals where it has none.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    func channel(_ channel: Int, of channels: Int, _ words: PageWords) -> String {
        channels == 2 ? (channel == 0 ? words.left : words.right) : "\(channel + 1)"
    }
}
