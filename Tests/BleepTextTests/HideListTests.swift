import BleepCore
import BleepTestSupport
import BleepText
import Foundation
import Testing

/// What stands in the user's list is found however it is said.
struct HideListTests {
    /// Expects every word between « and » to be in a match.
    private func expectFound(
        _ entry: String, in said: String, before: String, behind: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> Bool {
        let head = Spoken.transcript(before).words.count
        let transcript = Spoken.transcript(before + " " + said + " " + behind)
        let tail = Spoken.transcript(behind).words.count
        let matches = ListMatcher([ListFileTests.entry(entry)]).matches(in: TokenStream(transcript))
        let covered = Set(matches.flatMap { Array($0.words) })
        return (head..<transcript.words.count - tail).allSatisfy {
            covered.contains($0) || Self.isPassing(transcript.words[$0].text)
        }
    }

    /// What the other says, and fillers: hidden with a number when inside it, of no weight at its ends.
    private static func isPassing(_ word: String) -> Bool {
        ["okay", "mhm", "yes", "uh", "um", "ja", "genau", "äh", "ähm", "-", "dash", "strich"].contains(word)
    }

    static let people = [
        "Maria Lindt", "Kevin Archer", "Jonas Ebeling", "Siobhan O'Brien", "Thomas Müller", "Ruth Schwarzenberger",
        "Ahmed Al-Rashid",
        "Priya Venkatesan", "Jürgen Großkreutz", "Wolfgang Überreuter", "Patrick McAllister", "Chloe Featherstonehaugh",
        "Anja Kowalczyk",
        "Heinz-Peter Dombrowski", "Zoltan Nagy", "Beatrix von Hohenfels", "Nguyen Tran", "Ilse Weißmüller",
        "Edgar Quibblethorpe", "Tabea Zschau",
    ]

    @Test(arguments: [
        "A B, 50667 Köln", "address: A B", "address: A B, C D", "A B", "name: A B", "A. @ b.c", "5 a b, c",
    ])
    func `an entry may have no word but initials`(entry: String) {
        #expect(Spoken.found([entry], in: "that is a b and b a of course") != "that is a b and b a of course")
    }

    @Test
    func `an oh that begins a sentence is no digit of the number before it, but one within it is`() {
        let number = "0171 5550123"
        #expect(Spoken.found([number], in: "Call me on 0171 5550123. Oh, that was the door.") == "0171 5550123.")
        #expect(
            Spoken.found([number], in: "It is oh one seven one five five five oh one two three oh.")
                == "oh one seven one five five five oh one two three oh.")
    }

    @Test(arguments: SpokenForms.Tongue.allCases)
    func `a name is found in full, in half, with endings and spelled`(tongue: SpokenForms.Tongue) {
        var missed: [String] = []
        var count = 0
        for (index, person) in Self.people.enumerated() {
            var forms = SpokenForms(seed: UInt64(index) + 11, tongue: tongue)
            let words = person.split(separator: " ").map(String.init)
            let surname = words.last!
            var said = [
                person, person.lowercased(), surname, surname.lowercased(), words[0], surname + "'s",
                surname.lowercased() + "s",
            ]
            if tongue == .german { said += [surname + "in", surname + "s", "Familie " + surname] }
            for _ in 0..<6 { said.append(forms.spelled(surname)) }
            for text in said {
                count += 1
                if !expectFound(
                    person, in: text == "Familie " + surname ? surname : text, before: forms.talk(),
                    behind: forms.talk())
                {
                    missed.append("\(person): \(text)")
                }
            }
        }
        #expect(missed.isEmpty, "\(missed.count) of \(count) missed: \(missed.prefix(30))")
    }

