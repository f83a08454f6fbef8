/// Swearing in English and German, compiled for this program. A star stands for any letters, also none.
///
/// A rude string within a word says nothing: only words are listed, with the endings and compounds that they have.
enum ProfanityLexicon {
    /// Strong in any language: they are swearing wherever they are heard.
    static let strong: [String] =
        [
            // English.
            "*fuck*", "fuk", "fuking", "fukin", "fukker*", "fck", "fcking", "fckin", "phuck*", "fook", "fooking",
            "effing",
            "effin", "wtf", "stfu", "gtfo", "omfg", "lmfao", "motherf", "shit*", "bullshit*", "horseshit*", "dipshit*",
            "batshit*", "apeshit*", "chickenshit*", "dogshit*", "cowshit*", "jackshit*", "dumbshit*", "holyshit",
            "noshit", "ratshit*", "sheit", "shyt", "shiet", "bitch*", "sonofabitch*", "biatch*", "beeyatch", "cunt*",
            "bastard*", "fuckbastard*", "*asshole*", "*arsehole*", "*arshole", "asswipe*", "asshat*", "assclown*",
            "assface*",
            "assfuck*", "asslick*", "asskiss*", "assbag*", "jackass*", "dumbass*", "smartass*", "badass*", "fatass*",
            "lardass*", "hardass*", "wiseass*", "lameass*", "kickass", "bigass", "sorryass", "crazyass", "punkass",
            "azzhole*",
            "arsewipe*", "arseface*", "smartarse*", "dumbarse*", "fatarse*", "lazyarse*", "arselick*", "dickhead*",
            "dickwad*",
            "dickface*", "dickbag*", "dickless", "dickweed*", "prickface", "*cocksuck*", "cockhead*", "cockwomble*",
            "cocks",
            "twat", "twats", "twatty", "twatted", "wanks", "wanker*", "wanking", "wanked", "wanky", "wankstain*",
            "wankpuffin*", "slut", "sluts", "slutty", "slutbag", "whore", "whores", "whorish", "whoring", "whored",
            "whorehouse*", "manwhore*", "piss", "pisses", "pissing", "pisser*", "pissy", "pisshead*", "pissflap*",
            "*goddam",
            "goddamn*", "godamn*", "goddammit", "godammit", "blowjob*", "handjob*", "rimjob*", "douche", "douches",
            "douchebag*",
            "douchey", "jizz*", "dildo*", "nigger", "niggers", "nigga*", "niggah*", "faggot*", "kike", "kikes", "spic",
            "spics",
            "gook", "gooks", "wetback*", "titties", "titty", "titfuck*", "skank*", "bellends", "knobhead*", "tosser*",
            "tosspot*",
            "minge", "gobshite*", "jackoff*", "jerkoff*", "cumshot*", "cumbucket*", "scumfuck*", "butthole*",
            "motherlover*", "mofo*", "muthafu*", "mothafu*", "poontang", "clusterf", "feck", "feckin", "fecking",
            "fecker*", "halfass*", "pussyass*", "cumbucket*", "motheref*", "tranny", "trannies", "paki", "pakis",
            "gypo",
            "gypos", "gyppo*", "pikey*", "towelhead*", "raghead*", "sandnigger*", "darkie*", "jigaboo*",
            // Hindi and Punjabi, in the letters that recognisers of English write.
            "madarchod*", "maderchod*", "madharchod*", "madarchot*", "motherchod*", "matherchod*", "behenchod*",
            "behanchod*", "bahenchod*", "bahanchod*", "bhenchod*", "bhainchod*", "benchod*", "banchod*", "behnchod*",
            "bhosdik*", "bhosadik*", "bhosdiwal*", "bhosri*", "chutiya*", "chutia*", "chutiye*", "chootiya*", "gandu",
            "gaandu", "gaand", "gandmar*", "haramzad*", "haraamzad*", "haramkhor*",
            // Spanish and French.
            "mierda*", "pendejo*", "cabron*", "puta", "putas", "hijoputa*", "merde", "putain",
            // German.
            "*scheiss*", "*scheisz*", "scheis", "scheise", "scheisen", "schaisse", "schaise", "sheisse", "sheiss",
            "scheist",
            "schiesskerl", "beschissen*", "verschissen*", "geschissen*", "ausgeschissen*", "gschissen*", "gschissn*",
            "arsch",
            "arsche", "arschen", "arsches", "arschs", "arschl*", "arschg*", "arschk*", "arschf*", "arschb*", "arschr*",
            "arscht*", "arschv*", "arschw*", "arschp*", "arschm*", "arschd*", "arschh*", "arscha*", "arschn*",
            "arschz*",
            "arschs*", "*arschloch*", "aersche", "verarsch*", "verarscht*", "lahmarsch*", "fettarsch*", "knallarsch*",
            "dummarsch*", "riesenarsch*", "vollarsch*", "bloedarsch*", "dickarsch*", "hurenarsch*", "oarsch*",
            "orschloch*",
            "fick", "ficke", "ficken", "fickt", "fickst", "fickte", "fickten", "fickend*", "ficker", "fickers",
            "fickern",
            "fickerei*", "fickdich", "fickfresse*", "fickgesicht*", "fickkopf*", "fickloch", "gefickt*", "verfickt*",
            "abgefickt*", "durchgefickt*", "mutterfick*", "arschfick*", "kinderfick*", "schweinefick*", "hundefick*",
            "hirnfick*", "wichser*", "*wichser", "*wichsern", "wichsen", "wichst", "wichste", "wichsend*", "wichskopf*",
            "wichsfresse*", "wichsgesicht*", "wichsbirne*", "wichskind*", "wichsvorlage*", "gewichst*", "abgewichst*",
            "wixer*",
            "wixxer*", "wixen", "wixxen", "wixa", "wixt", "gewixt*", "hure", "huren", "hurensohn*", "hurnsohn*",
            "hurensoehn*",
            "hurenbock*", "hurenkerl*", "hurerei*", "nutte", "nutten", "nuttensohn*", "nuttensoehn*", "nuttig*",
            "fotze",
            "fotzen", "fotzen*", "fotzig*", "dreckfotze*", "drecksfotze*", "scheissfotze*", "schlampe",
            "drecksschlampe*",
            "dreckschlampe*", "drecksau*", "dreckssau*", "drecksack*", "dreckssack*", "dreckskerl*", "drecksschwein*",
            "dreckschwein*", "drecksvieh*", "dreckskuh*", "dreckspack*", "drecksweib*", "drecksbande*", "drecksnest*",
            "drecksding*", "miststueck*", "miststuck*", "mistkerl*", "mistsau*", "mistvieh*", "missgeburt*", "verpiss*",
            "pisser*", "pissen", "pisst", "pisse", "gepisst", "pissnelke*", "pisskopf*", "pissgesicht*", "hackfresse*",
            "dreckfresse*", "kackbratze*", "kacke", "kacken", "kackt", "kack", "kackt", "verkackt*", "verkacken",
            "kackhaufen*",
            "kackspecht*", "titten", "dummtitte*", "schwanzlutscher*", "schwuchtel*", "spast", "spasten", "spasti",
            "spastis",
            "vollspast*", "kanake*", "kanacke*", "neger", "negern", "negers", "hundesohn*", "hundesoehn*",
            "sackgesicht*",
            "sackratte*", "gottverdammt*", "himmelarsch*", "pimmelkopf*", "dreckskanake*", "rotzfotze*",
            "flachwichser*",
            "saukerl*", "drecksladen",
        ]

