import BleepCore

/// What can be seen of a run of digits and letters by itself.
struct RunFacts {
    /// Digits and capital letters, without symbols.
    let characters: [UInt8]
    let digits: [UInt8]
    let letterCount: Int
    /// The numbers of the elements, in order: `4111`, `17`, `3`.
    let values: [[UInt8]]
    let run: SpokenRun

    init(_ run: SpokenRun) {
        self.run = run
        characters = run.symbols.filter { $0.isDigit || $0.isLetter }.map(\.character)
        digits = run.symbols.filter(\.isDigit).map(\.character)
        letterCount = characters.count - digits.count
        var values: [[UInt8]] = []
        for (place, start) in run.groups.enumerated() {
            let end = place + 1 < run.groups.count ? run.groups[place + 1] : run.symbols.count
            values.append(run.symbols[start..<end].filter { $0.isDigit || $0.isLetter }.map(\.character))
        }
        self.values = values
    }

    var groupLengths: [Int] { values.map(\.count) }

    /// 19xx or 20xx and nothing else.
    var isYear: Bool { letterCount == 0 && Self.isYear(digits) && run.dictated <= 1 }

    static func isYear(_ digits: [UInt8]) -> Bool {
        digits.count == 4
            && (digits.starts(with: [0x31, 0x39]) || digits.starts(with: [0x32, 0x30])
                || digits.starts(with: [0x31, 0x38]))
    }

    /// Nothing but years: `nineteen ninety eight two thousand four`.
    var isYears: Bool {
        guard letterCount == 0, digits.count % 4 == 0, !digits.isEmpty, run.dictated <= digits.count / 4 else {
            return false
        }
        return stride(from: 0, to: digits.count, by: 4).allSatisfy { Self.isYear(Array(digits[$0..<$0 + 4])) }
    }

    /// Somebody counts: every number is one more, or one less, than the one before; also from the beginning again, as in
    /// `one two three four one two three four`.
    var isCounting: Bool {
        let numbers = values.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == values.count, numbers.count >= 3, letterCount == 0 else { return false }
        let step = numbers[1] - numbers[0]
        guard abs(step) == 1 else { return false }
        return numbers.indices.dropFirst().allSatisfy {
            numbers[$0] - numbers[$0 - 1] == step
                || $0 >= Self.fewestCounted && numbers[$0] == numbers[0] && $0 + 1 < numbers.count
        }
    }

    /// Said as amounts are, and to no more than the nearest ten: `twelve hundred`, `three fifty`.
    var isRound: Bool {
        letterCount == 0 && run.dictated <= 1 && run.elements <= 2 && (3...5).contains(digits.count)
            && digits.last == UInt8(ascii: "0")
    }

    /// Numbers that are counted before it begins again.
    private static let fewestCounted = 3

    /// ISO 13616, the registry of SWIFT: countries whose accounts are often named in calls in English and German.
    private static let ibanCountries: Set<String> = [
        "DE", "AT", "CH", "GB", "IE", "NL", "BE", "LU", "FR", "ES", "IT", "PT", "PL", "CZ", "DK", "SE", "NO", "FI",
        "LI", "TR",
        "GR", "HU", "RO", "HR", "SK", "SI", "BG", "LT", "LV", "EE", "CY", "MT", "UA", "RS", "AE", "SA", "IL",
    ]

    private func shape() -> String {
        String(decoding: characters.map { $0 <= 0x39 ? UInt8(ascii: "9") : UInt8(ascii: "A") }, as: UTF8.self)
    }

    /// The kind that the shape alone gives away, with letters among the digits.
    var mixedKind: (kind: SpanKind, confidence: Double)? {
        guard letterCount > 0, !digits.isEmpty else { return nil }
        if characters.count >= 12, characters.count <= 34, letterCount <= 6, digits.count >= 10, characters[2] <= 0x39,
            characters[3] <= 0x39, Self.ibanCountries.contains(String(decoding: characters.prefix(2), as: UTF8.self))
        {
            return (.iban, Checksums.iban(characters) ? 0.99 : 0.85)
        }
        switch shape() {
        case "AA999999A": return (.id, 0.9)
        case "99999999A999": return (.id, 0.9)
        case "A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA":
            return Self.isPostcode(characters) ? (.address, 0.7) : nil
        default: break
        }
        // GUIDs, product keys, serial numbers.
        if characters.count >= 8, digits.count >= 2, letterCount >= 2 { return (.code, 0.75) }
        if characters.count >= (run.spelled > 0 ? 6 : 7), digits.count >= 2, letterCount >= 2, run.elements >= 4 {
            return (.code, 0.65)
        }
        return nil
    }

    /// The inward half of a British postcode never has C I K M O V.
    private static func isPostcode(_ characters: [UInt8]) -> Bool {
        characters.suffix(2).allSatisfy { !"CIKMOV".utf8.contains($0) }
    }

    /// The kind of a number of digits only, by its length and groups.
    var digitKind: SpanKind {
        let half = digits.count / 2
        // Said twice, by a speaker or by two that the transcript does not tell apart.
        let isTwice = digits.count >= 14 && digits.count % 2 == 0 && digits.prefix(half) == digits.suffix(half)
        let digits = isTwice ? Array(digits.prefix(half)) : digits
        let count = digits.count
        if count >= 13, count <= 19 {
            if Checksums.luhn(digits) { return .card }
            if count >= 15, let first = digits.first, first >= 0x33, first <= 0x36 { return .card }
            return count >= 15 && count <= 16 ? .card : count <= 14 ? .phone : .account
        }
        if count >= 20 { return .iban }
        if count == 9, groupLengths == [3, 2, 4] { return .id }
        if count == 8, groupLengths == [2, 2, 2, 2] { return .phone }
        if count == 6, groupLengths == [2, 2, 2] { return .account }
        return count >= 7 ? .phone : .account
    }

    /// Digits between dots as in `192.168.1.20`; `nil` where there are none.
    var octets: [Int]? {
        guard letterCount == 0 else { return nil }
        let values = groupsBetweenDots.compactMap { Int($0) }
        return values.count == groupsBetweenDots.count && values.count >= 2 ? values : nil
    }

    private var groupsBetweenDots: [String] {
        var groups: [String] = [""]
        for symbol in run.symbols {
            if symbol.isDigit {
                groups[groups.count - 1].append(Character(Unicode.Scalar(symbol.character)))
            } else if symbol.character == UInt8(ascii: ".") {
                groups.append("")
            }
        }
        return groups
    }

    /// How many groups an address may have that is read back group by group.
    private static let mostOctets = 8

    /// An IPv4 address, also one whose groups are said twice in a row, by the one and then by the other.
    var isAddress: Bool {
        guard letterCount == 0 else { return false }
        let groups = groupsBetweenDots
        return (4...Self.mostOctets).contains(groups.count) && groups.allSatisfy { Self.isOctet($0) }
    }

    private static func isOctet(_ digits: String) -> Bool {
        let half = String(digits.prefix(digits.utf8.count / 2))
        let isTwice = digits.utf8.count % 2 == 0 && digits.utf8.count > 3 && digits == half + half
        guard let value = Int(isTwice ? half : digits) else { return false }
        return value <= 255
    }
}
