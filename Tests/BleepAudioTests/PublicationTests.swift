import BleepTestSupport
import Foundation
import Testing

@testable import BleepAudio

/// Names that are given together.
@Suite struct PublicationTests {
    static func file(_ text: String, in folder: borrowing TemporaryFolder, unnamed: Bool) throws -> PendingFile {
        var file = try PendingFile(in: folder.path, unnamed: unnamed)
        try file.write(text)
        return file
    }

    @Test(arguments: [true, false])
    func `all names are given, and what had them is gone`(unnamed: Bool) throws {
        let folder = TemporaryFolder()
        for name in ["a", "b"] { folder.write([1], to: name) }
        var publication = try Publication(in: folder.path, replacing: true)
        try publication.clear("b")
        #expect(!folder.names.contains("b"))
        try publication.add(Self.file("new a", in: folder, unnamed: unnamed), as: "a", mode: 0o600)
        try publication.add(Self.file("new b", in: folder, unnamed: unnamed), as: "b")
        publication.finish()
        #expect(folder.names == ["a", "b"])
        #expect(folder.read("a") == Array("new a".utf8) && folder.mode("a") == 0o600)
    }

    @Test func `another run that gives names in the folder is waited for`() throws {
        let folder = TemporaryFolder()
        let other = Process()
        other.executableURL = URL(filePath: "/usr/bin/env")
        other.arguments = ["flock", folder.path, "-c", "cd '\(folder.path)'; touch begun; sleep 0.2; mv begun ended"]
        try other.run()
        while other.isRunning, folder.names.isEmpty { usleep(1_000) }
        _ = try Publication(in: folder.path, replacing: false)
        #expect(folder.names == ["ended"])
    }

    @Test(arguments: [true, false])
    func `without an end every name is what it was`(unnamed: Bool) throws {
        let folder = TemporaryFolder()
        folder.write([1], to: "a")
        symlink("a", folder.file("b"))
        do {
            var publication = try Publication(in: folder.path, replacing: true)
            try publication.clear("b")
            try publication.add(Self.file("new a", in: folder, unnamed: unnamed), as: "a")
            try publication.add(Self.file("new c", in: folder, unnamed: unnamed), as: "c")
        }
        #expect(folder.names == ["a", "b"] && folder.read("a") == [1])
        var target = [CChar](repeating: 0, count: 16)
        #expect(readlink(folder.file("b"), &target, 15) == 1)
    }

    @Test func `nothing that exists is replaced without permission, and what was named before is taken back`() throws {
        let folder = TemporaryFolder()
        folder.write([1], to: "b")
        do {
            var publication = try Publication(in: folder.path, replacing: false)
            try publication.clear("b")
            try publication.add(Self.file("a", in: folder, unnamed: true), as: "a")
            try publication.add(Self.file("b", in: folder, unnamed: true), as: "b")
            Issue.record("b was replaced")
        } catch { #expect((error as? AudioFileError)?.code == .alreadyExists) }
        #expect(folder.names == ["b"] && folder.read("b") == [1])
    }

    @Test func `what is kept for another run is not taken for abandoned`() throws {
        let folder = TemporaryFolder()
        folder.write([1], to: "a")
        do {
            var publication = try Publication(in: folder.path, replacing: true)
            try publication.clear("a")
            #expect(PendingFile.removeAbandoned(in: folder.path) == 0)
        }
        #expect(folder.names == ["a"])
    }

    @Test(arguments: [true, false])
    func `a file that is not any more what was written is not believed`(unnamed: Bool) throws {
        let folder = TemporaryFolder()
        var file = try PendingFile(in: folder.path, unnamed: unnamed)
        try file.write("twelve bytes")
        let digest = try file.sha256()
        #expect(digest.count == 32)
        var byte: UInt8 = 0x55
        pwrite(file.descriptor, &byte, 1, 3)
        #expect(Recording.error { _ = try file.sha256() }?.code == .cannotWrite)
    }
}
