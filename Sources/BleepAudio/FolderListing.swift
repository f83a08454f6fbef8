import Glibc

/// What lies in a folder, in the order of the names' bytes, which is the same everywhere.
public struct FolderListing: Sendable {
    public struct Entry: Hashable, Sendable {
        /// Where the name is not UTF-8, each byte that makes no sense is `U+FFFD`: fit to be shown, not to be opened.
        public var name: String
        public var isUTF8: Bool
        /// Where a link leads to a folder, too.
        public var isFolder: Bool
    }

    public var entries: [Entry]

    /// - Throws: where the folder cannot be read as a whole.
    public init(of folder: String) throws(AudioFileError) {
        guard let listing = unsafe opendir(folder.isEmpty ? "." : folder) else {
            throw Self.cannotRead(folder, .last)
        }
        defer { unsafe _ = closedir(listing) }
        let descriptor = unsafe dirfd(listing)
        var names: [(bytes: [UInt8], isFolder: Bool)] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(listing) else {
                guard errno == 0 else { throw Self.cannotRead(folder, .last) }
                break
            }
            let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
            guard bytes != Array(".".utf8), bytes != Array("..".utf8) else { continue }
            let kind = unsafe Int32(entry.pointee.d_type)
            names.append((bytes, Self.isFolder(bytes, kind, in: descriptor)))
        }
        names.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        entries = names.map { bytes, isFolder in
            let text = String(validating: bytes, as: UTF8.self)
            return Entry(
                name: text ?? String(decoding: bytes, as: UTF8.self), isUTF8: text != nil, isFolder: isFolder)
        }
    }

    /// Asks the system only where the listing does not say.
    private static func isFolder(_ name: [UInt8], _ kind: Int32, in folder: Int32) -> Bool {
        if kind == Int32(DT_DIR) { return true }
        guard kind == Int32(DT_LNK) || kind == Int32(DT_UNKNOWN) else { return false }
        var status = stat()
        let path = name.map { CChar(bitPattern: $0) } + [0]
        return unsafe fstatat(folder, path, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func cannotRead(_ folder: String, _ error: SystemError) -> AudioFileError {
        AudioFileError(.cannotRead, path: folder, detail: "cannot be listed", libraryMessage: error.message)
    }
}
