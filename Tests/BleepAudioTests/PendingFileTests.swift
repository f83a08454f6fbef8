import BleepTestSupport
import Glibc
import Testing

@testable import BleepAudio

/// Files that have no name until they are finished; with and without the help of the system.
@Suite struct PendingFileTests {
    @Test(arguments: [true, false])
    func `a file gets its name when it is committed and not before`(unnamed: Bool) throws {
        let folder = TemporaryFolder()
        var file = try PendingFile(in: folder.path, unnamed: unnamed)
        try file.write("first ")
        try file.write([0x32].span)
        #expect(folder.names.allSatisfy { $0.hasPrefix(".callbleep-") && $0.hasSuffix(".part") })
        #expect(folder.names.allSatisfy { folder.mode($0) == 0o600 })
        #expect(folder.names.count == (unnamed ? 0 : 1))
        try file.commit(as: "a.txt", replacing: false)
        #expect(folder.names == ["a.txt"])
        #expect(folder.read("a.txt") == Array("first 2".utf8))
        #expect(folder.mode("a.txt") == 0o666 & ~UserMask.current)
    }

    @Test(arguments: [true, false])
    func `nothing that exists is replaced without permission`(unnamed: Bool) throws {
        let folder = TemporaryFolder()
        folder.write([1], to: "a")
        folder.write([2], to: "target")
        symlink(folder.file("target"), folder.file("link"))
        symlink(folder.file("nowhere"), folder.file("dangling"))
        folder.makeFolder("folder")
        for name in ["a", "link", "dangling", "folder"] {
            var file = try PendingFile(in: folder.path, unnamed: unnamed)
            try file.write([9].span)
            do {
                try file.commit(as: name, replacing: false)
                Issue.record("\(name) was replaced")
            } catch {
                #expect(error.code == .alreadyExists && error.path == folder.file(name))
            }
        }
        #expect(folder.names == ["a", "dangling", "folder", "link", "target"])
        #expect(folder.read("a") == [1] && folder.read("target") == [2])
    }

    @Test(arguments: [true, false])
    func `with permission a link is replaced, not what it points to`(unnamed: Bool) throws {
        let folder = TemporaryFolder()
        folder.write([1], to: "a")
        folder.write([2], to: "target")
        symlink(folder.file("target"), folder.file("link"))
        for name in ["a", "link"] {
            var file = try PendingFile(in: folder.path, unnamed: unnamed)
            try file.write([9].span)
            try file.commit(as: name, replacing: true, mode: 0o600)
            #expect(folder.read(name) == [9] && folder.mode(name) == 0o600)
        }
        #expect(folder.read("target") == [2] && folder.names == ["a", "link", "target"])
        folder.makeFolder("folder")
        let file = try PendingFile(in: folder.path, unnamed: unnamed)
        do {
            try file.commit(as: "folder", replacing: true)
            Issue.record("a folder was replaced")
        } catch { #expect(error.code == .cannotCreate) }
        #expect(folder.names == ["a", "folder", "link", "target"])
    }

    @Test(arguments: [true, false])
    func `a file that is not committed leaves nothing behind`(unnamed: Bool) throws {
        let folder = TemporaryFolder()
        do {
            var file = try PendingFile(in: folder.path, unnamed: unnamed)
            try file.write(TestSignal.bytes(100_000).span)
        }
        #expect(folder.names == [])
    }

    @Test(arguments: ["", ".", "..", "a/b", "/etc/a"])
    func `a path is no name`(name: String) throws {
        let folder = TemporaryFolder()
        let file = try PendingFile(in: folder.path)
        do {
            try file.commit(as: name, replacing: true)
            Issue.record("\(name) was taken for a name")
        } catch { #expect(error.code == .cannotCreate) }
        #expect(folder.names == [])
    }

    @Test func `a folder that is missing or no folder is an error`() throws {
        let folder = TemporaryFolder()
        folder.write([1], to: "file")
        for name in ["missing", "file"] {
            do {
                _ = try PendingFile(in: folder.file(name))
                Issue.record("\(name) was taken for a folder")
            } catch { #expect(error.code == .cannotCreate && error.path == folder.file(name)) }
        }
    }

    @Test func `what a killed run left is removed, what is being written is not`() throws {
        let folder = TemporaryFolder()
        folder.write([1], to: ".callbleep-1234.part")
        folder.write([1], to: ".callbleep-5678.part")
        folder.write([1], to: ".callbleep-notes.txt")
        folder.write([1], to: "a.part")
        symlink(folder.file("a.part"), folder.file(".callbleep-9.part"))
        var file = try PendingFile(in: folder.path, unnamed: false)
        #expect(PendingFile.removeAbandoned(in: folder.path) == 2)
        #expect(folder.names.count == 4 && folder.names.contains("a.part"))
        try file.write([7].span)
        try file.commit(as: "b", replacing: false)
        #expect(folder.read("b") == [7])
    }

    @Test func `what was written can be read before it has a name`() throws {
        let folder = TemporaryFolder()
        let format = Recording.format(.raw, .muLaw)
        let file = try PendingFile(in: folder.path)
        var writer = try AudioWriter(into: file, format: format)
        let bytes = TestSignal.bytes(5_000)
        try writer.writeBytes(bytes.span)
        try writer.close()
        let source = try AudioSource(reopening: file, as: format)
        let isUnchanged = source.isUnchanged()
        #expect(source.promisedFrames == 5_000 && isUnchanged)
        let same = try Recording.bytes(source) == bytes
        #expect(same)
        try file.commit(as: "a.ul", replacing: false)
        #expect(folder.names == ["a.ul"])
    }
}
