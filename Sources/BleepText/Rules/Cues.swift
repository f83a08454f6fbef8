/// placeholder of the words that say what a number is.
enum Cues {
    static let all: PhraseTable<Int> = PhraseTable()
}
