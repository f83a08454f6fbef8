/// A spelling that names share when they sound alike in English or German: Meier and Mayr, Smith and Smyth, Schulz and
/// Schultze, Catherine and Kathryn.
///
/// Coarser than a dictionary and finer than Soundex or the Kölner Phonetik, which drop the vowels and with them tell
/// Meier from Moor no more.
enum Phonetics {
    /// - Parameter letters: folded, see ``FoldedText``.
    static func canonical(_ letters: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(letters.count)
        var index = 0
        func has(_ text: StaticString, at place: Int) -> Bool {
            text.withUTF8Buffer { wanted in
                place + wanted.count <= letters.count
                    && wanted.indices.allSatisfy { letters[place + $0] == wanted[$0] }
            }
        }
        func isVowel(at place: Int) -> Bool {
            place >= 0 && place < letters.count && vowels.contains(letters[place])
        }
        func put(_ sound: Character) {
            let byte = sound.asciiValue!
            // Doubled letters sound like one.
            if out.last != byte { out.append(byte) }
        }
        if has("mac", at: 0), letters.count > 5, !isVowel(at: 3) {
            put("m")
            put("k")
            index = 3
        } else if has("kn", at: 0) || has("gn", at: 0) || has("wr", at: 0) {
            index = 1
        }
        while index < letters.count {
            let letter = letters[index]
            let isLast = index == letters.count - 1
            var length = 1
            switch letter {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
                UInt8(ascii: "y"):
                (length, _) = vowel(at: index, in: letters, into: &out)
            case UInt8(ascii: "s"):
                if has("sch", at: index) {
                    put("S")
                    length = 3
                } else if has("sh", at: index) {
                    put("S")
                    length = 2
                } else {
                    put("s")
                }
            case UInt8(ascii: "t"):
                if has("tsch", at: index) {
                    put("S")
                    length = 4
                } else if has("tch", at: index) {
                    put("S")
                    length = 3
                } else if has("tz", at: index) || has("ts", at: index) {
                    put("s")
                    length = 2
                } else if has("th", at: index) {
                    put("t")
                    length = 2
                } else {
                    put("t")
                }
            case UInt8(ascii: "d"):
                if has("dt", at: index) {
                    put("t")
                    length = 2
                } else {
                    put(isLast ? "t" : "d")
                }
            case UInt8(ascii: "p"):
                if has("ph", at: index) || has("pf", at: index) {
                    put("f")
                    length = 2
                } else {
                    put("p")
                }
            case UInt8(ascii: "b"): put(isLast ? "p" : "b")
            case UInt8(ascii: "v"), UInt8(ascii: "f"): put("f")
            case UInt8(ascii: "w"): put("f")
            case UInt8(ascii: "c"):
                if has("ck", at: index) || has("ch", at: index) {
                    put("k")
                    length = 2
                } else if has("cz", at: index) {
                    put("S")
                    length = 2
                } else if index + 1 < letters.count, "eiy".utf8.contains(letters[index + 1]) {
                    put("s")
                } else {
                    put("k")
                }
            case UInt8(ascii: "k"): put("k")
            case UInt8(ascii: "q"):
                put("k")
                if has("qu", at: index) { length = 2 }
            case UInt8(ascii: "x"):
                put("k")
                put("s")
            case UInt8(ascii: "z"): put("s")
            case UInt8(ascii: "g"):
                if has("gh", at: index), index > 0 {
                    length = 2
                } else {
                    put(isLast ? "k" : "g")
                }
            case UInt8(ascii: "h"): if index == 0 { put("h") }
            case UInt8(ascii: "j"): put("j")
            default:
                if out.last != letter { out.append(letter) }
            }
            index += length
        }
        return out
    }

    private static let vowels = Array("aeiouy".utf8)

    /// The vowel that begins at `index`: how many letters it takes.
    private static func vowel(
        at index: Int, in letters: [UInt8], into out: inout [UInt8]
    ) -> (length: Int, isSilent: Bool) {
        let first = letters[index]
        let next = index + 1 < letters.count ? letters[index + 1] : 0
        func put(_ sound: Character) {
            let byte = sound.asciiValue!
            if out.last != byte { out.append(byte) }
        }
        // A silent e, and the weak one before a last r, l or n: Schulze, Meyer and Mayr, Handel.
        if first == UInt8(ascii: "e"), index > 1 {
            if index == letters.count - 1, letters.count > 3 { return (1, true) }
            if index == letters.count - 2, "rln".utf8.contains(next) { return (1, true) }
        }
        if first == UInt8(ascii: "y"), index == 0, vowels.contains(next) {
            put("j")
            return (1, false)
        }
        // Kowalski: between vowels w is a consonant.
        let isBetween = next == UInt8(ascii: "w") && index + 2 < letters.count && vowels.contains(letters[index + 2])
        switch (first, isBetween ? 0 : next) {
        case (UInt8(ascii: "e"), UInt8(ascii: "i")), (UInt8(ascii: "a"), UInt8(ascii: "i")),
            (UInt8(ascii: "e"), UInt8(ascii: "y")), (UInt8(ascii: "a"), UInt8(ascii: "y")):
            put("A")
            return (2, false)
        case (UInt8(ascii: "i"), UInt8(ascii: "e")), (UInt8(ascii: "e"), UInt8(ascii: "e")),
            (UInt8(ascii: "e"), UInt8(ascii: "a")):
            put("i")
            return (2, false)
        case (UInt8(ascii: "e"), UInt8(ascii: "u")), (UInt8(ascii: "o"), UInt8(ascii: "i")),
            (UInt8(ascii: "o"), UInt8(ascii: "y")):
            put("O")
            return (2, false)
        case (UInt8(ascii: "o"), UInt8(ascii: "u")), (UInt8(ascii: "o"), UInt8(ascii: "o")),
            (UInt8(ascii: "u"), UInt8(ascii: "e")), (UInt8(ascii: "e"), UInt8(ascii: "w")):
            put("u")
            return (2, false)
        case (UInt8(ascii: "a"), UInt8(ascii: "u")), (UInt8(ascii: "a"), UInt8(ascii: "w")),
            (UInt8(ascii: "o"), UInt8(ascii: "w")):
            put("W")
            return (2, false)
        case (UInt8(ascii: "o"), UInt8(ascii: "e")):
            put("o")
            return (2, false)
        case (UInt8(ascii: "a"), UInt8(ascii: "e")):
            put("a")
            return (2, false)
        case (UInt8(ascii: "y"), _), (UInt8(ascii: "i"), _):
            put("i")
            return (1, false)
        default:
            if out.last != first { out.append(first) }
            return (1, false)
        }
    }
}
