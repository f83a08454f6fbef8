/// The redacted file to which a sheet belongs.
public struct OutputDescription: Hashable, Sendable {
    /// Its file name, without a folder.
    public var file: String
    /// Lower-case hexadecimal.
    public var sha256: String

    public init(file: String, sha256: String) {
        self.file = file
        self.sha256 = sha256
    }
}
