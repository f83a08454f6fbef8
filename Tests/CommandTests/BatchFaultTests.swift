import BleepArchive
import BleepAudio
import BleepTestSupport
import Foundation
import Glibc
import Testing

/// What goes wrong around a batch: disks, permissions, files that change, and what came before it.
struct BatchFaultTests {
    /// A small file system at `clean`.
    private static func withSmallDisk(
        _ batch: BatchFolder, kilobytes: Int, _ body: (_ grow: () -> Void) throws -> Void
    ) throws {
        batch.desk.folder.makeFolder("clean")
        let place = batch.desk.folder.file("clean")
        let mount = try? CommandLineTool.run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", place])
        guard mount == 0 else { try Test.cancel("no file system can be mounted here") }
        defer { _ = try? CommandLineTool.run("umount", [place]) }
        try body { _ = try? CommandLineTool.run("mount", ["-o", "remount,size=64m", place]) }
    }

    @Test(arguments: [[], ["--catalog", "clean/journal.db"]])
    func `a disk that is full in the middle costs nothing once there is room`(flags: [String]) throws {
        let batch = BatchFolder(calls: 20)
        try batch.desk.succeeds(BatchFolder.arguments("undisturbed"))
        let expected = batch.results("undisturbed")
        try Self.withSmallDisk(batch, kilobytes: 260) { grow in
            let full = try batch.desk.run(BatchFolder.arguments("clean", flags))
            #expect(full.status == 1)
            #expect(
                (full.stdout + full.stderr).contains("No space left on device") || full.stderr.contains("disk is full"))
            for (name, bytes) in batch.results() where name.hasSuffix(".wav") { #expect(bytes == expected[name]) }
            grow()
            let again = try batch.desk.run(BatchFolder.arguments("clean", flags))
            #expect(again.status == 0, "\(again.stdout)\(again.stderr)")
            #expect(batch.results().filter { !$0.key.hasPrefix("journal") } == expected)
            #expect(batch.leftovers().isEmpty)
        }
    }

    @Test
    func `a folder that cannot be read is named, and the others are done`() throws {
        let wrapper = try Privileges.without()
        let batch = BatchFolder(calls: 2)
        batch.desk.folder.makeFolder("calls/shut")
        chmod(batch.desk.folder.file("calls/shut"), 0)
        defer { chmod(batch.desk.folder.file("calls/shut"), 0o700) }
        let run = try batch.desk.run(BatchFolder.arguments(), through: wrapper)
        #expect(run.status == 1)
        #expect(run.stdout.hasPrefix("clean: 3 calls: 2 done, 0 unchanged, 0 to review, 1 failed\nfailed   shut: "))
        #expect(run.stdout.contains("Permission denied"))
    }

    @Test(arguments: [("clean.catalog.db", mode_t(0o400)), ("clean", 0o500)])
    func `what may not be written is one clear line, and stays as it is`(name: String, mode: mode_t) throws {
        let wrapper = try Privileges.without()
        let batch = BatchFolder(calls: 2)
        try batch.desk.succeeds(BatchFolder.arguments())
        let before = batch.results()
        batch.desk.write("start,end\n0.1,0.3\n", to: "calls/c0.cues.csv")
        chmod(batch.desk.folder.file(name), mode)
        defer { chmod(batch.desk.folder.file(name), 0o700) }
        let run = try batch.desk.run(BatchFolder.arguments(), through: wrapper)
        #expect(run.status == 1)
        #expect((run.stdout + run.stderr).contains("Permission denied"), "\(run.stdout)\(run.stderr)")
        #expect(batch.results() == before)
    }

