import BleepArchive
import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Foundation
import Testing

@testable import BleepArchive

/// What a batch puts into its catalogue, and what never gets there.
struct CatalogContentTests {
    private static let secret = "marzipan"

    /// A word a second, as CTM has them.
    private static func transcript(_ words: [String]) -> String {
        words.enumerated().map { "a 1 \($0).2 0.4 \($1)\n" }.joined()
    }

    private func desk() -> ArchiveDesk {
        let desk = ArchiveDesk()
        desk.addCall("a", cues: nil)
        desk.folder.write(ArchiveDesk.recording(7, frames: 80_000), to: "calls/a.wav")
        desk.write(
            Self.transcript(["we", "sell", "fine", Self.secret, "and", "the", "parcel", "left"]),
            to: "calls/a.transcript.ctm"
        )
        return desk
    }

    private func ask(_ desk: ArchiveDesk, _ text: String) throws -> [CatalogHit] {
        var question = CatalogQuestion()
        question.text = text
        return try Catalog(desk.folder.file("clean.catalog.db")).answers(to: question).hits
    }

    /// Everything that lies beside the results.
    private func bytes(_ desk: ArchiveDesk) -> [UInt8] {
        desk.folder.names.filter { $0.hasPrefix("clean.c") }.flatMap { desk.folder.read($0) }
    }

    private func holds(_ bytes: [UInt8], _ word: String) -> Bool {
        let wanted = Array(word.lowercased().utf8)
        let all = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return all.indices.contains { all[$0...].starts(with: wanted) }
    }

    @Test(arguments: ["serial-number.wav", "rueckruf.wav", "silent-start.wav", "refund-desk.flac"])
    func `what is kept of a redaction is what its published sheet says`(sample: String) throws {
        let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../samples")
        let desk = ArchiveDesk()
        desk.folder.write([UInt8](try Data(contentsOf: samples.appending(path: sample))), to: sample)
        desk.write("start,end,category\n1,1.5,sensitive\n4,4.2,profanity\n", to: "cues.csv")
        desk.write(
            "---\ntitle: A call\nclaims: [a bank]\ncaller_id: \"030 23125 014\"\n---\nA quiet day.\n\n0:03 he sighs #sigh\n",
            to: String(sample.prefix { $0 != "." }) + ".notes.md")
        var request = RedactionRequest(input: desk.folder.file(sample))
        request.cueFiles = [desk.folder.file("cues.csv")]
        request.forcesCues = true
        let report = try Redactor(message: { _ in }, progress: { _ in }).redact(request)
        let outputs = report.files.compactMap(OutputMark.init(of:))
        let sheet = try #require(report.sheet)
        let content = try PublishedContent.content(of: sheet, outputs, country: "de")
        #expect(content.hidden.count >= 2 && !content.pieces.isEmpty && content.remarks.contains { $0.origin == .note })
        #expect(content.remarks.filter { $0.origin == .about }.map(\.text) == ["A call", "a bank", "A quiet day."])
        #expect(try PublishedContent.read(outputs, mode: .redact, country: "de") == content)
    }

    @Test
    func `what was said is found, what was hidden is not`() throws {
        let desk = desk()
        desk.write(Self.secret + "\n", to: "hide.txt")
        let report = try desk.run { $0.redaction.search.hideFiles = [desk.folder.file("hide.txt")] }
        try #require(report.done == 1, "\(report)")
        let hits = try ask(desk, "parcel")
        #expect(hits.map(\.path) == ["a.wav"])
        #expect(hits.first?.origin == .transcript)
        #expect(hits.first?.text?.contains("fine … and") == true)
        #expect(try ask(desk, Self.secret).isEmpty)
        #expect(!holds(bytes(desk), Self.secret))
        #expect(try ask(desk, "name").isEmpty)
    }

    @Test
    func `a word that is hidden later is gone from the catalogue, from its index, too`() throws {
        let desk = desk()
        desk.write("liquorice\n", to: "hide.txt")
        func run() throws -> BatchReport {
            try desk.run { $0.redaction.search.hideFiles = [desk.folder.file("hide.txt")] }
        }
        _ = try run()
        #expect(try ask(desk, Self.secret).count == 1)
        #expect(holds(bytes(desk), Self.secret))
        desk.write(Self.secret + "\n", to: "hide.txt")
        #expect(try run().done == 1)
        #expect(try ask(desk, Self.secret).isEmpty)
        #expect(try ask(desk, "parcel").count == 1)
        #expect(!holds(bytes(desk), Self.secret))
    }

