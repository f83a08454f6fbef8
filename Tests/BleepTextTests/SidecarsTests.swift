import Testing

@testable import BleepText

@Suite struct SidecarsTests {
    @Test func `sidecars are found by name, in any order of the folder`() throws {
        let names = [
            "call.transcript.json", "call.wav", "call.notes.md", "call.labels.txt", "call.cues.TextGrid",
            "call.cues.csv",
            "call2.cues.csv", "call.cues.md", "other.vtt", "Call.cues.csv", "call.b.vtt", "call.flac", "call", "call.",
        ]
        let found = try Sidecars.find(for: "call.wav", among: names)
        #expect(found.cues == ["call.cues.TextGrid", "call.cues.csv", "call.labels.txt"])
        #expect(found.transcripts == ["call.transcript.json"])
        #expect(found.notes == "call.notes.md")
        #expect(found.unused.isEmpty)
        #expect(try Sidecars.find(for: "call.wav", among: names.reversed()) == found)
    }

    @Test(arguments: ["vtt", "srt", "txt", "csv", "tsv", "json", "ctm", "TextGrid", "eaf"])
    func `a file that could be cues or transcript is asked about`(ending: String) {
        let name = "call.\(ending)"
        #expect(
            complaint { try Sidecars.find(for: "call.wav", among: ["call.wav", name]) }
                == "\(name): cues or transcript? say --cues or --transcript")
    }

    @Test func `what we write is neither a sidecar nor asked about`() throws {
        let ours = [
            "call.redacted.wav", "call.sheet.json", "call.sheet.csv", "call.sheet.vtt", "call.redacted.sheet.json",
            "call.redacted.sheet.csv", "call.redacted.sheet.txt",
        ]
        #expect(try Sidecars.find(for: "call.wav", among: ours).isEmpty)
    }

    @Test func `a flag answers the question`() throws {
        let names = ["call.json", "call.srt", "call.wav", "call.cues.csv"]
        let found = try Sidecars.find(for: "call.wav", among: names, named: ["call.json"])
        #expect(found.cues == ["call.cues.csv"] && found.transcripts.isEmpty && found.unused == ["call.srt"])
        #expect(complaint { try Sidecars.find(for: "call.wav", among: names, named: ["list.txt"]) } != nil)
    }

    @Test func `a stem may hold dots and a name may have no ending`() throws {
        #expect(try Sidecars.find(for: "2024.05.01.wav", among: ["2024.05.01.cues.csv"]).cues.count == 1)
        #expect(try Sidecars.find(for: "call", among: ["call.cues.csv"]).cues.count == 1)
    }
}
