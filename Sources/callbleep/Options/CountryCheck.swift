import ArgumentParser
import BleepPipeline

/// Countries that no tone plan is known of are a mistake in typing more often than not.
enum CountryCheck {
    static func validate(_ list: WordList?) throws {
        guard let unknown = Analyzer.unknownCountries(list?.words ?? []).first else { return }
        throw ValidationError(
            "No tone plan is known for the country '\(unknown)': expected ISO codes such as gb, us, de.")
    }
}
