import ArgumentParser
import BleepDetect

/// The kind of a finding, as a flag says it.
struct FindingName: ExpressibleByArgument {
    let kind: String

    init?(argument: String) {
        guard FindingLimits.kinds.contains(argument) else { return nil }
        kind = argument
    }

    static var allValueStrings: [String] { FindingLimits.kinds }
}
