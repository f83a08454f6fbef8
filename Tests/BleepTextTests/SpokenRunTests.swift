import BleepCore
import BleepText
import Testing

@Suite struct SpokenRunTests {
    private func runs(_ text: String, language: LanguageChoice = .automatic) -> [String] {
        let call = MarkedCall(text.hasPrefix("0|") ? text : "0|" + text)
        return TokenStream(call.transcript, language: language).runs.map { run in
            String(decoding: run.symbols.map { $0.character }, as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("two one two five five five oh one four seven", "2125550147"),
        ("twenty one forty five sixty", "214560"),
        ("double seven triple five oh", "775550"),
        ("fifty fifty five five", "50555"),
        ("eight hundred five five five", "800555"),
        ("nineteen sixty two", "1962"),
        ("nineteen hundred sixty two", "1962"),
        ("two thousand nineteen", "2019"),
        ("one hundred twenty thousand three hundred and fifty", "120350"),
        ("four teen six ty two", "14602"),
        ("one two to four for six", "122446"),
        ("five nine niner fife tree one", "599531"),
        ("one uh two um okay three let me see four", "1234"),
        ("d as in dog c a six oh", "DCA60"),
        ("n for november m like mary 7", "NM7"),
        ("twentyone fiftyfive", "2155"),
        ("212-555-0147", "2125550147"),
        ("(212) 555 0147", "2125550147"),
        ("plus four four seven seven double oh", "+447700"),
        ("j a n e", "JANE"),
        ("A-R-C-H-E-R", "ARCHER"),
        ("double u x y", "WXY"),
        ("mike oscar romeo", "MOR"),
        ("one nine two dot one six eight", "192.168"),
        ("four four dash nine one", "44-91"),
    ])
    func `English digits, numbers and letters are read as they are said`(said: String, read: String) {
        #expect(runs(said) == [read])
    }

    @Test(arguments: [
        ("null drei null äh zwo drei", "03023"),
        ("einundzwanzig zwounddreißig neunundneunzig", "213299"),
        ("ein und zwanzig drei und dreißig", "2133"),
        ("neunzehnhundertzweiundsechzig", "1962"),
        ("zweitausendvier hundertdreizehn", "2004113"),
        ("doppel sieben zweimal die drei", "7733"),
        ("fuenf fünnef fuenfzig", "5550"),
        ("b wie berta ü wie übermut sch wie schule", "BUSCH"),
        ("dora emil acht neun", "DE89"),
        ("p o h l m a n n", "POHLMANN"),
        ("vier sieben strich neun", "47-9"),
        ("dreiundzwanzig zwölf fünf", "23125"),
    ])
    func `German digits, numbers and letters are read as they are said`(said: String, read: String) {
        #expect(runs(said, language: .told([.german])) == [read])
    }

    @Test(arguments: [
        "are you there", "i see you are here", "to be or not to be", "we are at home", "a hotel in india", "oh i see",
        "er ist es", "wie geht es ihnen", "for you and me", "be on time", "why are you", "ich bin es", "so wie ich",
        "double check the settings", "the point is clear",
    ])
    func `words that sound like digits and letters are words among words`(said: String) {
        #expect(runs(said).isEmpty)
    }

    @Test func `what the other says meanwhile does not end a number, and a read-back is a number of its own`() {
        #expect(runs("0|five five five\n1|okay\n0|oh one four seven") == ["5550147"])
        #expect(runs("0|five five five\n1|five five five\n0|oh one") == ["555", "555", "01"])
        #expect(runs("0|five five one\n0|no seven not one") == ["55171"])
    }

    @Test func `a pause of more than eight seconds ends a number`() {
        var call = MarkedCall("0|five five five oh one four seven")
        for index in 3..<7 {
            call.transcript.words[index].start.nanoseconds += 9 * Timecode.second
            call.transcript.words[index].end.nanoseconds += 9 * Timecode.second
        }
        #expect(TokenStream(call.transcript).runs.map { $0.digitCount } == [3, 4])
    }

    @Test func `each symbol knows the tokens that say it`() {
        let stream = TokenStream(MarkedCall("0|fifty five d as in dog double two").transcript)
        let symbols = stream.runs.flatMap { $0.symbols }
        #expect(String(decoding: symbols.map { $0.character }, as: UTF8.self) == "55D22")
        #expect(symbols.map { $0.tokens } == [0..<2, 0..<2, 2..<6, 6..<8, 6..<8])
    }

    @Test(arguments: [
        ("212-555-0147.", ["212", "555", "0147"]), ("twenty-one", ["twenty", "one"]),
        ("B-as-in-boy", ["b", "as", "in", "boy"]),
        ("jane.doe@example.com,", ["jane.doe@example.com"]), ("O’Brien's", ["o'brien's"]), ("uh-huh", ["uh-huh"]),
        ("$49.99", ["$49.99"]), ("+49", ["+", "49"]), ("3rd", ["3"]), ("\"4111\"", ["4111"]),
        ("888DCA60-FC0A", ["888dca60", "fc0a"]),
        ("Straße.", ["straße"]), ("STRASSE", ["strasse"]), ("…", []), ("-", []), ("a.m.", ["a.m"]), ("24/7", ["24/7"]),
        ("10.0.19045.3693", ["10.0.19045.3693"]), ("Jean-Luc", ["jean-luc"]),
    ])
    func `a word falls into the tokens that are said one by one`(word: String, tokens: [String]) {
        #expect(TokenStream(MarkedCall("0|" + word).transcript).tokens.map { $0.text } == tokens)
    }

    @Test func `tokens know their word, their speaker and what stood around them`() {
        let stream = TokenStream(MarkedCall("0|Hello, 212-555.\n1|Okay?").transcript)
        #expect(stream.tokens.map { $0.word } == [0, 1, 1, 2])
        #expect(stream.tokens.map { $0.speaker } == [0, 0, 0, 1])
        #expect(stream.tokens[0].marks.contains([.capitalised, .clauseEnd, .turnStart]))
        #expect(stream.tokens[2].marks.contains([.glued, .sentenceEnd]))
        #expect(stream.tokens[3].marks.contains([.question, .turnStart]))
        #expect(stream.words(of: 1..<3) == 1..<2)
    }
}
