/// What reads files that somebody else may have made: each is fuzzed (`make fuzz`), and what that found is read again by
/// the tests. The raw value names the folder of its inputs.
enum FuzzedReader: String, CaseIterable, Sendable {
    case audio
    case frames
    case labels
    case captions
    case table
    case policy
    case sheet
    case recogniser
    case tiers
    case words

    /// A word that stands for a secret in the inputs: it must not be said again.
    static let secret = "Rosebud"

    /// Reads `bytes` and says what was wrong with the way in which it was done; `nil` where nothing was. Crashes and
    /// runs without end are noticed by the caller.
    func violation(reading bytes: [UInt8]) -> String? {
        switch self {
        case .audio: FuzzedAudio.violation(bytes)
        case .frames: FuzzedFrames.violation(bytes)
        case .labels: FuzzedCues.violation(bytes, name: "labels.txt") ?? FuzzedCues.listViolation(bytes)
        case .captions: FuzzedCues.violation(bytes, name: "captions") ?? FuzzedTranscript.violation(bytes)
        case .table: FuzzedCues.violation(bytes, name: "table.csv") ?? FuzzedTranscript.violation(bytes)
        case .policy: FuzzedPolicy.violation(bytes)
        case .sheet: FuzzedSheet.violation(bytes)
        case .recogniser: FuzzedTranscript.violation(bytes)
        case .tiers: FuzzedCues.violation(bytes, name: "tiers") ?? FuzzedTranscript.violation(bytes)
        case .words: FuzzedTranscript.violation(asWords: bytes)
        }
    }

    /// What is wrong with a sentence for people about a file called `name`.
    static func violation(of sentence: String, name: String) -> String? {
        if sentence.utf8.contains(0x0A) || sentence.utf8.contains(0x0D) { return "a message of several lines" }
        if !sentence.hasPrefix(name) { return "a message without the file" }
        if sentence.utf8.count > 2_000 { return "a message of \(sentence.utf8.count) bytes" }
        return sentence.contains(secret) ? "a message that tells a secret" : nil
    }
}
