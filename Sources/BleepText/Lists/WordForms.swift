/// How near a word of a call is to a word of a list.
enum WordForms {
    enum Likeness: Int, Comparable {
        /// A spelling that sounds alike, or one letter off.
        case similar
        /// With an ending: `Meiers`, `Ärztin`.
        case inflected
        case same

        static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
    }

    /// The most sounds in which words of different sound are still similar.
    static let mostSlips = 2

    /// Endings that any word may have.
    private static let shortEndings = ["s", "es"].map { Array($0.utf8) }
    /// Endings of German cases and plurals, of the feminine form, and of what belongs to a person.
    private static let longEndings = [
        "n", "en", "e", "er", "ern", "em", "ens", "ns", "in", "innen", "sche", "schen", "scher", "sches", "schem",
        "ian",
        "ish", "d", "ed", "ing",
    ].map { Array($0.utf8) }

    /// Whether `word` is `base` with an ending.
    static func isInflected(_ word: [UInt8], of base: [UInt8]) -> Bool {
        guard base.count >= 2, word.count > base.count, word.count <= base.count + 5 else {
            // Kennedy, Kennedies; story, stories.
            return base.count > 3 && base.last == UInt8(ascii: "y") && word.count == base.count + 2
                && word.starts(with: base.dropLast()) && word.suffix(3).elementsEqual("ies".utf8)
        }
        guard word.starts(with: base) else {
            return base.count > 3 && base.last == UInt8(ascii: "y") && word.starts(with: base.dropLast())
                && word.dropFirst(base.count - 1).elementsEqual("ies".utf8)
        }
        let ending = Array(word[base.count...])
        return shortEndings.contains(ending) || base.count > 3 && longEndings.contains(ending)
    }

    /// Whether two words sound alike or differ by so little that a recogniser may have taken one for the other.
    /// - Parameters:
    ///   - one, other: folded, with their canonical spellings.
    static func isSimilar(
        _ one: [UInt8], _ oneSound: [UInt8], to other: [UInt8], _ otherSound: [UInt8]
    ) -> Bool {
        if oneSound == otherSound, oneSound.count > 2 || one.count == other.count && oneSound.count > 1 { return true }
        let shortest = min(oneSound.count, otherSound.count)
        guard shortest > 3, min(one.count, other.count) > 4 else { return false }
        let limit = shortest > 7 ? mostSlips : 1
        guard one[0] == other[0] || oneSound[0] == otherSound[0] || min(one.count, other.count) > 5 else {
            return false
        }
        return EditDistance.between(oneSound, otherSound, atMost: limit) != nil
            && (shortest > 5 || EditDistance.between(one, other, atMost: limit + 1) != nil)
    }
}
