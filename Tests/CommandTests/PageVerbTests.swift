import BleepTestSupport
import Foundation
import Testing

/// `timeline -o x.html` and `publish`, run as a process: what is written, what is said, and every exit code.
struct PageVerbTests {
    @Test
    func `a page is one file, and the recording in it is the redacted one`() throws {
        let desk = CallFolder()
        let (run, new) = try desk.succeeds(["timeline", "call.wav", "-o", "call.html"])
        #expect(new == ["call.html"])
        #expect(run.stdout == "written  call.html\n")
        try desk.succeeds(["redact", "call.wav"])
        let redacted = Data(try desk.bytes("call.redacted.wav")).base64EncodedString()
        #expect(try desk.text("call.html").contains("data:audio/wav;base64,\(redacted)\""))
        #expect(!(try desk.text("call.html")).contains(Data(CallFolder.standardCall).base64EncodedString()))
    }

    @Test
    func `linked audio lies beside the page, and the redacted recording itself is linked where it is`() throws {
        let desk = CallFolder()
        let (run, new) = try desk.succeeds(["timeline", "call.wav", "-o", "call.html", "--audio", "link"])
        #expect(new == ["call.html", "call.redacted.wav"])
        #expect(run.stderr.contains("the audio lies beside it"))
        #expect(try desk.text("call.html").contains("src=\"call.redacted.wav\""))
        #expect(try desk.run(["redact", "call.wav", "--force"]).status == 0)
        let (_, more) = try desk.succeeds(
            ["timeline", "call.redacted.wav", "-o", "call.md", "--audio", "link"])
        #expect(more == ["call.md"])
    }

