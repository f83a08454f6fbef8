import BleepTestSupport
import Foundation
import Testing

/// `callbleep batch` as a person runs it.
struct BatchVerbTests {
    @Test
    func `a batch says what it did and its status says whether a person is needed`() throws {
        let batch = BatchFolder(calls: 3, unmarked: 1)
        let first = try batch.desk.run(BatchFolder.arguments())
        #expect(first.status == 2, "\(first.stderr)")
        #expect(first.stdout.hasPrefix("clean: 4 calls: 3 done, 0 unchanged, 1 to review, 0 failed\n"))
        #expect(first.stdout.contains("review   c3.wav: nothing marked"))
        #expect(batch.results().count == 9)

        batch.desk.write("no audio", to: "calls/c4.wav")
        batch.desk.write("start,end\n0,1\n", to: "calls/c4.cues.csv")
        let second = try batch.desk.run(BatchFolder.arguments())
        #expect(second.status == 1)
        #expect(second.stdout.hasPrefix("clean: 5 calls: 0 done, 3 unchanged, 1 to review, 1 failed\n"))

        let whole = try batch.desk.run(BatchFolder.arguments("keys", ["--keypad-only", "--jobs", "3"]))
        #expect(whole.stdout.hasPrefix("keys: 5 calls: 4 done"))
    }

    @Test
    func `the same results come out for any number of workers`() throws {
        let batch = BatchFolder(calls: 8)
        for jobs in [1, 2, 5] {
            let run = try batch.desk.run(BatchFolder.arguments("out\(jobs)", ["--jobs", "\(jobs)"]))
            try #require(run.status == 0, "\(run.stderr)\(run.stdout)")
        }
        #expect(batch.results("out1").count == 24)
        #expect(batch.results("out2") == batch.results("out1"))
        #expect(batch.results("out5") == batch.results("out1"))
    }

    @Test
    func `a manifest comes from standard input`() throws {
        let batch = BatchFolder(calls: 2)
        batch.desk.write("{\"path\":\"calls/c1.wav\"}\n", to: "list.jsonl")
        let run = try batch.desk.run(["batch", "-", "-o", "clean"], input: "list.jsonl")
        #expect(run.status == 0, "\(run.stderr)\(run.stdout)")
        #expect(TemporaryFolder.names(in: batch.desk.folder.file("clean/calls")).contains("c1.redacted.wav"))
    }

    @Test
    func `a rehearsal lists the calls and writes nothing`() throws {
        let batch = BatchFolder(calls: 1, unmarked: 1)
        let before = try FolderState(of: batch.desk.folder.path)
        let run = try batch.desk.run(BatchFolder.arguments("clean", ["--dry-run"]))
        #expect(run.status == 0)
        #expect(run.stdout == "new       c0.wav with c0.cues.csv, into clean\nwithhold  c1.wav: nothing marked\n")
        #expect(try before.differences(to: FolderState(of: batch.desk.folder.path)) == [])
    }

    @Test(arguments: [
        ["--shard", "0/2"], ["--only", "redact"], ["--jobs", "0"], ["--only", "analyze", "--keypad-only"],
    ])
    func `flags that make no sense are refused`(flags: [String]) throws {
        let batch = BatchFolder(calls: 1)
        try batch.desk.refuses(
            BatchFolder.arguments("clean", flags), saying: flags[0])
    }

    @Test
    func `a folder that is not there is one clear line`() throws {
        let batch = BatchFolder(calls: 0)
        let run = try batch.desk.run(["batch", "nowhere", "-o", "clean"])
        #expect(run.status == 1)
        #expect(run.complaints.count == 1)
        #expect(run.stderr.contains("nowhere"))
    }
}
