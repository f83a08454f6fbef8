/// Finds the name that a misspelt one probably meant.
enum NearName {
    /// - Returns: the known name with the fewest changed letters, when these are at most two and fewer than half; the
    ///   first of those that are equally near.
    static func of(_ word: String, among known: [String]) -> String? {
        let letters = Array(word.lowercased().utf8)
        guard letters.count <= 60 else { return nil }
        var best: (name: String, distance: Int)?
        for name in known {
            let theirs = Array(name.utf8)
            let distance =
                plain(letters) == plain(theirs)
                ? 0 : EditDistance.between(letters, theirs, atMost: min(2, theirs.count / 2))
            guard let distance, distance < best?.distance ?? .max else { continue }
            best = (name, distance)
        }
        return best?.name
    }

    /// Without what joins words: `merge_gap` and `mergeGap` mean `merge-gap`.
    private static func plain(_ letters: [UInt8]) -> [UInt8] {
        letters.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: " ") }
    }
}
