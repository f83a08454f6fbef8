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
            guard Self.mayBelong(tokens[index]) || Self.confirmed(tokens, index) != nil else {
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
        while index < tokens.count, tokens[index].speaker == speaker {
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

    // MARK: Letters with a word

    /// `d as in dog`, `n for november`, `m like mary`, `b wie berta`, `sch wie schule`, `w wie, hm, walter`, `x ray`.
    private static func confirmed(_ tokens: [SpokenToken], _ index: Int) -> Letter? {
        let token = tokens[index]
        guard token.shape == .letter || token.shape == .word, token.text.utf8.count <= 5, index + 1 < tokens.count
        else { return nil }
        if token.text == "x", tokens[index + 1].text == "ray" {
            return Letter(characters: [UInt8(ascii: "X")], length: 2, isSpelled: true)
        }
        if let named = named(tokens, index) { return named }
        let link = behindPassing(tokens, index + 1)
        guard link < tokens.count, ["as", "for", "like", "is", "wie"].contains(tokens[link].text) else { return nil }
        var place = behindPassing(tokens, link + 1)
        guard place < tokens.count else { return nil }
        let isLetter = token.shape == .letter || token.meaning.classes.contains(.letter)
        func letter(_ characters: [UInt8]) -> Letter {
            let isRay = tokens[place].text == "x" && place + 1 < tokens.count && tokens[place + 1].text == "ray"
            return Letter(characters: characters, length: place - index + (isRay ? 2 : 1), isSpelled: true)
        }
        switch tokens[link].text {
        case "as":
            let isIn = tokens[place].text == "in" || tokens[place].text == "and"
            if isIn { place = behindPassing(tokens, place + 1) }
            guard place < tokens.count, tokens[place].shape == .word || tokens[place].shape == .letter,
                isIn || (isLetter && begins(tokens[place], with: token.meaning.letter))
            else { return nil }
            if !isLetter, link > index + 1 || tokens[place].meaning.classes.contains(.soft) { return nil }
            let first = first(of: tokens[place]) ?? token.meaning.letter
            guard first != 0 else { return nil }
            return letter([isLetter && token.meaning.letter != 0 ? token.meaning.letter : first])
        case "for", "like":
            guard isLetter, begins(tokens[place], with: token.meaning.letter),
                tokens[place].text.utf8.count > 2 || tokens[place].text == "x",
                token.shape == .letter || token.meaning.classes.isDisjoint(with: [.soft])
                    || tokens[place].meaning.classes.contains(.alphabet)
            else { return nil }
            if token.text == "a" || token.text == "i", tokens[place].meaning.classes.contains(.soft) { return nil }
            return letter([token.meaning.letter])
        case "is" where token.shape == .letter && link == index + 1 && tokens[place].text == "for":
            place += 1
            guard place < tokens.count, begins(tokens[place], with: token.meaning.letter) else { return nil }
            return letter([token.meaning.letter])
        case "wie":
            let word = tokens[place]
            guard word.shape == .word || word.shape == .letter else { return nil }
            if token.text == "sch" || token.text == "ch" { return letter(token.text.utf8.map { $0 - 0x20 }) }
            guard isLetter, token.meaning.letter != 0 else { return nil }
            let fits = begins(word, with: token.meaning.letter)
            let isSoft = word.meaning.classes.contains(.soft)
            guard fits ? token.shape == .letter || !isSoft : token.shape == .letter && !isSoft else { return nil }
            return letter([token.meaning.letter])
        default: return nil
        }
    }

    /// `J Juliet`, `H, Harry`: a letter and right behind it a word that says it, and no more in this clause.
    private static func named(_ tokens: [SpokenToken], _ index: Int) -> Letter? {
        let letter = tokens[index]
        let word = tokens[index + 1]
        guard letter.shape == .letter, !["a", "i"].contains(letter.text), letter.meaning.letter != 0,
            word.shape == .word, word.speaker == letter.speaker, !word.marks.contains(.segmentStart),
            !letter.marks.contains(.sentenceEnd), first(of: word) == letter.meaning.letter,
            word.meaning.classes.contains(.alphabet) || GivenNames.clear.contains(word.text)
                || GivenNames.doubtful.contains(word.text)
        else { return nil }
        let after = index + 2
        let ends = after == tokens.count || !word.marks.isDisjoint(with: [.clauseEnd, .sentenceEnd])
        guard
            ends || tokens[after].shape == .letter || tokens[after].shape == .digits
                || tokens[after].meaning.classes.contains(.digit)
        else { return nil }
        return Letter(characters: [letter.meaning.letter], length: 2, isSpelled: true)
    }

    /// How many fillers at most stand between a letter and the word that confirms it.
    private static let widestGap = 4

    /// The first token from `index` on that is no filler.
    private static func behindPassing(_ tokens: [SpokenToken], _ index: Int) -> Int {
        var place = index
        while place < tokens.count, place - index < widestGap {
            if let length = Phrases.passingLength(tokens, at: place) {
                place += length
            } else if tokens[place].shape == .word, tokens[place].text != "like", tokens[place].text != "as",
                !tokens[place].meaning.classes.isDisjoint(with: [.filler, .acknowledgement, .correction])
            {
                place += 1
            } else {
                break
            }
        }
        return place
    }

    private static func doubleU(_ tokens: [SpokenToken], _ index: Int) -> Letter? {
        guard tokens[index].text == "double", index + 1 < tokens.count,
            tokens[index + 1].text == "u" || tokens[index + 1].text == "you" || tokens[index + 1].text == "yu"
        else { return nil }
        return Letter(characters: [UInt8(ascii: "W")], length: 2, isSpelled: false)
    }

    private static func begins(_ token: SpokenToken, with letter: UInt8) -> Bool {
        letter != 0 && (first(of: token) == letter || token.meaning.letter == letter)
    }

    /// The first letter as a capital ASCII letter.
    private static func first(of token: SpokenToken) -> UInt8? {
        token.text.unicodeScalars.first.flatMap(letter)
    }

    /// The capital ASCII letter of a lower-case one, without its marks.
    static func letter(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "a"..."z": UInt8(scalar.value) - 0x20
        case "ä", "á", "à", "â", "å", "ã": UInt8(ascii: "A")
        case "ç", "ć", "č": UInt8(ascii: "C")
        case "é", "è", "ê", "ë", "ę": UInt8(ascii: "E")
        case "ğ": UInt8(ascii: "G")
        case "í", "ì", "î", "ï", "ı": UInt8(ascii: "I")
        case "ł": UInt8(ascii: "L")
        case "ñ", "ń", "ň": UInt8(ascii: "N")
        case "ö", "ó", "ò", "ô", "ø": UInt8(ascii: "O")
        case "ř": UInt8(ascii: "R")
        case "ß", "ś", "š", "ş": UInt8(ascii: "S")
        case "ü", "ú", "ù", "û": UInt8(ascii: "U")
        case "ý": UInt8(ascii: "Y")
        case "ž", "ż", "ź": UInt8(ascii: "Z")
        default: nil
        }
    }
}
