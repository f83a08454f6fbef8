import Foundation
import Testing

@testable import BleepAudio

@Suite("What is needed no more")
struct FreedMemoryTests {
    @Test("The code of a stage that is over leaves memory, and what is run next comes back")
    func letsGoOfCode() throws {
        let before = try pagesOfFiles()
        let digest = digestOfWork()
        // Whoever runs beside this test brings some of it back meanwhile: once in ten times is enough.
        let least = try (0..<10).map { _ in
            FreedMemory.letGo()
            return try pagesOfFiles()
        }.min()
        #expect(try #require(least) < before)
        #expect(digestOfWork() == digest)
    }

    /// Runs code of ours, of Swift's library and of libcrypto.
    private func digestOfWork() -> String {
        var hash = SHA256()
        let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 * $0) }
        hash.update(bytes.span)
        return SHA256.hexadecimal(hash.finalize())
    }

    /// KiB of files that are mapped and in memory (proc(5), `RssFile`).
    private func pagesOfFiles() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("RssFile:") })
        return try #require(Int(line.filter(\.isNumber)))
    }
}
