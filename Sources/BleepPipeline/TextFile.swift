import BleepCore
import FoundationEssentials

/// Whole small files: cues, notes, sheets.
enum TextFile {
    static func bytes(of path: String, limit: Int = Limits.standard.textBytes) throws(PipelineError) -> [UInt8] {
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            if let type = attributes[.type] as? FileAttributeType, type == .typeDirectory {
                throw PipelineError.failed("\(path): is a folder; expected a file")
            }
            if let size = attributes[.size] as? UInt64, size > UInt64(limit) {
                throw PipelineError.failed("\(path): is larger than \(limit >> 20) MB")
            }
            guard let data = FileManager.default.contents(atPath: path) else {
                throw PipelineError.failed("\(path): cannot be read; check its permissions")
            }
            return [UInt8](data)
        } catch let error as PipelineError {
            throw error
        } catch {
            throw .failed("\(path): there is no such file, or it cannot be reached")
        }
    }

    /// The names in a folder, sorted; empty where it cannot be listed.
    static func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder))?.sorted() ?? []
    }
}
