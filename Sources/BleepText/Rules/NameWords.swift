/// Words around names, and words that are none. Our own choice.
enum NameWords {
    /// Who somebody is to the speaker, or what he does: a name may follow, and none is one itself.
    static let relations = words(
        """
        husband wife son daughter brother sister mother father mum mom dad mummy daddy friend boss neighbor neighbour colleague partner supervisor manager boyfriend girlfriend grandson granddaughter grandfather grandmother grandma grandpa granny nan auntie lawyer solicitor attorney nephew niece cousin uncle aunt technician officer agent detective inspector assistant nurse coworker co-worker landlord landlady driver plumber electrician teacher tenant roommate flatmate fiancé fiance fiancée stepson stepdaughter stepfather stepmother witness spouse recipient beneficiary carer caretaker son-in-law daughter-in-law mother-in-law father-in-law
        brothers sisters sons daughters kids children boys girls parents grandparents twins cousins uncles aunts nephews nieces friends neighbours neighbors colleagues grandkids grandchildren mates roommates
        bunkmate classmate schoolmate teammate housemate bandmate shipmate cellmate buddy comrade widow godfather godmother godson goddaughter great-aunt great-uncle great-grandmother great-grandfather grandad grandpop gran stepdad stepmum stepmom midwife editor producer headmaster headmistress therapist mentor executor notary accountant housekeeper babysitter nanny hairdresser foreman stringer photographer informant comadre compadre
        cfo ceo cto coo chairman chairwoman treasurer secretary headteacher curate principal tutor consultant bailiff gaffer milkman coalman shopkeeper publican undertaker matron apprentice intern receptionist caregiver guardian barrister psychiatrist counsellor counselor deputy organist choirmaster sub-postmaster postmistress postmaster steward paymaster overseer skipper
        mann frau sohn tochter bruder schwester mutter vater mama papa freund freundin chef chefin nachbar nachbarn nachbarin kollege kollegen kollegin enkel enkelin enkels neffe neffen nichte cousin cousine onkel tante oma opa großvater großmutter partner partnerin ehepartner ehepartnerin ehemann ehefrau vermieter vermieterin anwalt anwältin rechtsanwalt rechtsanwältin meister techniker klempner fahrer lehrer lehrerin notar notarin kommissar kommissarin oberkommissar oberkommissarin inspektor schwager schwägerin schwiegersohn schwiegertochter mieter mieterin mandant mandantin zeuge zeugin sachbearbeiter sachbearbeiterin betreuer betreuerin vorgesetzter vorgesetzte verlobter verlobte empfänger empfängerin hausmeister mitbewohner pfarrer pfarrerin pastor pastorin pater bürgermeister bürgermeisterin oberbürgermeister staatsanwalt staatsanwältin ingenieur ingenieurin hofrat polizeimeister polizeihauptmeister polizeiobermeister hauptkommissar hauptkommissarin kriminalkommissar kriminalhauptkommissar wachtmeister minister ministerin kanzler kanzlerin präsident präsidentin vorsitzender vorsitzende direktor direktorin mitbewohnerin lebensgefährte lebensgefährtin genosse genossin genossen kamerad kameradin kameraden hauptmann feldwebel leutnant oberst zeugen witwe witwer hebamme baron baronin
        brigadier steiger knecht magd blockwart kumpel kommilitone kommilitonin lehrling geselle polier hauptmann bäuerin zimmergenosse bettnachbar patenonkel patentante spielkamerad
        """)

