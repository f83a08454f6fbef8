extension NamePhrases {
    static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mister", "missus", "herr", "herrn", "frau", "fräulein", "fam", "dr", "doktor",
        "doctor",
        "prof",
        "professor", "sir", "madam", "ma'am", "magister", "dipl.-ing",
    ]

    /// Degrees and the like, several of which may stand between `Frau` and the name: `Frau Dr. med. Kübler`.
    static let degrees: Set<String> = [
        "dr", "doktor", "prof", "professor", "med", "phil", "jur", "ing", "dipl", "dipl.-ing", "mag", "magister",
        "dent",
        "ingenieur", "hofrat", "vet",
    ]
}

extension CallContext {
    /// Whether the token is capitalised where capitals tell: not at the start of a sentence.
    func isCased(at index: Int) -> Bool {
        guard stream.isCased, tokens.indices.contains(index) else { return false }
        return tokens[index].marks.contains(.capitalised)
    }
}
