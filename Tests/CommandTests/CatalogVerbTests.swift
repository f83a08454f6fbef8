import BleepTestSupport
import Foundation
import Testing

/// `callbleep search` and `callbleep catalog` as a person runs them, over the sample calls.
struct CatalogVerbTests {
    /// The samples with their cues and notes, redacted by one batch.
    private func archive() throws -> CallFolder {
        let desk = CallFolder(call: nil, cues: nil)
        desk.folder.makeFolder("calls")
        for name in TemporaryFolder.names(in: Product.sample("")) {
            let isCall = ["wav", "flac", "csv", "srt", "vtt", "txt"].contains { name.hasSuffix(".\($0)") }
            guard isCall || name.hasSuffix(".notes.md") else { continue }
            try FileManager.default.copyItem(
                atPath: Product.sample(name), toPath: desk.folder.file("calls/\(name)"))
        }
        let run = try desk.run(["batch", "calls", "-o", "clean"])
        try #require(run.status == 0, "\(run.stderr)\(run.stdout)")
        return desk
    }

    private func ask(_ desk: CallFolder, _ arguments: [String]) throws -> CommandRun {
        try desk.run(arguments + ["--catalog", "clean.catalog.db"])
    }

    private func answers(_ desk: CallFolder, _ arguments: [String]) throws -> [[String: Any]] {
        let run = try ask(desk, ["search"] + arguments + ["--format", "json"])
        #expect(run.status == 0, "\(run.stderr)")
        return try #require(JSONText.array(run.stdout), "\(run.stdout)")
    }

    @Test
    func `five questions to an archive get right answers`() throws {
        let desk = try archive()
        let ringing = try answers(desk, ["ringback after hello"])
        #expect(ringing.count == 1)
        #expect(ringing.first?["file"] as? String == "ringing-after-hello.wav")
        #expect(ringing.first?["output"] as? String == "ringing-after-hello.redacted.wav")
        let start = try #require(ringing.first?["start"] as? Double)
        #expect(abs(start - 2) < 0.1)

        let threats = try answers(desk, ["#threat"])
        #expect(Set(threats.compactMap { $0["file"] as? String }) == ["refund-desk.flac", "silent-start.wav"])

        let codes = try answers(desk, ["--kind", "code"])
        #expect(codes.map { $0["file"] as? String } == ["serial-number.wav", "serial-number.wav"])

        // One shows the number with its country, the other without.
        let callers = try answers(desk, ["--repeat-callers"])
        #expect(callers.map { $0["file"] as? String } == ["refund-desk.flac", "serial-number.wav"])

        #expect(try answers(desk, ["--has-keypad"]).isEmpty)
        let busy = try answers(desk, ["besetztzeichen", "--min-duration", "0:40"])
        // The tone, the remark on it in the language of the notes, and the note that names it.
        #expect(busy.map { $0["file"] as? String } == ["rueckruf.wav", "rueckruf.wav", "rueckruf.wav"])
        #expect(Set(busy.compactMap { $0["what"] as? String }) == ["segment", "finding", "note"])
    }

    @Test
    func `answers are a table, JSON or CSV, and nothing found is no failure`() throws {
        let desk = try archive()
        let table = try ask(desk, ["search", "ringing tone"])
        #expect(table.stdout.hasPrefix("file "))
        #expect(table.stdout.contains("0:01.99"))
        let csv = try ask(desk, ["search", "ringing tone", "--format", "csv"])
        #expect(csv.stdout.hasPrefix("file,output,of,start,end,channel,what,word,text,duration\r\n"))
        #expect(csv.stdout.contains("ringing-after-hello.wav,ringing-after-hello.redacted.wav,redaction,1.99"))
        let nothing = try ask(desk, ["search", "zeppelin"])
        #expect((nothing.status, nothing.stdout) == (0, "nothing found\n"))
        let cut = try ask(desk, ["search", "--label", "speech", "--limit", "2"])
        #expect(cut.stdout.split(separator: "\n").count == 3)
        #expect(cut.stderr.contains("--limit 0"))
    }