    /// Those that are said like a title: `aunt mary`, `Schwester Agnes`.
    static let titled = words(
        """
        uncle aunt auntie aunty grandad gran tía tio tío tia titi titay kuya ate tita tito bhaiya didi sister-in-law brother-in-law great-aunt great-uncle grandma grandpa granny cousin officer agent detective inspector nurse sister brother technician
        onkel tante oma opa schwester kommissar kommissarin oberkommissar oberkommissarin inspektor kollege kollegin bruder techniker meister cousin cousine
        pfarrer pfarrerin pastor pastorin pater bürgermeister bürgermeisterin oberbürgermeister hausmeister staatsanwalt staatsanwältin ingenieur ingenieurin hofrat polizeimeister polizeihauptmeister polizeiobermeister hauptkommissar hauptkommissarin kriminalkommissar kriminalhauptkommissar wachtmeister minister ministerin kanzler kanzlerin direktor direktorin genosse genossin genossen kamerad kameradin kameraden hauptmann feldwebel leutnant oberst witwe hebamme baron baronin
        """)

    /// The last parts of German compounds that say who somebody is: `Klassenlehrer`, `Stiefvater`, `Bauleiterin`.
    private static let relationEndings = [
        "nachbar", "nachbarin", "kollege", "kollegin", "vater", "mutter", "bruder", "schwester", "sohn", "tochter",
        "onkel", "tante", "meister", "meisterin", "leiter", "leiterin", "führer", "führerin", "direktor", "kommissar",
        "lehrer", "lehrerin", "anwalt", "anwältin", "arzt", "ärztin", "chef", "chefin", "freund", "freundin", "kamerad",
        "verwalter", "besitzer", "vertreter", "genosse", "vorsteher", "wirt", "wirtin", "sekretär", "sekretärin",
        "referent", "referentin", "pfleger", "pflegerin", "berater", "beraterin", "makler", "maklerin", "trainer",
        "trainerin", "therapeut", "therapeutin", "redakteur", "redakteurin", "leutnant", "feldwebel", "hauptmann",
        "general", "pfarrer", "schaffner", "techniker", "technikerin", "junge", "jungen", "mädchen", "kumpel", "knecht",
        "brigadier", "steiger",
    ]
    /// Those with which surnames end, too: `Hofmeister`.
    private static let surnameEndings = ["meister", "vater", "führer", "freund", "bruder", "wirt", "schaffner", "sohn"]

    /// Whether a word is a German compound that says who somebody is, and no surname.
    static func isPlainRelation(_ text: String) -> Bool {
        isRelationCompound(text) && !surnameEndings.contains { text.hasSuffix($0) }
    }

    /// Whether a word is a German compound that says who somebody is.
    static func isRelationCompound(_ text: String) -> Bool {
        if text.hasPrefix("ex-") { return relations.contains(String(text.dropFirst("ex-".count))) }
        return text.utf8.count >= shortestCompound
            && relationEndings.contains { text.utf8.count > $0.utf8.count + 2 && text.hasSuffix($0) }
    }

    /// In letters: `Gastwirt`. Most words are shorter, and need not be held against all endings.
    private static let shortestCompound = 7

    /// Whether a word of German says which people are greeted: `Liebe Fahrgäste`, `liebe Besucherinnen und Besucher`.
    static func isGroup(_ text: String) -> Bool { groups.contains { text.hasSuffix($0) } }

    private static let groups = [
        "innen", "gäste", "leute", "freunde", "kunden", "kinder", "eltern", "nachbarn", "besucher", "teilnehmer",
        "zuschauer", "zuhörer", "hörer", "mitarbeiter", "mitglieder", "kollegen", "bürger", "bewohner", "anwohner",
        "mieter", "reisende", "reisenden", "ierende", "ierenden", "wartende", "wartenden", "anwesende", "anwesenden",
        "beschäftigte", "versicherte", "interessierte", "angehörige", "verwandte", "herrschaften", "schüler", "fans",
    ]

    /// Where somebody works or lives: `Frau … vom Wohnheim`, `von der Buchhaltung`.
    static func isWorkplace(_ text: String) -> Bool {
        isOrganisation(text) || desks.contains(text) || workplaces.contains { text.hasSuffix($0) }
    }

