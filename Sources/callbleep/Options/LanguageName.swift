import ArgumentParser
import BleepPipeline

/// The language of a transcript, as a flag says it.
struct LanguageName: ExpressibleByArgument {
    let value: SearchRequest.SpokenLanguage

    init?(argument: String) {
        guard let value = SearchRequest.SpokenLanguage(rawValue: argument.lowercased()) else { return nil }
        self.value = value
    }

    static var allValueStrings: [String] { SearchRequest.SpokenLanguage.allCases.map(\.rawValue) }
}
