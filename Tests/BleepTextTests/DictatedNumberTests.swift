import BleepCore
import BleepTestSupport
import BleepText
import Testing

/// Random numbers, said in random ways: whatever is dictated after a question for it must be hidden to the last word.
@Suite struct DictatedNumberTests {
    private static let english = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    private static let englishTens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    private static let german = ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
    private static let germanTens = [
        "", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
    ]

    private struct Question {
        var english: String
        var german: String
        var kind: SpanKind
        var length: Int
    }

    private static let questions = [
        Question(english: "what is your phone number", german: "wie ist ihre telefonnummer", kind: .phone, length: 10),
        Question(english: "and the card number", german: "und die kartennummer", kind: .card, length: 16),
        Question(english: "your customer number please", german: "ihre kundennummer bitte", kind: .account, length: 8),
        Question(
            english: "what is the verification code", german: "wie lautet der bestätigungscode", kind: .pin, length: 6),
        Question(english: "and your passport number", german: "und die passnummer", kind: .id, length: 9),
    ]

    private func say(_ digits: ArraySlice<Int>, german isGerman: Bool, _ random: inout some RandomNumberGenerator)
        -> String
    {
        let words = isGerman ? Self.german : Self.english
        let tens = isGerman ? Self.germanTens : Self.englishTens
        var said: [String] = []
        var index = digits.startIndex
        while index < digits.endIndex {
            let digit = digits[index]
            let next = index + 1 < digits.endIndex ? digits[index + 1] : nil
            switch Int.random(in: 0..<4, using: &random) {
            case 0 where next == digit:
                said += [isGerman ? "doppel" : "double", words[digit]]
                index += 2
            case 1 where digit >= 2 && (next ?? 0) >= 1:
                let unit = next.map { isGerman && $0 == 1 ? "ein" : words[$0] } ?? ""
                said += isGerman ? [unit + "und" + tens[digit]] : [tens[digit], unit]
                index += 2
            case 2:
                said.append(String(digit))
                index += 1
            default:
                said.append(digit == 0 && !isGerman && index > digits.startIndex ? "oh" : words[digit])
                index += 1
            }
        }
        return said.joined(separator: " ")
    }

    private enum Telling: CaseIterable {
        case atOnce, withFillers, withOkays, inSegments, readBack
    }

    private func lines(
        _ digits: [Int], _ kind: SpanKind, german isGerman: Bool, _ telling: Telling,
        _ random: inout some RandomNumberGenerator
    ) -> [String] {
        let groups = stride(from: 0, to: digits.count, by: 4).map { start in
            let end = digits.count - start < 6 ? digits.count : start + 4
            return digits[start..<min(end, digits.count)]
        }
        .filter { $0.count > 1 }
        var covered = 0
        var said: [String] = []
        for group in groups where group.startIndex >= covered {
            said.append("{\(kind.rawValue) " + say(group, german: isGerman, &random) + "}")
            covered = group.endIndex
        }
        switch telling {
        case .atOnce: return ["1|" + (isGerman ? "das ist " : "it is ") + said.joined(separator: " ")]
        case .withFillers: return ["1|" + said.joined(separator: isGerman ? " äh " : " uh ")]
        case .withOkays: return said.flatMap { ["1|" + $0, "0|" + (isGerman ? "ja" : "okay")] }
        case .inSegments: return said.map { "1|" + $0 }
        case .readBack: return said.flatMap { ["1|" + $0, "0|" + $0] }
        }
    }

    @Test(arguments: [UInt64](1...12))
    func `a dictated number is hidden to the last word, however it is told`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for question in Self.questions {
            for telling in Telling.allCases {
                for isGerman in [false, true] {
                    var digits = (0..<question.length).map { _ in Int.random(in: 0...9, using: &random) }
                    digits[0] = 4
                    let text =
                        ["0|" + (isGerman ? question.german : question.english)]
                        + lines(digits, question.kind, german: isGerman, telling, &random)
                    let call = MarkedCall(text.joined(separator: "\n"))
                    let spans = SpanFinder().find(in: call.transcript)
                    #expect(call.leaked(by: spans) == [], "\(text)")
                    #expect(call.needless(in: spans) == [], "\(text)")
                }
            }
        }
    }
}
