/// Which written amounts, times and dates are digits that somebody dictated: recognisers write a PIN as `4,471`, `$44.71`
/// or `7:30`, and the groups of a card as `4,929 1,180`.
///
/// They are where a cue that says nothing else asks for them, and beside digits of one number with them.
struct WrittenDigits {
    /// Indices of tokens, to be read digit by digit.
    private(set) var indices: Set<Int> = []

    private let tokens: [SpokenToken]

    /// Fewer digits are an amount even where a number is asked for.
    private static let fewestDigits = 3
    /// So many digits together are no amount, no time and no date.
    private static let longDigits = 9
    /// As many as a telephone number has at least.
    private static let phoneDigits = 7
    /// As many as the number of a card has at most.
    private static let mostDigits = 19
    /// How many tokens without content may stand between a cue and what it asks for.
    private static let reach = 12
    private static let reachBehind = 4

    init(_ tokens: [SpokenToken]) {
        self.tokens = tokens
        var index = 0
        while index < tokens.count {
            guard isMember(index) else {
                index += 1
                continue
            }
            let chain = index..<end(ofChain: index)
            index = chain.upperBound
            let amounts = chain.filter { tokens[$0].shape != .digits }
            if !amounts.isEmpty, isAsked(chain) || isNumber(chain) { indices.formUnion(amounts) }
        }
    }

    /// The digits of a token, without what stands between them.
    static func digits(of token: SpokenToken) -> [UInt8] { token.text.utf8.filter { (0x30...0x39).contains($0) } }

    // MARK: Chains

    /// Digits, also such as were written as an amount, a time or a date.
    private func isMember(_ index: Int) -> Bool {
        switch tokens[index].shape {
        case .digits: true
        case .quantity, .date:
            tokens[index].text.unicodeScalars.allSatisfy {
                WordSplitter.Survey.isDigit($0) || ",.:/'’-".unicodeScalars.contains($0) || Self.isCurrency($0)
            }
        default: false
        }
    }

    private func end(ofChain start: Int) -> Int {
        var end = start + 1
        while end < tokens.count, isMember(end), tokens[end].speaker == tokens[start].speaker,
            !tokens[end - 1].marks.contains(.sentenceEnd), !beginsWithCurrency(end)
        {
            end += 1
        }
        return end
    }

    private static func isCurrency(_ scalar: Unicode.Scalar) -> Bool { "$€£¥".unicodeScalars.contains(scalar) }

    private func beginsWithCurrency(_ index: Int) -> Bool {
        tokens[index].text.unicodeScalars.first.map(Self.isCurrency) ?? false
    }

    private func hasCurrency(_ index: Int) -> Bool {
        tokens[index].text.unicodeScalars.contains(where: Self.isCurrency)
    }

    private func digitCount(_ range: Range<Int>) -> Int { range.reduce(0) { $0 + Self.digits(of: tokens[$1]).count } }

    /// `4:15 555 0199`, `$415 555 0199`: together more than any amount has, and no commas in between.
    private func isNumber(_ chain: Range<Int>) -> Bool {
        let count = digitCount(chain)
        guard (Self.longDigits...Self.mostDigits).contains(count), !hasUnit(behind: chain.upperBound) else {
            return false
        }
        if chain.count == 1 {
            return hasCurrency(chain.lowerBound)
                && tokens[chain.lowerBound].text.unicodeScalars.count { !WordSplitter.Survey.isDigit($0) } == 1
        }
        guard chain.dropLast().allSatisfy({ !tokens[$0].marks.contains(.clauseEnd) }) else { return false }
        let isLed = tokens[chain.lowerBound].shape == .quantity
        return (isLed || hasCurrency(chain.upperBound - 1))
            && chain.contains { tokens[$0].shape == .digits && tokens[$0].text.utf8.count >= Self.fewestDigits }
    }

    private func hasUnit(behind end: Int) -> Bool {
        end < tokens.count && !tokens[end - 1].marks.contains(.sentenceEnd)
            && !tokens[end].meaning.classes.isDisjoint(with: [.unit, .month])
    }

    // MARK: Questions

    private func isAsked(_ chain: Range<Int>) -> Bool {
        let count = digitCount(chain)
        let isLong = count >= Self.phoneDigits
        guard count >= Self.fewestDigits,
            let cue = cue(before: chain.lowerBound, strength: count >= Self.longDigits ? 2 : 3)
                ?? cue(behind: chain.upperBound)
        else { return false }
        if !isLong, chain.lowerBound > 0, NumberWords.measures.contains(tokens[chain.lowerBound - 1].text) {
            return false
        }
        if isWholeTurn(chain) { return cue.topic.kind != nil && cue.topic != .name && cue.topic != .email }
        switch cue.topic {
        case .pin, .postcode: return true
        case .expiry: return !chain.contains { hasCurrency($0) || tokens[$0].shape == .date }
        case .phone, .card: return isLong
        case .account, .id, .code, .iban, .ip, .number:
            return !chain.contains { hasCurrency($0) } || isLong && !isThousands(chain)
        default: return false
        }
    }

    /// An answer of nothing else.
    private func isWholeTurn(_ chain: Range<Int>) -> Bool {
        tokens[chain.lowerBound].marks.contains(.turnStart)
            && (chain.upperBound == tokens.count || tokens[chain.upperBound].marks.contains(.turnStart))
    }

    /// `$250,000,000` and nothing else.
    private func isThousands(_ chain: Range<Int>) -> Bool {
        let groups = tokens[chain.lowerBound].text.split { !$0.isNumber }
        return chain.count == 1 && groups.count > 1 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    }

    /// `… is the account number`.
    private func cue(behind end: Int) -> Cues.Cue? {
        guard end < tokens.count, NumberWords.copulas.contains(tokens[end].text), tokens[end].text != "as",
            tokens[end].speaker == tokens[end - 1].speaker
        else { return nil }
        var index = end + 1
        while index < tokens.count, index - end <= Self.reachBehind {
            if let cue = Cues.all.match(tokens, at: index)?.value ?? Cues.ofGerman(tokens[index].text) {
                return cue.strength >= 3 && cue.topic != .harmless ? cue : nil
            }
            guard !CallContext.isContent(tokens[index]) else { return nil }
            index += 1
        }
        return nil
    }

    /// The cue that says nothing else and asks for what stands at `start`, with nothing of content in between.
    private func cue(before start: Int, strength fewest: Int) -> Cues.Cue? {
        var content: [Int] = []
        var index = start - 1
        while index >= 0, start - index <= Self.reach {
            if let (length, cue) = Cues.all.match(tokens, at: index), index + length <= start {
                content.removeAll { $0 < index + length }
                guard content.isEmpty, cue.topic != .harmless else { return nil }
                if cue.topic == .number || cue.topic != .nothing && cue.strength >= fewest { return cue }
            } else if let cue = Cues.ofGerman(tokens[index].text), content.isEmpty {
                return cue.strength >= 2 ? cue : nil
            } else if CallContext.isContent(tokens[index]) || tokens[index].shape == .digits {
                content.append(index)
            }
            index -= 1
        }
        return nil
    }
}
