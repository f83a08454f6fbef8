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

    /// The names in a folder, sorted.
    /// - Throws: where it cannot be listed: what lies there would be passed over without a word.
    static func names(in folder: String) throws(PipelineError) -> [String] {
        do {
            return try FolderListing(of: folder).entries.map(\.name).sorted()
        } catch {
            throw .failed(
                "\(folder.isEmpty ? "." : folder): cannot be listed (\(error.libraryMessage ?? "unknown reason")), "
                    + "so that cues or a transcript beside the call would not be seen")
        }
    }
}
