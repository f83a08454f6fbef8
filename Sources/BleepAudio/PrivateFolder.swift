import Glibc

/// A folder for its owner alone that is gone, with all in it, when nobody needs it any more. It is locked as long as its
/// run lives; what killed runs have left behind is removed by the next one.
@safe public struct PrivateFolder: ~Copyable {
    /// Absolute.
    public let path: String
    /// Holds the lock.
    private let descriptor: Int32

    private static let prefix = "callbleep-private-"

    /// Seconds in which a folder may have no lock yet.
    private static let youth = 60

    /// Makes one in the folder for temporary files.
    public init() throws(AudioFileError) {
        let place = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        Self.removeAbandoned(in: place)
        var template = Array("\(place)/\(Self.prefix)XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw Self.failure(place) }
        let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw Self.failure(place) }
        let absolute = unsafe realpath(path, nil)
        self.path = unsafe absolute.map { unsafe String(cString: $0) } ?? path
        unsafe free(absolute)
        self.descriptor = descriptor
    }

    deinit {
        Self.remove(path)
        close(descriptor)
    }

    private static func failure(_ place: String) -> AudioFileError {
        AudioFileError(
            .cannotCreate, path: place, detail: "no private folder can be made here",
            libraryMessage: SystemError.last.message)
    }

    private static func removeAbandoned(in place: String) {
        for name in names(in: place) where name.hasPrefix(prefix) {
            let path = "\(place)/\(name)"
            var status = stat()
            guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(),
                time(nil) - status.st_mtim.tv_sec > youth
            else { continue }
            let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { remove(path) }
            close(descriptor)
        }
    }

    /// Removes a folder and what is in it; a link is removed, never followed.
    private static func remove(_ path: String) {
        for name in names(in: path) {
            let entry = "\(path)/\(name)"
            var status = stat()
            guard unsafe lstat(entry, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR { remove(entry) } else { unsafe _ = unlink(entry) }
        }
        unsafe _ = rmdir(path)
    }

    private static func names(in path: String) -> [String] {
        guard let listing = unsafe opendir(path) else { return [] }
        defer { unsafe _ = closedir(listing) }
        var names: [String] = []
        while let entry = unsafe readdir(listing) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
