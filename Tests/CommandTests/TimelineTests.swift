import BleepTestSupport
import Foundation
import Testing

/// `timeline`: which picture is written where, and what is refused.
struct TimelineTests {
    private let desk = CallFolder()

    @Test
    func `one picture is written and named`() throws {
        let (run, new) = try desk.succeeds(["timeline", "call.wav", "-o", "call.svg"])
        #expect(new == ["call.svg"])
        #expect(run.stdout == "written  call.svg\n")
        #expect(run.stderr.contains("using call.cues.csv"))
        let picture = try desk.text("call.svg")
        #expect(picture.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
        #expect(picture.contains("1 × sensitive, 1 × swearing"))
    }

    @Test
    func `the same call gives the same picture, byte for byte`() throws {
        try desk.succeeds(["timeline", "call.wav", "-o", "one.svg", "--spectrogram"])
        try desk.succeeds(["timeline", "call.wav", "-o", "two.svg", "--spectrogram"])
        #expect(try desk.bytes("one.svg") == desk.bytes("two.svg"))
    }

    @Test
    func `calls, redacted calls and sheets are drawn below each other`() throws {
        try desk.succeeds(["redact", "call.wav"])
        try desk.succeeds(
            [
                "timeline", "call.wav", "call.redacted.wav", "call.redacted.sheet.json", "-o", "all.svg", "--width",
                "600",
            ])
        #expect(try desk.text("all.svg").components(separatedBy: "<g class=\"call\"").count == 4)
    }

    @Test(.enabled(if: Product.finds("rsvg-convert")), arguments: ["auto", "dark"])
    func `a bitmap has twice the pixels`(theme: String) throws {
        try desk.succeeds(["timeline", "call.wav", "-o", "call.png", "--width", "500", "--theme", theme])
        let bytes = try desk.bytes("call.png")
        #expect(bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect(Array(bytes[16..<20]) == [0, 0, 3, 0xE8])
    }

    @Test
    func `without the tool for bitmaps its package is named and nothing is left`() throws {
        let before = try FolderState(of: desk.folder.path)
        let run = try desk.run(
            ["timeline", "call.wav", "-o", "call.png"], environment: ["PATH": desk.folder.path])
        #expect(run.status == 1)
        #expect(run.complaints.count == 1)
        #expect(run.complaints.first?.contains("librsvg2-bin") == true)
        #expect(before.differences(to: try FolderState(of: desk.folder.path)) == [])
    }

    @Test
    func `what exists is replaced only when told, and an input never`() throws {
        desk.write("mine", to: "call.svg")
        try desk.fails(["timeline", "call.wav", "-o", "call.svg"], saying: "exists already; --force")
        let run = try desk.run(["timeline", "call.wav", "-o", "call.svg", "--force"])
        #expect(run.status == 0)
        #expect(try desk.text("call.svg").contains("</svg>"))
        desk.folder.write(CallFolder.standardCall, to: "other.svg")
        try desk.fails(
            ["timeline", "other.svg", "-o", "other.svg", "--force"], saying: "never overwritten")
        try desk.fails(
            ["timeline", "call.wav", "--cues", "call.svg", "-o", "call.svg", "--force"], saying: "never overwritten")
        try desk.fails(["timeline", "call.wav", "-o", "nowhere/call.svg"], saying: "nowhere does not exist")
    }

    @Test
    func `one call that fails leaves no picture`() throws {
        desk.write("no recording at all", to: "broken.wav")
        try desk.fails(["timeline", "call.wav", "broken.wav", "-o", "both.svg"], saying: "broken.wav")
        try desk.fails(["timeline", "gone.wav", "-o", "gone.svg"], saying: "gone.wav")
    }

    @Test(arguments: ["call.jpg", "call", "call.svg.gz", "svg"])
    func `a picture has an ending that says what it is`(name: String) throws {
        try desk.refuses(["timeline", "call.wav", "-o", name], saying: "ends in .svg")
    }

    @Test
    func `what makes no sense together is refused`() throws {
        try desk.refuses(["timeline", "call.wav", "-o", "a.svg", "--width", "319"], saying: "320 to 4000")
        try desk.refuses(["timeline", "call.wav", "-o", "a.svg", "--theme", "blue"], saying: "--theme")
        try desk.refuses(["timeline", "call.wav"], saying: "-o")
        try desk.refuses(
            ["timeline", "call.wav", "call.wav", "--cues", "call.cues.csv", "-o", "a.svg"], saying: "one call")
        try desk.refuses(
            ["timeline", "call.wav", "-o", "a.svg", "--keypad-only", "--keep-keypad"], saying: "exclude each other")
    }

    @Test
    func `nothing that is hidden is in the picture or in a message`() throws {
        let desk = CallFolder(cues: "start,end,kind,reason\n0.5,0.6,name,Zanzibar\n")
        desk.write(TalkedCall.json, to: "call.transcript.json")
        let (run, _) = try desk.succeeds(["timeline", "call.wav", "-o", "call.svg"])
        let picture = try desk.text("call.svg")
        for text in [run.stdout, run.stderr, picture] {
            for secret in TalkedCall.secrets + ["Zanzibar"] {
                #expect(text.range(of: secret, options: .caseInsensitive) == nil, "\(secret)")
            }
        }
        #expect(picture.contains("swearing"))
    }

    @Test
    func `the picture of the original is for its owner`() throws {
        try desk.succeeds(["timeline", "call.wav", "-o", "mine.svg", "--private"])
        #expect(desk.folder.mode("mine.svg") == 0o600)
        #expect(try desk.text("mine.svg").contains("PRIVATE"))
        try desk.succeeds(["redact", "call.wav"])
        try desk.fails(
            ["timeline", "call.redacted.wav", "-o", "no.svg", "--private"], status: 64, saying: "give the original")
    }

    @Test
    func `a call with nothing marked is drawn, and it is said`() throws {
        let desk = CallFolder(call: KeypadCall.bytes, cues: nil)
        let (run, _) = try desk.succeeds(["timeline", "call.wav", "-o", "call.svg"])
        #expect(run.stderr.contains("nothing else is hidden"))
        #expect(try desk.text("call.svg").contains("1 × sensitive"))
        #expect(try !desk.text("call.svg").contains(KeypadCall.dialled))
    }

    @Test(.enabled(if: Product.finds("xmllint")))
    func `another program finds the picture well-formed`() throws {
        desk.write("0:01 <b>\"Ärger\"</b> & 😀 \u{202E}\u{1}\n", to: "call.notes.md")
        try desk.succeeds(["timeline", "call.wav", "-o", "call.svg", "--spectrogram"])
        let run = try CommandRun(
            [], in: desk.folder.path,
            through: ["sh", "-c", "xmllint --noout call.svg"])
        #expect(run.status == 0, "\(run.stderr)")
    }
}
