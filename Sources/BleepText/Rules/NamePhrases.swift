/// What stands before, behind or instead of a name.
enum NamePhrases {
    enum Introduction: Sendable {
        /// What follows is a name unless it is a small word: `my name is`.
        case sure
        /// What follows is a name if it is no ordinary word: `speak to`.
        case likely
        /// Opens a call; also begins ordinary sentences: `this is`, `hier ist`.
        case opening
        /// `i'm`, `ich bin`.
        case being
        /// `mr`, `Frau`.
        case title
        /// A title that is an ordinary word as well: `father`, `judge`.
        case rank
        /// `hello`, `thank you`.
        case greeting
        /// Asks for a name; the answer follows.
        case question
    }

    static let introductions: PhraseTable<Introduction> = {
        var table = PhraseTable<Introduction>()
        for (phrases, introduction) in [
            (sure, Introduction.sure), (likely, .likely), (opening, .opening), (being, .being), (title, .title),
            (rank, .rank),
            (greeting, .greeting), (question, .question),
        ] {
            for phrase in phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }) { table.add(phrase, introduction) }
        }
        return table
    }()

    private static let sure = """
        my name is|my name's|my names|my name was|the name is|the name's|name is|name's|my full name is|my first name is|my last name is|my surname is|first name is|last name is|surname is|family name is|middle name is|maiden name is|maiden name was|first name|last name|surname|middle name|her name is|his name is|their name is|her name's|his name's|her name was|his name was|your name is|name on the account is|name on the card is|name on the account was|account holder is|cardholder is|goes by|go by|nickname is|legal name is|name it is
        you're speaking with|you are speaking with|you're speaking to|you are speaking to|you're talking to|you are talking to|you're talking with|am i speaking with|am i speaking to|am i talking to|am i talking with|are you|i speaking with|under the name|under the name of|under name|on name|on the name|on the name of|in name of|is it under|it's under|booked under|reserved under|booking is under|booking's under|reservation is under|account is under|known as|also known as|by the name of|in the name of|registered to|made out to|payable to|addressed to|first name's|last name's|husband's name|wife's name|nurse's name|postman's name|neighbor's name|neighbour's name|landlord's name|teacher's name|girl's name|boy's name|man's name|woman's name|son's name|daughter's name|mother's name|father's name|brother's name|sister's name|manager's name|supervisor's name|boss's name|friend's name|pet's name|dog's name
        kontoinhaber heißt|vater hieß|mutter hieß|mein name ist|mein name war|mein name lautet|meine name ist|der name ist|der name lautet|name ist|name lautet|name war|ich heiße|ich heisse|ich heiß|vorname ist|nachname ist|familienname ist|vorname lautet|nachname lautet|mein vorname ist|mein nachname ist|geburtsname ist|deckname|spitzname|rufname|künstlername|deckname war|deckname ist|spitzname war|spitzname ist|rufname war|rufname ist|mädchenname ist|mädchenname war|mädchenname der mutter ist|mädchenname der mutter war|mädchenname der mutter das ist|vorname|nachname|familienname|hier spricht|es spricht|sie sprechen mit|sie sprechen hier mit|sie reden mit|spreche ich mit|spreche ich da mit|spreche ich hier mit|spreche ich jetzt mit|spreche ich gerade mit|sprech ich mit|rede ich mit|bin ich verbunden mit|bin ich hier verbunden mit|mein mann heißt|meine frau heißt|er heißt|sie heißt|kontoinhaber ist|karteninhaber ist|auf den namen|unter dem namen|ausgestellt auf|nennen sie mich|nenn mich|nennt mich|heißen sie|mi name isch|min name isch|mei name is|mei nam is|mein name is|mein name isch|i hoaß|i heiß|i heisse|i heiss|ich hoaß|ich heisse
        """
    private static let likely = """
        you can call me|just call me|call me|they call me|put|send|sending|represented by|is called|was called|am called|i'm called|called him|called her|call him|call her|through to|love from|i still need|an email for|email for|care of|law office of|law offices of|that's me|it's me|good name is|signed by|witnessed by|this is for|speak with|speak to|speaking to|speaking with|spoke with|spoke to|spoken to|spoken with|talk to|talk with|talking to|talking with|talked to|talked with|ask for|asking for|asked for|looking for|trying to reach|calling for|a message for|message for|man called|woman called|guy called|fellow called|lady called|girl called|boy called|bloke called|chap called|somebody called|someone called|named|i met|i told|i asked|me and|put me through to|transfer you to|transfer me to|connect you to|connect you with|connect me to|connect me with|named|on behalf of|reached|you've reached|you have reached|passing you to|hand you over to|married to|signed|sincerely|regards|regards to|say hi to|tell|this is for|appointment with|meeting with|signed for by|in memory of|engaged to|dating|he married|she married|i married|give my love to|my love to|please welcome|please hold for|joined by|joined today by|interview with|an interview with|introduce you to|let me introduce|may i introduce|nicknamed|christened|named after|named for|gave birth to|widow of|buried|answers to|got your number from|this message is for|message is for|pronounced|happened to|we're calling|we'll call|we called|get|called me|calls me|called us|calls her|calls him|knew me as|knew him as|knew her as|know me as|goes by|went by|he's called|she's called|who's called|known to everyone as|known to everybody as
        nennt sich|nannte sich|nennen sich|heißt|hieß|heisst|hießen|reserviert auf|richtig bei|gegenüber sitzt|vertreten durch|das bin ich|ich bin's|ich bins|ich bin es|kanzlei|notariat|zu händen|soll jetzt|wird von|werde von|wurde von|zusammen mit|ja mit|liebe grüße von|viele grüße von|gruß von|schicke|sprechen mit|gesprochen mit|telefoniert mit|reden mit|verbinden mit|verbinden sie mich mit|verbinde sie mit|verbunden mit|namens|nachricht für|termin bei|termin mit|im auftrag von|suche|sprechen sie mit|frage nach|fragen sie nach|fragen nach|grüßen sie|viele grüße an|ich hätte gern|weitergeben an|klingel ist bei|klingel steht|klingeln bei|in der sache|wohnung von|lautet auf|laufend auf|läuft auf|ein gewisser|einen gewissen|einem gewissen|eine gewisse|einer gewissen|geborene|geborener|verheiratete|verwitwete
        """
    private static let opening = """
        is|ist|this is|this here is|this is just|it's|it is|is this|is that|is it|you got|that's
        hier|hier ist|hier is|hier sind|hier sprechen|da ist|ist da|ist dort|ist das|sind sie|bist du
        """
    private static let being = """
        i'm|i am|im|i'm agent|i'm officer
        ich bin|ich bin der|ich bin die|i bin|i bin der|i bin die|do is|do is der|do is die|do isch|da isch|da ist der|da ist die|hier ist der|hier ist die
        """
    private static let title = """
        mr|mrs|ms|miss|mister|missus|misses|missis|mr.|mrs.|dr|doctor|prof|professor|sergeant|captain|madame|monsieur|reverend
        herr|herrn|frau|fräulein|hr|fr|doktor|herr doktor|frau doktor|herr dr|frau dr|herrn dr|herrn doktor|fam|familie|eheleute|signora|signor|mag|magister|dipl.-ing
        """
    private static let rank = """
        mama|papa|judge|father|pastor|constable|sir|lady|dame|corporal|lieutenant|attorney|rabbi|señor|señora|senor|senora|sister|brother|detective|inspector|superintendent|colonel|admiral|councillor|senator|vicar|bishop|nurse|officer|canon|archbishop|cardinal|imam|sheikh|deacon|sheriff|commissioner|commander|congressman|governor|ambassador|chief|coach|trooper|magistrate|headmaster|alhaji|alhaja|pandit|guru|comrade|reverend mother|flight lieutenant|deputy|tía|tío|kuya|bibi|doc
        """
    private static let greeting = """
        hi|hello|hey|hiya|g'day|howdy|ey up|ay up|dear|good morning|good afternoon|good evening|thanks|thank you|thank you so much|thank you very much|thanks a lot|sorry|bye|bye bye|goodbye|welcome|welcome back|okay|alright|yes|no|listen|please|nice to meet you|good to talk to you|have a nice day|take care|thanks for having me|thanks for coming|thanks for joining us|thanks a million|you're welcome|how are you|how are you doing|good to see you|nice to see you|good night|happy birthday|congratulations|well done|god bless you|god bless|love you|i love you|excuse me|calm down|cheers|hola|kia ora|namaste|shalom|salaam|see you later|talk soon|come on
        hallo|guten tag|guten morgen|guten abend|grüß gott|moin|servus|liebe|lieber|danke|vielen dank|dankeschön|tschüss|tschüs|auf wiederhören|willkommen|entschuldigung
        """
    private static let question = """
        may i have yours|can i have yours|could i have yours|can i get yours|could i get yours|and what's yours|and what is yours|what do they call you|what do people call you|name and date of birth|name and address|name and number|name and phone number|name and account number|the surname|the last name|the first name|their names|your names|what are the names|your name|the name|first name|what's your name|what is your name|what was your name|your name please|your full name|your first name|your last name|may i have your name|can i have your name|can i get your name|could i have your name|could i get your name|and your name|tell me your name|confirm your name|verify your name|state your name|pleasure of speaking with|pleasure of speaking to|pleasure of talking to|pleasure of talking with|to whom am i speaking|whom am i talking to|who do i have on the line|who am i speaking with|who am i speaking to|who am i talking to|who am i talking with|whom am i speaking with|who do i have the pleasure of speaking with|who's this|who is this|who's calling|who is calling|who's speaking|who is speaking|who's there|may i ask who's calling|what do i call you|what should i call you|what can i call you|what's the name|what is the name|name on the account|name on the card|name of the account holder|account holder's name|cardholder's name|the cardholder name|and the last name|and the first name|what's your last name|what's your first name|maiden name|mother's maiden name|and your surname|your surname|whose name|his name|her name|what's his name|what's her name|name please|full name|full name please|first name please|last name please|surname please|and you are|in whose name|name of your husband|name of your wife|name of the beneficiary|who should i ask for|who do i ask for|who did you speak to|who did you speak with|who did you talk to
        ihr name|dein name|der name|wie ist ihr name|wie war ihr name|wie lautet ihr name|wie war der name|wie ist der name|wie heißen sie|wie heißt du|wie heisst du|wie heisen sie|ihr name bitte|ihren namen bitte|ihren namen|ihr vollständiger name|ihren vollständigen namen|ihr nachname|ihr vorname|und ihr name|und der name|der name bitte|und der nachname|und der vorname|nachname bitte|vorname bitte|der vorname|der nachname|den vornamen|den nachnamen|name und geburtsdatum|name und anschrift|name und adresse|namen und ihre|namen und geburtsdatum|namen und|mit wem habe ich|mit wem hab ich|mit wem spreche ich|mit wem habe ich gesprochen|mit wem hab ich das vergnügen|mit wem rede ich|wer ist da|wer ist dort|wer spricht da|wer spricht|wer sind sie|wen darf ich|wer ist am apparat|name des kontoinhabers|name auf der karte|kontoinhaber|karteninhaber|geburtsname|mädchenname|mädchenname der mutter|wie heißt ihre mutter|wie heißt ihr mann|wie heißt ihre frau|wie heißt ihr sohn|wie heißt ihre tochter|wie nochmal|wie bitte war der name|auf welchen namen|auf wessen namen|name bitte|und weiter
        """

    /// Whether a phrase that has many uses stands before a name here: `I'll send … up`, `wird von … vertreten`.
    /// - Parameters:
    ///   - phrase, opening: its last and its first word.
    ///   - before, behind: the word before it and the word behind the name.
    static func fits(phrase: String, opening: String, before: String, behind: String) -> Bool {
        switch opening {
        case "put": ["on", "back", "through"].contains(behind)
        case "get": ["round", "over", "around"].contains(behind)
        case "send", "sending", "schicke":
            ["up", "over", "out", "round", "around", "along", "down", "vorbei", "hoch", "rüber", "raus"].contains(
                behind)
        case "wird", "werde", "wurde":
            behind.hasPrefix("ver") || behind.hasPrefix("be") || behind.hasPrefix("ge")
        case "soll": behind == "sein" || behind == "machen"
        case "heißt", "heisst", "hieß", "hießen":
            !["das", "was", "es", "wie"].contains(before) && !NameWords.isThing(before)
        // "Das nennt sich Demokratie."
        case "nennt", "nannte", "nennen": ["er", "sie", "der", "die", "ich"].contains(before)
        case "i" where phrase == "need": behind.isEmpty || behind == "address" || behind == "number"
        default: true
        }
    }

    /// Stand within names when a name follows.
    static let particles: Set<String> = [
        "von", "van", "zur", "de", "der", "den", "la", "le", "di", "da", "del", "della", "dos", "das", "mc", "mac", "o",
        "st",
        "al",
        "bin", "ben", "zu", "zum", "el", "ten", "vom", "du", "dr", "prof", "doktor", "jr", "sr", "af",
    ]

    /// After an opening these say that a name stood there: `this is kevin from …`.
    static let followers: Set<String> = [
        "speaking", "calling", "from", "with", "at", "here", "again", "how", "and", "die", "der", "eine", "i'm", "may",
        "on", "in", "your",
        "i", "is",
        "what", "can", "who", "just", "returning", "am", "vom", "von", "aus", "hier", "ich", "und", "guten", "was",
        "wie", "mein",
        "meine", "bei", "this", "it's", "do", "are", "thank", "nice", "good", "worum", "womit", "hallo", "my", "we",
        "right", "the", "of", "for", "about", "nochmal", "wieder",
    ]

    /// Endings of words that describe and do not name.
    static let describing = [
        "ing", "ed", "ly", "ous", "ive", "able", "ible", "ful", "less", "ical", "ic", "tion", "ment", "ness", "ung",
        "heit", "keit",
        "lich", "isch", "ig", "iert", "haft", "schaft",
    ]
}
