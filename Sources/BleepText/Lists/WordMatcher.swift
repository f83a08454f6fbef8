import BleepCore

/// Finds names, words, streets and e-mail addresses that are known, word by word.
struct WordMatcher {
    /// Pieces that are read together where a recogniser split a name: `mc donald`, `quibble thorpe`.
    private static let mostSplit = 3
    /// Words in passing between two words of an entry.
    private static let mostPassing = 2

    private let grows: Bool
    private let list: WordPatterns
    private let bySound: [[UInt8]: [Int]]
    /// Elements that are compared letter by letter, by how many letters their sound has.
    private let names: [[SoundMask]]
    /// Elements that are read digit by digit.
    private let numbers: [Int]
    /// The first two letters of all elements.
    private let beginnings: Set<UInt16>
    private let signs: NameSigns

    /// - Parameter grows: as for ``ListMatcher``.
    init(_ entries: [ListEntry], grows: Bool) {
        self.grows = grows
        let list = WordPatterns(entries, grows: grows)
        self.list = list
        let names = list.elements.indices.filter { list.elements[$0].isName && list.elements[$0].sound.count > 1 }
        bySound = Dictionary(grouping: names) { list.elements[$0].sound }
        var byLength: [[SoundMask]] = []
        for element in names {
            let sound = list.elements[element].sound
            while byLength.count <= sound.count { byLength.append([]) }
            byLength[sound.count].append(SoundMask(sound, element: element))
        }
        self.names = byLength
        numbers = list.elements.indices.filter { list.elements[$0].isNumber }
        var beginnings = Set(list.elements.compactMap { Self.beginning($0.letters) })
        if beginnings.contains(Self.beginning(Array("mc".utf8))!)
            || beginnings.contains(Self.beginning(Array("ma".utf8))!)
        {
            beginnings.formUnion(["mc", "ma"].compactMap { Self.beginning(Array($0.utf8)) })
        }
        self.beginnings = beginnings
        signs = NameSigns()
    }

    private static func beginning(_ letters: [UInt8]) -> UInt16? {
        letters.count > 1 ? UInt16(letters[0]) << 8 | UInt16(letters[1]) : nil
    }

    /// A way to read pieces as one element.
    private struct Reading {
        var element: Int
        var next: Int
        var likeness: WordForms.Likeness
    }

    var isEmpty: Bool { list.patterns.isEmpty }

    func matches(in stream: TokenStream, _ pieces: [ListPiece]) -> [ListMatch] {
        let context = NameSigns.Context(pieces: pieces)
        var cache: [[UInt8]: [(element: Int, likeness: WordForms.Likeness)]] = [:]
        var result: [ListMatch] = []
        let numbers = SymbolReadings(tokens: stream.tokens)
        func readings(at index: Int) -> [Reading] {
            self.readings(at: index, in: pieces, context, numbers: numbers, &cache)
        }
        for index in pieces.indices {
            for reading in readings(at: index) {
                for pattern in list.byFirst[reading.element] ?? [] {
                    guard
                        let (end, likeness) = follow(
                            list.patterns[pattern], from: reading, in: pieces, readings: readings)
                    else { continue }
                    let pattern = list.patterns[pattern]
                    if pattern.needsSign, !signs.isName(at: index, in: pieces, context) { continue }
                    let range =
                        grows && pattern.growth == .address ? AddressGrowth.grown(index..<end, in: pieces) : index..<end
                    result.append(
                        ListMatch(
                            words: stream.words(
                                of: pieces[range.lowerBound].token..<pieces[range.upperBound - 1].token + 1),
                            kind: pattern.kind, confidence: confidence(of: pattern, likeness), isPart: pattern.isPart))
                }
            }
        }
        return result
    }

    private func confidence(of pattern: WordPattern, _ likeness: WordForms.Likeness) -> Double {
        switch likeness {
        case .same: pattern.needsSign ? 0.7 : pattern.isPart ? 0.9 : 0.98
        case .inflected: pattern.isPart ? 0.85 : 0.95
        case .similar: pattern.isPart ? 0.65 : 0.8
        }
    }

    /// The rest of a pattern behind its first element: the piece behind it, and the least likeness.
    private func follow(
        _ pattern: WordPattern, from first: Reading, in pieces: [ListPiece], readings: (Int) -> [Reading]
    ) -> (end: Int, likeness: WordForms.Likeness)? {
        var ends = [(end: first.next, likeness: first.likeness)]
        for element in pattern.elements.dropFirst() {
            var next: [(end: Int, likeness: WordForms.Likeness)] = []
            for way in ends {
                var place = way.end
                for _ in 0...Self.mostPassing {
                    guard place < pieces.count else { break }
                    for reading in readings(place) where reading.element == element {
                        next.append((reading.next, min(way.likeness, reading.likeness)))
                    }
                    guard
                        pieces[place].isPassing || pieces[place].letters.count == 1
                            || pieces[place].classes.contains(.symbol)
                            || pattern.growth == .email && MailWords.isJoint(pieces[place].letters)
                    else { break }
                    place += 1
                }
            }
            guard !next.isEmpty else { return nil }
            ends = next
        }
        return ends.max { ($0.likeness, $0.end) < ($1.likeness, $1.end) }
    }

