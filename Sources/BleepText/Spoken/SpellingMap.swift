import BleepCore

/// Where letters are spelled: which token, alone or with those after it, says a letter.
///
/// A letter's name may be a word (`see`, `are`, `er`), a word of a spelling alphabet a name or a place (`mike`, `berlin`):
/// these count only in the company of others.
struct SpellingMap {
    struct Letter {
        /// Capital ASCII letters; more than one for `sch`.
        var characters: [UInt8]
        /// How many tokens say it.
        var length: Int
        /// With a word that confirms it.
        var isSpelled: Bool
        var character: UInt8 { characters[0] }
    }

    /// By the index of the first token.
    private(set) var starts: [Int: Letter] = [:]

    init(tokens: [SpokenToken], languages: [Language]) {
        var index = 0
        while index < tokens.count {
            guard !Self.beginsMail(tokens, index),
                Self.mayBelong(tokens[index]) || Self.confirmed(tokens, index) != nil
            else {
                index += 1
                continue
            }
            index = readBlock(tokens, languages, from: index)
        }
    }

    private enum Member {
        /// Surely a letter.
        case strong
        /// A letter's name that is a word, too.
        case weak
        /// A word of an alphabet.
        case word
        /// A digit, which keeps the block together.
        case digit
    }

    /// `e mail` in two words: the letter is none of a number before it.
    static func beginsMail(_ tokens: [SpokenToken], _ index: Int) -> Bool {
        tokens[index].text == "e" && index + 1 < tokens.count && tokens[index + 1].text.hasPrefix("mail")
    }

    private static func mayBelong(_ token: SpokenToken) -> Bool {
        token.shape == .letter
            || (token.shape == .word && !token.meaning.classes.isDisjoint(with: [.letter, .alphabet]))
            || (token.text == "double" || token.text == "umlaut")
    }

    /// Reads letters that follow each other, decides which are, and returns the index behind them.
    private mutating func readBlock(_ tokens: [SpokenToken], _ languages: [Language], from start: Int) -> Int {
        var members: [(index: Int, letter: Letter, kind: Member)] = []
        var index = start
        let speaker = tokens[start].speaker
        while index < tokens.count, tokens[index].speaker == speaker, !Self.beginsMail(tokens, index) {
            if let confirmed = Self.confirmed(tokens, index) {
                members.append((index, confirmed, .strong))
                index += confirmed.length
                continue
            }
            let token = tokens[index]
            let classes = token.meaning.classes
            if let next = Self.doubleU(tokens, index) {
                members.append((index, next, .strong))
                index += next.length
                continue
            }
            if token.text == "umlaut", index + 1 < tokens.count, tokens[index + 1].meaning.letter != 0 {
                members.append(
                    (index, Letter(characters: [tokens[index + 1].meaning.letter], length: 2, isSpelled: true), .strong)
                )
                index += 2
                continue
            }
            let placeholder = Letter(characters: [0x30], length: 1, isSpelled: false)
            if token.shape == .digits || (token.shape == .word && !classes.isDisjoint(with: [.digit, .number])) {
                members.append((index, placeholder, .digit))
            } else if !members.isEmpty, members.count > 1,
                classes.contains(.multiplier) || token.meaning.symbol == 0x2D
                    || token.shape == .symbol && !token.symbolIsAt || Self.isTransparent(token, languages[index])
            {
                // A word between two letters; it is no member, and ends the block unless a letter follows.
                if index + 1 < tokens.count, Self.mayBelong(tokens[index + 1]), tokens[index + 1].shape == .letter {
                    index += 1
                    continue
                }
                break
            } else if token.meaning.letter != 0, Self.mayBelong(token) {
                let letter = Letter(
                    characters: [token.meaning.letter], length: 1,
                    isSpelled: token.shape == .word && classes.contains(.alphabet))
                if token.shape == .letter {
                    let isWord = languages[index] == .english && (token.text == "a" || token.text == "i")
                    members.append((index, letter, isWord ? .weak : .strong))
                } else if classes.contains(.letter), !classes.contains(.alphabet) {
                    let isWord = !classes.isDisjoint(with: [.soft, .ordinary, .acknowledgement, .filler, .digitLike])
                    members.append((index, letter, isWord ? .weak : .strong))
                } else {
                    members.append((index, letter, .word))
                }
            } else {
                break
            }
            index += 1
        }
        Self.decide(&members, tokens, digitsBefore: Self.digitCount(tokens, before: start))
        for member in members where member.kind != .digit { starts[member.index] = member.letter }
        return max(index, start + 1)
    }

