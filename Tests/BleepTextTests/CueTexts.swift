import BleepCore
import BleepTestSupport

@testable import BleepText

/// What the tests mean by a cue, apart from the line on which it stands.
struct PlainCue: Hashable {
    var start: Timecode
    var end: Timecode
    var category: Category
    var kind: SpanKind
    var channel: Int?
    var reason: String?

    init(_ cue: Cue) {
        start = cue.start
        end = cue.end
        category = cue.category
        kind = cue.kind
        channel = cue.channel
        reason = cue.reason
    }

    init(random generator: inout SeededGenerator) {
        let first = Int.random(in: 0...90_000_000, using: &generator)
        start = Timecode(milliseconds: first)
        end = Timecode(milliseconds: first + Int.random(in: 1...60_000, using: &generator))
        kind = SpanKind.allCases.randomElement(using: &generator) ?? .other
        category = Bool.random(using: &generator) ? kind.category : .sensitive
        channel = Bool.random(using: &generator) ? Int.random(in: 0...31, using: &generator) : nil
        let reasons = [
            "Rex", "=1+1", "a, b; c", "he said \"no\"", "two\nlines", "-5", "@home", "Zoë Müller", "tab\there",
        ]
        reason = Bool.random(using: &generator) ? reasons.randomElement(using: &generator) : nil
    }
}

enum CueTexts {
    static func csv(_ cues: [PlainCue], separator: Character, lineEnd: String, using generator: inout SeededGenerator)
        -> String
    {
        let columns = ["start", "end", "category", "kind", "channel", "reason"].shuffled(using: &generator)
        var text =
            columns.map { Bool.random(using: &generator) ? $0 : $0.uppercased() }
            .joined(separator: String(separator)) + lineEnd
        for cue in cues {
            let cells = columns.map { column -> String in
                switch column {
                case "start": time(cue.start, comma: separator != ",", using: &generator)
                case "end": time(cue.end, comma: separator != ",", using: &generator)
                case "category": cue.category.name
                case "kind": cue.kind.rawValue
                case "channel": cue.channel.map { String($0) } ?? ""
                default: quoted(cue.reason ?? "")
                }
            }
            text += cells.joined(separator: String(separator)) + lineEnd
            if Int.random(in: 0..<9, using: &generator) == 0 { text += lineEnd }
        }
        return text
    }

    private static func time(_ time: Timecode, comma: Bool, using generator: inout SeededGenerator) -> String {
        let text = Bool.random(using: &generator) ? time.clock : time.seconds
        return comma && Bool.random(using: &generator) ? text.split(separator: ".").joined(separator: ",") : text
    }

    private static func quoted(_ reason: String) -> String {
        let first = reason.first.map { "=+-@".contains($0) } ?? false
        let safe = first ? "'" + reason : reason
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    static func label(_ cue: PlainCue) -> String {
        "\(cue.category.name)/\(cue.kind.rawValue)" + (cue.reason.map { ": " + $0 } ?? "")
    }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The description of the error with which `body` fails; `nil` when it does not.
func complaint<Result>(_ body: () throws -> Result) -> String? {
    do {
        _ = try body()
        return nil
    } catch { return "\(error)" }
}
