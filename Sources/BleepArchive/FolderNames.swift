import BleepAudio

/// Names of files in folders. A folder is listed once as long as calls of it, or of a few others, follow each other.
final class FolderNames {
    /// All that are kept; beyond that all are forgotten.
    private static let mostNames = 50_000
    private static let mostFolders = 256

    private var listed: [String: [String]?] = [:]
    private var count = 0

    /// In the order of their bytes; `nil` where the folder cannot be listed.
    func names(in folder: String) -> [String]? {
        if let names = listed[folder] { return names }
        let names = (try? FolderListing(of: folder))?.entries.filter { !$0.isFolder && $0.isUTF8 }.map(\.name)
        let more = names?.count ?? 0
        if count + more > Self.mostNames || listed.count >= Self.mostFolders {
            listed = [:]
            count = 0
        }
        listed[folder] = names
        count += more
        return names
    }
}
