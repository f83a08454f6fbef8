import Glibc

/// A small file as a whole: texts, and what else is read at once.
public enum WholeFile {
    /// Why a file was not read.
    public enum Failure: Error, Hashable {
        /// Nothing has the name, or it cannot be reached.
        case isNotThere
        case isFolder
        case isTooLarge
        /// It is there and cannot be opened or read.
        case cannotRead
    }

    /// Bytes that are asked for at a time where the length is not known.
    private static let block = 1 << 16

    /// Reads all of a file, or of what a pipe or device gives until it ends.
    /// - Parameters:
    ///   - path: links are followed.
    ///   - limit: bytes that it may have.
    public static func bytes(of path: String, limit: Int) throws(Failure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else {
            // What cannot be opened is still known to be a folder.
            if FileIdentity.isFolder(path: path) { throw .isFolder }
            throw FileIdentity.isThere(path: path) ? .cannotRead : .isNotThere
        }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .cannotRead }
        let kind = status.st_mode & S_IFMT
        guard kind != S_IFDIR else { throw .isFolder }
        let length = kind == S_IFREG ? Int(status.st_size) : 0
        guard length <= limit else { throw .isTooLarge }
        return try bytes(in: descriptor, expecting: length, limit: limit)
    }

    private static func bytes(
        in descriptor: Int32, expecting length: Int, limit: Int
    ) throws(Failure) -> [UInt8] {
        // One more than there are shows the end.
        var bytes = [UInt8](repeating: 0, count: length + 1)
        var count = 0
        while true {
            if count == bytes.count {
                guard count <= limit else { throw .isTooLarge }
                bytes += repeatElement(0, count: max(count, block))
            }
            let (first, room) = (count, bytes.count - count)
            let read = unsafe bytes.withUnsafeMutableBytes {
                unsafe Glibc.read(descriptor, $0.baseAddress! + first, room)
            }
            if read == 0 { break }
            guard read > 0 else {
                if errno == EINTR { continue }
                throw .cannotRead
            }
            count += read
        }
        guard count <= limit else { throw .isTooLarge }
        bytes.removeLast(bytes.count - count)
        return bytes
    }
}
