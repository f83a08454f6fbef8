public import BleepText

extension NotesFile {
    /// The notes in a file.
    /// - Throws: when it cannot be read or is not as notes are; see ``NotesReader``.
    public static func read(_ path: String) throws(PipelineError) -> NotesFile {
        let bytes = try TextFile.bytes(of: path)
        do {
            return try NotesReader.read(bytes, name: path)
        } catch {
            throw .failed("\(error)")
        }
    }

    /// The notes that lie beside a call, `STEM.notes.md`; `nil` where there are none.
    /// - Parameter call: the path of the recording.
    /// - Throws: as ``read(_:)``.
    public static func beside(_ call: String) throws(PipelineError) -> NotesFile? {
        let folder = PathText.folder(call)
        let name = PathText.split(PathText.name(call)).stem + ".notes.md"
        guard try TextFile.names(in: folder).contains(name) else { return nil }
        return try read(PathText.joined(folder, name))
    }
}
