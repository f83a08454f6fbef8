/// A token of a call as lists compare it; `jane.doe@example.com` is four pieces of one token.
struct ListPiece {
    var letters: [UInt8]
    /// Index into ``TokenStream/tokens``.
    var token: Int
    /// Whether it begins with a capital where its place does not ask for one.
    var isCapitalInside: Bool
    var classes: WordClasses

    /// Ordinary vocabulary: nobody's name by itself.
    let isOrdinary: Bool

    /// What makes a word ordinary.
    static let ordinaryClasses: WordClasses = [
        .ordinary, .soft, .filler, .acknowledgement, .connector, .correction, .unit, .month, .digit, .number, .tens,
        .magnitude, .symbol, .multiplier, .ordinal,
    ]

    /// Said in passing, in the middle of anything.
    var isPassing: Bool {
        !classes.isDisjoint(with: [.filler, .acknowledgement])
    }

    static func pieces(of stream: TokenStream) -> [ListPiece] {
        var known: [[UInt8]: Bool] = [:]
        var pieces: [ListPiece] = []
        pieces.reserveCapacity(stream.tokens.count)
        for (index, token) in stream.tokens.enumerated() {
            let isStart =
                !token.marks.isDisjoint(with: [.segmentStart, .turnStart])
                || index == 0 || stream.tokens[index - 1].marks.contains(.sentenceEnd)
            for word in FoldedText.tokens(of: token.text) {
                let isListed: Bool
                if let answer = known[word.letters] {
                    isListed = answer
                } else {
                    isListed = OrdinaryWords.holds(word.letters)
                    known[word.letters] = isListed
                }
                pieces.append(
                    ListPiece(
                        letters: normal(word.letters), token: index,
                        isCapitalInside: token.marks.contains(.capitalised) && !isStart, classes: token.meaning.classes,
                        isOrdinary: isListed || !token.meaning.classes.isDisjoint(with: ordinaryClasses)))
            }
        }
        return pieces
    }

    /// The ends of German streets in one spelling: `lindenstr` becomes `lindenstrasse`.
    static func normal(_ letters: [UInt8]) -> [UInt8] {
        letters.count > 5 && letters.suffix(3).elementsEqual("str".utf8) ? letters + Array("asse".utf8) : letters
    }
}
