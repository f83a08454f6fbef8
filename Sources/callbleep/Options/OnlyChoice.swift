import ArgumentParser
import BleepArchive

/// What a batch does instead of redacting.
struct OnlyChoice: ExpressibleByArgument {
    let mode: BatchMode

    init?(argument: String) {
        guard argument == BatchMode.analyze.rawValue else { return nil }
        mode = .analyze
    }

    static var allValueStrings: [String] { [BatchMode.analyze.rawValue] }
}