    @Test(
        arguments: [
            ("Meier", ["Maier", "Mayer", "Meyer", "meir"]), ("Smith", ["Smyth", "Smithe", "smit"]),
            ("Schmidt", ["Schmitt", "Schmid", "schmit"]),
            ("McDonald", ["mc donald", "MacDonald", "Mac Donald", "mcdonalds"]),
            ("Catherine", ["Kathryn", "Katherine", "catharine"]),
            ("Stephen", ["Steven", "Stephan"]), ("Schulz", ["Schultz", "Schulze", "Schults"]),
            ("Thompson", ["Thomson", "Tompson"]),
            ("Kowalski", ["Kowalsky", "Kovalski", "kowalskie"]), ("Philipp", ["Philip", "Phillip", "Filipp"]),
            ("Lindt", ["Lint", "Lind"]),
            ("Müller", ["Mueller", "Muller", "Müler"]), ("Jörg", ["Joerg", "Jörk"]),
            ("Dombrowski", ["Dombrovsky", "dom browski"]),
            ("Featherstone", ["feather stone", "fetherstone"]), ("Ebeling", ["Ebelink", "ebbeling"]),
            ("Hoffmann", ["Hofmann", "Hoffman"]),
            ("Quibblethorpe", ["quibble thorpe", "quibblethorp", "kwibblethorpe"]),
            ("O'Brien", ["obrien", "O’Brian", "o brien"]),
            ("Archer", ["Archers", "archer's"]), ("Van Dyke", ["vandyke", "Van Dike", "van dyck"]),
            ("Großkreutz", ["Grosskreutz", "grosskreuz"]),
        ] as [(String, [String])])
    func `a name is found as recognisers misspell it`(name: String, spellings: [String]) {
        for spelling in spellings {
            #expect(
                !Spoken.found(["name: " + name], in: "so i met \(spelling) on the street").isEmpty,
                "\(name) as \(spelling)")
        }
    }

    @Test(arguments: SpokenForms.Tongue.allCases)
    func `a number is found however it is said, in part, and with one digit misheard`(tongue: SpokenForms.Tongue) {
        var missed: [String] = []
        for seed in 0..<400 as Range<UInt64> {
            var forms = SpokenForms(seed: seed, tongue: tongue)
            let count = Int.random(in: 8...16, using: &forms.random)
            let digits = (0..<count).map { _ in Int.random(in: 0...9, using: &forms.random) }
            let entry = digits.map(String.init).joined()
            var said = digits
            switch seed % 5 {
            case 0: break
            case 1: said = Array(digits.suffix(4))
            case 2: said[Int.random(in: 0..<count, using: &forms.random)] = Int.random(in: 0...9, using: &forms.random)
            case 3: break
            default: said = Array(digits.dropFirst(Int.random(in: 0...3, using: &forms.random)))
            }
            let text = forms.number(said, interrupted: seed % 5 == 3)
            if !expectFound("phone: " + entry, in: text, before: forms.talk(), behind: forms.talk()) {
                missed.append("\(entry): \(text)")
            }
        }
        #expect(missed.isEmpty, "\(missed.count) of 400 missed: \(missed.prefix(30))")
    }

    @Test(arguments: [
        ("+49 30 23125123", "null dreißig dreiundzwanzig zwölf fünf eins zwei drei"),
        ("+49 30 23125123", "0049 30 23125123"),
        ("+44 20 7946 0123", "oh two oh seven nine four six oh one two three"),
        ("+1 212 555 0123", "two one two five five five oh one two three"),
        ("0301 23125123", "vier neun drei null eins zwo drei eins zwo fünf einhundertdreiundzwanzig"),
        ("1-800-555-0199", "one eight hundred five five five oh one ninety nine"),
        ("555 5000", "five five five five thousand"),
        ("4711", "forty seven eleven"), ("4711", "siebenundvierzig elf"), ("123", "one two three"),
    ])
    func `a number is found by its country code, without it, and in hundreds`(entry: String, said: String) {
        #expect(
            Spoken.found([entry], in: "please note \(said) thank you").contains(said),
            "\(Spoken.found([entry], in: "please note \(said) thank you"))")
    }

    @Test(arguments: [
        ("12 Elm Street, Springfield, IL 62704", "twelve elm street"),
        ("12 Elm Street, Springfield, IL 62704", "Elm Street"),
        ("12 Elm Street, Springfield, IL 62704", "elm st"),
        ("12 Elm Street, Springfield, IL 62704", "six two seven oh four"),
        ("12 Elm Street, Springfield, IL 62704", "Springfield"),
        ("Lindenstraße 12, 04109 Leipzig", "lindenstraße zwölf"),
        ("Lindenstraße 12, 04109 Leipzig", "linden straße"),
        ("Lindenstraße 12, 04109 Leipzig", "Lindenstrasse nummer 12"),
        ("Lindenstraße 12, 04109 Leipzig", "null vier eins null neun leipzig"),
        ("7 Marlowe Close, London SW1A 1AA", "seven marlowe close"),
        ("7 Marlowe Close, London SW1A 1AA", "s w one a one a a"), ("7 Marlowe Close, London SW1A 1AA", "SW1A 1AA"),
        ("Am Alten Markt 5", "am alten markt fünf"), ("Am Alten Markt 5", "am alten markt"),
        ("221b Baker Street", "two twenty one b baker street"),
        ("221b Baker Street", "221 B Baker Street"),
    ])
    func `an address is found with and without its number`(entry: String, said: String) {
        #expect(
            Spoken.found([entry], in: "well i think it is \(said) if you know").contains(said),
            "\(Spoken.found([entry], in: "well i think it is \(said) if you know"))")
    }

    @Test(arguments: [
        ("maria.lindt@example.com", "maria dot lindt at example dot com"),
        ("maria.lindt@example.com", "maria.lindt@example.com"),
        ("maria.lindt@example.com", "maria punkt lindt at example punkt com"),
        ("maria.lindt@example.com", "m a r i a dot l i n d t at example dot com"),
        ("j_archer82@gmail.com", "j underscore archer eighty two at gmail dot com"),
        ("j_archer82@gmail.com", "j archer 82 at gmail com"),
        ("ebeling@firma-nord.de", "ebeling klammeraffe firma minus nord punkt de"),
        ("kevarch@hotmail.co.uk", "k e v a r c h at hotmail dot co dot uk"),
    ])
    func `an e-mail address is found as it is said`(entry: String, said: String) {
        #expect(
            Spoken.found([entry], in: "send it to \(said) please").contains(said),
            "\(Spoken.found([entry], in: "send it to \(said) please"))")
    }

    @Test(arguments: [
        ("14.3.1962", "march fourteenth nineteen sixty two"), ("14.3.1962", "vierzehnten dritten zweiundsechzig"),
        ("March 14, 1962", "14.3.1962"),
        ("March 14, 1962", "the fourteenth of march sixty two"), ("hunter2", "hunter two"),
        ("B-MW 1234", "b m w zwölf vierunddreißig"),
        ("B-MW 1234", "B MW 1234"), ("www.blueboat.example", "w w w dot blue boat dot example"),
        ("AB123456C", "a b twelve thirty four fifty six c"),
        (
            "DE89 3704 0044 0532 0130 00",
            "d e acht neun drei sieben null vier null null vier vier null fünf drei zwo null eins drei null null null"
        ),
        ("192.168.7.14", "one nine two dot one six eight dot seven dot fourteen"), ("Acme Refunds Ltd", "acme refunds"),
        ("Acme Refunds Ltd", "acme"),
        ("the blue boat", "blue boats"), ("Dr. Ruth Schwarzenberger", "doctor schwarzenberger"),
        ("Lindt, Maria", "maria lindt"),
    ])
    func `dates, codes, hosts and companies are found as they are said`(entry: String, said: String) {
        let found = Spoken.found([entry], in: "so that is \(said) as i said")
        let core = said.replacingOccurrences(of: "doctor ", with: "").replacingOccurrences(
            of: "the fourteenth", with: "fourteenth")
        #expect(found.contains(core), "\(found)")
    }

    @Test(arguments: [
        (
            "null drei null zwei drei eins zwei fünf eins zwei drei und deine nummer ist 888 DC",
            "null drei null zwei drei eins zwei fünf eins zwei drei"
        ),
        ("it ends in 5123 okay right and you are welcome", "5123"), ("in 1923 and 2312 people came", "2312"),
    ])
    func `what is said behind a number is not hidden with it`(text: String, found: String) {
        #expect(Spoken.found(["+49 30 23125 123"], in: text) == found)
    }

    @Test
    func `ordinary talk holds nothing of a long list`() {
        let entries =
            (Self.people + [
                "Will Young", "Mark Stone", "Rose Baker", "Ilse Stein", "12 Elm Street, Springfield", "Lindenstraße 12",
                "maria.lindt@example.com",
                "212 555 0123", "4111 1111 1111 1111", "Bill Long", "Frank Green",
            ]).map { ListFileTests.entry($0) }
        let matcher = ListMatcher(entries)
        var hits: [String] = []
        for tongue in SpokenForms.Tongue.allCases {
            var forms = SpokenForms(seed: 5, tongue: tongue)
            let text = (0..<60).map { _ in forms.talk() }.joined(separator: " | ")
            for text in [text, Self.smallTalk(tongue)] {
                let transcript = Spoken.transcript(text)
                hits += matcher.matches(in: TokenStream(transcript)).map { match in
                    transcript.words[match.words].map(\.text).joined(separator: " ")
                }
            }
        }
        #expect(hits.isEmpty, "\(hits)")
    }

    private static func smallTalk(_ tongue: SpokenForms.Tongue) -> String {
        switch tongue {
        case .english:
            "Will you mark the long form with a stone | I rose early to bake, the baker was green with envy to be frank | the bill is "
                + "two hundred dollars and five cents | it took forty five minutes on March third 2019 | press Windows and R | S-T-R-G | there "
                + "were three or four people at the street corner | the kitchen is lint free and the archery class is over"
        case .german:
            "der Stein ist lang und grün | ich bin frank und frei | die Rechnung macht 200 Euro und fünfzig Cent | das hat "
                + "fünfundvierzig Minuten gedauert, am dritten März 2019 | drücken Sie Windows und R | S-T-R-G | an der Straße standen drei oder "
                + "vier Leute | die Weißen Wände müssen gestrichen werden"
        }
    }

    @Test
    func `a code is found in whole, by halves, by its ends and with a slip`() {
        let id = "888DCA60-FC0A-11CF-8F0F-00C04FD7D062"
        for said in [
            id, "888DCA60-FC0A", "888 DC", "eight eight eight D C A six zero", "triple eight D C A six oh",
            "888 DC A 60 F C 0 A",
            "eight eight eight delta charlie alpha six zero dash foxtrot charlie zero alpha",
            "acht acht acht dora cäsar anton sechs null",
            "eight eight eight d as in dog c as in cat a as in apple six zero", "d seven b zero six two", "D7B062",
            "D7D062",
            "zero zero C zero four F D seven D zero six two", "eight eight eight B C A six zero dash F C zero A",
            "888 D for david C for charlie A for alpha 60",
        ] {
            #expect(
                Spoken.found([id], in: "your license id is \(said) okay sir").contains(said),
                "\(said): \(Spoken.found([id], in: "your license id is \(said) okay sir"))")
        }
    }

    /// The words of a text that are in a match of an entry.
    private static func covered(_ entry: String, in text: String) -> String {
        let transcript = Spoken.transcript(text)
        let matches = ListMatcher([ListFileTests.entry(entry)]).matches(in: TokenStream(transcript))
        let indices = Set(matches.flatMap { Array($0.words) })
        return transcript.words.indices.filter(indices.contains).map { transcript.words[$0].text }
            .joined(separator: " ")
    }

    @Test(arguments: [
        "yes if anybody asks about the garden you know nothing it was the one with",
        "and then the phone rang again all evening",
        "ja wenn jemand nach dem Garten fragt wissen Sie nichts das war die mit",
    ])
    func `talk between a number and its end is no part of it`(talk: String) {
        #expect(
            Self.covered("303 555 0172", in: "it said 303 555 0172 \(talk) 0172 at the last") == "303 555 0172 0172")
        #expect(
            Self.covered("303 555 0172", in: "it said three oh three five five five \(talk) oh one seven two there")
                == "three oh three five five five oh one seven two")
    }

    @Test(arguments: ["uh", "okay", "hold on", "wait let me see", "und dann die", "and then"])
    func `what is said in passing within a number goes with it`(talk: String) {
        let said = "three oh three \(talk) five five five oh one seven two"
        #expect(Self.covered("303 555 0172", in: "it said \(said) there") == said)
    }

    @Test(arguments: [
        ("Bluebonnet", "you know nothing"), ("Kestermann", "hat nie bezahlt"), ("Uhlenbrock", "ihr Brief liegt hier"),
        ("Reuschenbach", "die sagen dasselbe"), ("Fitzgerald", "out of this"), ("Thistlewood", "the second"),
    ])
    func `little words beside a long name are no ending of it`(name: String, behind: String) {
        for said in [name, name.lowercased()] {
            #expect(Self.covered(name, in: "they say that \(said) \(behind)") == said)
        }
    }

    @Test func `a digit before in the middle is a digit`() {
        let number = "eight hundred five five five oh one five seven"
        #expect(Self.covered("800 555 0157", in: "from \(number) in the middle of the night") == number)
    }
}
