import BleepTestSupport
import Foundation
import Testing

/// What says what is to be hidden: cue files, sidecars, and what is wrong with them.
struct MarksTests {
    @Test
    func `nothing marked`() throws {
        let desk = CallFolder(cues: nil)
        let run = try desk.fails(["redact", "call.wav"], status: 2, saying: "nothing marked")
        #expect(
            run.stderr
                == "callbleep: call.wav: nothing marked; give --cues or --transcript, or say --keypad-only\n")
    }

    @Test
    func `a cue file without a cue marks nothing`() throws {
        let desk = CallFolder(cues: "start,end\n")
        try desk.fails(["redact", "call.wav"], status: 2, saying: "call.wav: nothing marked")
    }

    @Test
    func `a transcript without a word marks nothing, and it is said which`() throws {
        let desk = CallFolder(cues: nil)
        desk.write("WEBVTT\n", to: "call.transcript.vtt")
        let said = "nothing marked (call.transcript.vtt has no word in it); give --cues"
        try desk.fails(["redact", "call.wav"], status: 2, saying: said)
        try desk.succeeds(["redact", "call.wav", "--keypad-only"])
        let run = try desk.run(["batch", ".", "-o", "clean", "--force"])
        #expect(run.status == 2 && run.stdout.contains("call.transcript.vtt has no word in it); give"))
    }

    @Test
    func `nothing to hide but digits, and there are none`() throws {
        let desk = CallFolder(cues: nil)
        let (run, _) = try desk.succeeds(["redact", "call.wav", "--keypad-only"])
        #expect(run.stdout.contains("nothing to bleep"))
        #expect(try desk.bytes("call.redacted.wav") == desk.bytes("call.wav"))
    }

    @Test(arguments: ["vtt", "srt", "csv", "txt", "json", "TextGrid"])
    func `a file that could be cues or a transcript is asked about`(ending: String) throws {
        let desk = CallFolder(cues: nil)
        desk.write("WEBVTT\n", to: "call.\(ending)")
        let run = try desk.fails(["redact", "call.wav"], saying: "cues or transcript?")
        #expect(run.stderr == "callbleep: call.\(ending): cues or transcript? say --cues or --transcript\n")
    }

    @Test
    func `a file that a flag names is no question`() throws {
        let desk = CallFolder(cues: nil)
        desk.write("WEBVTT\n\n00:01.000 --> 00:01.500\nname\n", to: "call.vtt")
        let (run, _) = try desk.succeeds(["redact", "call.wav", "--cues", "call.vtt"])
        #expect(run.stdout.contains("1 bleep hides"))
    }

    @Test
    func `files beside the call are used and named`() throws {
        let desk = CallFolder()
        desk.write("3.0\t3.2\tphone\n3.5\t3.5\ta dog barks\n", to: "call.labels.txt")
        let (run, _) = try desk.succeeds(["redact", "call.wav"])
        #expect(run.errorLines.contains("using call.cues.csv"))
        #expect(run.errorLines.contains("using call.labels.txt"))
        #expect(run.stdout.contains("3 bleeps hide"))
        #expect(try desk.text("call.redacted.sheet.json").contains("a dog barks"))
    }

    @Test
    func `flags add to the files beside the call, and --no-sidecars leaves those out`() throws {
        let desk = CallFolder()
        desk.write("start,end\n3,3.2\n", to: "more.csv")
        let (both, _) = try desk.succeeds(["redact", "call.wav", "--cues", "more.csv", "-o", "both.wav"])
        #expect(both.stdout.contains("3 bleeps hide"))
        let (one, _) = try desk.succeeds(
            ["redact", "call.wav", "--no-sidecars", "--cues", "more.csv", "-o", "one.wav"])
        #expect(one.stdout.contains("1 bleep hides"))
        #expect(one.stderr == "")
    }

    @Test
    func `notes beside the call are used and named`() throws {
        let desk = CallFolder()
        desk.write("- 0:02 the line is bad\n", to: "call.notes.md")
        let (run, _) = try desk.succeeds(["redact", "call.wav"])
        #expect(run.errorLines.contains("using call.notes.md"))
        #expect(try desk.text("call.redacted.sheet.json").contains("the line is bad"))
    }

    @Test
    func `a transcript beside the call is not passed over`() throws {
        let desk = CallFolder()
        desk.write("{}", to: "call.transcript.json")
        try desk.fails(["redact", "call.wav"], saying: "call.transcript.json: ")
    }

    @Test
    func `a file beside the call that may not be read is an error`() throws {
        let desk = CallFolder()
        chmod(desk.folder.file("call.cues.csv"), 0)
        try desk.fails(
            ["redact", "call.wav", "--keypad-only"], saying: "call.cues.csv: cannot be read",
            through: try Privileges.without())
    }

    @Test
    func `a cue file that is not there`() throws {
        try CallFolder().fails(
            ["redact", "call.wav", "--cues", "marks.csv"], saying: "marks.csv: there is no such file")
    }

    @Test
    func `a cue file that cannot be read`() throws {
        let desk = CallFolder()
        desk.folder.makeFolder("marks.csv")
        try desk.fails(["redact", "call.wav", "--cues", "marks.csv"], saying: "marks.csv: is a folder")
    }

    @Test(arguments: [
        ("4.5,4.6", "the start 0:04.500 lies beyond the recording"),
        ("3.5,4.2", "the end 0:04.200 lies beyond the recording"),
        ("2.0,1.0", "the end 0:01.000 lies before the start 0:02.000"),
        ("2.0,2.0", "the span is empty"),
        ("-1,2.0", "the start is negative"),
        ("one,two", "the start is no time"),
        ("1.0,1.5,secretive", "the category is not known"),
        ("1.0,1.5,sensitive,nickname", "the kind"),
        ("1.0,1.5,sensitive,name,7", "there is no channel 7"),
        ("1.0", "the end is missing"),
    ])
    func `a line that cannot be understood is an error with its number`(line: String, clue: String) throws {
        let desk = CallFolder(cues: "start,end,category,kind,channel\n0.5,0.6,sensitive,name,0\n\(line)\n")
        let run = try desk.fails(["redact", "call.wav"], saying: clue)
        #expect(run.complaints.first?.hasPrefix("callbleep: call.cues.csv:3: ") == true)
    }

    @Test
    func `an end a little beyond the recording is moved, and said`() throws {
        let desk = CallFolder(cues: "start,end\n3.5,4.04\n")
        let (run, _) = try desk.succeeds(["redact", "call.wav"])
        #expect(run.stderr.contains("call.cues.csv:2: the end 0:04.040 was moved to the end of the recording"))
    }

    /// Two seconds of voice, two of line noise.
    private static let halfSilent = WaveFile(
        TestSignal.voice(frames: 16_000) + TestSignal.voice(frames: 16_000).map { $0 * 0.0005 }
    ).bytes
    private static let cuesOverSilence =
        "start,end\n" + (0..<5).map { "\(2.3 + 0.3 * Double($0)),\(2.4 + 0.3 * Double($0))\n" }.joined()

    @Test(arguments: [[], ["--keypad-only"], ["--cues", "other.csv"]])
    func `a folder that cannot be listed is an error: what marks the call may lie there`(flags: [String]) throws {
        let wrapper = try Privileges.without()
        let desk = CallFolder(cues: nil)
        desk.write("start,end\n1.0,1.5\n", to: "other.csv")
        desk.folder.makeFolder("shut")
        desk.folder.write(try desk.bytes("call.wav"), to: "shut/call.wav")
        desk.write("start,end\n1.0,2.0\n", to: "shut/call.cues.csv")
        desk.write("{\"path\":\"shut/call.wav\"}\n", to: "list.jsonl")
        // It may be entered, but not listed.
        chmod(desk.folder.file("shut"), 0o300)
        defer { chmod(desk.folder.file("shut"), 0o700) }
        let arguments = ["redact", "shut/call.wav", "-o", "out.wav"] + flags
        let run = try desk.run(arguments, through: wrapper)
        #expect(run.status == 1 && run.stderr.contains("shut: cannot be listed (Permission denied)"), "\(run.stderr)")
        #expect(try desk.run(arguments + ["--no-sidecars"], through: wrapper).status == (flags.isEmpty ? 2 : 0))
        guard flags == ["--keypad-only"] else { return }
        let batch = try desk.run(["batch", "list.jsonl", "-o", "clean", "--keypad-only"], through: wrapper)
        #expect(batch.status == 1 && batch.stdout.contains("shut: cannot be listed"), "\(batch.stdout)")
    }

    @Test
    func `a pipe that lies where cues would is an error, and nobody waits for it`() throws {
        let desk = CallFolder(cues: nil)
        mkfifo(desk.folder.file("call.labels.txt"), 0o600)
        try desk.fails(["redact", "call.wav"], saying: "call.labels.txt: is a pipe or a device; expected a file")
    }

    @Test
    func `five cues over silence are labels of another edit`() throws {
        let desk = CallFolder(call: Self.halfSilent, cues: Self.cuesOverSilence)
        try desk.fails(
            ["redact", "call.wav"], saying: "call.wav: 5 of 5 cues lie over silence: labels of another edit?")
        let (run, _) = try desk.succeeds(["redact", "call.wav", "--force-cues"])
        #expect(run.stdout.contains("5 bleeps hide"))
    }

    @Test
    func `four cues over silence are chance`() throws {
        let desk = CallFolder(
            call: Self.halfSilent,
            cues: Self.cuesOverSilence.split(separator: "\n").dropLast().joined(separator: "\n"))
        try desk.succeeds(["redact", "call.wav"])
    }

    @Test
    func `cues of two categories that overlap become the sensitive one, with a notice`() throws {
        let desk = CallFolder(cues: "start,end,category\n1.0,2.0,sensitive\n1.5,2.5,profanity\n")
        let (run, _) = try desk.succeeds(["redact", "call.wav", "--exact"])
        #expect(
            run.errorLines.contains(
                "0:01.500: sensitive (call.cues.csv:2) and swearing (call.cues.csv:3) overlap; bleeped as sensitive"))
        let sheet = try Sheet(try desk.text("call.redacted.sheet.json"))
        #expect(sheet.redactions.map(\.category) == ["sensitive", "profanity"])
        #expect(sheet.redactions.map(\.frames) == [8_000..<16_000, 16_000..<20_000])
    }
}
