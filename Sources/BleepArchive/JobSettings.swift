import BleepPipeline

/// What is the same for every call of a batch.
struct JobSettings: Codable {
    /// Stands for all of it.
    var digest: String
    var policy: String?
    var language: String?
    var hide: [String]
    var allow: [String]
    var countries: [String]
    var keypadOnly: Bool
    var keepsKeypad: Bool
    var acceptsDamage: Bool
    var acceptsNotes: Bool
    var transcription: TranscriptionRequest?

    init(_ redaction: RedactionRequest, digest: String) {
        self.digest = digest
        policy = redaction.search.policy
        language = redaction.search.language?.rawValue
        hide = redaction.search.hideFiles
        allow = redaction.search.allowFiles
        countries = redaction.countries
        keypadOnly = redaction.keypadOnly
        keepsKeypad = redaction.keypad == .keep
        acceptsDamage = redaction.acceptsDamage
        acceptsNotes = redaction.acceptsNotes
        transcription = redaction.transcription
    }

    func request(for place: String) -> RedactionRequest {
        var request = RedactionRequest(input: place)
        request.search.policy = policy
        request.search.language = language.flatMap(SearchRequest.SpokenLanguage.init(rawValue:))
        request.search.hideFiles = hide
        request.search.allowFiles = allow
        request.countries = countries
        request.keypadOnly = keypadOnly
        request.keypad = keepsKeypad ? .keep : .hide
        request.acceptsDamage = acceptsDamage
        request.acceptsNotes = acceptsNotes
        request.transcription = transcription
        return request
    }
}
