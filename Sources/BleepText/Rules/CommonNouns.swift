import BleepCore

/// Surnames that are trades, animals and ranks of German as well, where they stand as such: `mein Mann ist Schneider`,
/// `ein Wagner`, `der Bauer`.
enum CommonNouns {
    /// Behind one of them a trade is a trade.
    private static let indefinite: Set<String> = [
        "ein", "einen", "einem", "eines", "kein", "keinen", "keinem", "als", "jeder", "jeden",
    ]
    private static let definite: Set<String> = ["der", "den", "dem", "des", "die", "vom", "zum", "beim", "am"]
    private static let copulas: Set<String> = ["ist", "war", "wird", "wurde", "bin", "bist", "bleibt", "sind", "waren"]
    private static let persons: Set<String> = ["er", "sie", "ich", "du", "wir", "der", "dieser"]
    private static let pluralVerbs: Set<String> = ["haben", "hatten", "sind", "waren", "werden", "wurden", "können"]

    /// Everyday words, also behind a definite article.
    private static let everyday = words(
        """
        bauer jäger fuchs hahn wolf könig kaiser richter koch ritter herzog bischof gärtner hirsch hase löwe adler metzger bäcker
        """)
    /// Things: behind any article or pronoun.
    private static let things = words("keller strauß strauss kiefer kirsch roman brandes")
    private static let pronouns: Set<String> = [
        "dieser", "diese", "diesen", "diesem", "dieses", "jeder", "jeden", "mein", "meinen", "meinem", "dein", "deinen",
        "deinem", "sein", "seinen", "seinem", "ihr", "ihren", "ihrem", "unser", "unseren", "unserem", "im", "ins",
        "zur",
    ]

    /// Whether the listed name at `index` is a thing where it stands: `der Strauß mit …`, `im Keller`, `ein Roman`.
    static func isThing(at index: Int, in context: CallContext) -> Bool {
        guard things.contains(context.text(index)), context.stream.languages[index] == .german, index > 0,
            !context.endsClause(index - 1)
        else { return false }
        let before = context.text(index - 1)
        return indefinite.contains(before) || definite.contains(before) || pronouns.contains(before)
    }

    /// Trades that hardly anybody names today, but by a surname.
    private static let trades = words(
        """
        fischer schäfer förster vogel graf schneider müller wagner weber becker zimmermann maurer fleischer schmied schreiber bergmann kaufmann hauptmann lehmann schuster schlosser maler glaser sattler binder drechsler krämer keller gerber seiler
        """)

    /// What somebody does, and a name behind it: `der Bauer Claasen`.
    static func isTrade(_ text: String) -> Bool { callings.contains(text) || trades.contains(text) }

    private static let callings = words(
        """
        bauer bäcker metzger koch gärtner jäger richter wirt förster klempner maler dachdecker elektriker installateur monteur kellner kellnerin verkäufer verkäuferin busfahrer pförtner melker tierarzt hausarzt dorflehrer gutsherr verwalter aufseher wächter wachmann beamter beamtin vorarbeiter vorarbeiterin soldat gefreiter unteroffizier briefträger postbote müllermeister schmied
        """)

    /// The ends of words for what somebody does.
    private static let occupations = [
        "er", "erin", "in", "ist", "eur", "ant", "ent", "or", "mann", "frau", "ling", "arzt", "wirt", "hilfe", "kraft",
        "loge", "beamter", "pfleger", "soldat", "offizier",
    ]

    /// Whether a word may say what somebody does.
    static func isOccupation(_ text: String) -> Bool {
        !FamilyNames.clear.contains(text)
            && occupations.contains { text.utf8.count > $0.utf8.count + 2 && text.hasSuffix($0) }
            || everyday.contains(text) || trades.contains(text)
    }

    /// Whether the listed surname at `index` is no name where it stands.
    static func stands(at index: Int, in context: CallContext) -> Bool {
        let text = context.text(index)
        guard context.stream.languages[index] == .german, index > 0, !context.endsClause(index - 1) else {
            return false
        }
        // "im Keller"
        if ["im", "ins"].contains(context.text(index - 1)) { return true }
        let isEveryday = everyday.contains(text)
        guard isEveryday || trades.contains(text) || text.hasSuffix("baum") else { return false }
        let before = context.text(index - 1)
        if indefinite.contains(before) { return true }
        if copulas.contains(before) {
            let subject = context.text(index - 2)
            return persons.contains(subject) || NameWords.relations.contains(subject)
        }
        if before == "die" { return pluralVerbs.contains(context.text(index + 1)) }
        return isEveryday && definite.contains(before)
    }

    private static func words(_ text: String) -> Set<String> {
        GermanSpelling.all(text.split(whereSeparator: \.isWhitespace).lazy.map { String($0) })
    }
}
