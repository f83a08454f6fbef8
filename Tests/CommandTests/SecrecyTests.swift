import BleepAudio
import BleepTestSupport
import Foundation
import Testing

/// What is said about a span stays with the person who said it.
struct SecrecyTests {
    private static let words = ["Zanzibar", "Quibblethorpe", "Xylofon"]
    private static let everySheet = "json,csv,audacity,webvtt,markdown"

    /// Reasons in every kind of cue file.
    private static func desk() -> CallFolder {
        let desk = CallFolder(
            cues: "start,end,kind,reason\n0.5,0.6,name,Zanzibar\n0.8,0.9,phone,\"Quibblethorpe, 5\"\n")
        desk.write("1.5\t1.7\tname: Zanzibar\n", to: "call.labels.txt")
        desk.write("WEBVTT\n\n00:02.000 --> 00:02.200\nname: Xylofon\n", to: "call.cues.vtt")
        desk.write("1\n00:00:03,000 --> 00:00:03,200\nswearing: Quibblethorpe\n", to: "call.cues.srt")
        return desk
    }

    private static func expectNoWord(in text: String, _ place: String) {
        for word in words { #expect(text.range(of: word, options: .caseInsensitive) == nil, "\(word) in \(place)") }
    }

    @Test
    func `reasons stand in the private sheet and nowhere else`() throws {
        let desk = Self.desk()
        let (run, new) = try desk.succeeds(
            ["redact", "call.wav", "-o", "out/", "--sheets", Self.everySheet, "--private-sheet", "mine.json"])
        Self.expectNoWord(in: run.stdout, "stdout")
        Self.expectNoWord(in: run.stderr, "stderr")
        #expect(TemporaryFolder.names(in: desk.folder.file("out")).count == 6)
        for name in new where name.hasPrefix("out/") { Self.expectNoWord(in: try desk.text(name), name) }
        for word in Self.words { #expect(try desk.text("mine.json").contains(word)) }
    }

    @Test
    func `the private sheet knows the recording and the marked times`() throws {
        let desk = Self.desk()
        try desk.succeeds(["redact", "call.wav", "--private-sheet", "mine.json"])
        let text = try desk.text("mine.json")
        #expect(text.contains("call.wav"))
        #expect(text.contains(SHA256.hexadecimal(try SHA256.digest(ofFile: desk.folder.file("call.wav")))))
        #expect(text.contains("call.labels.txt:1"))
    }

    @Test
    func `reasons are not in the plan`() throws {
        let (run, _) = try Self.desk().succeeds(["redact", "call.wav", "--dry-run"])
        #expect(run.stdout.contains("call.labels.txt:1"))
        Self.expectNoWord(in: run.stdout, "stdout")
        Self.expectNoWord(in: run.stderr, "stderr")
    }

    @Test(arguments: [
        ("call.cues.csv", "start,end,kind,reason\n9,10,name,Zanzibar\n"),
        ("call.cues.csv", "start,end,kind,reason\n1,2,Quibblethorpe,Zanzibar\n"),
        ("call.cues.csv", "start,end,category,reason\n1,2,Quibblethorpe,Zanzibar\n"),
        ("call.cues.csv", "start,end,reason\nZanzibar,2,Xylofon\n"),
        ("call.cues.csv", "start,end,reason\n1,2,\"Zanzibar\n"),
        ("call.cues.csv", "start,end,channel,reason\n1,2,Xylofon,Zanzibar\n"),
        ("call.labels.txt", "2\t1\tname: Zanzibar\n"),
        ("call.labels.txt", "1\t1\tname: Zanzibar\n"),
        ("call.cues.vtt", "WEBVTT\n\n00:02.000 --> Zanzibar\nname: Xylofon\n"),
        ("call.cues.srt", "1\n00:00:09,000 --> 00:00:08,000\nname: Zanzibar\n"),
    ])
    func `reasons are not in errors`(name: String, text: String) throws {
        let desk = CallFolder(cues: nil)
        desk.write(text, to: name)
        let run = try desk.fails(["redact", "call.wav"], saying: "\(name):")
        Self.expectNoWord(in: run.stderr, "stderr")
    }

    @Test
    func `public files do not know the recording's name, place or hash`() throws {
        let desk = CallFolder(call: nil, cues: nil)
        desk.folder.makeFolder("Zanzibar")
        desk.folder.write(CallFolder.standardCall, to: "Zanzibar/Xylofon.wav")
        desk.write(CallFolder.standardCues, to: "Zanzibar/Quibblethorpe.csv")
        try desk.succeeds(
            [
                "redact", "Zanzibar/Xylofon.wav", "--cues", "Zanzibar/Quibblethorpe.csv", "-o", "episode.wav",
                "--sheets",
                Self.everySheet,
            ])
        for name in desk.folder.names where name.hasPrefix("episode") {
            Self.expectNoWord(in: try desk.text(name), name)
        }
        let output = try Sheet(try desk.text("episode.sheet.json")).sha256
        let hashes = try desk.text("episode.sheet.json").matches(of: /[0-9a-f]{32,}/).map { String($0.output) }
        #expect(hashes == [output])
    }
}
