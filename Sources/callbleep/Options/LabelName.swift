import ArgumentParser
import BleepCore

/// The label of a segment, as a flag says it.
struct LabelName: ExpressibleByArgument {
    let label: SegmentLabel

    init?(argument: String) {
        guard let label = SegmentLabel(rawValue: argument.lowercased()) else { return nil }
        self.label = label
    }

    static var allValueStrings: [String] { SegmentLabel.allCases.map(\.rawValue) }
}
