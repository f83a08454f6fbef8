import Foundation
import Testing

/// A public sheet, as far as the tests look at it.
struct Sheet {
    struct Redaction {
        var frames: Range<Int>
        var channels: [Int]
        var category: String
        var kind: String
        var tone: Double?
    }

    let redactions: [Redaction]
    let sha256: String

    /// - Throws: the test's failure where the text is no such sheet.
    init(_ text: String) throws {
        let document = try #require(JSONText.object(text))
        #expect(document["schema"] as? String == "callbleep.sheet/1")
        let output = try #require(document["output"] as? [String: Any])
        sha256 = try #require(output["sha256"] as? String)
        redactions = try #require(document["redactions"] as? [[String: Any]]).map { redaction in
            let start = try #require(redaction["startFrame"] as? Int)
            let end = try #require(redaction["endFrame"] as? Int)
            return Redaction(
                frames: start..<end, channels: try #require(redaction["channels"] as? [Int]),
                category: try #require(redaction["category"] as? String),
                kind: try #require(redaction["kind"] as? String), tone: redaction["tone"] as? Double)
        }
    }
}
