import BleepArchive
import BleepAudio
import BleepPipeline
import BleepTestSupport
import Foundation
import Testing

/// A folder with calls, a folder for results, and batches from one to the other in this process.
final class ArchiveDesk {
    let folder = TemporaryFolder()
    private var seed: UInt64 = 0

    init() { folder.makeFolder("calls") }

    /// A call of a second, 8 kHz, 16 bit, different from every other.
    static func recording(_ seed: UInt64, frames: Int = 8_000) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        let samples = (0..<frames).map { frame in
            let swell = 3_000 + 2_000 * sin(Double(frame) / 900)
            return Int16(Double.random(in: -1...1, using: &generator) * swell)
        }
        func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
        let data = samples.flatMap { little(Int($0), 2) }
        return Array("RIFF".utf8) + little(36 + data.count, 4) + Array("WAVEfmt ".utf8) + little(16, 4) + little(1, 2)
            + little(1, 2) + little(8_000, 4) + little(16_000, 4) + little(2, 2) + little(16, 2) + Array("data".utf8)
            + little(data.count, 4) + data
    }

    static let cues = "start,end,category\n0.2,0.5,sensitive\n"

    /// A call, with cues beside it unless they are `nil`.
    func addCall(_ path: String, cues: String? = ArchiveDesk.cues, ending: String = "wav") {
        seed += 1
        let parts = path.split(separator: "/")
        for count in 1..<max(1, parts.count) where parts.count > 1 {
            folder.makeFolder("calls/" + parts[..<count].joined(separator: "/"))
        }
        folder.write(Self.recording(seed), to: "calls/\(path).\(ending)")
        if let cues { write(cues, to: "calls/\(path).cues.csv") }
    }

    func write(_ text: String, to name: String) { folder.write(Array(text.utf8), to: name) }

    func request(_ change: (inout BatchRequest) -> Void = { _ in }) -> BatchRequest {
        var request = BatchRequest(source: folder.file("calls"), output: folder.file("clean"))
        change(&request)
        return request
    }

    func run(_ change: (inout BatchRequest) -> Void = { _ in }) throws -> BatchReport {
        try Batch(progress: { _ in }).run(request(change))
    }

    /// Files below a folder by their paths, without those that begin with a dot.
    func tree(_ name: String = "clean") throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let root = folder.file(name)
        for path in (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? [] {
            var isFolder: ObjCBool = false
            let place = root + "/" + path
            guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
                FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            files[path] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: place)))
        }
        return files
    }

    /// When each file below a folder was written.
    func times(_ name: String = "clean") throws -> [String: Int] {
        Dictionary(
            uniqueKeysWithValues: try tree(name).keys.map {
                ($0, FileIdentity(path: folder.file("\(name)/\($0)"))?.modified ?? 0)
            })
    }
}