    /// Fillers and the like within a spelling.
    private static func isTransparent(_ token: SpokenToken, _ language: Language) -> Bool {
        (!token.meaning.classes.isDisjoint(with: [.filler, .acknowledgement])
            || ["and", "then", "und", "dann"].contains(token.text))
            && token.meaning.classes.isDisjoint(with: [.letter])
    }

    /// How far back digits before a letter are counted.
    private static let reachBack = 6

    /// How many digits stand right before `start`, without a word between.
    private static func digitCount(_ tokens: [SpokenToken], before start: Int) -> Int {
        var index = start - 1
        while index >= 0, start - index <= reachBack, tokens[index].speaker == tokens[start].speaker,
            !tokens[index].marks.contains(.sentenceEnd),
            tokens[index].shape == .digits
                || tokens[index].shape == .word && tokens[index].meaning.classes.contains(.digit)
        {
            index -= 1
        }
        return start - 1 - index
    }

    /// Takes away what is not spelled.
    private static func decide(
        _ members: inout [(index: Int, letter: Letter, kind: Member)], _ tokens: [SpokenToken], digitsBefore: Int
    ) {
        let digits = members.count { $0.kind == .digit }
        // A word of its own at either end is one: "j a n e, are you …".
        while let last = members.last, last.kind == .weak || last.kind == .digit {
            if last.kind == .weak, members.count >= 3, members.contains(where: { $0.kind == .strong }),
                last.letter.character == UInt8(ascii: "A") || last.letter.character == UInt8(ascii: "I"),
                tokens[last.index].shape == .letter, Self.endsSpelling(tokens, last.index)
            {
                break
            }
            members.removeLast()
        }
        while let first = members.first, first.kind == .digit || first.kind == .weak {
            if first.kind == .weak, tokens[first.index].shape == .word,
                tokens[first.index].meaning.classes.contains(.soft)
            {
                members.removeFirst()
                continue
            }
            if first.kind == .weak, members.count >= 3, tokens[first.index].shape == .letter, members[1].kind == .digit,
                members.contains(where: { $0.kind == .strong })
            {
                break
            }
            if first.kind == .weak, members.count >= 3, members[1].index == first.index + 1,
                members[1].kind == .strong && members[2].kind != .weak
                    || tokens[first.index].shape == .letter
                        && (members[1].kind == .strong || members[1].kind == .weak && members[2].kind != .weak)
            {
                break
            }
            members.removeFirst()
        }
        let strong = members.count { $0.kind == .strong }
        let words = members.count { $0.kind == .word }
        let weak = members.count { $0.kind == .weak }
        if members.contains(where: { $0.kind == .strong && $0.letter.isSpelled }) { return }
        if strong == 0, words > 0, words + digits >= 3, words >= 2 || digits >= 3 { return }
        // "seven, two, Charlie, four"
        if strong == 0, words == 1, weak == 0, digits > 0, digitsBefore + digits >= 3 { return }
        if strong == 0 {
            // "a a nine four": letters before digits, not an article.
            if weak >= 2, digits >= 3 { return }
            return members.removeAll()
        }
        if strong + words + weak == 1, digits == 0 { return }
        if weak > strong * 2 { members.removeAll { $0.kind == .weak } }
        if words == 1, strong + digits < 2 { members.removeAll { $0.kind == .word } }
    }

    /// Whether nothing that makes a word of an `a` or `i` follows it.
    private static func endsSpelling(_ tokens: [SpokenToken], _ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        return tokens[index].marks.contains(.clauseEnd) || tokens[index].marks.contains(.sentenceEnd)
            || next.marks.contains(.segmentStart) || next.marks.contains(.turnStart)
            || next.shape == .digits
            || !next.meaning.classes.isDisjoint(with: [.filler, .acknowledgement, .symbol, .digit, .number])
    }
}
