import BleepCore

/// What a phrase says that the next number, spelling or word is.
enum CueTopic: String, Sendable {
    case phone, `extension`, card, pin, expiry, account, id, iban, postcode, address, city, dob, email, name, code, ip
    case password
    /// `number`, `Nummer`: of which kind is seen from the number itself.
    case number
    /// `spell`, `buchstabieren`.
    case spelling
    /// No number that must be hidden: `error code`, `press`, `version`.
    case harmless
    /// A phrase that holds the word of another cue but says nothing: `phone call`, `in any case`.
    case nothing

    /// What a number of this topic is; `nil` where that is not known from the topic.
    var kind: SpanKind? {
        switch self {
        case .phone, .extension: .phone
        case .card: .card
        case .pin, .expiry, .password: .pin
        case .account: .account
        case .id: .id
        case .iban: .iban
        case .postcode, .address, .city: .address
        case .dob: .dob
        case .email: .email
        case .name: .name
        case .code: .code
        case .ip: .ip
        case .number, .spelling, .harmless, .nothing: nil
        }
    }

    /// How many digits and letters at least make a number of this topic.
    var shortest: Int {
        switch self {
        case .extension: 2
        case .pin, .expiry, .id, .password, .postcode: 3
        case .phone, .card, .account, .code, .iban, .dob, .ip, .spelling, .email, .name: 4
        case .number, .address, .city: 4
        case .harmless, .nothing: Int.max
        }
    }
}

/// A cue as it stands in a call.
struct CueHit: Sendable {
    var tokens: Range<Int>
    var topic: CueTopic
    /// 1: a word of many uses; 2: usual; 3: says nothing else.
    var strength: Int
}
