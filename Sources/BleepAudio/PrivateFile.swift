import Glibc

/// Files and folders that nobody but their owner may read.
public enum PrivateFile {
    /// Makes an empty file of mode 0600 where there is none yet; one that is there gets that mode.
    public static func make(_ path: String) throws(AudioFileError) {
        let descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0, fchmod(descriptor, 0o600) == 0 else {
            let error = SystemError.last
            if descriptor >= 0 { Glibc.close(descriptor) }
            throw AudioFileError(
                .cannotCreate, path: path, detail: "cannot be opened for writing", libraryMessage: error.message)
        }
        Glibc.close(descriptor)
    }

    /// Makes a folder of mode 0700 where there is none yet, and those on the way to it.
    public static func makeFolder(_ path: String) throws(AudioFileError) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/" + part
            guard unsafe mkdir(made, 0o700) != 0, errno != EEXIST else { continue }
            throw AudioFileError(
                .cannotCreate, path: made, detail: "cannot be made", libraryMessage: SystemError.last.message)
        }
    }
}
