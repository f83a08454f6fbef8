import BleepTestSupport
import Foundation
import Testing

/// No room for the result: one line, nothing left behind.
struct DiskFullTests {
    @Test
    func `files that may not grow`() throws {
        let desk = CallFolder()
        // Blocks of 1024 bytes; without the trap the system ends the program at once.
        try desk.fails(
            ["redact", "call.wav", "-o", "out.wav"], saying: "cannot be written",
            through: ["bash", "-c", "trap '' XFSZ; ulimit -f 8; exec \"$@\"", "bash"])
    }

    @Test
    func `a limit that ends the program leaves nothing behind`() throws {
        let desk = CallFolder()
        let before = try FolderState(of: desk.folder.path)
        let run = try desk.run(
            ["redact", "call.wav", "-o", "out.wav"], through: ["bash", "-c", "ulimit -f 8; exec \"$@\"", "bash"])
        #expect(run.status != 0)
        #expect(try before.differences(to: FolderState(of: desk.folder.path)) == [])
    }

    @Test(arguments: [16, 64, 68])
    func `a file system without room`(kilobytes: Int) throws {
        let desk = CallFolder()
        desk.folder.makeFolder("small")
        let small = desk.folder.file("small")
        let mount = try? CommandLineTool.run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", small])
        guard mount == 0 else { try Test.cancel("no file system can be mounted here") }
        defer { _ = try? CommandLineTool.run("umount", [small]) }
        try desk.fails(["redact", "call.wav", "-o", "small/"], saying: "No space left on device")
        try desk.fails(["redact", "call.wav", "-o", "small/out.wav", "--force"], saying: "No space left on device")
    }

    @Test
    func `a standard output that is full`() throws {
        let desk = CallFolder()
        let run = try desk.run(["analyze", "call.wav"], through: ["bash", "-c", "exec \"$@\" > /dev/full", "bash"])
        #expect(run.status == 1)
        #expect(run.complaints == ["callbleep: standard output: cannot be written"])
    }
}
