import ArgumentParser
import BleepSheet

/// The form of found spans, as a flag says it.
struct FindForm: ExpressibleByArgument {
    let value: FindFormat

    init(_ value: FindFormat) { self.value = value }

    init?(argument: String) {
        guard let value = FindFormat(rawValue: argument.lowercased()) else { return nil }
        self.value = value
    }

    static var allValueStrings: [String] { FindFormat.allCases.map(\.rawValue) }
    var defaultValueDescription: String { value.rawValue }
}
