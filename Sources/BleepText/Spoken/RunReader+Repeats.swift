/// Symbols that are said by how often they stand: `double seven`, `four zeros`, `all fours`.
extension RunReader {
    private static let plurals: [String: UInt8] = [
        "zeros": 0x30, "zeroes": 0x30, "ones": 0x31, "twos": 0x32, "threes": 0x33, "fours": 0x34, "fives": 0x35,
        "sixes": 0x36, "sevens": 0x37, "eights": 0x38, "nines": 0x39, "nullen": 0x30, "einsen": 0x31, "zweien": 0x32,
        "dreien": 0x33, "vieren": 0x34, "fünfen": 0x35, "sechsen": 0x36, "siebenen": 0x37, "achten": 0x38,
        "neunen": 0x39,
    ]
    /// As many digits as a PIN has: what `all` stands for.
    private static let allDigits = 4

    /// Not in "it has two zeros in front".
    private func opensAnswer(_ index: Int) -> Bool {
        followsCopula(index) || !tokens[index - 1].marks.isDisjoint(with: [.clauseEnd, .sentenceEnd])
            || Cues.all.value(of: tokens[index - 1].text) != nil
    }

    /// `four zeros`, `two sevens`; `all fours` where an answer begins.
    func several(at index: Int, count: Int) -> Element? {
        let token = tokens[index]
        guard index + 1 < tokens.count, let digit = Self.plurals[tokens[index + 1].text],
            tokens[index + 1].speaker == token.speaker, count > 0 || opensAnswer(index)
        else { return nil }
        var times = token.text == "all" ? Self.allDigits : 0
        if token.meaning.classes.contains(.digit) { times = Int(token.meaning.digits) ?? 0 }
        if token.shape == .digits { times = Int(token.text) ?? 0 }
        guard (2...8).contains(times) else { return nil }
        return Element(
            nature: .digit, characters: Array(repeating: digit, count: times), tokens: index..<index + 2)
    }

    /// `double seven`, `triple oh`, `zweimal die drei`, `double t`.
    func repeated(at index: Int, count: Int) -> Element? {
        let times = Int(tokens[index].meaning.times)
        var next = index + 1 + passingLength(from: index + 1)
        while next < tokens.count, ["the", "die", "das", "eine"].contains(tokens[next].text) { next += 1 }
        guard next < tokens.count, tokens[next].speaker == tokens[index].speaker else { return nil }
        let token = tokens[next]
        let classes = token.meaning.classes
        if tokens[index].text == "double", token.text == "u" || token.text == "you" {
            return spelling.starts[index].map {
                Element(nature: .letter, characters: $0.characters, tokens: index..<index + $0.length)
            }
        }
        if token.shape == .digits, token.text.utf8.count <= 2 || classes.contains(.digit) {
            return Element(
                nature: .digit, characters: Array(repeatElement(Array(token.text.utf8), count: times).joined()),
                tokens: index..<next + 1)
        }
        if classes.contains(.digit) || (classes.contains(.digitLike) && (token.meaning.digits == "0" || count > 2))
            || (classes.contains(.number) && next + 1 < tokens.count)
        {
            return Element(
                nature: .digit,
                characters: Array(repeatElement(Array(token.meaning.digits.utf8), count: times).joined()),
                tokens: index..<next + 1)
        }
        if token.shape == .letter || (classes.contains(.letter) && classes.isDisjoint(with: [.soft, .ordinary]))
            || spelling.starts[next] != nil,
            token.meaning.letter != 0
        {
            let length = spelling.starts[next]?.length ?? 1
            return Element(
                nature: .letter, characters: Array(repeating: token.meaning.letter, count: times),
                tokens: index..<next + length, isSpelled: true)
        }
        return nil
    }
}
