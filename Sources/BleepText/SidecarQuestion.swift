/// Files beside a call that could be cues or a transcript; the person has to say which.
public struct SidecarQuestion: Error, Hashable, Sendable, CustomStringConvertible {
    /// Sorted by name, at least one.
    public var files: [String]

    public init(files: [String]) { self.files = files }

    /// `call.vtt: cues or transcript? say --cues or --transcript`
    public var description: String {
        files.joined(separator: ", ") + ": cues or transcript? say --cues or --transcript"
    }
}
