import BleepTestSupport
import Foundation
import Testing

/// The sample calls and the damaged files, as `samples/truth.json` describes them.
struct SampleTests {
    /// A sample call with what is to be hidden in it.
    struct Call: Sendable, CustomTestStringConvertible {
        var file: String
        var cues: String
        var spans: [Range<Int>]
        var testDescription: String { file }
    }

    /// A file with one fault, and what is expected of it: `refused`, `warns` or `works`.
    struct DamagedFile: Sendable, CustomTestStringConvertible {
        var file: String
        var expectation: String
        var testDescription: String { file }
    }

    private static var truth: [String: Any] {
        (try? String(contentsOfFile: Product.sample("truth.json"), encoding: .utf8)).flatMap(JSONText.object) ?? [:]
    }

    static let calls: [Call] = (truth["calls"] as? [[String: Any]] ?? []).compactMap { call in
        guard let file = call["file"] as? String, let cues = call["cues"] as? String,
            let spans = call["spans"] as? [[String: Any]]
        else { return nil }
        return Call(
            file: file, cues: cues,
            spans: spans.compactMap { span in
                guard let start = span["startFrame"] as? Int, let end = span["endFrame"] as? Int else { return nil }
                return start..<end
            })
    }

    static let damaged: [DamagedFile] = (truth["damaged"] as? [[String: Any]] ?? []).compactMap { entry in
        guard let file = entry["file"] as? String, let expectation = entry["expectation"] as? String else { return nil }
        return DamagedFile(file: file, expectation: expectation)
    }

    @Test
    func `the list of samples is complete`() {
        #expect(Self.calls.count == 5)
        #expect(Self.calls.allSatisfy { !$0.spans.isEmpty })
        #expect(
            Set(Self.damaged.map(\.file))
                == Set(TemporaryFolder.names(in: Product.sample("damaged")).map { "damaged/\($0)" }))
    }

    @Test(arguments: calls)
    func `everything that is to be hidden in a sample is hidden`(call: Call) throws {
        let desk = CallFolder(call: nil, cues: nil)
        for name in [call.file, call.cues] {
            try FileManager.default.copyItem(atPath: Product.sample(name), toPath: desk.folder.file(name))
        }
        let (run, _) = try desk.succeeds(["redact", call.file, "-o", "out/"])
        #expect(run.stdout.contains("proved   every bleep holds its sound and nothing of the original"))
        let stem = call.file.split(separator: ".")[0]
        let redactions = try Sheet(desk.text("out/\(stem).redacted.sheet.json")).redactions.map(\.frames)
        for span in call.spans {
            #expect(
                redactions.contains { $0.lowerBound <= span.lowerBound && span.upperBound <= $0.upperBound }, "\(span)")
        }
    }

    @Test(arguments: damaged)
    func `a damaged file is what the list says`(file: DamagedFile) throws {
        let desk = CallFolder(call: nil, cues: nil)
        let name = "call.\(file.file.split(separator: ".").last ?? "")"
        try FileManager.default.copyItem(atPath: Product.sample(file.file), toPath: desk.folder.file(name))
        for arguments in [["analyze", name], ["redact", name, "--keypad-only"]] {
            switch file.expectation {
            case "refused":
                let run = try desk.fails(arguments, saying: "\(name): ")
                #expect(run.errorLines.count == 1, "\(run.stderr)")
            case "warns":
                let (run, _) = try desk.succeeds(arguments)
                #expect(run.errorLines.count == 1, "\(run.stderr)")
                #expect(run.stderr.hasPrefix("\(name): "))
            default:
                let (run, _) = try desk.succeeds(arguments)
                #expect(run.stderr == "")
            }
        }
    }
}
