import BleepCore
import BleepText
import Foundation
import Testing

/// Swearing is found in all its forms, and ordinary words that hold a rude string are left alone.
struct ProfanityTests {
    private static let englishRude = """
        fuck fucks fucked fucker fuckers fucking fuckin fuckin' motherfucker motherfuckers motherfucking mother-fucking unfuckingbelievable
        clusterfuck fuckwit fuckface fuckhead fuck-up absofuckinglutely shit shits shitty shitting shithead shitheads shithole shitshow bullshit
        bullshitting horseshit dipshit batshit ass asses asshole assholes ass-hole dumbass jackass smartass fatass arse arsehole arseholes
        bitch bitches bitchy bitching bastard bastards cunt cunts dickhead dickheads dicks pricks twat twats wanker wankers wanking slut sluts
        slutty whore whores piss pissing cocksucker cocksuckers goddamn goddamned goddammit douchebag douchebags nigger faggot f***
        f**k f*** f**king f***ing f***er sh*t s**t s*** b**** b*tch b***h a**hole a**holes a** c*** m*****f***** motherf***er bull****
        sh!t a$$ a$$hole b!tch f@ck fuuuck fuuuuuck shiiit biiitch FUCK Shit! "fuck" (shit) fuck... what-the-fuck f#ck f-ing f-ck s-h-i-t
        f*ckface sh*thead c***sucker f—k f'ing half-assed tranny pikey madarchod bhenchod behenchod chutiya bhosdike gandu pendejo putain
        f.u.c.k. [expletive] [profanity] [bleep] (expletive) *beep* **** [__] @#$%& wtf stfu effing tits titties pussies jizz
        """
    private static let germanRude = """
        Scheiße scheiße scheisse Scheiß scheiss scheißegal Scheißkerl Scheisskerl Scheißdreck verscheißern Klugscheißer beschissen
        beschissene beschissener beschissenes bescheißen Arsch Arschloch Arschlöcher Arschloecher arschkalt Arschgeige Arschkriecher verarschen
        verarscht verarsche Verarschung lahmarschig ficken fick fickt fickst gefickt verfickt verfickte verfickten Ficker Wichser Wichsern
        Wixer wichsen gewichst Hurensohn Hurensöhne Hurensoehne Hure Huren Fotze Fotzen Schlampe Nutte Nutten Drecksau Drecksack Dreckskerl
        Missgeburt verpiss verpisst Pisser pissen Kacke verkackt Miststück Schwuchtel Spast Scheiße! SCHEISSE scheeeeiße Sch*** Schei**
        A****loch Arschl*** f***en H***nsohn Kackscheiße Mutterficker Dreckschwein Scheissladen Scheißcomputer
        Schlampen Hurenkind Hurnkind Oaschloch Schissdreck Schiissdräck Wichsa Gfickt gfickt A-Loch Sch... Sch… Fickfehler
        Beschissn Beidl
        """