    private static let workplaces = [
        "wohnheim", "pflegeheim", "altenheim", "altersheim", "kita", "kindergarten", "hort", "buchhaltung",
        "controlling",
        "vertrieb", "einkauf", "leitung", "zeitung", "küche", "lager", "versand", "presse", "partei", "gemeinde",
        "krippe", "tankstelle", "kloster", "orden", "nachbarschaft", "straße", "stock", "personalrat", "betriebsrat",
        "wache", "geschoss", "etage", "tv", "sv", "fc", "club", "team",
    ]

    /// With these somebody is addressed behind `Herr` and `Frau`, and none is his name.
    static let offices = words(
        """
        pfarrer bürgermeister bürgermeisterin oberbürgermeister staatsanwalt staatsanwältin ingenieur hofrat kommissar kommissarin oberkommissar hauptkommissar inspektor wachtmeister polizeimeister minister ministerin kanzler kanzlerin präsident präsidentin vorsitzender vorsitzende direktor direktorin professor professorin doktor nachbar nachbarin kollege kollegin lehrer lehrerin ober notar notarin anwalt rechtsanwalt chef chefin general oberst leutnant hauptmann apotheker schaffner polizist polizistin gott mutter vater tochter sohn gemahl gemahlin
        """)

    /// Relations and trades that are common surnames: `Herr Meister`.
    static let familyWords = words("meister")

    /// Before a relation: somebody's own.
    static let owners = words(
        """
        my me your his her our their the a an late poor dear little big older elder eldest younger youngest ex former mein meine meinen meinem meiner meines dein deine deinen deinem deiner sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere unseren unserem unserer der die den dem best old new beste bester besten alte alter alten neuer neue neuen verstorbener verstorbene verstorbenen
        """)

    /// Between a relation and the name: `my friend was …`, `mein Chef heißt …`.
    static let links = words(
        "of von is was called named name's ist war heißt heisst hieß namens nämlich und zwar also äh uh um er")

    /// Organisations: no person's name stands directly before or behind them.
    static let organisations = words(
        """
        energy bank mutual mobile clinic hotel books water insurance electric support services solutions group gmbh ag inc ltd llc plc corp corporation company hospital pharmacy restaurant pizza airlines airways university college school agency logistics logistik parcel express media software systems technologies telecom broadband airport surgery council motors stores store shop café cafe bakery garage center centre department microsoft amazon paypal google apple ebay netflix office incorporated enterprises holdings industries foundation dental plumbing realty communications wireless orchestra symphony
        institut
        energie mobil buchhaus volksbank sparkasse stadtwerke stadtwerk firma autohaus apotheke bäckerei krankenhaus klinikum universität hochschule gymnasium versicherung versicherungen telekom paketdienst verlag buchhandlung bürgerbüro zollamt finanzamt polizei kriminalpolizei polizeiinspektion polizeirevier feuerwehr notruf rettungsdienst arztpraxis zahnarztpraxis netzbetrieb kundenservice kundendienst kundenbetreuung technischer technischen
        """)

    /// Ends of German compounds that name an office, a firm or a thing.
    static let organisationEndings = [
        "bank", "amt", "büro", "betrieb", "betriebe", "werke", "werk", "kasse", "haus", "zentrale", "beratung",
        "dienst", "service", "energie", "versicherung", "abteilung", "stelle", "verwaltung", "gesellschaft", "verein",
        "verband", "klinik", "schule", "apotheke", "handlung", "agentur", "behörde", "gericht", "ministerium",
        "werkstatt", "markt", "shop", "support", "hotline", "filiale", "technik", "netz", "center", "station",
        "sekretariat", "redaktion", "rezeption", "anstalt", "zentrum", "post", "portal", "konzern", "mobil", "hilfe",
        "praxis",
    ]

