/// Words that say of a number beside them what it is or is not. Our own choice.
enum NumberWords {
    /// Numbers of emergency services and the like, which everybody knows.
    static let services: Set<String> = [
        "911", "999", "110", "112", "411", "311", "101", "111", "211", "611", "988", "116117",
        "116116", "116111", "116006",
    ]

    /// Before the number of a service.
    static let calling: Set<String> = ["call", "dial", "ring", "phone", "called", "dialled", "dialed"]

    /// Before a number with dots that is no address.
    private static let versions: Set<String> = [
        "version", "build", "windows", "firmware", "release", "update", "treiber", "driver",
    ]

    static func isVersion(_ context: CallContext, before start: Int) -> Bool {
        (max(0, start - 3)..<start).contains { versions.contains(context.text($0)) }
    }

    /// Before a number that is about so much: `nearly 40`.
    static let approximations: Set<String> = [
        "about", "around", "approximately", "almost", "nearly", "over", "under", "roughly", "than", "etwa", "ungefähr",
        "circa", "ca", "rund", "fast", "knapp", "über", "unter", "als", "mindestens", "maximal",
    ]

    /// Before an amount of money.
    static let currencies: Set<String> = ["$", "€", "£", "eur", "usd"]

    /// Before a number that measures or counts.
    static let measures: Set<String> = [
        "after", "before", "at", "until", "till", "between", "past", "by", "than", "over", "under", "around", "since",
        "turns", "turned", "i'm", "costs", "cost", "from", "typed", "weighs", "a", "an", "every", "nach", "vor", "um",
        "bis", "zwischen", "gegen", "ab", "zu", "seit", "über", "unter", "ein", "eine", "bin", "wird", "kostet", "bei",
        "halb", "je", "wiegt", "owe", "owes", "owed", "paid", "pay", "billed", "charged", "maybe", "doing", "only", "x",
        "mal", "macht",
    ]

    /// Between two numbers that are compared.
    static let relations: Set<String> = ["zu", "by", "of", "von", "bis", "to", "out", "mal", "times", "versus"]

    /// Before a year.
    static let yearPlaces: Set<String> = [
        "in", "since", "from", "until", "till", "by", "of", "year", "to", "seit", "von", "bis", "jahr", "im", "ab",
        "around", "before", "after", "anno", "jahre",
    ]

    /// Behind a time of day, `in the …`.
    static let partsOfDay: Set<String> = ["morning", "afternoon", "evening"]

    /// Between a number and its name behind it: `… is my pin`.
    static let copulas: Set<String> = [
        "is", "that's", "this", "was", "as", "that", "ist", "das", "war", "lautet", "als", "it's", "wäre",
    ]

    /// Before the last digits of a number.
    static let endings: Set<String> = [
        "ending", "ends", "finishing", "endziffern", "endziffer", "ende", "endend", "endet", "schluss", "durchwahl",
        "extension", "hinten",
    ]

    /// In a question whose answer is a number that nobody has to hide.
    static let otherQuestions: Set<String> = [
        "much", "cost", "price", "kostet", "viel", "viele", "many", "time", "uhr", "spät", "old", "alt", "error",
        "fehler", "version", "score", "channel", "test", "count", "zählen", "room", "zimmer", "page", "seite", "floor",
        "windows", "when", "wann", "year", "jahr", "amount", "dollar", "dollars",
        "betrag", "summe", "firmware", "last", "since", "seit", "zuletzt", "letzte", "letztes", "letzten",
    ]

    /// With these somebody ends who waits for the other to say something: `Ich höre.`
    static let prompts: Set<String> = ["listening", "ready", "ahead", "höre", "hoere", "mir", "bereit", "los"]

    /// With these a question begins.
    static let questions: Set<String> = [
        "what", "what's", "which", "who", "where", "can", "could", "was", "welche", "welcher", "welches", "wie", "wo",
        "die", "ihre", "ihr", "können", "könnten",
    ]

    /// Before a number that somebody reads off something: `da steht`.
    static let reading: Set<String> = ["says", "reads", "steht", "stehen", "lautet", "heißt"]

    /// Of four letters and more, said letter by letter; three are no name anyway.
    static let acronyms: Set<String> = [
        "STRG", "CTRL", "HTTP", "HTTPS", "HTML", "ASAP", "NASA", "RSVP", "ADAC", "AARP", "NAACP", "USAA", "HDMI",
        "WLAN", "UEFI", "BIOS", "CNBC", "MSNBC", "ESPN", "NCAA", "UNICEF", "UNESCO", "NATO", "IKEA", "CAPTCHA", "HSBC",
    ]
}
