import BleepTestSupport
import Foundation
import Testing

/// No room for the result: one line, nothing left behind.
struct DiskFullTests {
    @Test
    func `files that may not grow`() throws {
        // Blocks of 1024 bytes.
        try CallFolder().fails(
            ["redact", "call.wav", "-o", "out.wav"], saying: "cannot be written: File too large",
            through: ["bash", "-c", "ulimit -f 8; exec \"$@\"", "bash"])
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
    func `an audition file goes with the recording that could not be written`() throws {
        let desk = CallFolder(cues: "start,end\n1.0,1.1\n")
        // Room for the two seconds of the audition, not for the four of the call.
        try desk.fails(
            ["redact", "call.wav", "-o", "out.wav", "--audition", "listen.wav"], saying: "cannot be written",
            through: ["bash", "-c", "ulimit -f 48; exec \"$@\"", "bash"])
    }

    @Test
    func `a standard output that is full`() throws {
        let desk = CallFolder()
        let run = try desk.run(["analyze", "call.wav"], through: ["bash", "-c", "exec \"$@\" > /dev/full", "bash"])
        #expect(run.status == 1)
        #expect(run.complaints == ["callbleep: standard output: cannot be written"])
    }
}