    /// What would be taken for one of the patterns and is none.
    static let harmless: [String] = [
        "shita", "shitak*", "shital*", "shitan*", "shitara*", "shitij*", "shittim*", "shittah*", "shitomi*", "shitu",
        "wankel*", "cuntz*", "kuntz*", "bitchu*", "bastardei", "arschin*", "arschit*", "arschag", "arschak", "fickel*",
        "fickle*", "fickert*", "pisso*", "pissarro*", "pistol*", "negerin*", "whorl*", "niggard*", "niggl*", "spicy",
        "arsenal", "schlampig*", "kackerlake*", "bitcoin*", "dildoe", "skankh*",
    ]

    /// Strong in English, ordinary words or names in other languages or places.
    static let englishOnly: [String] = [
        "ass", "asses", "arse", "arses", "dicks", "pricks", "pussies", "tits", "wank", "bellend", "dicking",
        "dicked",
    ]

    /// Nouns that are swearing behind certain words only: the name Dick, the cock of a farm, the prick of a needle.
    static let englishNouns: [String] = [
        "dick", "cock", "prick", "pussy", "slag", "slags", "fag", "fags", "chink", "chinks", "coon",
        "coons", "spastic", "spastics",
    ]

    static let beforeNouns: Set<String> = [
        "a", "an", "such", "you", "your", "my", "his", "their", "that", "this", "these", "the", "of", "big", "total",
        "complete",
        "fucking", "little", "no", "stupid", "suck", "sucks", "sucking", "sucked", "dumb", "fat", "real", "absolute",
        "utter",
        "like", "some", "what", "ugly", "arrogant", "rude", "selfish", "lying", "bloody", "old", "massive", "giant",
        "huge",
        "thieving", "dirty", "filthy", "miserable", "pathetic", "annoying", "lazy", "cheap", "damn", "goddamn",
        "scamming",
    ]
    static let behindNouns: Set<String> = [
        "van", "cheney", "tracy", "turpin", "smith", "clark", "grayson", "riot", "willow", "cat", "cats", "and", "bull",
        "your", "the", "him", "her", "pit", "tail", "roach", "crow",
        "in", "heap", "heaps", "cigarette",
    ]

