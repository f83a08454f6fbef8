import BleepCore

/// Finds entries of a list in file names: whatever their case and separators, in one word (`JaneDoe`), in part as in
/// speech, within a longer word where they are long enough. What is misheard or sounds alike is not looked for: names
/// of files are written.
struct FileNameEntries {
    struct Match {
        var characters: Range<Int>
        /// Only a part of the entry.
        var isPart: Bool
    }

    /// Letters and digits of an entry without separators.
    private struct Needle {
        var bytes: [UInt8]
        var isPart: Bool

        var isNumber: Bool { bytes.allSatisfy { $0 < 0x3A } }
    }

    /// Shorter ones are a part of many words.
    private static let leastWithin = 4
    /// The end by which people call a number.
    private static let lastDigits = 4
    /// By so many bytes needles are looked up.
    private static let mostOfKey = 4

    /// What recorders, telephones and people call files, beyond everyday words.
    private static let wordsOfNames: Set<[UInt8]> = Set(
        """
        archive backup callee channel channels conference converted export exported extension extern external inbound
        intern internal interview mono monitor original outbound queue sample samples segment segments stereo telegram
        transfer transferred untitled voicemail anrufe anrufer archiv aufnahme aufnahmen ausgehend eingehend gesendet
        empfangen kanal mitschnitt sprachnachricht unbenannt
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    private var needles: [Needle] = []
    private var byBeginning: [UInt64: [Int]] = [:]

    init(_ entries: [ListEntry]) {
        let spelled = entries.compactMap { entry in
            FileNameReading.spelledOut(entry.text).map { ListEntry($0, kind: entry.kind) }
        }
        var seen: Set<[UInt8]> = []
        func add(_ bytes: [UInt8], isPart: Bool) {
            guard bytes.count > 1, seen.insert(bytes).inserted else { return }
            byBeginning[Self.key(bytes.prefix(Self.mostOfKey)), default: []].append(needles.count)
            needles.append(Needle(bytes: bytes, isPart: isPart))
        }
        let words = WordPatterns(entries + spelled, grows: false)
        // Wholes first: of two needles with the same letters the first stays.
        for pattern in words.patterns.filter({ !$0.isPart }) + words.patterns.filter(\.isPart) {
            // An ordinary word is a name only where its place says so, and names of files have no such places.
            guard !pattern.needsSign else { continue }
            let letters = pattern.elements.flatMap { words.elements[$0].letters }
            add(letters, isPart: pattern.isPart)
            if letters.suffix(7).elementsEqual("strasse".utf8) { add(letters.dropLast(4), isPart: pattern.isPart) }
        }
        for entry in entries {
            let targets = SymbolTarget.targets(of: entry).map(\.symbols).filter { $0.contains { $0 < 0x3A } }
            for symbols in targets { add(symbols, isPart: false) }
            guard entry.kind != .dob, !SymbolTarget.isDate(entry.text), let whole = targets.first,
                whole.count >= FileNameNumbers.leastDigits, whole.allSatisfy({ $0 < 0x3A })
            else { continue }
            add(whole.suffix(Self.lastDigits), isPart: true)
        }
    }

    /// - Returns: in no order; several may share characters.
    func matches(in name: FileNameReading) -> [Match] {
        let signs = name.signs
        var result: [Match] = []
        for start in signs.indices {
            for length in 2...Self.mostOfKey where start + length <= signs.count {
                for index in byBeginning[Self.key(signs[start..<start + length].map(\.byte))] ?? [] {
                    let needle = needles[index]
                    let end = start + needle.bytes.count
                    guard end <= signs.count,
                        zip(signs[start..<end], needle.bytes).allSatisfy({ $0.byte == $1 }),
                        Self.counts(needle, start..<end, in: name)
                    else { continue }
                    result.append(
                        Match(
                            characters: signs[start].character..<signs[end - 1].character + 1, isPart: needle.isPart))
                }
            }
        }
        return result
    }

    private static func key(_ bytes: some Collection<UInt8>) -> UInt64 {
        bytes.reduce(UInt64(bytes.count)) { $0 << 8 | UInt64($1) }
    }

    /// Whether signs that are those of a needle stand for it.
    private static func counts(_ needle: Needle, _ range: Range<Int>, in name: FileNameReading) -> Bool {
        let signs = name.signs
        let isWhole =
            signs[range.lowerBound].startsWord
            && (range.upperBound == signs.count || signs[range.upperBound].startsWord)
        if needle.isNumber {
            guard range.count < FileNameNumbers.leastDigits else { return true }
            return isWhole && !range.contains { name.dates.contains(signs[$0].character) }
        }
        if isWhole { return true }
        guard range.count >= leastWithin, signs[range.lowerBound].stretch == signs[range.upperBound - 1].stretch else {
            return false
        }
        // The Anne of `channel` is none.
        let word = word(around: range, in: signs)
        return !wordsOfNames.contains(word) && !OrdinaryWords.holds(word)
    }

    /// The words of a name that share signs with a range.
    private static func word(around range: Range<Int>, in signs: [FileNameReading.Sign]) -> [UInt8] {
        var (start, end) = (range.lowerBound, range.upperBound)
        while !signs[start].startsWord { start -= 1 }
        while end < signs.count, !signs[end].startsWord { end += 1 }
        return signs[start..<end].map(\.byte)
    }
}
