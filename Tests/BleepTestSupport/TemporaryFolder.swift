import Glibc

/// A folder of a test's own, gone with everything in it at the end of the test.
public struct TemporaryFolder: ~Copyable {
    public let path: String

    /// Where temporary files are made.
    public static var parent: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    public init() {
        var template = "\(Self.parent)/callbleep-test-XXXXXX".utf8CString.map(\.self)
        guard mkdtemp(&template) != nil else { fatalError("no temporary folder can be made in \(Self.parent)") }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { Self.removeContents(of: path) }

    /// The path of a file or folder in it.
    public func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Names in it, sorted; hidden ones too.
    public var names: [String] { Self.names(in: path) }

    public func makeFolder(_ name: String) { mkdir(file(name), 0o700) }

    /// Writes a file, in place of what had its name.
    public func write(_ bytes: [UInt8], to name: String) {
        let descriptor = open(file(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        precondition(descriptor >= 0, "\(name) cannot be written")
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + done, bytes.count - done) }
            precondition(count > 0, "\(name) cannot be written")
            done += count
        }
        close(descriptor)
    }

    public func remove(_ name: String) { unlink(file(name)) }

    /// The bytes of a file.
    public func read(_ name: String) -> [UInt8] {
        let descriptor = open(file(name), O_RDONLY)
        precondition(descriptor >= 0, "\(name) cannot be read")
        defer { close(descriptor) }
        var status = stat()
        fstat(descriptor, &status)
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress! + done, $0.count - done) }
            precondition(count > 0, "\(name) cannot be read")
            done += count
        }
        return bytes
    }

    /// The permissions of a file, as `chmod` takes them.
    public func mode(_ name: String) -> UInt32 {
        var status = stat()
        stat(file(name), &status)
        return status.st_mode & 0o777
    }

    /// Names in a folder, sorted; hidden ones too.
    public static func names(in path: String) -> [String] {
        guard let listing = opendir(path) else { return [] }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func removeContents(of path: String) {
        for name in names(in: path) {
            let entry = "\(path)/\(name)"
            var status = stat()
            lstat(entry, &status)
            if status.st_mode & S_IFMT == S_IFDIR { removeContents(of: entry) } else { unlink(entry) }
        }
        rmdir(path)
    }
}
