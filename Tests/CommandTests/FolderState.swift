import Foundation

/// Everything in a folder: names (hidden ones too), bytes, times of the last change, and where links lead.
struct FolderState: Equatable {
    struct Entry: Equatable {
        var bytes: Data?
        var changed: Date?
        var permissions: Int?
        var linkTarget: String?
    }

    private(set) var entries: [String: Entry] = [:]

    init(of folder: String) throws {
        let files = FileManager.default
        for name in try files.subpathsOfDirectory(atPath: folder) {
            let path = "\(folder)/\(name)"
            let attributes = try files.attributesOfItem(atPath: path)
            let type = attributes[.type] as? FileAttributeType
            entries[name] = Entry(
                bytes: type == .typeRegular ? files.contents(atPath: path) : nil,
                // Of a folder it says no more than its names do; the command may try a file there.
                changed: type == .typeDirectory ? nil : attributes[.modificationDate] as? Date,
                permissions: attributes[.posixPermissions] as? Int,
                linkTarget: type == .typeSymbolicLink ? try files.destinationOfSymbolicLink(atPath: path) : nil)
        }
    }

    var names: Set<String> { Set(entries.keys) }

    /// The names whose file is new, gone or another one.
    func differences(to other: FolderState) -> Set<String> {
        names.union(other.names).filter { entries[$0] != other.entries[$0] }
    }
}
