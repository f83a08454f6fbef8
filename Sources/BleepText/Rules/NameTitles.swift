extension NamePhrases {
    static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mister", "missus", "herr", "herrn", "frau", "fräulein", "dr", "doktor", "doctor",
        "prof",
        "professor", "sir", "madam", "ma'am",
    ]
}

extension CallContext {
    /// Whether the token is capitalised where capitals tell: not at the start of a sentence.
    func isCased(at index: Int) -> Bool {
        guard stream.isCased, tokens.indices.contains(index) else { return false }
        return tokens[index].marks.contains(.capitalised)
    }
}
