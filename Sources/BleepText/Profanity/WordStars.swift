/// Words with a star for any letters at either end, looked up by their letters.
struct WordStars {
    private var whole: Set<[UInt8]> = []
    /// By their first two letters.
    private var beginnings: [UInt16: [[UInt8]]] = [:]
    /// By their last two letters.
    private var ends: [UInt16: [[UInt8]]] = [:]
    private var insides: [[UInt8]] = []

    init(_ patterns: [String]) {
        let star = UInt8(ascii: "*")
        for pattern in patterns {
            var letters = Array(pattern.utf8)
            let isOpenBefore = letters.first == star
            let isOpenBehind = letters.last == star
            if isOpenBefore { letters.removeFirst() }
            if isOpenBehind { letters.removeLast() }
            switch (isOpenBefore, isOpenBehind) {
            case (false, false): whole.insert(letters)
            case (false, true): beginnings[Self.pair(letters[0], letters[1]), default: []].append(letters)
            case (true, false):
                ends[Self.pair(letters[letters.count - 2], letters[letters.count - 1]), default: []].append(letters)
            case (true, true): insides.append(letters)
            }
        }
    }

    func holds(_ word: [UInt8]) -> Bool {
        guard word.count > 1 else { return whole.contains(word) }
        let first = Self.pair(word[0], word[1])
        let last = Self.pair(word[word.count - 2], word[word.count - 1])
        return whole.contains(word) || beginnings[first]?.contains { word.starts(with: $0) } == true
            || ends[last]?.contains { $0.count <= word.count && word.suffix($0.count).elementsEqual($0) } == true
            || insides.contains { Self.contains(word, $0) }
    }

    private static func pair(_ one: UInt8, _ other: UInt8) -> UInt16 { UInt16(one) << 8 | UInt16(other) }

    private static func contains(_ word: [UInt8], _ part: [UInt8]) -> Bool {
        guard part.count <= word.count else { return false }
        return (0...word.count - part.count).contains { start in
            word[start] == part[0] && part.indices.allSatisfy { word[start + $0] == part[$0] }
        }
    }
}
