import Glibc
import Synchronization

/// Promise 12: every file that a test gives to a redaction or a verification is afterwards what it was.
public enum InputWatch {
    private static let counts = Mutex((files: 0, failures: 0, isAnnounced: false))

    /// A file as it is now.
    public struct Snapshot: Equatable {
        private let path: String
        private let seconds: Int
        private let nanoseconds: Int
        private let inode: UInt64
        private let bytes: [UInt8]

        fileprivate init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
            let descriptor = open(path, O_RDONLY)
            guard descriptor >= 0 else { return nil }
            defer { close(descriptor) }
            var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
            let count = read(descriptor, &bytes, bytes.count)
            self.path = path
            seconds = status.st_mtim.tv_sec
            nanoseconds = status.st_mtim.tv_nsec
            inode = UInt64(status.st_ino)
            self.bytes = Array(bytes.prefix(max(0, count)))
        }
    }

    public static func take(_ paths: [String]) -> [Snapshot?] { paths.map(Snapshot.init) }

    /// - Returns: whether every file has its bytes, its time and its place.
    public static func isUnchanged(_ paths: [String], since before: [Snapshot?]) -> Bool {
        let same = zip(take(paths), before).map { $0 == $1 }
        note(files: same.count, failures: same.count { !$0 })
        return same.allSatisfy(\.self)
    }

    /// Counts inputs that were looked at elsewhere.
    public static func note(files: Int, failures: Int) {
        counts.withLock { counts in
            counts.files += files
            counts.failures += failures
            guard !counts.isAnnounced else { return }
            counts.isAnnounced = true
            // The whole run counts, so the line comes last.
            atexit {
                let (files, failures, _) = InputWatch.counts.withLock { $0 }
                print("promise 12: \(files) cases, \(failures) failures (inputs of all tests of this run)")
            }
        }
    }
}