    /// With these somebody answers the telephone before his name: `Redaktion, Ebeling`, `Praxis Doktor …`.
    static let desks = words(
        """
        kanzlei praxis redaktion sekretariat rezeption empfang zentrale notariat pforte anmeldung büro reception switchboard desk accounts payroll billing lettings helpdesk
        """)

    /// A question that has one of them asks for a name.
    static let asking = words(
        """
        name names name's namen nachname nachnamen vorname vornamen surname surnames forename holder cardholder holder's inhaber kontoinhaber karteninhaber familienname familiennamen geburtsname geburtsnamen mädchenname mädchennamen klingelschild türschild heißen heißt heisst hieß initials
        """)

    /// A question for a name of something else.
    static let otherNames = words(
        """
        company firm business street road town city file folder program programme app website domain network user username screen product brand hotel school bank pet dog cat medication medicine drug model password wifi wi-fi hund katze haustier firma firmenname benutzername benutzernamen straße ort stadt datei ordner programm produkt marke schule medikament netzwerk modell passwort bank film formular blatt tarif lied buch app serie sendung kurs gericht dorf insel spiel firmen sorte
        """)

    /// Articles and the like of a thing or place that has a name: `das Programm heißt …`.
    static func isThing(_ text: String) -> Bool { otherNames.contains(text) && !secrets.contains(text) }

    /// What is asked for to know somebody, and is none of a thing.
    private static let secrets = words("hund katze haustier pet dog cat passwort password wlan wifi wi-fi")

    static let asksWho = words("who who's whom whose whoever wer wem wen wessen")

    /// Common nouns and verbs that a recogniser without capitals writes like a name, and that German capitalises.
    static let never = words(
        """
        station airport counter cashier lady player bass musician cook guy ma'am sir madam madame everyone nobody pickup delivery takeaway horsepower engine kitchen garden bathroom bedroom hallway upstairs downstairs outside inside lunch dinner breakfast coffee beer wine pizza salad burger chicken dentist doctor surgeon pharmacist postman milkman builder roofer carpenter mechanic pilot captain sailor soldier farmer miner worker student pupil retired pensioner unemployed divorced married single widowed pregnant sick ill tired hungry thirsty lost stuck late early ready busy available interested disappointed confused worried sad happy curious grateful sorry glad afraid desperate furious mud ashamed jealous nervous stressed exhausted fed terrified
        bahnhof flughafen schalter kassierer kassiererin dame herrschaften spieler küche garten keller dachboden mittag frühstück kaffee bier wein zahnarzt zahnärztin postbote handwerker tischler elektriker rentner rentnerin student studentin schüler schülerin arbeitslos verheiratet ledig geschieden verwitwet schwanger krank müde hungrig durstig pünktlich spät verspätet fertig beschäftigt erreichbar interessiert enttäuscht verwirrt besorgt traurig glücklich froh neugierig dankbar verzweifelt wütend genervt gestresst erschöpft raushalten rausgehen reingehen mitkommen teilnehmer teilnehmern haushalt mitarbeiter mitarbeiterin kunde kundin kundinnen patient patientin patienten anrufer anruferin gast gäste besucher leute leuten leitung warteschleife fernseher kühlschrank waschmaschine heizung strom gas zähler zählerstand wasser brief paket päckchen sendung lieferung spinne bescheuert unterwegs zuhause daheim draußen drinnen oben unten geb mailbox anrufbeantworter geburtsdatum geburtsdaten beruf inhaberin sekretärin aushilfe
        doppelname doppelnamen bindestrich mei
        ssn dob acct pwd
        """)

    /// Words of German that are written with a capital and end like a thing, not like a family.
    static func isOrganisation(_ text: String) -> Bool {
        organisations.contains(text)
            || organisationEndings.contains { text.utf8.count > $0.utf8.count + 2 && text.hasSuffix($0) }
    }

    private static func words(_ text: String) -> Set<String> {
        GermanSpelling.all(text.split(whereSeparator: \.isWhitespace).lazy.map { String($0) })
    }
}
