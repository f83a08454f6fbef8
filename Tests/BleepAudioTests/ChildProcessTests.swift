import BleepAudio
import BleepTestSupport
import Testing

/// Programs of the system: whatever they do, we go on.
@Suite struct ChildProcessTests {
    private static func shell(_ script: String) -> ChildProcess { ChildProcess("sh", ["-c", script]) }

    @Test func `what a program writes is handed out, and its status is told`() {
        var text: [UInt8] = []
        var process = Self.shell("printf hello; printf oops >&2; exit 3")
        process.output = .blocks { block in
            for index in 0..<block.count { text.append(block[index]) }
            return true
        }
        let ending = process.run()
        #expect(ending.cause == .status(3))
        #expect(text == Array("hello".utf8))
        #expect(ending.errors == Array("oops".utf8))
    }

    @Test func `a program that is not there is missing`() {
        #expect(ChildProcess("no-such-program-anywhere", []).run().cause == .missing)
        #expect(ChildProcess("/no/such/program", []).run().cause == .missing)
    }

    @Test func `a program that dies of a signal says of which`() {
        #expect(Self.shell("kill -SEGV $$").run().cause == .status(128 + 11))
    }

    @Test func `a program that hangs is killed with all that it started`() throws {
        let folder = TemporaryFolder()
        var process = Self.shell("sleep 60 & echo $! > child; sleep 60")
        process.folder = folder.path
        // A busy machine takes a while to start it.
        process.timeLimit = 5
        #expect(process.run().cause == .tookTooLong)
        let child = try #require(Int32(String(decoding: folder.read("child").dropLast(), as: UTF8.self)))
        #expect(!Self.isRunning(child))
    }

    @Test func `a program that falls silent is killed, one that goes on is not`() {
        var process = Self.shell("printf a; sleep 60")
        process.output = .blocks { _ in true }
        process.silenceLimit = 0.5
        #expect(process.run().cause == .tookTooLong)
        process = Self.shell("for i in 1 2 3 4 5 6 7; do printf a; sleep 1; done")
        process.output = .blocks { _ in true }
        process.silenceLimit = 5
        #expect(process.run().cause == .status(0))
    }

    @Test func `a program whose output is not wanted any more is ended`() {
        var count = 0
        var process = ChildProcess("yes", [])
        process.output = .blocks { block in
            count += block.count
            return count < 100_000
        }
        #expect(process.run().cause == .stopped)
    }

    @Test func `of what a program complains about endlessly the end is kept`() {
        let ending = Self.shell("yes complaint | head -c 5000000 >&2; echo last >&2").run()
        #expect(ending.isSuccess)
        #expect(ending.errors.count <= ChildProcess.keptErrors)
        #expect(ending.errors.suffix(5).elementsEqual("last\n".utf8))
    }

    @Test func `a program that leaves somebody behind with its pipes is not waited for`() {
        var process = Self.shell("sleep 60 & exit 0")
        process.output = .blocks { _ in true }
        process.timeLimit = 30
        #expect(process.run().cause == .status(0))
    }

    @Test(.enabled(if: ExternalTool.isInstalled("prlimit"), "needs util-linux"))
    func `a program gets no more memory and no more files than it may have`() {
        let folder = TemporaryFolder()
        var process = ChildProcess("python3", ["-c", "bytes(1 << 30)"])
        process.memoryLimit = 1 << 28
        #expect(!process.run().isSuccess)
        process = Self.shell("echo text > file")
        process.folder = folder.path
        process.writesFiles = false
        #expect(!process.run().isSuccess)
    }

    private static func isRunning(_ process: Int32) -> Bool {
        !ForeignMaker.output("ps", ["-o", "stat=", "-p", "\(process)"]).allSatisfy { " Z\n".utf8.contains($0) }
    }
}
