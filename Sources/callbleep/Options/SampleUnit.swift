import ArgumentParser
import BleepArchive

/// What a sample draws, as a flag says it.
enum SampleUnit: String, CaseIterable, ExpressibleByArgument {
    case spans, stretches, calls

    var unit: ArchiveSample.Unit {
        switch self {
        case .spans: .spans
        case .stretches: .stretches
        case .calls: .calls
        }
    }
}
