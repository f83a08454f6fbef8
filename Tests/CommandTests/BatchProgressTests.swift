import BleepTestSupport
import Foundation
import Testing

/// What `batch` tells while it runs.
struct BatchProgressTests {
    private struct Entry: Decodable {
        var event: String
        var time: Double
        var path: String?
        var outcome: String?
        var reason: String?
        var seconds: Double?
        var finished: Int?
        var total: Int?
        var done: Int?
        var needsReview: Int?
        var failed: Int?
    }

    @Test
    func `a log for programs has a line of JSON for every call and one at the end`() throws {
        let batch = BatchFolder(calls: 3, unmarked: 1)
        batch.desk.write("no audio", to: "calls/odd \u{7}\"name\".wav")
        batch.desk.write("start,end\n0,1\n", to: "calls/odd \u{7}\"name\".cues.csv")
        let run = try batch.desk.run(BatchFolder.arguments("clean", ["--log", "json"]))
        #expect(run.status == 1)
        let entries = try run.errorLines.map { try JSONDecoder().decode(Entry.self, from: Data($0.utf8)) }
        let calls = entries.filter { $0.event == "call" }
        #expect(Set(calls.compactMap(\.path)) == ["c0.wav", "c1.wav", "c2.wav", "c3.wav", "odd \u{7}\"name\".wav"])
        #expect(calls.map(\.finished) == [1, 2, 3, 4, 5])
        #expect(calls.allSatisfy { $0.total == 5 })
        #expect(calls.filter { $0.outcome == "done" }.allSatisfy { $0.seconds! > 0.9 && $0.reason == nil })
        #expect(calls.first { $0.outcome == "review" }?.reason?.hasPrefix("nothing marked") == true)
        #expect(entries.map(\.time) == entries.map(\.time).sorted())
        let end = try #require(entries.last)
        #expect(end.event == "end" && end.done == 3 && end.needsReview == 1 && end.failed == 1)
        #expect(end.seconds! > 2.9 && end.seconds! < 3.2)
        // Nothing of it is on standard output, where people read.
        #expect(run.stdout.hasPrefix("clean: 5 calls: 3 done"))
    }

    @Test
    func `where no terminal is, a line is told every so many seconds`() throws {
        // On a fast machine a few calls are done before a second is over.
        for count in [120, 1_200, 4_000] {
            let batch = BatchFolder(calls: count)
            let begun = ContinuousClock.now
            let run = try batch.desk.run(BatchFolder.arguments("clean", ["--jobs", "1", "--log-interval", "1"]))
            #expect(run.status == 0)
            let pattern =
                /\d+ of \d+ calls, [\d.]+ h of audio, [\d.]+ calls\/s, \d+ s left, 0 to review, 0 failed/
            for line in run.errorLines { #expect(line.wholeMatch(of: pattern) != nil, "\(line)") }
            if ContinuousClock.now - begun < .seconds(3) { continue }
            #expect(!run.errorLines.isEmpty && run.errorLines.allSatisfy { $0.contains(" of \(count) calls") })
            return
        }
        Issue.record("four thousand calls took less than three seconds")
    }

    @Test
    func `on a terminal a bar moves along and is gone at the end`() throws {
        let batch = BatchFolder(calls: 60)
        let shown = try OnTerminal.run(
            BatchFolder.arguments("clean", ["--jobs", "1"]), in: batch.desk.folder.path)
        let lines = shown.components(separatedBy: "\r\u{1B}[K")
        #expect(lines.contains { $0.hasPrefix("[#") && $0.contains("of 60 calls") && $0.contains("calls/s") })
        #expect(lines.last?.hasPrefix("clean: 60 calls: 60 done") == true)
    }

    @Test(arguments: [["--log", "xml"], ["--log-interval", "0"], ["--memory-limit", "63"], ["--rename", "none"]])
    func `flags that make no sense are refused`(flags: [String]) throws {
        try BatchFolder(calls: 1).desk.refuses(BatchFolder.arguments("clean", flags), saying: flags[0])
    }
}