    @Test(arguments: [
        [], ["--label", "bells"], ["--kind", "secret"], ["--min-duration", "long"], ["--after", "May"],
        ["x", "--limit", "-1"],
    ])
    func `questions that make no sense are refused`(arguments: [String]) throws {
        let desk = CallFolder(call: nil, cues: nil)
        let run = try desk.run(["search"] + arguments + ["--catalog", "x.db"])
        #expect(run.status == 64)
    }

    @Test(arguments: [
        ["search", "x"], ["catalog", "stats"], ["catalog", "needs-review"], ["catalog", "export"],
        ["catalog", "sample"],
        ["catalog", "reviewed", "a.wav"], ["catalog", "disposal-list"], ["catalog", "forget"],
    ])
    func `a catalogue that is not there is one clear line`(arguments: [String]) throws {
        let desk = CallFolder(call: nil, cues: nil)
        try desk.fails(arguments + ["--catalog", "none.db"], saying: "none.db: there is no such catalogue")
    }

    @Test
    func `shards that take their number from an engine are merged, counted and given away`() throws {
        let desk = try archive()
        for index in 0..<3 {
            let run = try desk.run(
                ["batch", "calls", "-o", "parts", "--shard", "auto/3"],
                environment: ["JOB_COMPLETION_INDEX": "\(index)"])
            #expect(run.status == 0, "\(run.stderr)")
        }
        let shards = (1...3).map { "parts.\($0)-of-3.catalog.db" }
        let merged = try desk.run(["catalog", "merge"] + shards + ["--catalog", "parts.catalog.db"])
        #expect(merged.stdout == "parts.catalog.db: 5 added, 0 renewed, 0 unchanged, 0 in conflict\n")
        for arguments in [
            ["export"], ["export", "--private"], ["export", "--format", "csv"], ["stats"],
            ["stats", "--format", "csv"],
            ["stats", "--format", "json"], ["needs-review"],
        ] {
            let runs = try ["clean", "parts"].map {
                try desk.run(["catalog"] + arguments + ["--catalog", "\($0).catalog.db"])
            }
            #expect(runs.map(\.status) == [0, 0])
            #expect(runs[0].stdout == runs[1].stdout)
            #expect(!runs[0].stdout.isEmpty)
        }
        let export = try ask(desk, ["catalog", "export"])
        let calls = try #require(JSONText.object(export.stdout)?["calls"] as? [[String: Any]])
        #expect(calls.count == 5)
        #expect(calls.allSatisfy { $0["path"] == nil && $0["file"] is String && $0["sha256"] is String })
        let without = try desk.run(["batch", "calls", "-o", "parts", "--shard", "auto"])
        #expect(without.status == 64)
        #expect(without.stderr.contains("JOB_COMPLETION_INDEX"))
    }

