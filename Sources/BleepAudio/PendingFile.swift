/// A file that has no name until it is committed. Where the system can, it has no name at all; else it is called
/// `.callbleep-<random>.part`. Only its owner can read it. It is gone when it is not committed.
@safe public struct PendingFile: ~Copyable {
    /// The folder, as given.
    public let folder: String
    /// Open for reading and writing; owned by this value.
    public let descriptor: Int32

    /// - Parameter folder: where it will be committed; empty means the current folder.
    public init(in folder: String) throws(AudioFileError) { fatalError() }

    /// Appends bytes.
    public mutating func write(_ bytes: Span<UInt8>) throws(AudioFileError) { fatalError() }

    /// Appends text as UTF-8.
    public mutating func write(_ text: String) throws(AudioFileError) { fatalError() }

    /// Gives the file its name, once it is on the disk.
    /// - Parameters:
    ///   - name: a name in the folder, no path.
    ///   - replacing: whether a file of that name may be replaced; a link is replaced, never followed.
    ///   - mode: permissions; `nil` means what the user's umask leaves of 0666.
    public consuming func commit(as name: String, replacing: Bool, mode: UInt32? = nil) throws(AudioFileError) {
        fatalError()
    }

    /// Removes what runs that were killed left behind in a folder; never what another run is writing.
    /// - Returns: how many files were removed.
    @discardableResult
    public static func removeAbandoned(in folder: String) -> Int { fatalError() }
}
