import BleepCore
import BleepPipeline
import BleepTestSupport
import Foundation

@testable import BleepPublish

/// Folders of calls and sites of them.
final class SiteDesk {
    let folder = TemporaryFolder()
    var calls: String { folder.file("calls") }
    var site: String { folder.file("site") }
    private(set) var messages: [String] = []

    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    init() { folder.makeFolder("calls") }

    /// A call of three seconds with something like a voice in it, and its cues.
    func addCall(
        _ name: String, seed: UInt64 = 1, cues: String? = "start,end,kind\n1.0,1.4,name\n", notes: String? = nil
    ) {
        write(Self.wave(TestSignal.voice(frames: 24_000, seed: seed)), to: "calls/\(name).wav")
        if let cues { write(Array(cues.utf8), to: "calls/\(name).cues.csv") }
        if let notes { write(Array(notes.utf8), to: "calls/\(name).notes.md") }
    }

    func write(_ bytes: [UInt8], to name: String) {
        let path = folder.file(name)
        try? FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
    }

    /// RIFF with 16 bits at 8 kHz.
    static func wave(_ samples: [Float]) -> [UInt8] {
        func little(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        let data = samples.flatMap { little(Int(($0 * 32_767).rounded()), 2) }
        return Array("RIFF".utf8) + little(36 + data.count, 4) + Array("WAVEfmt ".utf8) + little(16, 4) + little(1, 2)
            + little(1, 2) + little(8_000, 4) + little(16_000, 4) + little(2, 2) + little(16, 2) + Array("data".utf8)
            + little(data.count, 4) + data
    }

    @discardableResult
    func build(_ change: (inout SiteRequest) -> Void = { _ in }) throws -> SiteReport {
        var request = SiteRequest(folder: calls, site: site)
        change(&request)
        messages = []
        return try SiteBuilder(message: { self.messages.append($0) }, progress: { _ in }).build(request)
    }

    /// Every file of a folder with its bytes, by its path in it.
    static func files(of folder: String) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
            var isFolder: ObjCBool = false
            let path = "\(folder)/\(name)"
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[name] = FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
        }
        return files
    }

    var siteFiles: [String: [UInt8]] { Self.files(of: site) }

    func text(_ name: String) -> String { String(decoding: siteFiles["\(name)"] ?? [], as: UTF8.self) }
}
