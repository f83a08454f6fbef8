import BleepAudio
import BleepCore

/// Whole small files: cues, notes, sheets.
enum TextFile {
    static func bytes(of path: String, limit: Int = Limits.standard.textBytes) throws(PipelineError) -> [UInt8] {
        do {
            return try WholeFile.bytes(of: path, limit: limit)
        } catch {
            switch error {
            case .isNotThere: throw .failed("\(path): there is no such file, or it cannot be reached")
            case .isFolder: throw .failed("\(path): is a folder; expected a file")
            case .isTooLarge: throw .failed("\(path): is larger than \(limit >> 20) MB")
            case .cannotRead: throw .failed("\(path): cannot be read; check its permissions")
            }
        }
    }

    /// The names in a folder, sorted; empty where it cannot be listed.
    static func names(in folder: String) -> [String] {
        guard let listing = try? FolderListing(of: folder) else { return [] }
        return listing.entries.map(\.name).sorted()
    }
}
