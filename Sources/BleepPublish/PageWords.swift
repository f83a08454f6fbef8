import BleepCore

/// The words of a page in one language, by the names that the templates use.
struct PageWords: Sendable {
    var play, pause, space, previous, next, back, forward, rate, seek: String
    var zoom, closer, wider, whole, part, shown, zoomKeys: String
    var copy, copied, noAudio, unplayable: String
    var moments, time, length, what, channel, related, downloads: String
    var caller, claims, spoken, licence, contact: String
    var note, finding, bleep, sound: String
    var about, before, after, until, withheld: String
    var left, right: String
    var everySegment, previousOrNext, fiveSeconds: String
    var bleeps, search, searchHint, filter, all, calls, noCalls, more, feed, label, remark, sensitive, profanity: String

    static func of(_ language: Language) -> PageWords {
        switch language {
        case .english: english
        case .german: german
        }
    }

    private static let english = PageWords(
        play: "Play", pause: "Pause", space: "Play or pause (space)", previous: "Previous event", next: "Next event",
        back: "Back 5 seconds", forward: "Forward 5 seconds", rate: "Speed", seek: "Position in the call",
        zoom: "Zoom of the picture", closer: "Closer", wider: "Wider", whole: "Whole call",
        part: "Part of the call that is shown", shown: "Shown:", zoomKeys: "wider, closer, whole call",
        copy: "Copy a link to this moment", copied: "Link copied.", noAudio: "Your browser plays no audio.",
        unplayable: "The recording cannot be played here.", moments: "What happens", time: "Time", length: "Length",
        what: "What", channel: "Channel", related: "The same caller in other calls", downloads: "Downloads",
        caller: "Caller", claims: "Claims to be", spoken: "Language", licence: "Licence", contact: "Contact",
        note: "Note", finding: "Remark", bleep: "Bleep", sound: "Sound", about: "about", before: "just before",
        after: "just after", until: "until", withheld: "number withheld", left: "left", right: "right",
        everySegment: "Every segment",
        previousOrNext: "previous, next event", fiveSeconds: "5 seconds back, forward", bleeps: "bleeps",
        search: "Search",
        searchHint: "Words of titles, notes and remarks, or a number", filter: "Filter", all: "all", calls: "calls",
        noCalls: "No call has all of that.", more: "Show more", feed: "Feed", label: "Sound", remark: "Remark",
        sensitive: "sensitive", profanity: "swearing")

    private static let german = PageWords(
        play: "Abspielen", pause: "Pause", space: "Abspielen oder Pause (Leertaste)", previous: "Voriges Ereignis",
        next: "Nächstes Ereignis", back: "5 Sekunden zurück", forward: "5 Sekunden vor", rate: "Tempo",
        seek: "Stelle im Anruf", zoom: "Vergrößerung des Bildes", closer: "Näher", wider: "Weiter",
        whole: "Ganzer Anruf", part: "Gezeigter Teil des Anrufs", shown: "Gezeigt:",
        zoomKeys: "weiter, näher, ganzer Anruf", copy: "Link zu dieser Stelle kopieren", copied: "Link kopiert.",
        noAudio: "Ihr Browser spielt keinen Ton ab.", unplayable: "Die Aufnahme lässt sich hier nicht abspielen.",
        moments: "Was geschieht", time: "Zeit", length: "Dauer", what: "Was", channel: "Kanal",
        related: "Derselbe Anrufer in anderen Anrufen", downloads: "Dateien", caller: "Anrufer",
        claims: "Gibt sich aus als", spoken: "Sprache", licence: "Lizenz", contact: "Kontakt", note: "Notiz",
        finding: "Auffällig", bleep: "Piepton", sound: "Ton", about: "etwa", before: "kurz vor", after: "kurz nach",
        until: "bis", withheld: "Nummer unterdrückt",
        left: "links", right: "rechts", everySegment: "Alle Abschnitte",
        previousOrNext: "voriges, nächstes Ereignis", fiveSeconds: "5 Sekunden zurück, vor", bleeps: "Pieptöne",
        search: "Suche",
        searchHint: "Wörter aus Titeln, Notizen und Auffälligem, oder eine Nummer", filter: "Filter", all: "alle",
        calls: "Anrufe", noCalls: "Kein Anruf hat das alles.", more: "Mehr zeigen", feed: "Feed", label: "Ton",
        remark: "Auffällig", sensitive: "Sensibles", profanity: "Schimpfwort")
}