    @Test
    func `a call that is done again is there once`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a")
        _ = try desk.run()
        desk.write("start,end,kind\n0.6,0.8,phone\n", to: "calls/a.cues.csv")
        _ = try desk.run()
        var question = CatalogQuestion()
        question.categories = [.sensitive]
        let hits = try Catalog(desk.folder.file("clean.catalog.db")).answers(to: question).hits
        #expect(hits.map(\.word) == ["phone"])
        #expect(hits.first.map { $0.start <= Timecode("0.6")! && $0.end >= Timecode("0.8")! } == true)
    }

    @Test
    func `timelines alone are in the catalogue, and no digit of them`() throws {
        let desk = ArchiveDesk()
        desk.addCall("a", cues: nil)
        desk.folder.write(Self.keypadCall, to: "calls/a.wav")
        #expect(try desk.run { $0.mode = .analyze }.done == 1)
        var question = CatalogQuestion()
        question.labels = [.dtmf]
        let hits = try Catalog(desk.folder.file("clean.catalog.db")).answers(to: question).hits
        #expect(hits.count == 3)
        #expect(hits.allSatisfy { $0.mode == .analyze && $0.output == "a.analysis.json" && $0.text == nil })
        question.labels = []
        question.findings = ["keypad"]
        #expect(try Catalog(desk.folder.file("clean.catalog.db")).answers(to: question).hits.count == 1)
        var digits = ""
        _ = try Catalog(desk.folder.file("clean.catalog.db")).export(isPrivate: true) { digits += "\($0.segments)" }
        #expect(!digits.contains("697") && !digits.contains("digit"))
    }

    /// The digits 1, 5 and 9, a quarter of a second each, in three seconds.
    private static let keypadCall: [UInt8] = {
        let tones = [(697.0, 1_209.0), (770, 1_336), (852, 1_477)]
        var generator = SeededGenerator(seed: 3)
        let samples = (0..<24_000).map { frame -> Int16 in
            let place = (frame - 4_000) / 4_000
            let isOn = frame >= 4_000 && place < 3 && (frame - 4_000) % 4_000 < 2_000
            let noise = Double.random(in: -20...20, using: &generator)
            guard isOn else { return Int16(noise) }
            let time = Double(frame) / 8_000 * 2 * .pi
            return Int16(6_000 * (sin(tones[place].0 * time) + sin(tones[place].1 * time)) + noise)
        }
        var bytes = ArchiveDesk.recording(1, frames: samples.count)
        for (index, sample) in samples.enumerated() {
            bytes[44 + 2 * index] = UInt8(truncatingIfNeeded: sample)
            bytes[45 + 2 * index] = UInt8(truncatingIfNeeded: sample >> 8)
        }
        return bytes
    }()

    @Test
    func `callers are stored keyed, found by their number in any form, and clear only where the policy says so`() throws
    {
        let desk = ArchiveDesk()
        for (name, caller) in [("a", "+1 646 555 0143"), ("b", "(646) 555-0143"), ("c", "+1 646 555 0199")] {
            desk.addCall(name)
            desk.write("---\ncaller_id: \"\(caller)\"\n---\n", to: "calls/\(name).notes.md")
        }
        let catalog = desk.folder.file("clean.catalog.db")
        _ = try desk.run { $0.redaction.countries = ["us"] }
        for form in ["5550143", "555 0143", "555-0143"] { #expect(!holds(desk.folder.read("clean.catalog.db"), form)) }
        var question = CatalogQuestion()
        question.caller = "+1 (646) 555-0143"
        #expect(try Catalog(catalog).answers(to: question).hits.map(\.path) == ["a.wav", "b.wav"])
        question.caller = "+1646…"
        #expect(throws: PipelineError.self) { try Catalog(catalog).answers(to: question) }
        #expect(desk.folder.mode("clean.caller.key") == 0o600)

        // Without the key nobody can tell.
        let key = desk.folder.read("clean.caller.key")
        desk.folder.remove("clean.caller.key")
        question.caller = "+16465550143"
        #expect { try Catalog(catalog).answers(to: question) } throws: { "\($0)".contains("clean.caller.key") }
        #expect { try desk.run { $0.redaction.countries = ["us"] } } throws: { "\($0)".contains("clean.caller.key") }
        desk.folder.write(key, to: "clean.caller.key")

        desk.write("caller-ids: clear\n", to: "p.yaml")
        _ = try desk.run {
            $0.redaction.countries = ["us"]
            $0.redaction.search.policy = desk.folder.file("p.yaml")
        }
        var shown: [String] = []
        _ = try Catalog(catalog).export(isPrivate: true) { shown.append($0.secrets?.shownCaller ?? "") }
        #expect(shown == ["+1 646 555 0143", "(646) 555-0143", "+1 646 555 0199"])
    }

    @Test
    func `a caller's mark is an HMAC of RFC 4231`() {
        #expect(
            CallerKey([UInt8](repeating: 0x0B, count: 20)).mark("Hi There")
                == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    }
}
