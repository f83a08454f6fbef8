/// What tells that an ordinary word is a name where it stands.
struct NameSigns {
    /// Whether capitals inside a sentence mean something: not in German, where every noun has one, and not where the
    /// transcript has none.
    struct Context {
        let capitalsTell: Bool

        init(pieces: [ListPiece]) {
            let german = pieces.count { $0.classes.contains(.germanOnly) }
            let english = pieces.count { $0.classes.contains(.englishOnly) }
            let inside = pieces.count { $0.isCapitalInside }
            capitalsTell = german <= english && inside * 3 < pieces.count
        }
    }

    /// Words before a name.
    private static let before: Set<String> = [
        "mr", "mrs", "ms", "miss", "mister", "missus", "misses", "dr", "doctor", "doktor", "herr", "herrn", "frau",
        "sir",
        "madam", "name", "named", "called", "heisse", "heisst", "namens", "dear", "hello", "hi", "hallo", "danke",
        "thanks",
        "speaking", "surname", "nachname", "vorname", "familie",
    ]

    func isName(at index: Int, in pieces: [ListPiece], _ context: Context) -> Bool {
        if context.capitalsTell, pieces[index].isCapitalInside { return true }
        for distance in 1...2 where index >= distance {
            if Self.before.contains(String(decoding: pieces[index - distance].letters, as: UTF8.self)) { return true }
            // `my name is Will`, `Herr äh Stein`.
            guard
                ["is", "ist", "s", "uh", "um", "aeh", "ah"].contains(
                    String(decoding: pieces[index - distance].letters, as: UTF8.self))
            else { return false }
        }
        return false
    }
}
