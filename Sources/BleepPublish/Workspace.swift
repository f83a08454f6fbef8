import BleepPipeline
import FoundationEssentials

/// A folder that only its owner can look into, gone with everything in it at its end. What stands in it is redacted
/// already; it is private all the same until it is decided that it is published.
struct Workspace: ~Copyable {
    let path: String

    init() throws(PipelineError) {
        let parent = FileManager.default.temporaryDirectory.path
        let path = (parent.hasSuffix("/") ? String(parent.dropLast()) : parent) + "/callbleep-\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .failed("\(parent): no temporary folder can be made there; set TMPDIR")
        }
        self.path = path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
