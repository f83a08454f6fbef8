import ArgumentParser
import BleepArchive

/// What `batch` calls its results.
enum RenameChoice: String, ExpressibleByArgument, CaseIterable {
    case masked, hash

    var names: BatchNames { self == .hash ? .hash : .masked }
}
