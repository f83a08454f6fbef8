import BleepAudio
import FoundationEssentials

/// What the last run left in a site: which files are its, and from what its calls were made. It lies in the site and may
/// be published with it: it knows a recording only by a digest of when and how large its files were.
struct SiteState: Codable {
    struct Call: Codable {
        var mark: String
        var slug: String
        var recording: String
        var bytes: Int
        var played: String?
        var mediaType: String?
        /// Names in the call's folder.
        var files: [String]

        /// What the call is called where it has no title: its recording, without "redacted".
        var name: String { FileNames.own(FileNames.split(recording).stem) }
    }

    static let name = ".callbleep-site.json"
    static let currentSchema = "callbleep.site/1"

    var schema = SiteState.currentSchema
    /// Paths in the site.
    var files: [String] = []
    var calls: [Call] = []

    /// - Returns: `nil` where there is none that can be read.
    static func read(from site: String) -> SiteState? {
        guard let data = FileManager.default.contents(atPath: FileNames.joined(site, name)),
            let state = try? JSONDecoder().decode(SiteState.self, from: data), state.schema == currentSchema
        else { return nil }
        return state
    }

    var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { [UInt8]($0) + [UInt8(ascii: "\n")] } ?? []
    }

    /// Stands for files as they are now, without saying what they are called or what is in them: nobody can try a guess
    /// on it who does not know to the nanosecond when they were written.
    /// - Parameter options: what else makes another page.
    static func mark(of paths: [String], options: String) -> String {
        var hash = SHA256()
        hash.update(Array(options.utf8).span)
        for path in paths {
            let identity = FileIdentity(path: path)
            let line = "|\(identity?.inode ?? 0) \(identity?.size ?? -1) \(identity?.modified ?? 0)"
            hash.update(Array(line.utf8).span)
        }
        return String(SHA256.hexadecimal(hash.finalize()).prefix(32))
    }
}
