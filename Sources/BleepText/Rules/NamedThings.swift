/// Brands, things and illnesses that hold somebody's name, and what people say they are. Our own choice.
enum NamedThings {
    /// Nobody is called so.
    private static let things = table(
        """
        robin hood|robin hood's|ben nevis|ben lomond|jack of spades|jack of hearts|jack of clubs|jack of diamonds|jane eyre|lambert and butler|father christmas|earl grey|thomas cook|lady grey|jesus christ|lord jesus|baby jesus|dolly mixture|spotted dick|joseph joseph|severn trent|johnson and johnson|johnson & johnson|morgan stanley|jack daniel's|jack daniels|johnnie walker|johnny walker|jim beam|jack russell|jack russells|king charles spaniel|cavalier king charles|parkinson's|parkinsons|parkinson's disease|parkinson disease|alzheimer's|crohn's|hodgkin's|huntington's|tourette's|asperger's|harley davidson|charles schwab|merrill lynch|j p morgan|jp morgan|ben and jerry's|trader joe's|papa john's|jimmy john's|sam's club|bob evans|ruby tuesday|martin luther king day|levi's|macy's|wendy's|mcdonald's|kellogg's|campbell's soup|reese's|kohl's|denny's|arby's|applebee's|calvin klein|ralph lauren|hugo boss|michael kors|tommy hilfiger|harvey nichols|marks and spencer|morris minor|austin allegro|austin mini|aston martin|john deere|georgia tech|georgia power|stanley knife|stanley cup|king james bible|hey jude|harry potter|james bond|robin hood|peter pan|charlie chaplin|mickey mouse|walgreens|sainsbury's|morrisons|lloyds|norton antivirus|mercedes benz|max planck|karstadt|dr oetker|doktor oetker|peter und paul|maria himmelfahrt|frau holle|otto normalverbraucher|karl may|karl marx|karl-marx-stadt
        """)

    /// Somebody may be called so: a shop where it stands behind a word for a place.
    private static let shops = table(
        "john lewis|paul smith|ted baker|karen millen|fred meyer|neiman marcus|peter jones|peter hahn")
    private static let places: Set<String> = ["at", "in", "a", "an", "the", "like", "likes", "near", "bei", "im"]

    /// Of the Bible, with chapter and verse.
    private static let books: Set<String> = [
        "matthew", "mark", "luke", "john", "peter", "timothy", "titus", "james", "daniel", "samuel", "joshua", "ruth",
        "esther", "amos", "joel",
    ]
    private static let signs: Set<String> = [
        "aries", "taurus", "gemini", "cancer", "leo", "virgo", "libra", "scorpio", "sagittarius", "capricorn",
        "aquarius", "pisces",
    ]

    /// What people say that they are: where they come from, what they believe.
    static let belongings: Set<String> = Set(
        """
        american canadian british english irish scottish welsh australian german austrian swiss french italian spanish portuguese dutch belgian polish czech slovak hungarian romanian bulgarian russian ukrainian greek turkish danish swedish norwegian finnish icelandic indian pakistani bangladeshi nepali chinese japanese korean vietnamese thai filipino filipina malaysian indonesian iranian persian iraqi syrian lebanese israeli egyptian moroccan algerian nigerian ghanaian kenyan ethiopian somali jamaican haitian mexican cuban dominican colombian venezuelan peruvian brazilian argentinian chilean european african asian arab latino latina hispanic caucasian texan californian londoner
        catholic protestant methodist baptist lutheran anglican presbyterian mormon orthodox jewish muslim hindu sikh buddhist quaker atheist agnostic republican democrat conservative vegan vegetarian diabetic autistic
        """.split(whereSeparator: \.isWhitespace).map { String($0) })

    /// Whether one of them stands over the whole of a name that was found by a list.
    static func hold(_ name: Range<Int>, in context: CallContext) -> Bool {
        if covers(things, name, context) != nil { return true }
        if let start = covers(shops, name, context),
            places.contains(context.text(start - 1)) || context.text(start - 2) == "on"
        {
            return true
        }
        // "John 3:16", "Luke two"
        if name.count == 1, books.contains(context.text(name.lowerBound)), !context.endsClause(name.lowerBound),
            !NumberWords.calling.contains(context.text(name.lowerBound - 1))
        {
            let next = context.tokens[name.upperBound]
            let isVerse = next.shape == .quantity && next.text.contains(":")
            let isChapter =
                next.meaning.classes.contains(.digit)
                && context.classes(name.upperBound + 1).isDisjoint(with: [.digit, .number, .unit, .multiplier])
            if isVerse || isChapter { return true }
        }
        return name.count == 1 && signs.contains(context.text(name.lowerBound))
            && ["a", "an"].contains(context.text(name.lowerBound - 1))
    }

    /// The first token of the phrase that covers the name.
    private static func covers(_ table: PhraseTable<Void>, _ name: Range<Int>, _ context: CallContext) -> Int? {
        (0..<longest).map { name.lowerBound - $0 }.first { start in
            guard start >= 0, let length = table.longestMatch(context.tokens, at: start) else { return false }
            return start + length >= name.upperBound
        }
    }

    /// Words of the longest phrase.
    private static let longest = 4

    private static func table(_ phrases: String) -> PhraseTable<Void> {
        var table = PhraseTable<Void>()
        for phrase in phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }) { table.add(phrase, ()) }
        return table
    }
}
