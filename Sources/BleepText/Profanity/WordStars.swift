/// Words with a star for any letters at either end, looked up by their letters.
struct WordStars {
    private var whole: Set<[UInt8]> = []
    private var beginnings: [[UInt8]] = []
    private var ends: [[UInt8]] = []
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
            case (false, true): beginnings.append(letters)
            case (true, false): ends.append(letters)
            case (true, true): insides.append(letters)
            }
        }
    }

    func holds(_ word: [UInt8]) -> Bool {
        whole.contains(word) || beginnings.contains { word.starts(with: $0) }
            || ends.contains { $0.count <= word.count && word.suffix($0.count).elementsEqual($0) }
            || insides.contains { Self.contains(word, $0) }
    }

    private static func contains(_ word: [UInt8], _ part: [UInt8]) -> Bool {
        guard part.count <= word.count else { return false }
        return (0...word.count - part.count).contains { start in
            word[start] == part[0] && part.indices.allSatisfy { word[start + $0] == part[$0] }
        }
    }
}
