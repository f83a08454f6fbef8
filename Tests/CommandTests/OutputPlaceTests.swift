import BleepTestSupport
import Foundation
import Testing

/// Where results go, and where they never go.
struct OutputPlaceTests {
    private static let standardNames: Set = [
        "call.redacted.wav", "call.redacted.sheet.json", "call.redacted.sheet.csv",
    ]
    private let desk = CallFolder()

    @Test
    func `without -o the result lies beside the call`() throws {
        let (run, new) = try desk.succeeds(["redact", "call.wav"])
        #expect(new == Self.standardNames)
        for name in new { #expect(run.stdout.contains(name)) }
    }

    @Test
    func `without -o the result lies beside the call, wherever the command runs`() throws {
        desk.folder.makeFolder("elsewhere")
        let run = try CommandRun(["redact", desk.folder.file("call.wav")], in: desk.folder.file("elsewhere"))
        #expect(run.status == 0, "\(run.stderr)")
        #expect(try FolderState(of: desk.folder.path).names.isSuperset(of: Self.standardNames))
        #expect(TemporaryFolder.names(in: desk.folder.file("elsewhere")).isEmpty)
    }

    @Test(arguments: ["published/", "published/2026/march/"])
    func `a name that ends in a slash is a folder and is made`(folder: String) throws {
        let (_, new) = try desk.succeeds(["redact", "call.wav", "-o", folder])
        #expect(new.isSuperset(of: Self.standardNames.map { folder + $0 }))
        #expect(TemporaryFolder.names(in: desk.folder.file(folder)).count == 3)
    }

    @Test
    func `two calls whose numbers are masked alike get a name each, and what is said of it is true`() throws {
        for (name, seconds) in [("c1234567.wav", "0.5"), ("c7654321.wav", "0.6")] {
            desk.folder.write(CallFolder.standardCall, to: name)
            desk.write("start,end\n\(seconds),1.1\n", to: "cues.csv")
            let (run, new) = try desk.succeeds(["redact", name, "--cues", "cues.csv", "-o", "published/"])
            let output = try #require(new.first { $0.hasSuffix(".wav") })
            let told = run.errorLines.last { $0.contains("the output is called") } ?? ""
            #expect(told.hasSuffix(String(output.dropFirst("published/".count))))
        }
    }

    @Test
    func `a folder that is there needs no slash`() throws {
        desk.folder.makeFolder("published")
        let (_, new) = try desk.succeeds(["redact", "call.wav", "-o", "published"])
        #expect(new == Set(Self.standardNames.map { "published/" + $0 }))
    }

    @Test
    func `any other name is a file, and its sheets are called after it`() throws {
        let (_, new) = try desk.succeeds(["redact", "call.wav", "-o", "episode 7.wav"])
        #expect(new == ["episode 7.wav", "episode 7.sheet.json", "episode 7.sheet.csv"])
    }

    @Test
    func `the folder of an output file has to be there`() throws {
        try desk.fails(["redact", "call.wav", "-o", "nowhere/out.wav"], saying: "the folder nowhere does not exist")
    }

    @Test
    func `a folder that may not be written to`() throws {
        desk.folder.makeFolder("closed")
        chmod(desk.folder.file("closed"), 0o555)
        for output in ["closed/", "closed/out.wav", "closed/new/"] {
            try desk.fails(
                ["redact", "call.wav", "-o", output], saying: "callbleep: closed", through: try Privileges.without())
        }
    }

    @Test(arguments: ["--private-sheet", "--audition"])
    func `the folder of every other file has to be there, too`(flag: String) throws {
        try desk.fails(
            ["redact", "call.wav", "-o", "out.wav", flag, "nowhere/x.wav"], saying: "the folder nowhere does not exist")
    }

    @Test
    func `a folder that is made for the result is made for nothing else`() throws {
        try desk.fails(
            ["redact", "call.wav", "-o", "out/", "--private-sheet", "nowhere/x.json"],
            saying: "the folder nowhere does not exist")
    }

    @Test(arguments: ["call.redacted.wav", "call.redacted.sheet.json", "call.redacted.sheet.csv"])
    func `nothing that exists is replaced`(name: String) throws {
        desk.write("somebody's work", to: name)
        try desk.fails(["redact", "call.wav"], saying: "\(name): exists already; --force replaces it")
    }

    @Test
    func `nothing that a dangling link names is made`() throws {
        try FileManager.default.createSymbolicLink(
            atPath: desk.folder.file("call.redacted.wav"), withDestinationPath: desk.folder.file("nowhere"))
        try desk.fails(["redact", "call.wav"], saying: "call.redacted.wav: exists already")
    }

    @Test
    func `--force replaces what exists`() throws {
        for name in Self.standardNames { desk.write("yesterday's", to: name) }
        let run = try desk.run(["redact", "call.wav", "--force"])
        #expect(run.status == 0, "\(run.stderr)")
        for name in Self.standardNames { #expect(try desk.text(name) != "yesterday's") }
        try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
    }

    @Test
    func `--force replaces a link, not what it leads to`() throws {
        desk.write("somebody's work", to: "theirs.wav")
        try FileManager.default.createSymbolicLink(
            atPath: desk.folder.file("call.redacted.wav"), withDestinationPath: "theirs.wav")
        let run = try desk.run(["redact", "call.wav", "--force"])
        #expect(run.status == 0, "\(run.stderr)")
        #expect(try desk.text("theirs.wav") == "somebody's work")
    }

    @Test(
        arguments: ["call.wav", "./call.wav", "../x/call.wav", "hard.wav", "soft.wav", "folder/call.wav"],
        [false, true])
    func `the call itself is never overwritten, by whatever name`(name: String, force: Bool) throws {
        let files = FileManager.default
        try files.linkItem(atPath: desk.folder.file("call.wav"), toPath: desk.folder.file("hard.wav"))
        try files.createSymbolicLink(atPath: desk.folder.file("soft.wav"), withDestinationPath: "call.wav")
        try files.createSymbolicLink(atPath: desk.folder.file("folder"), withDestinationPath: ".")
        let here = URL(fileURLWithPath: desk.folder.path).lastPathComponent
        let output = name.replacingOccurrences(of: "../x/", with: "../\(here)/")
        try desk.fails(
            ["redact", "call.wav", "-o", output] + (force ? ["--force"] : []),
            saying: "is the recording itself (call.wav); it is never overwritten")
    }

    @Test(arguments: [[], ["--force"]])
    func `a pipe or a device is never replaced`(force: [String]) throws {
        mkfifo(desk.folder.file("pipe.wav"), 0o600)
        try FileManager.default.createSymbolicLink(
            atPath: desk.folder.file("link.wav"), withDestinationPath: "/dev/null")
        for name in ["pipe.wav", "link.wav"] {
            try desk.fails(
                ["redact", "call.wav", "-o", name] + force, saying: "\(name): is no ordinary file; it is never replaced"
            )
        }
    }

    @Test(arguments: ["--audition", "--private-sheet"])
    func `no other file replaces the call either`(flag: String) throws {
        try desk.fails(
            ["redact", "call.wav", "-o", "out.wav", flag, "call.wav", "--force"], saying: "is the recording itself")
    }

    @Test
    func `a cue file is never overwritten`() throws {
        desk.write(CallFolder.standardCues, to: "marks.csv")
        try desk.fails(
            ["redact", "call.wav", "--cues", "marks.csv", "--private-sheet", "marks.csv", "--force"],
            saying: "marks.csv: is one of the cue files")
        try desk.fails(
            ["redact", "call.wav", "--private-sheet", "call.cues.csv", "--force"],
            saying: "call.cues.csv: is one of the cue files")
    }

    @Test
    func `two outputs of one name are a mistake in the arguments`() throws {
        try desk.refuses(
            ["redact", "call.wav", "-o", "out.wav", "--private-sheet", "out.wav"], saying: "out.wav: is named twice")
        try desk.refuses(
            ["redact", "call.wav", "-o", "out.wav", "--private-sheet", "./out.sheet.json"], saying: "is named twice")
        try desk.refuses(
            ["redact", "call.wav", "--audition", "a.wav", "--private-sheet", "a.wav", "-o", "b.wav"],
            saying: "a.wav: is named twice")
    }

    @Test
    func `a redacted recording with its sheet is never redacted again`() throws {
        try desk.succeeds(["redact", "call.wav"])
        try desk.fails(
            ["redact", "call.redacted.wav", "--keypad-only"],
            saying: "call.redacted.wav: is a redacted recording with its sheet; redact the original")
    }

    @Test
    func `--sheets chooses the sheets`() throws {
        let (_, new) = try desk.succeeds(["redact", "call.wav", "--sheets", "audacity,webvtt,markdown"])
        #expect(
            new == [
                "call.redacted.wav", "call.redacted.sheet.txt", "call.redacted.sheet.vtt", "call.redacted.sheet.md",
            ])
    }

    @Test
    func `the private sheet is for its owner only, and elsewhere`() throws {
        let (_, new) = try desk.succeeds(["redact", "call.wav", "-o", "out/", "--private-sheet", "mine.json"])
        #expect(new.subtracting(["out"]) == Set(Self.standardNames.map { "out/" + $0 } + ["mine.json"]))
        #expect(desk.folder.mode("mine.json") == 0o600)
        #expect(try JSONText.object(desk.text("mine.json")) != nil)
    }

    @Test
    func `a private sheet that replaces a public file is private`() throws {
        desk.write("open to all", to: "mine.json")
        chmod(desk.folder.file("mine.json"), 0o644)
        let run = try desk.run(["redact", "call.wav", "--private-sheet", "mine.json", "--force"])
        #expect(run.status == 0, "\(run.stderr)")
        #expect(desk.folder.mode("mine.json") == 0o600)
    }
}
