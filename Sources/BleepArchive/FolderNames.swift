import BleepAudio

/// Names of files in folders, each folder listed once as long as calls of it follow each other.
struct FolderNames {
    private var folder: String?
    private var listed: [String] = []

    /// In the order of their bytes; empty where the folder cannot be listed.
    mutating func names(in path: String) -> [String] {
        if path != folder {
            folder = path
            let entries = (try? FolderListing(of: path))?.entries ?? []
            listed = entries.filter { !$0.isFolder && $0.isUTF8 }.map(\.name)
        }
        return listed
    }
}
