import BleepAudio
import BleepTestSupport
import Foundation
import Testing

/// `verify`: what holds is 0, what does not is 2, and every finding has its time.
struct VerifyTests {
    private let desk = CallFolder()
    private let original: [Int16]
    private let redacted: [Int16]
    private let spans: [Range<Int>]

    init() throws {
        try desk.succeeds(["redact", "call.wav"])
        original = WaveFile.samples(of: try desk.bytes("call.wav"))
        redacted = WaveFile.samples(of: try desk.bytes("call.redacted.wav"))
        spans = try Sheet(try desk.text("call.redacted.sheet.json")).redactions.map(\.frames)
    }

    /// Puts other samples into the redacted file, and their hash into its sheet, so that the hash does not decide.
    private func tamper(with samples: [Int16]) throws {
        let file = try desk.bytes("call.redacted.wav")
        desk.folder.write(WaveFile.replacing(samples: samples, in: file), to: "call.redacted.wav")
        let sheet = try desk.text("call.redacted.sheet.json")
        let hash = SHA256.hexadecimal(try SHA256.digest(ofFile: desk.folder.file("call.redacted.wav")))
        desk.write(sheet.replacingOccurrences(of: try Sheet(sheet).sha256, with: hash), to: "call.redacted.sheet.json")
    }

    /// - Returns: the lines that begin with `FINDING`.
    @discardableResult
    private func expectObjection(
        _ arguments: [String] = ["verify", "call.wav", "call.redacted.wav"], saying clue: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> [String] {
        let before = try FolderState(of: desk.folder.path)
        let run = try desk.run(arguments)
        #expect(run.status == 2, "\(run.stderr)", sourceLocation: sourceLocation)
        #expect(run.complaints.isEmpty, sourceLocation: sourceLocation)
        let findings = run.stdout.split(separator: "\n").map(String.init).filter { $0.hasPrefix("FINDING") }
        #expect(findings.contains { $0.contains(clue) }, "\(run.stdout)", sourceLocation: sourceLocation)
        #expect(!findings.contains { $0.contains("SHA-256") }, sourceLocation: sourceLocation)
        #expect(run.stdout.contains("does not hold: "), sourceLocation: sourceLocation)
        #expect(try before.differences(to: FolderState(of: desk.folder.path)) == [], sourceLocation: sourceLocation)
        return findings
    }

    private func clock(_ frame: Int) -> String { String(format: "0:%06.3f", Double(frame) / 8_000) }

    @Test
    func `our own output holds`() throws {
        let (run, new) = try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
        #expect(run.stdout.contains("2 spans declared in call.redacted.sheet.json"))
        #expect(run.stdout.hasSuffix("holds\n"))
        #expect(new == [])
    }

    @Test
    func `our own output holds under other names`() throws {
        try FileManager.default.moveItem(
            atPath: desk.folder.file("call.redacted.sheet.json"), toPath: desk.folder.file("marks.json"))
        try desk.succeeds(["verify", "call.wav", "call.redacted.wav", "--sheet", "marks.json"])
        let (run, _) = try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
        #expect(run.stdout.contains("taken from the differences"))
    }

    @Test
    func `what was tampered with and put right again holds`() throws {
        try tamper(with: redacted)
        try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
    }

    @Test
    func `a file beside itself does not hold`() throws {
        try expectObjection(["verify", "call.wav", "call.wav"], saying: "nothing is redacted")
        let run = try desk.run(["verify", "call.wav", "call.wav"])
        #expect(!run.stdout.contains("every bleep"))
    }

    @Test
    func `the original itself does not hold`() throws {
        try tamper(with: original)
        let findings = try expectObjection(saying: "not covered")
        #expect(findings.contains { $0.contains(clock(spans[0].lowerBound)) })
        #expect(findings.contains { $0.contains(clock(spans[1].lowerBound)) })
    }

    @Test
    func `the original named as the result does not hold`() throws {
        let run = try desk.run(["verify", "call.wav", "call.wav", "--sheet", "call.redacted.sheet.json"])
        #expect(run.status == 2)
        #expect(run.stdout.contains("not covered"))
        #expect(run.stdout.contains("SHA-256"))
    }

    @Test(arguments: [-400, 400])
    func `a span that is shifted by 50 ms does not hold`(shift: Int) throws {
        var samples = redacted
        let span = spans[0]
        samples.replaceSubrange(span, with: original[span])
        for frame in span { samples[frame + shift] = redacted[frame] }
        try tamper(with: samples)
        let findings = try expectObjection(saying: "changed outside")
        #expect(findings.contains { $0.contains("not covered") })
        #expect(findings.allSatisfy { !$0.contains(clock(spans[1].lowerBound)) })
    }

    @Test(arguments: [Float(1), 0.25, 0.05])
    func `a tone that was mixed in instead of put in place does not hold`(gain: Float) throws {
        var samples = redacted
        for frame in spans[1] {
            samples[frame] = Int16(clamping: Int(redacted[frame]) + Int(gain * Float(original[frame])))
        }
        try tamper(with: samples)
        let findings = try expectObjection(saying: "the original sounds along with the cover")
        #expect(findings.allSatisfy { $0.contains(clock(spans[1].lowerBound)) })
    }

    @Test
    func `one sample that was changed outside does not hold`() throws {
        var samples = redacted
        samples[4_000] ^= 1
        try tamper(with: samples)
        let findings = try expectObjection(saying: "changed outside")
        #expect(findings.count == 1)
        #expect(findings.first?.contains("0:00.500") == true)
    }

    @Test
    func `a hash that differs is one finding among others`() throws {
        var samples = redacted
        samples[4_000] ^= 1
        desk.folder.write(
            WaveFile.replacing(samples: samples, in: try desk.bytes("call.redacted.wav")), to: "call.redacted.wav")
        let run = try desk.run(["verify", "call.wav", "call.redacted.wav"])
        #expect(run.status == 2)
        #expect(run.stdout.contains("SHA-256"))
        #expect(run.stdout.contains("changed outside"))
        #expect(run.stdout.contains("does not hold: 2 findings"))
    }

    @Test
    func `a tag in the file does not hold`() throws {
        var file = try desk.bytes("call.redacted.wav")
        file += Array("LIST".utf8) + [14, 0, 0, 0] + Array("INFOINAM".utf8) + [2, 0, 0, 0] + Array("Jo".utf8)
        let size = file.count - 8
        file.replaceSubrange(4..<8, with: (0..<4).map { UInt8(truncatingIfNeeded: size >> ($0 * 8)) })
        desk.folder.write(file, to: "call.redacted.wav")
        try tamper(with: redacted)
        try expectObjection(saying: "rides along")
    }

    @Test
    func `a sheet that is none fails`() throws {
        desk.write("{}", to: "other.json")
        try desk.fails(
            ["verify", "call.wav", "call.redacted.wav", "--sheet", "other.json"], saying: "other.json")
        try desk.fails(
            ["verify", "call.wav", "call.redacted.wav", "--sheet", "missing.json"],
            saying: "missing.json: there is no such file")
    }
}
