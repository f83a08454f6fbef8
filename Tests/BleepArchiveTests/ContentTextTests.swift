import BleepTestSupport
import Testing

@testable import BleepArchive

/// What a worker says of a call, as one text.
struct ContentTextTests {
    private static let texts = [
        "", "=", "plain", "a|b", "~", "^", "^f", "^^r|~", "a\tb", "line\nline", "back\\slash", "\\n", "\\\\t",
        "Ärger \u{1F4DE} \u{0}", "\r\n", "\t",
        "\u{85}",
    ]

    private static func text(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in texts.randomElement(using: &random)! }.joined()
    }

    private static func maybe<Value>(_ random: inout SeededGenerator, _ value: (inout SeededGenerator) -> Value)
        -> Value?
    {
        Bool.random(using: &random) ? value(&random) : nil
    }

    private static func number(_ random: inout SeededGenerator) -> Int {
        [0, -1, 7, .max, .min, Int.random(in: 0...1_000_000_000_000, using: &random)].randomElement(using: &random)!
    }

    private static func content(_ random: inout SeededGenerator) -> CallContent {
        var content = CallContent(duration: number(&random), channels: number(&random))
        content.title = maybe(&random, text)
        content.date = maybe(&random, text)
        content.caller = maybe(&random, text)
        content.shownCaller = maybe(&random, text)
        content.coverage = maybe(&random, text)
        content.sha256 = maybe(&random, text)
        content.unproved = maybe(&random, number)
        content.source = maybe(&random) { OutputMark(path: text(&$0), size: number(&$0), modified: number(&$0)) }
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            content.pieces.append(
                CallContent.Piece(
                    channel: number(&random), label: text(&random), start: number(&random), end: number(&random)))
            content.hidden.append(
                CallContent.Hidden(
                    channels: text(&random), category: text(&random), kind: text(&random), origin: text(&random),
                    start: number(&random), end: number(&random)))
            content.remarks.append(
                CallContent.Remark(
                    origin: [.note, .finding, .transcript].randomElement(using: &random)!, kind: maybe(&random, text),
                    channel: maybe(&random, number), start: number(&random), end: number(&random), text: text(&random)))
        }
        return content
    }

    @Test
    func `whatever is in a call comes back as it was, also through a line of JSON`() {
        var random = SeededGenerator(seed: 90)
        for _ in 0..<2_000 {
            let content = Self.content(&random)
            #expect(CallContent(text: content.text) == content)
            var result = JobResult(id: 1, outcome: .done)
            result.content = content
            let line = JobLine.text(result)
            #expect(!line.contains("\n"))
            #expect(JobLine.value(JobResult.self, line)?.content == content)
        }
    }

    @Test
    func `what is cut or changed is no content, or another one, and never a crash`() {
        var random = SeededGenerator(seed: 91)
        for _ in 0..<500 {
            let text = Self.content(&random).text
            let bytes = Array(text.utf8)
            _ = CallContent(
                text: String(decoding: bytes.prefix(Int.random(in: 0...bytes.count, using: &random)), as: UTF8.self))
            var changed = bytes
            changed[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            _ = CallContent(text: String(decoding: changed, as: UTF8.self))
        }
        for text in ["", "|", "|1", "|x|1", "|1|1~|=p", "|1|1~|=z|1"] {
            #expect(CallContent(text: text) == nil, "\(text)")
        }
    }
}