    @Test
    func `a call that changes while it is worked on is done again`() throws {
        let batch = BatchFolder(calls: 3)
        let other = WaveFile(TestSignal.voice(frames: 9_999)).bytes
        batch.desk.folder.write(other, to: "other.wav")
        let call = batch.desk.folder.file("calls/c1.wav")
        let script = """
            echo ready
            while IFS= read -r line; do
              case "$line" in *'c1.wav'*) cp '\(batch.desk.folder.file("other.wav"))' '\(call)' ;; esac
              printf '%s\\n' "$line" | '\(Product.path)' worker $$
            done
            """
        var request = BatchRequest(source: batch.desk.folder.file("calls"), output: batch.desk.folder.file("clean"))
        request.crew = .processes(2, executable: "/bin/sh", arguments: ["-c", script])
        #expect(try Batch(progress: { _ in }).run(request).done == 3)
        // The journal knows the call as it was before; that it holds the new one is found out, and no more.
        let second = try batch.desk.run(BatchFolder.arguments())
        #expect(second.status == 0)
        try batch.desk.succeeds(BatchFolder.arguments("fresh"))
        #expect(batch.results() == batch.results("fresh"))
        let third = try batch.desk.run(BatchFolder.arguments())
        #expect(third.stdout.hasPrefix("clean: 3 calls: 0 done, 3 unchanged"))
    }

    @Test
    func `a folder of very many calls`() throws {
        let count = PromiseTally.cases(100_000, ordinary: 4_000)
        let batch = BatchFolder(calls: 0)
        for number in 0..<count { batch.desk.folder.write([], to: "calls/c\(number).wav") }
        let run = try batch.desk.run(BatchFolder.arguments("clean", ["--dry-run"]))
        #expect(run.status == 0)
        #expect(run.stdout.split(separator: "\n").count == count)
        #expect(run.stdout.hasPrefix("withhold  c0.wav: nothing marked\n"))
    }

    @Test
    func `a call that needs too much memory is set aside, and the others are done`() throws {
        let batch = BatchFolder(calls: 3)
        // Each cue is small, all of them together are not.
        let cues = (0..<900_000).map { "0.\($0 % 9)1,0.\($0 % 9)2\n" }.joined()
        batch.desk.write("start,end\n" + cues, to: "calls/c1.cues.csv")
        let run = try batch.desk.run(BatchFolder.arguments("clean", ["--memory-limit", "64"]))
        #expect(run.status == 1)
        #expect(run.stdout.hasPrefix("clean: 3 calls: 2 done, 0 unchanged, 0 to review, 1 failed\nfailed   c1.wav: "))
        #expect(run.stdout.contains("ended its worker twice (signal "))
        // The report of a crash would show memory.
        for line in run.errorLines { #expect(line.contains(" of 3 calls, "), "\(line)") }
        for (limit, fate) in [("64", "review "), ("2048", "changed ")] {
            let planned = try batch.desk.run(BatchFolder.arguments("clean", ["--memory-limit", limit, "--dry-run"]))
            #expect(planned.stdout.contains("\n" + fate))
        }
    }

    @Test
    func `workers that cannot begin are no fault of the calls`() throws {
        let batch = BatchFolder(calls: 2)
        var request = BatchRequest(source: batch.desk.folder.file("calls"), output: batch.desk.folder.file("clean"))
        request.crew = .processes(2, executable: "/bin/false", arguments: [])
        #expect {
            try Batch(progress: { _ in }).run(request)
        } throws: { error in
            "\(error)".contains("before it could begin (status 1)")
        }
        #expect(try batch.desk.run(BatchFolder.arguments()).stdout.hasPrefix("clean: 2 calls: 2 done"))
    }

    @Test
    func `the results stay locked until the last worker is gone`() throws {
        let folder = TemporaryFolder()
        let path = folder.file("lock")
        let worker: WorkerProcess
        do {
            let lock = try #require(try Self.lock(path))
            worker = try WorkerProcess("/bin/sleep", ["600"], holding: lock.share)
        }
        #expect(try Self.lock(path) == nil)
        #expect(worker.end() == .signal(SIGKILL))
        #expect(try Self.lock(path) != nil)
    }

    /// A lock that can be had in an expectation.
    private final class HeldLock {
        private let lock: FileLock
        var share: FileLock.Share { lock.share }
        init(_ lock: consuming FileLock) { self.lock = lock }
    }

    private static func lock(_ path: String) throws -> HeldLock? {
        guard let lock = try FileLock(path) else { return nil }
        return HeldLock(lock)
    }
}
