import BleepTestSupport
import Glibc
import Testing

@testable import BleepAudio

@Suite struct WholeFileTests {
    private static func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 131 >> 3) } }

    @Test(arguments: [0, 1, 4_095, 65_535, 65_536, 65_537, 200_001])
    func `a file is read to its end, up to the limit and not beyond`(count: Int) throws {
        let folder = TemporaryFolder()
        let bytes = Self.bytes(count)
        folder.write(bytes, to: "a")
        #expect(try WholeFile.bytes(of: folder.file("a"), limit: count) == bytes)
        guard count > 0 else { return }
        #expect(throws: WholeFile.Failure.isTooLarge) { try WholeFile.bytes(of: folder.file("a"), limit: count - 1) }
    }

    @Test(arguments: [0, 1, 4_097, 65_536])
    func `a pipe is read until it ends, up to the limit and not beyond`(count: Int) throws {
        let bytes = Self.bytes(count)
        for limit in [count, count - 1] where limit >= 0 {
            var ends: [Int32] = [-1, -1]
            try #require(pipe(&ends) == 0)
            defer { close(ends[0]) }
            // All of it has room in the pipe: 64 KiB, pipe(7).
            #expect(bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) } == count)
            close(ends[1])
            let path = "/proc/self/fd/\(ends[0])"
            if limit == count {
                #expect(try WholeFile.bytes(of: path, limit: limit) == bytes)
            } else {
                #expect(throws: WholeFile.Failure.isTooLarge) { try WholeFile.bytes(of: path, limit: limit) }
            }
        }
    }

    @Test func `what is no file to be read says why`() {
        let folder = TemporaryFolder()
        folder.write([7], to: "a")
        folder.makeFolder("folder")
        symlink(folder.file("a"), folder.file("link"))
        symlink(folder.file("nowhere"), folder.file("dangling"))
        symlink(folder.file("folder"), folder.file("linked"))
        func failure(_ name: String) -> WholeFile.Failure? {
            do throws(WholeFile.Failure) {
                _ = try WholeFile.bytes(of: folder.file(name), limit: 10)
                return nil
            } catch {
                return error
            }
        }
        #expect(failure("link") == nil)
        #expect(failure("nowhere") == .isNotThere)
        #expect(failure("a/b") == .isNotThere)
        #expect(failure("dangling") == .cannotRead)
        #expect(failure("folder") == .isFolder)
        #expect(failure("linked") == .isFolder)
    }

    @Test(arguments: [
        ("a", true, false), ("folder", true, true), ("linked", true, true), ("dangling", true, false),
        ("nowhere", false, false), ("a/b", false, false),
    ])
    func `a name is there if anything has it, and a folder if it leads to one`(
        name: String, isThere: Bool, isFolder: Bool
    ) {
        let folder = TemporaryFolder()
        folder.write([7], to: "a")
        folder.makeFolder("folder")
        symlink(folder.file("nowhere"), folder.file("dangling"))
        symlink(folder.file("folder"), folder.file("linked"))
        #expect(FileIdentity.isThere(path: folder.file(name)) == isThere)
        #expect(FileIdentity.isFolder(path: folder.file(name)) == isFolder)
        #expect(!FileIdentity.isThere(path: "") && !FileIdentity.isFolder(path: ""))
    }
}
