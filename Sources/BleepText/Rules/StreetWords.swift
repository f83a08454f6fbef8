/// Words of addresses. Our own choice of common ones.
enum StreetWords {
    /// Kinds of streets in English that say so by themselves.
    static let english: Set<String> = [
        "street", "st", "avenue", "ave", "av", "road", "rd", "lane", "ln", "boulevard", "blvd", "crescent", "cres",
        "terrace",
        "parkway", "pkwy", "highway", "hwy", "mews", "turnpike", "alley", "gardens", "grove", "cul-de-sac", "esplanade",
        "streets", "roads",
    ]
    /// Those that are ordinary words as well: they need a house number right before the name.
    static let weakEnglish: Set<String> = [
        "drive", "dr", "court", "ct", "way", "place", "pl", "circle", "cir", "close", "square", "sq", "row", "hill",
        "trail",
        "trl", "loop", "walk", "park", "rise", "view", "path", "pike", "run", "point", "green", "heights", "hollow",
        "bend",
        "ridge", "plaza", "crossing", "broadway", "mount", "vale", "wharf", "quay", "yard", "estate", "villas",
        "common", "chase", "parade", "trace", "paddocks", "maltings", "cottages", "cottage", "lodge", "farm",
        "almshouses", "mansions", "buildings", "gate", "passage", "causeway", "promenade",
    ]
    static let unit: Set<String> = [
        "apartment", "apt", "suite", "ste", "unit", "flat", "floor", "building", "bldg", "number", "no", "room", "po",
        "p.o",
        "box", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "n", "s", "e", "w",
        "nw",
        "ne", "sw", "se", "block", "lot", "trailer", "plot", "sector", "phase", "villa", "door", "shop",
    ]
    /// States of the USA with their postal abbreviations, regions and countries of the United Kingdom and Germany.
    static let states: Set<String> = [
        "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida",
        "georgia",
        "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland",
        "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada", "jersey",
        "mexico", "york", "carolina", "dakota", "ohio", "oklahoma", "oregon", "pennsylvania", "rhode", "island",
        "tennessee",
        "texas", "utah", "vermont", "virginia", "washington", "wisconsin", "wyoming", "dc", "hampshire", "al", "ak",
        "az", "ar",
        "ca", "co", "ct", "fl", "ga", "il", "ky", "md", "ma", "mi", "mn", "ms", "mo", "mt", "nv", "nh", "nj", "nm",
        "ny",
        "nc", "nd", "oh", "pa", "ri", "sc", "sd", "tn", "tx", "ut", "vt", "va", "wa", "wv", "wi", "wy", "london",
        "manchester",
        "birmingham", "leeds", "glasgow", "edinburgh", "cardiff", "bristol", "liverpool", "sheffield", "kent", "surrey",
        "essex", "sussex", "devon", "cornwall", "dorset", "yorkshire", "lancashire", "norfolk", "suffolk", "cheshire",
        "berkshire", "oxfordshire", "scotland", "wales", "england",
    ]
    /// Endings of German street names that say so by themselves.
    static let german = [
        "straße", "strasse", "strass", "straß", "str", "allee", "gasse", "chaussee", "promenade", "stieg", "twiete",
    ]
    /// Endings that other words have as well: these need a house number.
    static let weakGerman = [
        "weg", "platz", "ring", "ufer", "damm", "hof", "pfad", "steig", "park", "markt", "graben", "wall", "brücke",
        "zeile",
        "kamp", "winkel", "garten", "feld", "berg", "höhe", "hang", "tor", "wiese", "wiesen", "bogen", "rain", "gang",
        "anger",
        "stift", "bach", "grund", "weide", "heide", "busch", "aue", "str.", "gürtel", "guertel", "kai", "lände",
        "laende", "halde", "reihe", "vorstadt", "hain", "steg", "acker",
    ]
    /// Parts of a house in Germany and Austria, each with its number or letter: `Stiege 2, Tür 14`.
    static let germanUnits: Set<String> = [
        "stiege", "tür", "tuer", "top", "aufgang", "wohnung", "whg", "haus", "block", "stock", "apartment",
        "appartement",
    ]
    /// Those that have none.
    static let germanPlaces: Set<String> = [
        "hinterhof", "hinterhaus", "vorderhaus", "seitenflügel", "gartenhaus", "dachgeschoss", "erdgeschoss",
        "parterre",
    ]
    /// Kinds of streets that stand before a name: `Straße der Einheit`, `Platz des 18. März`.
    static let germanHeads: Set<String> = ["straße", "strasse", "platz", "allee", "weg", "ring", "ufer", "brücke"]
    /// The same in French and Italian, the other languages of Switzerland.
    static let foreignHeads: Set<String> = [
        "rue", "avenue", "chemin", "quai", "route", "ruelle", "boulevard", "via", "viale", "piazza", "corso", "vicolo",
    ]
    static let foreignArticles: Set<String> = ["de", "du", "des", "la", "le", "les", "della", "del", "dei", "di", "al"]
    /// Towns of Austria and Switzerland whose postcodes of four digits are often named.
    static let alpineTowns: Set<String> = [
        "wien", "graz", "linz", "salzburg", "innsbruck", "klagenfurt", "villach", "wels", "dornbirn", "bregenz",
        "steyr",
        "feldkirch", "leonding", "krems", "traun", "kapfenberg", "mödling", "hallein", "kufstein", "baden", "leoben",
        "eisenstadt", "tulln", "lienz", "bludenz", "zürich", "zuerich", "genf", "basel", "lausanne", "bern",
        "winterthur",
        "luzern", "lugano", "biel", "thun", "köniz", "schaffhausen", "freiburg", "chur", "neuenburg", "uster", "zug",
        "dietikon", "olten", "solothurn", "aarau", "frauenfeld", "vaduz", "bellinzona", "sitten", "rapperswil",
    ]
    /// Words with those endings that name no street.
    static let notGerman: Set<String> = [
        "bahnhof", "hauptbahnhof", "flughafen", "parkplatz", "arbeitsplatz", "sitzplatz", "stellplatz", "umweg",
        "ausweg",
        "heimweg", "rückweg", "hinweg", "friedhof", "spielplatz", "bauernhof", "weg", "platz", "hof", "ring", "park",
        "markt",
        "feld", "berg", "garten", "tor", "gang", "eingang", "ausgang", "zugang", "vorgang", "umgang", "durchgang",
        "supermarkt",
        "baumarkt", "aktienmarkt", "kindergarten", "biergarten", "spielfeld", "textfeld", "eingabefeld", "adressfeld",
        "hering",
        "anfang", "empfang", "umfang", "betrag", "auftrag", "antrag", "vertrag", "zusammenhang", "anhang", "umhang",
        "wieder",
        "strategie", "hintergrund", "grund", "untergrund", "vordergrund", "leidensweg", "lebensweg", "rechtsweg",
        "dienstweg",
        "speicherplatz", "studienplatz", "ausbildungsplatz", "marktplatz", "campingplatz", "sportplatz", "fußballplatz",
        "bildschirm", "baureihe", "buchreihe", "testreihe", "abgang", "rückgang", "übergang", "jahrgang", "lehrgang",
        "kontoauszug", "suchfeld", "zahlenfeld",
        "tastenfeld", "ziffernfeld", "nummernfeld", "rubbelfeld", "unterschriftenfeld", "bundesstraße", "einbahnstraße",
        "wertstoffhof", "innenhof", "schulhof", "hafengang", "keineswegs", "unterwegs", "durchweg", "schlusstor",
        "motor",
        "faktor", "monitor", "direktor", "doktor", "autor", "investor", "router", "sponsor", "rektor", "sektor",
        "traktor",
        "reaktor", "editor", "vektor", "klinikum", "bezug", "geldberg", "schuldenberg", "datenberg", "weihnachtsmarkt",
        "flohmarkt", "arbeitsmarkt", "finanzmarkt", "wohnungsmarkt", "telefonmarkt", "mediamarkt", "media-markt",
        "autobahnring", "fragebogen", "regenbogen", "ellenbogen", "bremsweg", "anhalteweg", "reaktionsweg", "radweg",
        "fahrradweg", "fluchtweg", "rettungsweg", "schulweg", "arbeitsweg", "anfahrtsweg", "postweg",
        "bahnsteig", "bussteig", "bürgersteig", "gehsteig", "einstieg", "ausstieg", "anstieg", "aufstieg", "abstieg",
        "umstieg", "zustieg", "studiengang", "rundgang", "waschgang", "spülgang", "posteingang", "wareneingang",
        "zahlungseingang", "geldeingang", "notausgang", "bildungsgang", "arbeitsgang", "kellergang", "mittelgang",
        "seitengang", "wahlgang", "tabellenplatz", "stehplatz", "liegeplatz", "schlafplatz", "kitaplatz",
        "startplatz", "lagerplatz", "abstellplatz", "standplatz", "zeltplatz", "bauplatz", "steckplatz",
        "fensterplatz", "gangplatz", "sendeplatz", "listenplatz", "rangplatz", "therapieplatz", "pflegeplatz",
        "praktikumsplatz", "werkstor", "garagentor", "fußballtor", "eigentor", "getränkemarkt", "drogeriemarkt",
        "sitzreihe", "stuhlreihe", "beweggrund", "kündigungsgrund", "fluggastbrücke", "dichtungsring", "kolbenring",
        "gummiring", "ehering", "schlüsselring", "fuhrpark", "handlungsfeld", "datenfeld", "pflichtfeld",
        "formularfeld", "bewertungsbogen", "meldebogen", "antragsbogen", "zahlungsweg", "transportweg", "lösungsweg",
        "übertragungsweg", "kopfzeile", "fußzeile", "betreffzeile", "textzeile", "tabellenzeile", "blickwinkel",
        "neigungswinkel",
    ]
}