    /// Sun's AU with 16 bits, big-endian, at 8 kHz.
    private static func au(_ samples: [Float]) -> [UInt8] {
        func big(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        return Array(".snd".utf8) + big(24, 4) + big(2 * samples.count, 4) + big(3, 4) + big(8_000, 4) + big(1, 4)
            + samples.flatMap { big(Int(($0 * 32_767).rounded()), 2) }
    }

    @Test
    func `a format that browsers do not play gets a copy that they do, of the same samples`() throws {
        let desk = CallFolder(call: nil)
        desk.folder.write(Self.au(TestSignal.voice(frames: 32_000)), to: "call.au")
        let (_, new) = try desk.succeeds(["timeline", "call.au", "-o", "call.html", "--audio", "link"])
        #expect(new == ["call.html", "call.redacted.play.flac"])
        #expect(try desk.text("call.html").contains("src=\"call.redacted.play.flac\""))
        #expect(try desk.bytes("call.redacted.play.flac").starts(with: Array("fLaC".utf8)))
        try desk.succeeds(["redact", "call.au"])
        let run = try desk.run(
            ["verify", "call.au", "call.redacted.play.flac", "--sheet", "call.redacted.sheet.json"])
        // Its hash is another; everything else holds.
        #expect(run.stdout.contains("SHA-256 differs") && !run.stdout.contains("changed outside"), "\(run.stdout)")
        try desk.succeeds(["publish", ".", "-o", "site"])
        for name in ["call.redacted.au", "call.redacted.play.flac"] {
            #expect(FileManager.default.fileExists(atPath: desk.folder.file("site/calls/call/\(name)")), "\(name)")
        }
    }

    @Test
    func `a page without audio has no player`() throws {
        let desk = CallFolder()
        try desk.succeeds(["timeline", "call.wav", "-o", "a.html", "--audio", "none"])
        #expect(!(try desk.text("a.html")).contains("<audio"))
    }

    @Test
    func `a call in which nothing is marked has no page`() throws {
        let desk = CallFolder(cues: nil)
        try desk.fails(["timeline", "call.wav", "-o", "call.html"], status: 2, saying: "nothing marked")
        let (_, new) = try desk.succeeds(["timeline", "call.wav", "-o", "call.html", "--keypad-only"])
        #expect(new == ["call.html"])
    }

    @Test
    func `what makes no sense is refused before any work`() throws {
        let desk = CallFolder()
        try desk.refuses(["timeline", "call.wav", "-o", "call.html", "--private"], saying: "made to be published")
        try desk.refuses(["timeline", "call.wav", "call.wav", "-o", "call.html"], saying: "of one call")
        try desk.refuses(["timeline", "call.wav", "-o", "call.svg", "--embed"], saying: "--embed is for pages")
        try desk.refuses(["timeline", "call.wav", "-o", "call.notes.md"], saying: "what notes are called")
        try desk.refuses(["timeline", "call.wav", "-o", "call.pdf"], saying: ".html or .md")
        try desk.refuses(["publish", "."], saying: "-o")
        try desk.fails(["publish", ".", "-o", "."], saying: "is the folder of the calls")
        try desk.fails(["publish", "nowhere", "-o", "site"], saying: "is no folder")
    }

    @Test
    func `nothing is overwritten unless it is said`() throws {
        let desk = CallFolder()
        desk.write("mine", to: "call.html")
        try desk.fails(["timeline", "call.wav", "-o", "call.html"], saying: "exists already; --force replaces it")
        try desk.fails(["timeline", "call.wav", "-o", "none/call.html"], saying: "does not exist")
    }

    @Test
    func `notes that say what is hidden stop a page and a site`() throws {
        let desk = CallFolder(call: nil, cues: nil)
        desk.folder.makeFolder("calls")
        desk.folder.write(CallFolder.standardCall, to: "calls/call.wav")
        desk.write(CallFolder.standardCues, to: "calls/call.cues.csv")
        desk.write("0:01 Mr Quibblethorpe says hello\n", to: "calls/call.notes.md")
        desk.write("Quibblethorpe\n", to: "mine.txt")
        let run = try desk.run(["publish", "calls", "-o", "site", "--hide", "mine.txt"])
        #expect(run.status == 2)
        #expect(!run.stderr.contains("Quibblethorpe") && run.stderr.contains("call.notes.md"))
        #expect(!FileManager.default.fileExists(atPath: desk.folder.file("site/calls")))
        let page = try desk.run(["timeline", "calls/call.wav", "-o", "x.html", "--hide", "mine.txt"])
        #expect(page.status == 2)
        #expect(!FileManager.default.fileExists(atPath: desk.folder.file("x.html")))
        let accepted = try desk.run(["publish", "calls", "-o", "site", "--hide", "mine.txt", "--accept-notes"])
        #expect(accepted.status == 0)
        #expect(FileManager.default.fileExists(atPath: desk.folder.file("site/calls/call.html")))
    }

    @Test
    func `a site says what it holds, and who is left out`() throws {
        let desk = CallFolder(call: nil, cues: nil)
        desk.folder.makeFolder("calls")
        desk.folder.write(CallFolder.standardCall, to: "calls/good.wav")
        desk.write(CallFolder.standardCues, to: "calls/good.cues.csv")
        let (first, _) = try desk.succeeds(["publish", "calls", "-o", "site"])
        #expect(first.stdout.hasPrefix("site: 1 call\n"))
        let (second, new) = try desk.succeeds(["publish", "calls", "-o", "site"])
        #expect(second.stdout.contains("1 of them unchanged") && second.stdout.contains("0 written, 0 removed"))
        #expect(new.isEmpty)
        desk.folder.write(CallFolder.standardCall, to: "calls/bad.wav")
        let run = try desk.run(["publish", "calls", "-o", "site"])
        #expect(run.status == 2)
        #expect(run.complaints.count == 1 && run.complaints[0].contains("calls/bad.wav: nothing marked"))
        desk.write("no sound", to: "calls/bad.wav")
        #expect(try desk.run(["publish", "calls", "-o", "site"]).status == 1)
    }

    @Test
    func `pages and sites in German hide what was said in English`() throws {
        let words = "my number is two one two five five five oh one four seven okay".split(separator: " ")
        let list = words.enumerated().map { index, word in
            let start = Double(index) * 0.25
            return "{\"timestamp\":[\(start),\(start + 0.2)],\"text\":\" \(word)\"}"
        }
        let desk = CallFolder(cues: nil)
        desk.write("{\"text\":\"\",\"chunks\":[\(list.joined(separator: ","))]}", to: "call.transcript.json")
        try desk.succeeds(["publish", ".", "-o", "site", "--language", "de"])
        #expect(try desk.text("site/calls/call/call.redacted.sheet.json").contains("\"kind\":\"phone\""))
        try desk.succeeds(["timeline", "call.wav", "-o", "call.html", "--language", "de"])
        #expect(try desk.text("call.html").contains("Telefonnummer"))
    }
}
