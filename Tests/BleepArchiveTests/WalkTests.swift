import BleepArchive
import BleepPipeline
import BleepTestSupport
import Foundation
import Glibc
import Testing

/// Which calls a batch finds.
struct WalkTests {
    @Test
    func `a link that leads in a circle ends`() throws {
        let desk = ArchiveDesk()
        desk.addCall("x/a")
        symlink("..", desk.folder.file("calls/x/up"))
        symlink("x", desk.folder.file("calls/self"))
        let report = try desk.run()
        // The link to x is another way to the same call, and no circle.
        #expect(report.done == 2)
        #expect(try desk.tree().keys.contains("x/a.redacted.wav"))
    }

    @Test
    func `a name that is not UTF-8 is named as a failure`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        let name = Array(desk.folder.file("calls/b").utf8).map { CChar(bitPattern: $0) } + [-61, 46, 119, 97, 118, 0]
        let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
        try #require(descriptor >= 0)
        close(descriptor)
        let report = try desk.run()
        unlink(name)
        #expect(report.done == 1)
        #expect(report.failures.count == 1)
        #expect(report.failures.first?.reason.contains("UTF-8") == true)
    }

    @Test(.enabled(if: geteuid() != 0))
    func `a folder that cannot be read is named and the others are done`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.addCall("shut/b")
        chmod(desk.folder.file("calls/shut"), 0)
        let report = try desk.run()
        chmod(desk.folder.file("calls/shut"), 0o700)
        #expect(report.done == 1)
        #expect(report.failures.map(\.path) == ["shut"])
    }

    @Test(arguments: [
        #"{"path":"a.wav","cues":"marks/one.csv"}"# + "\n\n" + #"{"path":"b.wav","cues":["marks/one.csv"]}"# + "\n",
        "path,cues\na.wav,marks/one.csv\n\"b.wav\",marks/one.csv\n",
        "cues;path\r\nmarks/one.csv;a.wav\r\nmarks/one.csv;./b.wav\r\n",
    ])
    func `a manifest names calls and their cues`(text: String) throws {
        let desk = ArchiveDesk()
        for name in ["a", "b", "c"] { desk.addCall(name, cues: nil) }
        desk.folder.makeFolder("calls/marks")
        desk.write(ArchiveDesk.cues, to: "calls/marks/one.csv")
        desk.write(text, to: "calls/list")
        let report = try desk.run { $0.source = desk.folder.file("calls/list") }
        #expect(report.done == 2)
        #expect(report.count == 2)
        #expect(try desk.tree().keys.contains("b.redacted.wav"))
    }

    @Test
    func `what a manifest names twice, outside of its folder or in vain is a failure`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.write("path\na.wav\n./a.wav\n../a.wav\ngone.wav\n", to: "calls/list")
        let report = try desk.run { $0.source = desk.folder.file("calls/list") }
        #expect(report.done == 1)
        #expect(report.failures.count == 3)
    }

    @Test
    func `two names that look alike and have other bytes are two calls`() throws {
        let desk = ArchiveDesk()
        desk.addCall("\u{E9}")
        desk.addCall("e\u{301}")
        desk.write("path\n\u{E9}.wav\ne\u{301}.wav\n", to: "calls/list")
        let report = try desk.run { $0.source = desk.folder.file("calls/list") }
        #expect(report.done == 2 && report.failures.isEmpty)
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["calls/b.wav", "calls/a.notes.md", "calls/a.cues.csv"])
    func `a pipe is a failure, and nobody waits for somebody to write into it`(name: String) throws {
        let desk = ArchiveDesk()
        desk.addCall("a", cues: nil)
        desk.addCall("c")
        try #require(mkfifo(desk.folder.file(name), 0o600) == 0)
        let report = try desk.run { $0.redaction.keypadOnly = true }
        #expect(report.failures.map(\.path) == [name.hasSuffix("b.wav") ? "b.wav" : "a.wav"])
        #expect(report.failures.allSatisfy { $0.reason.contains("pipe") })
        #expect(report.done >= 1 && report.done + report.failures.count == report.count)
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["hide", "calls/list"])
    func `a list that comes through a pipe is refused, as every worker would have to read it`(name: String) throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        // Somebody who has it open: it can be read, and is empty.
        try #require(mkfifo(desk.folder.file(name), 0o600) == 0)
        let writer = try FileHandle(forUpdating: URL(filePath: desk.folder.file(name)))
        try writer.write(contentsOf: Data("path\na.wav\n".utf8))
        #expect {
            try desk.run {
                if name == "hide" { $0.redaction.search.hideFiles = [desk.folder.file(name)] }
                if name != "hide" { $0.source = desk.folder.file(name) }
            }
        } throws: { "\($0)".contains("is a pipe or a device") }
        try writer.close()
    }

    @Test(arguments: [
        #"{"path":"a.wav","cue":"marks/one.csv"}"#, #"{"path":"a.wav","Cues":"marks/one.csv"}"#,
        #"{"path":"a.wav","transcripts":"one.json"}"#, #"{"path":"a.wav","trancsript":"one.json"}"#,
        "path,cue\na.wav,marks/one.csv\n", "path,cue file\na.wav,marks/one.csv\n", "transript;path\nx.json;a.wav\n",
    ])
    func `a mistyped name in a manifest is refused: what it names would be left out`(text: String) throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.write(text, to: "calls/list")
        #expect {
            try desk.run { $0.source = desk.folder.file("calls/list") }
        } throws: { error in
            "\(error)".contains("calls/list") && "\(error)".contains("did you mean '")
        }
    }

    @Test(arguments: [
        #"{"path":"a.wav","agent":"7","date":"2024-05-17","queue":"x"}"#, "path,agent,date,codes\na.wav,7,x,y\n",
    ])
    func `a manifest may have columns of its own`(text: String) throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        desk.write(text, to: "calls/list")
        let report = try desk.run { $0.source = desk.folder.file("calls/list") }
        #expect(report.done == 1 && report.count == 1)
    }

    @Test(arguments: ["{\"path\":", "{\"file\":\"a.wav\"}", "name,cues\na,b\n", "path\n\"a", ""])
    func `what is no manifest is refused with its name`(text: String) throws {
        let desk = ArchiveDesk()
        desk.write(text, to: "calls/list")
        #expect {
            try desk.run { $0.source = desk.folder.file("calls/list") }
        } throws: { error in
            "\(error)".contains("calls/list")
        }
    }
}
