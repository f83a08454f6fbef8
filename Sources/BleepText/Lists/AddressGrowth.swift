/// A street with its number.
enum AddressGrowth {
    private static let words: Set<String> = ["number", "nummer", "nr", "no", "hausnummer", "house"]
    private static let mostPieces = 7

    static func grown(_ range: Range<Int>, in pieces: [ListPiece]) -> Range<Int> {
        var upper = range.upperBound
        var probe = upper
        while probe < pieces.count, probe - range.upperBound < mostPieces {
            if isNumber(pieces[probe]) || isLetter(pieces[probe]) && probe > range.upperBound && upper == probe {
                upper = probe + 1
            } else if !isWord(pieces[probe]) && !pieces[probe].isPassing {
                break
            }
            probe += 1
        }
        var lower = range.lowerBound
        probe = lower - 1
        while probe >= 0, range.lowerBound - probe <= mostPieces {
            if isNumber(pieces[probe]) || isLetter(pieces[probe]) && probe > 0 && isNumber(pieces[probe - 1]) {
                lower = probe
            } else if !pieces[probe].isPassing {
                break
            }
            probe -= 1
        }
        return lower..<upper
    }

    private static func isNumber(_ piece: ListPiece) -> Bool {
        piece.letters[0] < 0x3A
            || !piece.classes.isDisjoint(with: [.digit, .number, .tens, .magnitude])
    }

    private static func isLetter(_ piece: ListPiece) -> Bool { piece.letters.count == 1 }

    private static func isWord(_ piece: ListPiece) -> Bool {
        words.contains(String(decoding: piece.letters, as: UTF8.self))
    }
}