    /// Mild everywhere, or in the language said.
    static let mildEnglish: [String] = [
        "damn", "damned", "damnit", "dammit", "dang", "crap", "crappy", "crapped", "craps", "bullcrap", "bloody",
        "bollocks",
        "bollox", "pissed", "bugger*", "arsed", "freaking", "freakin", "fricking", "frickin", "frigging", "friggin",
        "retard",
        "retards", "retarded", "turd*", "scumbag*", "git", "gits", "buttface", "butthead*", "darn", "darned", "heck",
        "bleeping", "sodding", "sod", "screwed", "knob", "numbnuts", "sucker", "shag", "shagged", "shagging",
        "minger", "mingers", "munter", "munters", "slapper", "slappers", "pillock*", "plonker*", "harami", "kutta",
        "kutte", "kuttiya", "saala",
    ]
    static let mildGerman: [String] = [
        "verdammt", "verdammte", "verdammter", "verdammtes", "verdammten", "verdammtem", "verflucht", "verfluchte",
        "verfluchter", "verfluchtes", "verfluchten", "verflixt", "verflixte", "mist", "mistding", "idiot*",
        "vollidiot*", "depp",
        "deppen", "deppert*", "bloed", "blod", "bloede*", "blode*", "bloedmann", "blodmann", "bloedsinn", "blodsinn",
        "trottel*", "vollpfosten", "penner", "pennern", "saudumm*", "saublod*", "saubloed*", "kruzifix", "zefix",
        "sakra",
        "herrgottsakra", "scheibenkleister", "schweinehund*", "schiss", "anschiss", "beschiss", "angepisst*",
        "saftsack*",
        "fresse", "maul", "dreck", "drecks", "asi", "assi", "hornochse*", "bumsen", "pimmel*", "furz*", "spinner",
        "mistwetter",
    ]

