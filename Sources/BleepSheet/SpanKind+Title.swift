public import BleepCore

extension SpanKind {
    /// What is printed for people.
    var title: String { title(in: .english) }

    /// What is printed for people, in their language.
    public func title(in language: Language) -> String {
        let isGerman = language == .german
        return switch self {
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
}
