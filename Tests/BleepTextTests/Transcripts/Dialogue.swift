import BleepCore
import BleepTestSupport

@testable import BleepText

/// An invented call of two people, from which every format is rendered.
struct Dialogue {
    struct Word: Hashable {
        var text: String
        /// Milliseconds, whole hundredths of a second: every format can say them.
        var start: Int
        var end: Int
        var confidence: Double
    }

    struct Turn: Hashable {
        var speaker: Int
        var words: [Word]
        var start: Int { words[0].start }
        var end: Int { words[words.count - 1].end }
        var text: String { words.map(\.text).joined(separator: " ") }
    }

    /// Names that must never leave the house; they also stand in what formats keep beside the words.
    static let speakers = ["Quinlan", "Vespera"]
    static let recording = "Quinlan-5550199"

    var turns: [Turn] = []
    /// What must be hidden: ranges over all words in order.
    var secrets: [Range<Int>] = []

    var words: [Word] { turns.flatMap(\.words) }
    var end: Int { turns.last?.end ?? 0 }

    private static let vocabulary = [
        "Hello,", "my", "number", "is", "okay.", "AT&T", "Straße", "naïve", "e-mail?", "49", "dollars", "it's",
        "Grüße,",
        "\"quoted\"", "one", "the", "I", "a", "mm-hm", "back\\slash", "Windows",
    ]

    init(seed: UInt64, turns count: Int = 9) {
        var generator = SeededGenerator(seed: seed)
        var time = Int.random(in: 10...300, using: &generator) * 10
        for number in 0..<count {
            var words: [Word] = []
            for _ in 0..<Int.random(in: 2...9, using: &generator) {
                let text = Self.vocabulary.randomElement(using: &generator) ?? "a"
                let length = Int.random(in: 12...60, using: &generator) * 10
                words.append(
                    Word(
                        text: text, start: time, end: time + length,
                        confidence: Double(Int.random(in: 10...99, using: &generator)) / 100))
                time += length + Int.random(in: 0...30, using: &generator) * 10
            }
            turns.append(Turn(speaker: number % 2, words: words))
            time += Int.random(in: 20...70, using: &generator) * 10
        }
        hide(using: &generator)
    }

    /// Makes some stretches, also across turns, into words that occur nowhere else.
    private mutating func hide(using generator: inout SeededGenerator) {
        var next = Int.random(in: 0...3, using: &generator)
        var number = 0
        var places: [(turn: Int, word: Int)] = []
        for turn in turns.indices { places += turns[turn].words.indices.map { (turn, $0) } }
        while next < places.count {
            let end = min(places.count, next + Int.random(in: 1...4, using: &generator))
            for place in places[next..<end] {
                number += 1
                let text = ["Zorbex\(number)y", "555-01\(70 + number)", "kürbolz\(number)."][number % 3]
                turns[place.turn].words[place.word].text = text
            }
            secrets.append(next..<end)
            next = end + Int.random(in: 3...9, using: &generator)
        }
    }

    /// The spans over the words of a transcript of this dialogue.
    var spans: [FoundSpan] {
        secrets.enumerated().map { number, words in
            number % 3 == 2
                ? FoundSpan(words: words, category: .profanity, kind: .profanity, confidence: 1, rule: "test")
                : FoundSpan(
                    words: words, category: .sensitive, kind: number % 3 == 0 ? .phone : .name, confidence: 1,
                    rule: "test")
        }
    }

    /// Everything that a redacted transcript must not hold, in lower case.
    var forbidden: [String] {
        secrets.flatMap { $0.map { words[$0].text.lowercased().filter { $0 != "." } } }
            + Self.speakers.map { $0.lowercased() } + [Self.recording.lowercased(), "5550199"]
    }

    /// The texts of each turn when the secrets are hidden.
    func masked(collapsing: Bool) -> [[String]] {
        var marks: [Int: (mark: String, span: Int)] = [:]
        for (number, span) in spans.enumerated() {
            for word in span.words { marks[word] = (MaskedTranscript.label(of: span), number) }
        }
        var index = 0
        return turns.map { turn in
            var result: [String] = []
            var last = -1
            for word in turn.words {
                let mark = marks[index]
                if mark == nil || !collapsing || mark?.span != last { result.append(mark?.mark ?? word.text) }
                last = mark?.span ?? -1
                index += 1
            }
            return result
        }
    }
}