    /// Words one behind the other that are strong together.
    static let strongPhrases: [String] = [
        "son of a bitch", "sons of bitches", "son of a gun bitch", "piece of shit", "full of shit", "piss off",
        "jerk off", "jerking off", "jack off", "god damn", "god damned", "god dammit", "god damnit", "kiss my ass",
        "pain in the ass", "pain in the arse", "blow job", "hand job", "eff off", "eff you", "f off", "f you", "f ing",
        "f in",
        "f ed up", "leck mich", "leckt mich", "leck mich am arsch", "leckt mich am arsch", "leck mich doch am arsch",
        "am arsch", "huere siech",
        "verpiss dich", "verpisst euch", "halt die fresse", "halt deine fresse", "haltet die fresse", "halt dein maul",
        "fick dich", "fickt euch", "fick dich ins knie", "du kannst mich mal am arsch lecken", "mother fucker",
        "mother fuckers", "mother fucking", "mother fucken", "bull shit", "horse shit", "ass hole", "ass holes",
        "arse hole",
        "arse holes", "ass wipe", "dick head", "dick heads", "cock sucker", "cock suckers", "cock sucking", "jack ass",
        "dumb ass", "smart ass", "bad ass", "arsch loch", "arsch locher", "arsch geige", "huren sohn", "huren sohne",
        "scheiss kerl", "dreck sau", "drecks sau", "drecks kerl", "miss geburt", "mist kerl", "mist stueck",
        "mist stuck",
        "gott verdammt", "gott verdammte", "gott verdammter", "gott verdammten", "gott verdammtes", "douche bag",
        "douche bags",
        "son of the bitch", "kiss my arse", "my arse",
        "f yourself", "eff yourself", "what the eff", "mother effer", "mother effers", "mother effing", "cluster fuck",
        "cluster fucks", "cum bucket", "madar chod", "mader chod", "behen chod", "behan chod", "bahen chod",
        "bhen chod", "ben chod", "bhain chod", "bhosdi ke", "bhosri ke", "maa chuda", "teri maa ki chut",
        "hijo de puta", "you dyke", "fucking dyke", "fat dyke", "stupid dyke", "bloody dyke",
    ]
    /// First halves of compounds that recognisers write as two words.
    static let firstHalves: Set<String> = [
        "ass", "arse", "arsch", "bull", "horse", "dip", "bat", "dick", "cock", "mother", "dumb", "jack", "smart", "god",
        "huren", "hurn", "drecks", "dreck", "miss", "mist", "hack", "nutten", "douche", "knob", "butt", "chicken",
        "ape", "lahm",
        "flach", "gott", "sack", "hunde", "schwanz", "mutter",
    ]
    static let mildPhrases: [String] = [
        "what the hell", "who the hell", "where the hell", "why the hell", "how the hell", "when the hell",
        "go to hell",
        "hell no", "hell yeah", "hell yes", "hell of a", "bloody hell", "oh hell", "hell out of", "as hell",
        "like hell",
        "the hell is", "the hell are", "to hell with", "screw you", "sod off", "bugger off", "up yours", "pissed off",
        "zum teufel",
        "halts maul", "halt s maul", "halt das maul", "halt den mund du", "himmel herrgott", "verdammt noch mal",
        "verdammt nochmal", "zur holle", "fahr zur holle",
    ]

    /// What recognisers and editors write instead of the word, in brackets.
    static let placeholders: Set<String> = [
        "expletive", "expletives", "profanity", "bleep", "bleeped", "beep", "beeped", "censored", "censor", "swearing",
        "swear",
        "curse", "cursing", "obscenity", "zensiert", "piep", "gepiept", "fluch", "schimpfwort", "kraftausdruck",
        "vulgar",
        "foul",
    ]

    /// Words that masks stand for: `f**k`, `a**hole`, `sch***`. Longer forms begin with these.
    static let masked: [String] = [
        "fuck", "fucked", "fucker", "fuckers", "fucking", "fuckin", "fucks", "fuckface", "fuckfaces", "fuckhead",
        "fuckheads", "fuckwit", "fuckwits", "shithead",
        "shitheads", "shithole", "shitholes", "shitface", "clusterfuck", "dickface", "assface", "cuntface",
        "motherfucker", "motherfuckers",
        "motherfucking",
        "shit", "shits", "shitty", "shitting", "bullshit", "horseshit", "bitch", "bitches", "bitching", "bastard",
        "bastards",
        "asshole", "assholes", "arsehole", "arseholes", "ass", "asses", "arse", "dumbass", "jackass", "cunt", "cunts",
        "dick",
        "dicks", "dickhead", "dickheads", "prick", "pricks", "cock", "cocks", "cocksucker", "cocksuckers", "pussy",
        "pussies",
        "twat", "twats", "wank", "wanker", "wankers", "slut", "sluts", "whore", "whores", "piss", "pissed", "pissing",
        "goddamn", "goddamned", "damn", "damned", "crap", "nigger", "niggers", "nigga", "faggot", "faggots", "retard",
        "tits",
        "douchebag", "scheisse", "scheiss", "scheiße", "scheiß", "arsch", "arschloch", "arschlöcher", "arschlocher",
        "fick",
        "ficken", "fickt", "gefickt", "verfickt", "verfickte", "verfickten", "verfickter", "verficktes", "verarschen",
        "verarscht", "wichser", "wichsern", "hurensohn", "hurensöhne", "hurensohne", "hure", "huren", "fotze", "fotzen",
        "schlampe", "schlampen", "nutte", "nutten", "drecksau", "missgeburt", "verpiss", "verpissen", "beschissen",
        "beschissene", "beschissener", "beschissenen", "kacke", "verdammt", "pisser", "effing", "fing",
    ]
}
