import BleepTestSupport
import Foundation
import Testing

/// What is hidden in a call is not told by the names of files and folders either.
struct HiddenNameTests {
    /// Names of calls that say what ``list`` names, each otherwise.
    private static let telling = [
        "quibblethorpe", "2024-05-17_QUIBBLETHORPE_3", "Call with Quibblethorpe", "MrsQuibblethorpe2", "zoeMueller",
        "Zoë Müller", "mueller-zoe", "+1 (212) 555-0147", "0147 again", "the_silver.gate", "AB-77-C4",
    ]
    private static let list = "Quibblethorpe\nZoë Müller\n+1 212 555 0147\nthe silver gate\nAB77C4\n"
    private static let words = ["quibblethorpe", "zoe", "zoë", "mueller", "müller", "silver", "ab77", "ab-77"]
    /// In texts they may be a part of any time.
    private static let digits = ["0147", "212"]

    private static func desk(_ names: [String], transcript: String = TalkedCall.json) -> CallFolder {
        let desk = CallFolder(call: nil, cues: nil)
        desk.write(list, to: "list.txt")
        desk.folder.makeFolder("calls")
        for name in names {
            if let slash = name.lastIndex(of: "/") { desk.folder.makeFolder("calls/" + name[..<slash]) }
            desk.folder.write(CallFolder.standardCall, to: "calls/\(name).wav")
            desk.write(transcript, to: "calls/\(name).transcript.json")
        }
        return desk
    }

    private func tells(_ text: String) -> String? {
        Self.words.first { text.range(of: $0, options: .caseInsensitive) != nil }
    }

    /// Names below a folder and what is in the files, as text; digits of hashes are no names.
    private func texts(_ folder: String, in desk: CallFolder) throws -> [String] {
        let root = desk.folder.file(folder)
        return try FileManager.default.subpathsOfDirectory(atPath: root).sorted().flatMap { path in
            let isText = [".json", ".csv", ".html", ".svg", ".js", ".xml"].contains { path.hasSuffix($0) }
            let text = isText ? try desk.text("\(folder)/\(path)").replacing(/[0-9a-f]{64}/, with: "") : ""
            let name = path.replacing(/[0-9a-f]{16}-[0-9a-f]{8}|-[0-9a-f]{8}/, with: "")
            #expect(!Self.digits.contains { name.contains($0) }, "\(name)")
            return [name, text]
        }
    }

    @Test(arguments: telling)
    func `redact masks what the list names, and says so without a word of it`(_ name: String) throws {
        let desk = Self.desk([name])
        let (run, _) = try desk.succeeds(["redact", "calls/\(name).wav", "--hide", "list.txt", "-o", "out/"])
        for text in try texts("out", in: desk) { #expect(tells(text) == nil, "\(text)") }
        let notice = try #require(
            run.errorLines.first { $0.hasPrefix("the name of the recording holds what is listed") })
        #expect(tells(notice) == nil)
    }

    /// An entry of the list as people and programs write it into a name, with something around it.
    private static func written(using generator: inout SeededGenerator) -> String {
        func one<Value>(_ values: [Value]) -> Value { values.randomElement(using: &generator)! }
        var words = one([
            ["quibblethorpe"], ["zoë", "müller"], ["silver", "gate"], ["ab", "77", "c4"], ["212", "555", "0147"],
        ])
        if words.count == 2, words[0] != "silver", one([true, false]) { words.reverse() }
        if one([true, false]) { words = words.map { $0.replacing("ü", with: "ue").replacing("ë", with: "e") } }
        let cased = one([{ $0 }, { $0.uppercased() }, { $0.capitalized }] as [(String) -> String])
        let text = words.map(cased).joined(separator: one(["-", "_", " ", ".", ", ", ""]))
        return one(["", "call ", "2024-05-17_", "Call-", "9 "]) + text + one(["", " 2", "_final", "-ok", " (1)"])
    }

    @Test
    func `however a listed word or number is written into a name, no result tells it`() throws {
        let tally = PromiseTally(7, "names of calls that say what is listed")
        var generator = SeededGenerator(seed: 12)
        var names: Set<String> = []
        while names.count < PromiseTally.cases(400, ordinary: 40) { names.insert(Self.written(using: &generator)) }
        let desk = Self.desk(names.sorted())
        let run = try desk.run(["batch", "calls", "-o", "clean", "--hide", "list.txt"])
        #expect(run.status == 0, "\(run.stdout)\(run.stderr)")
        let results = TemporaryFolder.names(in: desk.folder.file("clean")).filter { $0.hasSuffix(".wav") }
        #expect(results.count == names.count)
        for name in results {
            let bare = name.replacing(/[0-9a-f]{16}-[0-9a-f]{8}/, with: "").lowercased()
                .filter { $0.isLetter || $0.isNumber }
            let secrets = [
                "quibble", "zoe", "zoë", "müller", "mueller", "muller", "silver", "gate", "ab77", "77c4", "555", "0147",
            ]
            tally.add(!secrets.contains { bare.contains($0) }, "\(name)")
        }
        #expect(tally.report(), "\(tally)")
    }

    @Test
    func `a name that the user told or keeps stays, with a notice`() throws {
        let desk = Self.desk(["quibblethorpe"])
        for flags in [["-o", "quibblethorpe-1.wav"], ["--keep-name", "-o", "out/"]] {
            let (run, new) = try desk.succeeds(["redact", "calls/quibblethorpe.wav", "--hide", "list.txt"] + flags)
            #expect(new.contains { $0.contains("quibblethorpe") && $0.hasSuffix(".wav") })
            #expect(run.errorLines.contains { $0.hasPrefix("the name of the output holds what is listed") })
        }
    }

