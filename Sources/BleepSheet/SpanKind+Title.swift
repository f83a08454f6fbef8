import BleepCore

extension SpanKind {
    /// What is printed for people.
    var title: String {
        switch self {
        case .name: "name"
        case .phone: "phone number"
        case .card: "card number"
        case .email: "e-mail address"
        case .iban: "bank account (IBAN)"
        case .account: "account number"
        case .id: "identity number"
        case .address: "address"
        case .dob: "date of birth"
        case .code: "code"
        case .pin: "PIN"
        case .ip: "IP address"
        case .dtmf: "keypad digits"
        case .profanity: "swearing"
        case .other: "sensitive"
        }
    }
}
