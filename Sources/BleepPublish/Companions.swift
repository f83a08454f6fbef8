import BleepPipeline
import FoundationEssentials

/// What lies beside a recording, by its name, and says something of it.
struct Companions {
    /// `call.notes.md`, also of `call.redacted.wav`.
    var notes: String?
    /// The transcript of the original.
    var transcript: String?

    /// - Parameter path: of a recording or a sheet.
    /// - Throws: where the folder cannot be listed.
    init(of path: String) throws(PipelineError) {
        let folder = FileNames.folder(path)
        var stem = FileNames.split(FileNames.name(path)).stem
        if stem.hasSuffix(".sheet") { stem = String(stem.dropLast(".sheet".count)) }
        let own = FileNames.own(stem)
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
        } catch {
            throw .failed("\(folder.isEmpty ? "." : folder): cannot be listed, so that notes would not be seen")
        }
        notes = [stem, own].map { $0 + ".notes.md" }.first(where: names.contains).map { FileNames.joined(folder, $0) }
        transcript = names.sorted().first { $0.hasPrefix(own + ".transcript.") }.map { FileNames.joined(folder, $0) }
    }
}