    @Test
    func `a name that says what a rule found stays, with a notice; one that says nothing has none`() throws {
        let desk = Self.desk(["quibblethorpe-2", "a call"])
        let (run, new) = try desk.succeeds(["redact", "calls/quibblethorpe-2.wav", "-o", "out/"])
        #expect(new.contains("out/quibblethorpe-2.redacted.wav"))
        let notice = try #require(run.errorLines.first { $0.hasPrefix("the name of the output holds a word") })
        #expect(tells(notice) == nil)
        let other = try desk.succeeds(["redact", "calls/a call.wav", "-o", "out/"]).run
        #expect(!other.stderr.contains("the name of"))
    }

    @Test
    func `batch masks names and folders, tells equal ones apart, and counts them`() throws {
        let desk = Self.desk(Self.telling + ["Quibblethorpe, Zoe/1", "quibblethorpe_zoe/1", "plain/1"])
        let (run, _) = try desk.succeeds(["batch", "calls", "-o", "clean", "--hide", "list.txt"])
        let texts = try texts("clean", in: desk)
        for text in texts { #expect(tells(text) == nil, "\(text)") }
        let recordings = TemporaryFolder.names(in: desk.folder.file("clean")).filter { $0.hasSuffix(".wav") }
        #expect(recordings.count == Self.telling.count)
        #expect(texts.count { $0.hasSuffix(".wav") } == Self.telling.count + 3)
        #expect(run.stdout.contains("names    \(Self.telling.count + 2) calls have a name"))
        let export = try desk.succeeds(["catalog", "export", "--catalog", "clean.catalog.db"]).run.stdout
        #expect(tells(export.replacing(/[0-9a-f]{64}|[0-9a-f]{16}-[0-9a-f]{8}/, with: "")) == nil)
        let again = try desk.run(["batch", "calls", "-o", "clean", "--hide", "list.txt"])
        #expect(again.stdout.contains(": 0 done"))
    }

    @Test
    func `batch names calls whose names or folders say what was found in them`() throws {
        let desk = Self.desk(["quibblethorpe-2", "Mr Quibblethorpe/1", "plain/1"])
        let run = try desk.succeeds(["batch", "calls", "-o", "clean"]).run
        #expect(run.stdout.components(separatedBy: "\nname     ").count == 3)
        #expect(!run.stdout.contains("plain"))
    }

    @Test
    func `a site has no name that the list names`() throws {
        let desk = Self.desk(Self.telling)
        try desk.succeeds(["publish", "calls", "-o", "site", "--hide", "list.txt"])
        for text in try texts("site", in: desk) where !text.contains("function") {
            #expect(tells(text) == nil, "\(text.prefix(300))")
        }
    }

    @Test
    func `an absolute manifest gives no path of the machine away`() throws {
        let desk = Self.desk(["may/1", "may/2", "june/1"])
        let root = desk.folder.path
        func manifest(_ names: [String]) {
            desk.write(names.map { "{\"path\":\"\(root)/calls/\($0).wav\"}\n" }.joined(), to: "list.jsonl")
        }
        func tree() throws -> Set<String> {
            Set(
                try FileManager.default.subpathsOfDirectory(atPath: desk.folder.file("clean"))
                    .filter { $0.hasSuffix(".wav") })
        }
        manifest(["may/1"])
        try desk.succeeds(["batch", "list.jsonl", "-o", "clean"])
        #expect(try tree() == ["1.redacted.wav"])
        // A list of other calls wants no name that is taken, and what is done stays where it is.
        manifest(["june/1", "may/1", "may/2"])
        #expect(try desk.run(["batch", "list.jsonl", "-o", "clean"]).status == 0)
        #expect(try tree() == ["1.redacted.wav", "june/1.redacted.wav", "may/2.redacted.wav"])
        manifest(["june/1"])
        #expect(try desk.run(["batch", "list.jsonl", "-o", "clean"]).stdout.contains("1 unchanged"))
        for form in ["json", "csv"] {
            let run = try desk.succeeds(["catalog", "export", "--catalog", "clean.catalog.db", "--format", form]).run
            for part in root.split(separator: "/") { #expect(!run.stdout.contains("\(part)/"), "\(form)") }
            #expect(run.stdout.contains("june/1.redacted.wav"))
        }
    }

    @Test
    func `a catalogue at rest is one file, and reading leaves nothing beside it`() throws {
        let desk = Self.desk(["1"])
        try desk.succeeds(["batch", "calls", "-o", "clean"])
        for verb in [["export"], ["stats"], ["needs-review"]] {
            try desk.succeeds(["catalog"] + verb + ["--catalog", "clean.catalog.db"])
        }
        #expect(desk.folder.names.filter { $0.hasPrefix("clean.catalog") } == ["clean.catalog.db"])
    }

    @Test(arguments: [["batch", "calls"], ["batch", "calls", "--dry-run"], ["publish", "calls"]])
    func `a folder without a recording is said to be one`(_ arguments: [String]) throws {
        let desk = Self.desk([])
        desk.write("no recording", to: "calls/readme.txt")
        let run = try desk.succeeds(arguments + ["-o", "out"]).run
        #expect(run.errorLines.count { $0.hasPrefix("calls: there is no recording in it") } == 1)
    }
}
