import BleepAudio

/// A file that we wrote, and its state when it was complete.
struct OutputMark: Codable, Hashable {
    var path: String
    /// Bytes.
    var size: Int
    /// Nanoseconds since 1970.
    var modified: Int

    /// - Returns: `nil` where there is no such file.
    init?(of path: String) {
        guard let identity = FileIdentity(path: path) else { return nil }
        self.path = path
        size = identity.size
        modified = identity.modified
    }

    /// Whether it is there and nobody has touched it.
    var stands: Bool { OutputMark(of: path) == self }
}

extension OutputMark {
    init(path: String, size: Int, modified: Int) {
        self.path = path
        self.size = size
        self.modified = modified
    }
}
