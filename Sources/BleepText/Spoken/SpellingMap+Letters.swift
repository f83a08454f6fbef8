import BleepCore

// Letters that a word confirms, or that more than one word says.
extension SpellingMap {
    /// `d as in dog`, `n for november`, `m like mary`, `b wie berta`, `sch wie schule`, `w wie, hm, walter`, `x ray`.
    static func confirmed(_ tokens: [SpokenToken], _ index: Int) -> Letter? {
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
    static func behindPassing(_ tokens: [SpokenToken], _ index: Int) -> Int {
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

    static func doubleU(_ tokens: [SpokenToken], _ index: Int) -> Letter? {
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
