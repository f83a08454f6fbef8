import ArgumentParser
import BleepSheet

/// The form of an analysis, as a flag says it.
struct AnalysisForm: ExpressibleByArgument {
    let value: AnalysisFormat

    init(_ value: AnalysisFormat) { self.value = value }

    init?(argument: String) {
        guard let value = AnalysisFormat(rawValue: argument.lowercased()) else { return nil }
        self.value = value
    }

    static var allValueStrings: [String] { AnalysisFormat.allCases.map(\.rawValue) }
    var defaultValueDescription: String { value.rawValue }
}
