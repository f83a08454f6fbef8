import BleepCore
import BleepText
import Testing

/// Rules, lists and policy together.
struct TranscriptSearchTests {
    private static func found(
        _ text: String, policy: String = "review: 0.5\n", hide: [String] = [], allow: [String] = []
    ) throws -> [(kind: SpanKind, words: String)] {
        let policy =
            try PolicyPreset(rawValue: policy)?.policy ?? PolicyReader.read(Array(policy.utf8), name: "mine.yaml")
        let search = TranscriptSearch(
            policy: policy, hide: hide.map { ListFileTests.entry($0) }, allow: allow.map { ListFileTests.entry($0) })
        let transcript = Spoken.transcript(text)
        return search.find(in: transcript).map { span in
            (span.kind, transcript.words[span.words].map(\.text).joined(separator: " "))
        }
    }

    private static let number = "my number is two one two five five five oh one four seven thank you"

    @Test
    func `a kind that is kept is not found unless the list names it`() throws {
        #expect(try Self.found(Self.number).map(\.kind) == [.phone])
        #expect(try Self.found(Self.number, policy: "kinds: {phone: keep}\n").isEmpty)
        #expect(
            try Self.found(Self.number, policy: "kinds: {phone: keep}\n", hide: ["212 555 0147"]).map(\.kind) == [
                .phone
            ])
        #expect(try Self.found(Self.number, policy: "kinds: {phone: {threshold: 1}}\n").isEmpty)
    }

    @Test
    func `what is allowed stays, and what is to be hidden is hidden all the same`() throws {
        #expect(try Self.found(Self.number, allow: ["212-555-0147"]).isEmpty)
        #expect(try Self.found(Self.number, allow: ["212-555-0148"]).isEmpty, "one digit misheard")
        #expect(try Self.found(Self.number, allow: ["+44 161 496 0123"]).count == 1)
        #expect(try Self.found(Self.number, hide: ["212 555 0147"], allow: ["212-555-0147"]).count == 1)
        #expect(try Self.found("my name is Kevin Archer from the refund desk", allow: ["Kevin Archer"]).isEmpty)
        #expect(
            try Self.found("my name is Kevin Archer from the refund desk", hide: ["Archer"], allow: ["Kevin Archer"])
                .count == 1)
    }

    @Test(arguments: [
        ("212 555 0147", "my card number is 4929 1180 0147 6645"),
        ("212 555 0147", "my iban is DE89 3704 0044 0147 0130 00"), ("212 555 0147", "my cell is 212 555 6789"),
        ("212 555 0147", "my cell is 917 555 0148"),
        ("212 555 0199", "my account number is eight eight five five oh one nine nine"),
        ("1-800-555-0143", "call me at 1-800-444-9876"), ("1-800-555-0143", "my card is 4929 1180 0555 6645"),
        ("1-800-555-0143", "my pin is 1800"), ("0161 496 0123", "my phone number is 0161 222 7788"),
        ("4929 1180 0037 6645", "my card number is 4929 1180 2218 9041"),
        ("RF774429", "my reference is r f seven seven four eight one one"),
        ("12 Elm Street", "I live at 14 Elm Street"), ("1 Bahnhofstraße", "Ich wohne in der Bahnhofstraße siebzehn"),
    ])
    func `what shares some digits with an allowed entry is another's`(entry: String, text: String) throws {
        #expect(try Self.found(text).count >= 1, "it is found without a list")
        #expect(try Self.found(text, allow: [entry]).map(\.words) == Self.found(text).map(\.words))
    }

    @Test(arguments: [
        ("212 555 0147", "my number is two one two five five five oh one four seven"),
        ("212 555 0147", "my number is two one two okay five five five oh one four eight"),
        ("+1 212 555 0147", "you can call me at 212-555-0147"), ("12 Elm Street", "we are at 12 Elm Street"),
        ("RF774429", "my reference is r f seven seven four four two nine"),
    ])
    func `the allowed entry itself stays, also with one symbol misheard`(entry: String, text: String) throws {
        #expect(try Self.found(text).count >= 1, "it is found without a list")
        #expect(try Self.found(text, allow: [entry]).isEmpty)
    }

    @Test
    func `four digits that an allowed number shares with a hidden one do not hide it`() throws {
        #expect(try Self.found("call us at 800 555 0199 now", hide: ["212 555 0123"], allow: ["800 555 0199"]).isEmpty)
    }

    @Test
    func `a number behind a context word of the policy is of its kind`() throws {
        let found = try Self.found(
            "what is your squiggle code please | it is four one two okay",
            policy: "kinds: {pin: {context: [squiggle code]}}\n")
        #expect(found.map(\.kind) == [.pin])
        #expect(found.first?.words.contains("four one two") == true)
    }

    @Test
    func `a policy gives kinds other categories and silences rules`() throws {
        let policy = try PolicyReader.read(
            Array("categories: {theirs: 880}\nkinds: {phone: {category: theirs}}\n".utf8), name: "mine.yaml")
        let transcript = Spoken.transcript(Self.number + " you asshole")
        let spans = TranscriptSearch(policy: policy).find(in: transcript)
        #expect(spans.map(\.category.name) == ["theirs", "profanity"])
        let silent = try Self.found(Self.number, policy: "rules: {\(spans[0].rule): off}\n")
        #expect(silent.isEmpty)
        #expect(try Self.found("you asshole", policy: "swearing: keep\n").isEmpty)
    }

    @Test
    func `every rule that finds something is one that a policy can silence`() {
        let known = Set(RuleNames.all + [TranscriptSearch.hideList])
        var forms = SpokenForms(seed: 1, tongue: .english)
        var texts = [
            Self.number, "it's 12 Elm Street, Springfield 62704", "my name is Kevin Archer",
            "born on March 14 1962, i was born then",
        ]
        for _ in 0..<200 {
            let digits = (0..<Int.random(in: 3...16, using: &forms.random)).map { _ in
                Int.random(in: 0...9, using: &forms.random)
            }
            texts.append(
                forms.pick([
                    "my number is", "the card number is", "the security code is", "account number",
                    "and the last four digits |", "social security number",
                    "my iban is", "expires", "the serial number is", "ip address", "it is", "postcode",
                ]) + " " + forms.number(digits) + " " + forms.talk())
        }
        let spans = TranscriptSearch().find(in: Spoken.transcript(texts.joined(separator: " | ")))
        #expect(spans.count > 50)
        for span in spans { #expect(known.contains(span.rule), "\(span.rule)") }
    }

    @Test(arguments: PolicyPreset.allCases)
    func `what no preset may hide`(preset: PolicyPreset) throws {
        for text in [
            "hold down the S-T-R-G key and press R", "press Windows and R at the same time",
            "drücken Sie Windows und R",
            "das macht 200 Euro bitte", "the refund is two hundred dollars", "it was in 2019", "im Jahr 2019 war das",
            "the call took forty five minutes",
            "es sind zwölf Minuten vergangen", "that is 49.99 a month", "neunzehnhundertneunundneunzig war das",
        ] {
            let found = try Self.found(text, policy: preset.rawValue)
            #expect(found.isEmpty, "\(text): \(found)")
        }
    }

    @Test(arguments: [
        "888DCA60-FC0A-11CF-8F0F-00C04FD7D062", "888DCA60-FC0A-11CF", "8F0F-00C04FD7D062", "888DC dot dot dot D7B062",
        "eight eight eight D C A six zero dash F C zero A dash eleven C F",
        "acht acht acht Dora Cäsar Anton sechs null Strich Friedrich Cäsar null Anton",
        "triple eight delta charlie alpha six oh dash foxtrot charlie zero alpha",
        "888 D C A 60 F C 0 A 11 C F 8 F 0 F 00 C 0 4 F D 7 D 0 6 2",
        "eight eight eight B C A six zero dash F C zero A dash one one C F",
        "888 D as in David C as in Charlie A as in Alpha 60",
    ])
    func `the class id that scammers read out stays in a blog, and in a blog only`(said: String) throws {
        let text = "and your license number is \(said) okay sir"
        let found = try Self.found(text, policy: "blog")
        #expect(found.isEmpty, "\(found)")
        #expect(try !Self.found(text, policy: "blog", hide: ["888DCA60-FC0A-11CF-8F0F-00C04FD7D062"]).isEmpty)
    }

    @Test
    func `another code is hidden in a blog`() throws {
        for said in ["4F7A-BB21-09CD", "a one b two c three d four e five f six", "the key is X7K2P-9QWRT-4HJ8M"] {
            #expect(try !Self.found("my product key is \(said) okay", policy: "blog").isEmpty, "\(said)")
        }
    }
}
