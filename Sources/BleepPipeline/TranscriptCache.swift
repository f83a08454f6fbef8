import BleepAudio
import FoundationEssentials

/// Transcripts of recordings by what was asked for; private, and trusted only where nobody else can write.
struct TranscriptCache {
    private let folder: String?

    /// - Parameter told: by the user; `nil` is `$XDG_CACHE_HOME/callbleep/transcripts`, or the same in `~/.cache`.
    init(_ told: String?) {
        let environment = ProcessInfo.processInfo.environment
        let caches = environment["XDG_CACHE_HOME"] ?? environment["HOME"].map { PathText.joined($0, ".cache") }
        folder = told ?? caches.map { PathText.joined(PathText.joined($0, "callbleep"), "transcripts") }
    }

    /// - Parameter parts: everything that another transcript would come of.
    static func key(_ parts: [String]) -> String {
        var hash = SHA256()
        for part in parts {
            let bytes = Array("\(part.utf8.count):\(part)".utf8)
            hash.update(bytes.span)
        }
        return SHA256.hexadecimal(hash.finalize())
    }

    func transcript(for key: String) -> [UInt8]? {
        guard let folder, let path = path(of: key), OutputPlace.exists(path), Self.isPrivate(folder) else {
            return nil
        }
        return try? TextFile.bytes(of: path, limit: TranscriberRun.answerLimit)
    }

    /// Keeps a transcript where that can be done; otherwise the next run makes it again.
    func keep(_ bytes: [UInt8], for key: String) {
        guard let folder, let path = path(of: key) else { return }
        let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        guard
            (try? FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: mode)) != nil,
            (try? FileManager.default.setAttributes(mode, ofItemAtPath: folder)) != nil,
            var file = try? PendingFile(in: folder), (try? file.write(bytes.span)) != nil
        else { return }
        try? file.commit(as: PathText.name(path), replacing: true, mode: 0o600)
    }

    /// Whether nobody else may write into a folder.
    private static func isPrivate(_ folder: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: folder)
        return (attributes?[.posixPermissions] as? Int).map { $0 & 0o077 == 0 } ?? false
    }

    private func path(of key: String) -> String? { folder.map { PathText.joined($0, key + ".json") } }
}
