import BleepCore

/// A piece of an e-mail address with the rest of it: `at`, the host, its end.
enum MailGrowth {
    private static let mostTokens = 8

    /// Lets every match of an e-mail address grow over what belongs to it on either side.
    static func grow(_ matches: inout [ListMatch], in stream: TokenStream) {
        // The first token of each word that holds any.
        var firstToken: [Int: Int] = [:]
        for (index, token) in stream.tokens.enumerated() where firstToken[token.word] == nil {
            firstToken[token.word] = index
        }
        for index in matches.indices where matches[index].kind == .email {
            let words = matches[index].words
            guard let first = firstToken[words.lowerBound], let last = firstToken[words.upperBound - 1] else {
                continue
            }
            var end = last + 1
            while end < stream.tokens.count, stream.tokens[end].word == words.upperBound - 1 { end += 1 }
            let range = grown(first..<end, in: stream)
            matches[index].words = stream.words(of: range)
        }
    }

    private static func grown(_ range: Range<Int>, in stream: TokenStream) -> Range<Int> {
        var upper = range.upperBound
        var probe = upper
        // `at` alone is said everywhere: a host or an end must follow.
        var hasJoint = false
        while probe < stream.tokens.count, probe - range.upperBound < mostTokens {
            let token = stream.tokens[probe]
            let letters = SymbolReadings.alphanumerics(token.text)
            let isJoint = MailWords.isJoint(letters) || token.meaning.classes.contains(.symbol)
            if isJoint || MailWords.isProvider(letters) || token.shape == .email || token.shape == .web
                || SymbolReadings.isSymbolic(token) && token.shape != .letter
            {
                if !isJoint || hasJoint { upper = probe + 1 }
                hasJoint = true
            } else if token.meaning.classes.isDisjoint(with: [.filler, .acknowledgement]) {
                break
            }
            probe += 1
        }
        if let end = host(behind: range.upperBound, in: stream) { upper = max(upper, end) }
        var lower = range.lowerBound
        while lower > 0, range.lowerBound - lower < 3, stream.tokens[lower - 1].meaning.classes.contains(.symbol) {
            lower -= 1
        }
        return lower..<upper
    }

    /// The most tokens of a host between `at` and its last `dot`.
    private static let mostHostTokens = 7

    /// The token behind `at … dot …`, where that is what follows.
    private static func host(behind index: Int, in stream: TokenStream) -> Int? {
        func letters(_ place: Int) -> String {
            String(decoding: SymbolReadings.alphanumerics(stream.tokens[place].text), as: UTF8.self)
        }
        func isDot(_ place: Int) -> Bool {
            stream.tokens[place].meaning.symbol == UInt8(ascii: ".")
                || ["dot", "punkt", "point"].contains(letters(place))
        }
        guard index < stream.tokens.count else { return nil }
        let isAt =
            stream.tokens[index].meaning.symbol == UInt8(ascii: "@")
            || ["at", "aet", "et", "klammeraffe", "affe"].contains(letters(index))
        guard isAt else { return nil }
        var end: Int?
        var place = index + 1
        while place + 1 < stream.tokens.count, place - index <= mostHostTokens {
            if isDot(place) {
                end = place + 2
                place += 1
            } else if end == place, !isDot(place) {
                break
            }
            place += 1
        }
        return end
    }
}
