import ArgumentParser

/// How `batch` tells on standard error what it is doing.
enum LogForm: String, ExpressibleByArgument, CaseIterable {
    case text
    /// One object a line.
    case json
}