    private func readings(
        at index: Int, in pieces: [ListPiece], _ context: NameSigns.Context, numbers: SymbolReadings,
        _ cache: inout [[UInt8]: [(element: Int, likeness: WordForms.Likeness)]]
    ) -> [Reading] {
        let piece = pieces[index]
        var result: [Reading] = []
        let isOrdinary = piece.isOrdinary
        for form in forms(of: piece.letters, &cache) {
            let isName = list.elements[form.element].isName
            if isOrdinary, isName, form.likeness != .same, !signs.isName(at: index, in: pieces, context) { continue }
            if form.likeness == .similar, !isName { continue }
            result.append(Reading(element: form.element, next: index + 1, likeness: form.likeness))
        }
        if !self.numbers.isEmpty, piece.classes.rawValue != 0 || piece.letters[0] < 0x3A {
            let first = numbers.readings(at: piece.token).filter { !$0.isWord }
            for element in self.numbers {
                if let next = number(list.elements[element].letters, from: first, at: index, in: pieces, numbers) {
                    result.append(Reading(element: element, next: next, likeness: .same))
                }
            }
        }
        var joined = piece.letters
        if joined.count == 1 {
            guard index + 1 < pieces.count else { return result }
            joined += pieces[index + 1].letters
        }
        guard let beginning = Self.beginning(joined), beginnings.contains(beginning) else { return result }
        joined = piece.letters
        var hasName = !isOrdinary
        for count in 1..<Self.mostSplit {
            guard index + count < pieces.count, pieces[index + count].letters.allSatisfy({ $0 > 0x39 }) else { break }
            joined += pieces[index + count].letters
            hasName = hasName || !pieces[index + count].isOrdinary
            // `w w w` is one word in three letters.
            guard joined.count > 4 || piece.letters.count == 1 && joined.count > 2, joined.count < 40 else { continue }
            let whole = ListPiece.normal(joined)
            if let element = list.byLetters[whole] {
                result.append(Reading(element: element, next: index + count + 1, likeness: .same))
            } else if hasName || joined.count > 9 {
                for form in forms(of: whole, &cache)
                where list.elements[form.element].isName && (hasName || form.likeness == .inflected)
                    && !isSaid(form.element, within: index..<index + count + 1, of: pieces, result, &cache)
                {
                    result.append(Reading(element: form.element, next: index + count + 1, likeness: form.likeness))
                }
            }
        }
        return result
    }

    /// Whether some of the pieces say an element without the others: `bluebonnet` in `bluebonnet you`.
    /// - Parameter readings: of the first piece, alone and with some of the others.
    private func isSaid(
        _ element: Int, within range: Range<Int>, of pieces: [ListPiece], _ readings: [Reading],
        _ cache: inout [[UInt8]: [(element: Int, likeness: WordForms.Likeness)]]
    ) -> Bool {
        if readings.contains(where: { $0.element == element && $0.next < range.upperBound }) { return true }
        for first in range.dropFirst() {
            let rest = ListPiece.normal(pieces[first..<range.upperBound].flatMap(\.letters))
            if forms(of: rest, &cache).contains(where: { $0.element == element }) { return true }
        }
        return false
    }

    /// A number of an entry, said at `index`: the piece behind it.
    /// - Parameter first: what the token of the piece may say.
    private func number(
        _ digits: [UInt8], from first: [SymbolReadings.Reading], at index: Int, in pieces: [ListPiece],
        _ numbers: SymbolReadings
    ) -> Int? {
        func match(_ ways: [SymbolReadings.Reading], _ done: Int) -> Int? {
            for reading in ways where !reading.isWord && digits[done...].starts(with: reading.symbols) {
                let end = done + reading.symbols.count
                if end == digits.count { return reading.next }
                if reading.next < numbers.tokens.count, let last = match(numbers.readings(at: reading.next), end) {
                    return last
                }
            }
            return nil
        }
        guard let token = match(first, 0) else { return nil }
        var place = index
        while place < pieces.count, pieces[place].token < token { place += 1 }
        return place
    }

    /// The elements that a word may be, each once.
    private func forms(
        of letters: [UInt8], _ cache: inout [[UInt8]: [(element: Int, likeness: WordForms.Likeness)]]
    ) -> [(element: Int, likeness: WordForms.Likeness)] {
        if let known = cache[letters] { return known }
        var found: [Int: WordForms.Likeness] = [:]
        if let element = list.byLetters[letters] { found[element] = .same }
        for length in stride(from: letters.count - 1, through: max(2, letters.count - 5), by: -1) {
            let stem = Array(letters[..<length])
            if let element = list.byLetters[stem], found[element] == nil, WordForms.isInflected(letters, of: stem) {
                found[element] = .inflected
            }
        }
        if letters.suffix(3).elementsEqual("ies".utf8),
            let element = list.byLetters[letters.dropLast(3) + [UInt8(ascii: "y")]], found[element] == nil
        {
            found[element] = .inflected
        }
        if letters.count > 2, letters.allSatisfy({ $0 > 0x39 }) {
            let sound = Phonetics.canonical(letters)
            for element in bySound[sound] ?? [] where found[element] == nil { found[element] = .similar }
            let mask = SoundMask.letters(of: sound)
            let most = min(sound.count + WordForms.mostSlips + 1, names.count)
            for length in min(max(0, sound.count - WordForms.mostSlips), most)..<most {
                for candidate in names[length]
                where candidate.mayDiffer(from: mask, byAtMost: WordForms.mostSlips) && found[candidate.element] == nil
                {
                    let name = list.elements[candidate.element]
                    if WordForms.isSimilar(letters, sound, to: name.letters, name.sound) {
                        found[candidate.element] = .similar
                    }
                }
            }
        }
        let forms = found.map { (element: $0.key, likeness: $0.value) }.sorted { $0.element < $1.element }
        cache[letters] = forms
        return forms
    }
}