    @Test
    func `a sample is drawn, heard and counted`() throws {
        let desk = try archive()
        let drawn = try ask(desk, ["catalog", "sample", "--n", "8", "--seed", "3", "-o", "listen.wav"])
        #expect(drawn.status == 0, "\(drawn.stderr)")
        #expect(drawn.stdout.hasPrefix("listen.wav: 8 of 19 spans"))
        #expect(try desk.run(["analyze", "listen.wav"]).stdout.contains("bleep"))
        let form = try desk.text("listen.csv")
        #expect(form.split(separator: "\r\n").count == 9)
        let open = try desk.run(["catalog", "sample", "--result", "listen.csv"])
        #expect(open.status == 2)
        desk.write(form.replacing(",,\r\n", with: ",ok,\r\n"), to: "listen.csv")
        let result = try desk.run(["catalog", "sample", "--result", "listen.csv"])
        // 1 - 0.05 ^ (1 / 8)
        #expect(
            (result.status, result.stdout) == (
                0, "8 heard, 0 misses: 0.000 %; with 95 % confidence at most 31.235 %\n"
            ))
        #expect(try ask(desk, ["catalog", "sample", "-o", "listen.wav"]).status == 1)
        let calls = try ask(desk, ["catalog", "sample", "--of", "calls", "--n", "2", "-o", "calls.wav"])
        #expect(calls.stdout.hasPrefix("calls.wav: 2 of 5 calls"))
    }

    @Test
    func `originals that may go are listed with a zero byte behind each, and none is touched`() throws {
        let desk = try archive()
        let before = try FolderState(of: desk.folder.file("calls"))
        #expect(try ask(desk, ["catalog", "disposal-list", "-0"]).stdout == "")
        let marked = try ask(desk, ["catalog", "reviewed", "refund-desk.flac", "rueckruf.wav", "none.wav"])
        #expect(marked.status == 1)
        #expect(marked.stdout == "clean.catalog.db: 2 marked as reviewed\n")
        #expect(marked.complaints.count == 1)
        let list = try ask(desk, ["catalog", "disposal-list", "-0"])
        #expect(list.stdout == "\(desk.folder.path)/calls/refund-desk.flac\0\(desk.folder.path)/calls/rueckruf.wav\0")
        #expect(list.stderr.contains("3 kept"))
        #expect(try before.differences(to: FolderState(of: desk.folder.file("calls"))) == [])
    }

    @Test
    func `calls that are gone are listed as missing, rehearsed, forgotten and not found any more`() throws {
        let desk = try archive()
        #expect(try ask(desk, ["catalog", "needs-review"]).stdout == "nothing needs a person\n")
        desk.folder.remove("calls/rueckruf.wav")
        let listed = try ask(desk, ["catalog", "needs-review", "--format", "csv"])
        #expect(listed.stdout.contains("\r\nmissing,redaction,rueckruf.wav,\"its recording is gone"))
        #expect(try ask(desk, ["catalog", "stats"]).stdout.contains("missing"))
        let rehearsed = try ask(desk, ["catalog", "forget", "--dry-run"])
        #expect(rehearsed.stdout.hasPrefix("clean.catalog.db: 1 call would be forgotten\nforget   rueckruf.wav\n"))
        #expect(try answers(desk, ["besetztzeichen"]).count == 3)
        let wrong = try ask(desk, ["catalog", "forget", "refund-desk.flac", "none.wav"])
        #expect((wrong.status, wrong.stdout) == (1, "clean.catalog.db: 0 calls forgotten\n"))
        #expect(wrong.complaints.count == 2)
        let forgotten = try ask(desk, ["catalog", "forget"])
        #expect(forgotten.status == 0)
        #expect(
            forgotten.stdout.split(separator: "\n").map { $0.split(separator: "/").last! } == [
                "clean.catalog.db: 1 call forgotten", "forgot   rueckruf.wav", "rueckruf.redacted.sheet.csv",
                "rueckruf.redacted.sheet.json", "rueckruf.redacted.wav",
            ])
        #expect(try answers(desk, ["besetztzeichen"]).isEmpty)
        for name in desk.folder.names where name.hasPrefix("clean.catalog") {
            let text = String(decoding: desk.folder.read(name), as: UTF8.self)
            #expect(!text.contains("rueckruf") && !text.contains("esetztzeichen"), "\(name)")
        }
        try FileManager.default.moveItem(
            atPath: desk.folder.file("calls"), toPath: desk.folder.file("unmounted"))
        let unmounted = try ask(desk, ["catalog", "forget"])
        #expect(unmounted.status == 1)
        #expect(unmounted.complaints.first?.contains("nothing was forgotten") == true)
        let review = try ask(desk, ["catalog", "needs-review"])
        #expect(review.stdout == "nothing needs a person\n")
        #expect(review.stderr.contains("is not there"))
    }
}
