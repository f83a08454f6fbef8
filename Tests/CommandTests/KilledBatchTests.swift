import BleepTestSupport
import Foundation
import Glibc
import Testing

/// Promise 11: a batch that is killed goes on where it was; nothing is lost, nothing done twice, the bytes are the same.
struct KilledBatchTests {
    @Test
    func `killed at random moments and started again`() throws {
        let calls = PromiseTally.cases(200, ordinary: 24)
        let kills = PromiseTally.cases(200, ordinary: 8)
        let batch = BatchFolder(calls: calls)
        try batch.desk.succeeds(BatchFolder.arguments("undisturbed"))
        let expected = batch.results("undisturbed")
        let tally = PromiseTally(11, "batches killed and started again")
        var generator = SeededGenerator(seed: 11)
        var times: [String: Int] = [:]
        var ends = (killed: 0, through: 0, recordings: 0)
        // A run gets further with each start; where it is through, it begins again in an empty folder.
        var round = 0
        for _ in 0..<kills {
            let output = "clean\(round)"
            let run = try StartedCommand(BatchFolder.arguments(output, ["--jobs", "2"]), in: batch.desk.folder.path)
            // At some moment behind some recording, or, one in four, of the start.
            let isEarly = Int.random(in: 0..<4, using: &generator) == 0
            let further = isEarly ? 0 : Int.random(in: 1...Self.mostRecordings, using: &generator)
            while run.isRunning, Self.recordings(batch, output) < times.count + further { usleep(1_000) }
            usleep(UInt32.random(in: 0...(isEarly ? 400_000 : 40_000), using: &generator))
            kill(run.identifier, SIGKILL)
            let end = run.finish()
            if end.status == 0 { ends.through += 1 } else { ends.killed += 1 }
            let found = batch.results(output)
            let recordings = found.filter { $0.key.hasSuffix(".wav") }
            let areWhole = recordings.allSatisfy { name, bytes in
                let stem = name.dropLast(".wav".count)
                return bytes == expected[name]
                    && [".sheet.json", ".sheet.csv"].allSatisfy { found[stem + $0] == expected[stem + $0] }
            }
            var now: [String: Int] = [:]
            for name in recordings.keys { now[name] = Self.written(batch.desk.folder.file("\(output)/\(name)")) }
            let isOnce = times.allSatisfy { now[$0.key] == $0.value }
            tally.add(
                areWhole && isOnce && (end.status == 128 + SIGKILL || end.status == 0),
                "status \(end.status), whole \(areWhole), once \(isOnce), \(recordings.count) recordings")
            ends.recordings += now.count - times.count
            times = now
            if end.status == 0 || recordings.count == calls {
                tally.add(
                    try batch.desk.run(BatchFolder.arguments(output)).status == 0 && batch.results(output) == expected)
                round += 1
                times = [:]
            }
        }
        let last = try batch.desk.run(BatchFolder.arguments("clean\(round)"))
        tally.add(
            last.status == 0 && batch.results("clean\(round)") == expected && batch.leftovers("clean\(round)").isEmpty,
            "\(last.stdout)\(last.stderr)\(batch.leftovers("clean\(round)"))")
        print(
            "promise 11: \(ends.killed) killed, \(ends.through) through before; \(ends.recordings) recordings, \(round) batches of \(calls) complete"
        )
        #expect(tally.report())
        #expect(ends.killed > kills / 2 && ends.recordings > kills)
    }

    /// Between two kills.
    private static let mostRecordings = 8

    private static func recordings(_ batch: BatchFolder, _ output: String) -> Int {
        TemporaryFolder.names(in: batch.desk.folder.file(output)).count { $0.hasSuffix(".wav") }
    }

    private static func written(_ path: String) -> Int {
        var status = stat()
        stat(path, &status)
        return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }
}
