import BleepArchive
import BleepTestSupport
import Foundation
import Glibc
import Testing

/// Workers that die, hang, or are left alone.
struct BatchWorkerTests {
    /// A worker that does a job properly unless it is that of `c1.wav`.
    private static func crew(_ count: Int, otherwise: String) -> BatchCrew {
        let script = """
            echo ready
            while IFS= read -r line; do
              case "$line" in *'c1.wav'*) \(otherwise) ;; esac
              printf '%s\\n' "$line" | '\(Product.path)' worker $$
            done
            """
        return .processes(count, executable: "/bin/sh", arguments: ["-c", script])
    }

    private static func run(_ batch: BatchFolder, _ crew: BatchCrew, timeLimit: Int = 600) throws -> BatchReport {
        var request = BatchRequest(
            source: batch.desk.folder.file("calls"), output: batch.desk.folder.file("clean"))
        request.crew = crew
        request.timeLimit = timeLimit
        return try Batch(progress: { _ in }).run(request)
    }

    @Test(arguments: [1, 3])
    func `a call that ends its worker twice is set aside and the others are done`(workers: Int) throws {
        let batch = BatchFolder(calls: 5)
        let report = try Self.run(batch, Self.crew(workers, otherwise: "kill -ABRT $$"))
        #expect(report.done == 4)
        #expect(report.failures.map(\.path) == ["c1.wav"])
        #expect(report.failures.first?.reason.contains("signal 6") == true)
        // Nobody tries it again until it is changed, or the limits.
        #expect(try Self.run(batch, .here).done == 0)
        batch.desk.write("start,end\n0.1,0.2\n", to: "calls/c1.cues.csv")
        #expect(try Self.run(batch, .here).done == 1)
    }

    @Test
    func `a call that ends its worker once is done by the next`() throws {
        let batch = BatchFolder(calls: 3)
        let mark = batch.desk.folder.file("tried")
        let report = try Self.run(batch, Self.crew(2, otherwise: "[ -e '\(mark)' ] || { : > '\(mark)'; exit 3; }"))
        #expect(report.done == 3)
        #expect(report.failures == [])
    }

    @Test
    func `a call that takes too long is set aside`() throws {
        let batch = BatchFolder(calls: 3)
        let report = try Self.run(batch, Self.crew(2, otherwise: "exec sleep 600"), timeLimit: 20)
        #expect(report.done == 2)
        #expect(report.failures.first?.reason.contains("longer than 20 s") == true)
        // The same limit would be as short; another one may do.
        #expect(try Self.run(batch, .here, timeLimit: 20).done == 0)
        #expect(try Self.run(batch, .here, timeLimit: 21).done == 1)
    }

    @Test
    func `workers die with their supervisor`() throws {
        let batch = BatchFolder(calls: 400)
        let run = try StartedCommand(
            BatchFolder.arguments("clean", ["--jobs", "2"]), in: batch.desk.folder.path)
        var workers: [Int32] = []
        while workers.count < 2, run.isRunning {
            let text =
                (try? String(contentsOfFile: "/proc/\(run.identifier)/task/\(run.identifier)/children", encoding: .utf8))
                ?? ""
            workers = text.split(separator: " ").compactMap { Int32($0) }
            usleep(1_000)
        }
        try #require(workers.count == 2)
        kill(run.identifier, SIGKILL)
        _ = run.finish()
        #expect(Eventually.holds { workers.allSatisfy { kill($0, 0) != 0 } })
    }
}
