import BleepTestSupport
import Foundation
import Testing

/// The sheets of the sample calls, as `samples/expected` holds them: a change of what is found, hidden or printed shows
/// as a difference there. `RECORD_EXPECTED=1 swift test --filter ExpectedSheetTests` writes them anew.
struct ExpectedSheetTests {
    private static let forms = ["json", "csv", "md"]

    @Test(arguments: SampleTests.calls)
    func `the sheets of a sample are the expected ones`(call: SampleTests.Call) throws {
        let desk = CallFolder(call: nil, cues: nil)
        for name in [call.file, call.cues] {
            try FileManager.default.copyItem(atPath: Product.sample(name), toPath: desk.folder.file(name))
        }
        try desk.succeeds(["redact", call.file, "-o", "out/", "--sheets", "json,csv,markdown"])
        let stem = call.file.prefix { $0 != "." }
        for form in Self.forms {
            let name = "\(stem).redacted.sheet.\(form)"
            let made = Self.withoutHash(try desk.text("out/\(name)"))
            let expected = Product.sample("expected/\(name)")
            if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
                try made.write(toFile: expected, atomically: true, encoding: .utf8)
                Issue.record("recorded \(name)")
            }
            #expect(try String(contentsOfFile: expected, encoding: .utf8) == made, "\(name)")
        }
    }

    /// The hash of the output depends on the encoder's build; everything else is the same on every machine.
    private static func withoutHash(_ sheet: String) -> String {
        sheet.replacing(/"sha256":"[0-9a-f]{64}"/, with: "\"sha256\":\"\"")
    }
}
