import BleepCore
import BleepTestSupport

/// Ways in which people say what stands in a list, and recognisers write it; made by chance from a seed.
///
/// Written without a look at how the matcher reads them.
struct SpokenForms {
    enum Tongue: CaseIterable { case english, german }

    var random: SeededGenerator
    let tongue: Tongue

    init(seed: UInt64, tongue: Tongue) {
        random = SeededGenerator(seed: seed)
        self.tongue = tongue
    }

    mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &random)] }
    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

    // MARK: Numbers

    private static let englishDigits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    private static let germanDigits = [
        "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
    ]
    private static let englishTens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    private static let germanTens = [
        "", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
    ]
    private static let englishTeens = [
        "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let germanTeens = [
        "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
    ]

    mutating func digit(_ digit: Int) -> String {
        switch (tongue, digit) {
        case (.english, 0): pick(["zero", "oh", "oh", "zero"])
        case (.german, 2): pick(["zwei", "zwo"])
        case (.english, _): Self.englishDigits[digit]
        case (.german, _): Self.germanDigits[digit]
        }
    }

    private func pair(_ tens: Int, _ ones: Int) -> String {
        switch tongue {
        case .english:
            if tens == 1 { return Self.englishTeens[ones] }
            return ones == 0 ? Self.englishTens[tens] : Self.englishTens[tens] + " " + Self.englishDigits[ones]
        case .german:
            if tens == 1 { return Self.germanTeens[ones] }
            let unit = ones == 1 ? "ein" : Self.germanDigits[ones]
            return ones == 0 ? Self.germanTens[tens] : unit + "und" + Self.germanTens[tens]
        }
    }

    /// Digits said one by one, in pairs, doubled or written, in groups, with fillers and the other's words between.
    mutating func number(_ digits: [Int], interrupted: Bool = false) -> String {
        var words: [String] = []
        let style = Int.random(in: 0..<4, using: &random)
        if style == 3 {
            // Written, in one or several groups.
            var groups: [String] = []
            var rest = digits[...]
            while !rest.isEmpty {
                let count = min(rest.count, Int.random(in: 2...5, using: &random))
                groups.append(rest.prefix(count).map(String.init).joined())
                rest = rest.dropFirst(count)
            }
            return groups.joined(separator: pick([" ", "-", "", " - "]))
        }
        var index = 0
        var sinceBreak = 0
        while index < digits.count {
            let next = index + 1 < digits.count ? digits[index + 1] : nil
            if let next, next == digits[index], chance(0.5) {
                words.append((tongue == .english ? "double " : pick(["doppel ", "zweimal "])) + digit(digits[index]))
                index += 2
            } else if style == 1, let next, digits[index] > 0, chance(0.7) {
                words.append(pair(digits[index], next))
                index += 2
            } else {
                words.append(digit(digits[index]))
                index += 1
            }
            sinceBreak += 1
            if index < digits.count, sinceBreak > 2, chance(interrupted ? 0.6 : 0.1) {
                words.append(
                    interrupted
                        ? pick(
                            tongue == .english
                                ? ["| okay |", "| mhm |", "uh", "| yes |"] : ["| ja |", "| okay |", "äh", "| genau |"])
                        : pick(tongue == .english ? ["uh", "um", "dash"] : ["äh", "ähm", "strich"]))
                sinceBreak = 0
            }
        }
        return words.joined(separator: " ")
    }

    // MARK: Spelling

    private static let nato = [
        "alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet", "kilo", "lima",
        "mike",
        "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango", "uniform", "victor", "whiskey", "x-ray",
        "yankee",
        "zulu",
    ]
    private static let german = [
        "anton", "berta", "cäsar", "dora", "emil", "friedrich", "gustav", "heinrich", "ida", "julius", "kaufmann",
        "ludwig",
        "martha", "nordpol", "otto", "paula", "quelle", "richard", "samuel", "theodor", "ulrich", "viktor", "wilhelm",
        "xanthippe",
        "ypsilon", "zacharias",
    ]
    private static let cities = [
        "aachen", "berlin", "chemnitz", "düsseldorf", "essen", "frankfurt", "goslar", "hamburg", "ingelheim", "jena",
        "köln",
        "leipzig", "münchen", "nürnberg", "offenbach", "potsdam", "quickborn", "rostock", "salzwedel", "tübingen",
        "unna",
        "völklingen", "wuppertal", "xanten", "ypsilon", "zwickau",
    ]
    private static let own = [
        "apple", "boy", "cat", "dog", "egg", "fish", "george", "harry", "ice", "jack", "king", "lion", "mary", "nancy",
        "orange",
        "peter", "queen", "robert", "sugar", "tom", "umbrella", "victor", "water", "xylophone", "yellow", "zebra",
    ]

    mutating func spelled(_ name: String) -> String {
        let letters = name.lowercased().flatMap { character -> [Character] in
            switch character {
            case "ä": tongue == .german ? ["a"] : ["a"]
            case "ö": ["o"]
            case "ü": ["u"]
            case "ß": ["s", "s"]
            case "a"..."z": [character]
            default: []
            }
        }
        func place(_ letter: Character) -> Int { Int(letter.asciiValue!) - 97 }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return letters.map { String($0).uppercased() }.joined(separator: "-")
        case 1: return letters.map { String($0) }.joined(separator: " ")
        case 2:
            let table = tongue == .english ? Self.nato : pick([Self.german, Self.cities])
            return letters.map { table[place($0)] }.joined(separator: " ")
        case 3:
            let joint = tongue == .english ? pick(["as in", "for", "like"]) : "wie"
            let table = tongue == .english ? pick([Self.own, Self.nato]) : pick([Self.german, Self.cities])
            return letters.map { "\($0) \(joint) \(table[place($0)])" }.joined(separator: " ")
        default: return letters.map { String($0).uppercased() + "." }.joined(separator: " ")
        }
    }

    // MARK: Surroundings

    private static let englishTalk = [
        "so i told them that", "please write this down", "and then we went to the shop because",
        "i am calling about the computer",
        "could you please check this for me", "it was in the mail last week", "let me repeat that for you",
        "what do you mean by that",
        "the internet is very slow today", "you have to press the windows key", "hold on a second please",
        "thank you very much for that",
        "my husband bought the printer", "we will refund the money today",
    ]
    private static let germanTalk = [
        "also ich habe denen gesagt", "schreiben sie das bitte auf", "und dann sind wir in den laden gegangen",
        "ich rufe wegen dem computer an",
        "können sie das bitte prüfen", "das war letzte woche in der post", "ich wiederhole das noch einmal",
        "was meinen sie damit",
        "das internet ist heute sehr langsam", "sie müssen die taste drücken", "einen moment bitte",
        "vielen dank dafür",
        "mein mann hat den drucker gekauft", "wir erstatten ihnen das geld",
    ]

    mutating func talk() -> String { pick(tongue == .english ? Self.englishTalk : Self.germanTalk) }
}