    @Test
    func `every form of swearing is found`() {
        var missed: [String] = []
        for (text, language) in [(Self.englishRude, "en"), (Self.germanRude, "de")] {
            for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) {
                let said = language == "en" ? "you are the \(word) of them" : "das ist ein \(word) und nicht"
                if Spoken.swearing(said).isEmpty { missed.append(word) }
            }
        }
        #expect(missed.isEmpty, "\(missed.count): \(missed)")
    }

    @Test(arguments: [
        ("you son of a bitch", "son of a bitch"), ("god damn it", "god damn"), ("mother fucker", "mother fucker"),
        ("just piss off now", "piss off"),
        ("what a bull shit", "bull shit"), ("you ass hole", "ass hole"), ("s h i t happens", "s h i t"),
        ("F U C K you", "F U C K"),
        ("he is such a dick", "dick"), ("you prick", "prick"), ("suck my cock", "cock"),
        ("leck mich am Arsch", "leck mich am Arsch"),
        ("verpiss dich", "verpiss dich"), ("halt die Fresse", "halt die Fresse"), ("du Arsch Loch", "Arsch Loch"),
        ("you [ __ ] liar", "[ __ ]"),
        ("du Scheiß Kerl du", "Scheiß Kerl"), ("fucking bitch", "fucking bitch"),
        ("mother f***er", "mother f***er"), ("go f yourself", "f yourself"), ("you slag", "slag"),
        ("madar chod", "madar chod"),
        ("[expletive deleted] you", "[expletive deleted]"),
    ])
    func `swearing of several words, in pieces and in letters`(text: String, found: String) {
        #expect(Spoken.swearing(text) == found)
    }

    private static let harmless = """
        assess class classic assassin assistant compass hassle cockpit cocktail peacock Babcock woodcock cockroach Scunthorpe Dickens Cassandra
        sassafras mishit shiitake Akshita Harshit Yamashita Shital cumulus document circumstance analyst analysis therapist title constitution
        swank swanky Wankel snigger niggle niggardly pistol Pissarro specialist Hancock Hitchcock hitch pitch beach sheet ship shot shift duck
        luck truck folk Fokker Fuchs fickle Fick-Gesetz bass mass grass glass pass Passau assume asset cassette Cassius who're he'll she'll we'll
        basement embarrass harass harassment button butter buttress Essex Sussex sextant Middlesex
        Marschall Assistent Kassette Terrasse Mistel Analphabet Arschin Barsch barsch Marsch harsch Schwanzflosse Architekt Wachsfigur Fichte
        ficht wichtig Gewicht Hurrikan Uhren Schuhe Nut Nuten Notiz Zeche Beschiss-frei hell helle schlampig Dickicht dicke Futter Pisa Pistole
        bellende bellen Wanken Assessor Schiss-los Kanal Negation Spastik Backe Hacke Jacke Mistral Drechsler Sauna Bitte bitter Hure-ka
        $49.99 c++ 3*4 **1234 j***@gmail.com user@example.com A-B-C S-T-R-G e-mail x-ray T-shirt w-lan 5-5-5 note* price* #1 @home
        details** start** plan*** **agreed**
        """

    @Test
    func `ordinary words that hold a rude string are left alone`() {
        var hits: [String] = []
        for word in Self.harmless.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
        where !["Hure-ka", "Fick-Gesetz", "Beschiss-frei", "Schiss-los"].contains(word) {
            for said in ["this is the \(word) of them", "das ist nicht die \(word) und"]
            where !Spoken.swearing(said, strength: .mild).isEmpty {
                hits.append("\(word) in “\(said)”")
            }
        }
        #expect(hits.isEmpty, "\(hits.count): \(hits)")
    }

    @Test(arguments: [
        "Dick Van Dyke and Moby Dick", "this is Dick from accounting", "is dick van dyke still alive",
        "Uncle Dick, are you there?",
        "we saw a peacock and the cock pit", "prick your finger first", "das ist mir zu dick", "ein Ass im Ärmel",
        "die Kontrollleuchte ist hell",
        "sh it is late", "the class hole", "press Windows and R, then S-T-R-G", "the pussy cat sat there",
        "Dick's shop is open", "das Blaue vom Himmel",
        "a chink in the armour", "a Maine coon", "they built a dyke against the sea", "the sucker of a vacuum pump",
        "I pass it on", "as is", "what the f", "he will assess the cost of a new passport",
        "ihr Anliegen ist mir wichtig, schlampige Arbeit mag ich nicht", "wir wanken nicht", "der bellende Hund",
    ])
    func `sentences without swearing`(text: String) {
        #expect(Spoken.swearing(text) == "")
    }

    @Test(arguments: [
        ("what the hell is that", "what the hell"), ("oh damn, crap", "damn, crap"),
        ("so ein Mist, verdammt noch mal, ich nicht", "Mist, verdammt noch mal,"),
        ("you bloody idiot and the rest", "bloody"), ("das ist ein Depp und ich nicht", "Depp"),
    ])
    func `mild words are found when the policy asks for them`(text: String, found: String) {
        #expect(Spoken.swearing(text) == "")
        #expect(Spoken.swearing(text, strength: .mild) == found)
    }

    @Test(arguments: ["american-english", "british-english", "ngerman"])
    func `of a dictionary only what is rude is found`(name: String) throws {
        let path = "/usr/share/dict/\(name)"
        guard FileManager.default.fileExists(atPath: path) else { return }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        // A part of it, the same in every run: the whole takes minutes in a debug build.
        let all = text.split(separator: "\n").map(String.init)
        let words = all.enumerated().filter { $0.offset % 40 == 5 }.map(\.element)
        let roots = [
            "fuck", "shit", "ass", "arse", "bitch", "bastard", "cunt", "cock", "dick", "prick", "twat", "wank", "slut",
            "whore", "piss", "damn",
            "douche", "nigg", "faggot", "gook", "wetback", "tits", "puss", "dildo", "jizz", "scheiß", "schiss", "arsch",
            "ärsch", "fick", "wichs",
            "hure", "fotze", "schlamp", "nutte", "mistv", "missg", "pisse", "neger", "kanake", "schwuchtel", "bellend",
            "spast",
        ]
        let transcript = Spoken.transcript(words.joined(separator: " . "))
        let language: Language = name == "ngerman" ? .german : .english
        for span in ProfanityFinder(language: .told([language])).find(in: transcript) {
            let word = transcript.words[span.words].map(\.text).joined(separator: " ").lowercased()
            #expect(roots.contains { word.contains($0) }, "\(word)")
        }
    }
}
