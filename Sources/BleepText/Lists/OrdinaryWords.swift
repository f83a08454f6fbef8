/// Words of everyday English and German that are nobody's name by themselves.
enum OrdinaryWords {
    static func holds(_ letters: [UInt8]) -> Bool { words.contains(letters) }

    private static let words: Set<[UInt8]> = []
}
