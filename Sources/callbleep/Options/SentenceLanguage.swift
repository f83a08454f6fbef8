import ArgumentParser
import BleepCore

/// The language of sentences, as a flag says it.
struct SentenceLanguage: ExpressibleByArgument {
    let value: Language

    init(_ value: Language) { self.value = value }

    init?(argument: String) {
        guard let value = Language(rawValue: argument.lowercased()) else { return nil }
        self.value = value
    }

    /// What the library would make by reflection, which takes a millisecond of every start.
    var defaultValueDescription: String { value.rawValue }

    static var allValueStrings: [String] { Language.allCases.map(\.rawValue) }
}
