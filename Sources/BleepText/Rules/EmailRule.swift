import BleepCore

/// E-mail addresses, written and spoken: `jane.doe@example.com`, `jane underscore doe at g mail dot com`,
/// `max punkt muster klammeraffe web punkt de`, spelled ones, and their local part alone where one was asked for.
struct EmailRule {
    let context: CallContext
    /// Index of the run that covers each token of a run, for spelled parts.
    private let runStarts: [Int: Int]

    private static let longestLocal = 40
    private static let longestDomain = 16
    /// How far a question for the address carries, in tokens.
    private static let cueReach = 30
    /// Nanoseconds.
    private static let longestPause = 8_000_000_000

    init(context: CallContext) {
        self.context = context
        var starts: [Int: Int] = [:]
        for run in context.runs where run.digitCount + run.letterCount > 1 {
            for index in run.tokens { starts[index] = run.tokens.lowerBound }
        }
        runStarts = starts
    }

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        var end = 0
        for index in context.tokens.indices where index >= end {
            let token = context.tokens[index]
            var candidate: Candidate?
            if token.shape == .email {
                candidate = Candidate(tokens: index..<index + 1, kind: .email, confidence: 0.99, rule: "email-written")
            } else if token.symbolIsAt {
                candidate = around(at: index, notBefore: end)
            } else if isProviderStart(index), hasCue(before: index) {
                candidate = withoutAt(provider: index, notBefore: end)
            } else if isDot(index) || token.meaning.symbol == UInt8(ascii: "_"),
                hasCue(before: index) || isNear(found.last, index)
            {
                candidate = localAlone(symbol: index, notBefore: end)
            }
            if let candidate {
                found.append(candidate)
                end = candidate.tokens.upperBound
            }
        }
        return found
    }

    private func isNear(_ last: Candidate?, _ index: Int) -> Bool {
        guard let last, last.kind == .email else { return false }
        return index - last.tokens.upperBound <= Self.cueReach
    }

    private func hasCue(before index: Int) -> Bool {
        var place = context.firstCue(from: index) - 1
        while place >= 0, index - context.cues[place].tokens.upperBound <= Self.cueReach {
            if context.cues[place].topic == .email { return true }
            place -= 1
        }
        return false
    }

    private func isDot(_ index: Int) -> Bool {
        guard context.tokens.indices.contains(index) else { return false }
        return context.tokens[index].meaning.symbol == UInt8(ascii: ".")
    }

    private func isProviderStart(_ index: Int) -> Bool {
        let token = context.tokens[index]
        if token.shape == .web {
            return TopLevelDomains.providers.contains(String(token.text.prefix { $0 != "." }))
        }
        return token.shape == .word && TopLevelDomains.providers.contains(token.text)
            && (isDot(index + 1) || TopLevelDomains.spoken.contains(context.text(index + 1)))
    }

    // MARK: With an at

    private func around(at index: Int, notBefore floor: Int) -> Candidate? {
        let isSign = context.tokens[index].shape == .symbol || context.text(index) != "at"
        let cue = hasCue(before: index)
        guard let end = domainEnd(from: index + 1, isAsked: cue) else { return nil }
        guard let start = localStart(before: index, notBefore: floor, isAsked: cue || isSign) else {
            return cue || isSign
                ? Candidate(tokens: index + 1..<end, kind: .email, confidence: 0.6, rule: "email-domain") : nil
        }
        if !cue, !isSign, isOneOrdinaryWord(start..<index) { return nil }
        return Candidate(tokens: start..<end, kind: .email, confidence: cue ? 0.97 : 0.9, rule: "email-spoken")
    }

    private func isOneOrdinaryWord(_ range: Range<Int>) -> Bool {
        guard range.count == 1, let index = range.first, context.tokens[index].shape == .word else { return false }
        return !context.classes(index).isDisjoint(with: [.soft, .ordinary])
            && !context.classes(index).contains(.nameLike)
    }

    /// - Returns: the index behind the top-level domain; `nil` where no domain stands.
    private func domainEnd(from start: Int, isAsked: Bool) -> Int? {
        var index = start
        var end: Int?
        var labels = 0
        while index < context.tokens.count, index - start < Self.longestDomain {
            let token = context.tokens[index]
            if token.shape == .web { return index + 1 }
            if isDot(index) {
                guard labels > 0 else { return end }
                let next = skipSmall(from: index + 1)
                if let behind = topLevelEnd(at: next) {
                    end = behind
                    index = behind
                    labels = 1
                    // Further only with another dot: "co dot uk".
                    guard isDot(index), topLevelEnd(at: index + 1) != nil else { return end }
                    continue
                }
                labels = 0
                index += 1
                continue
            }
            if end != nil { return end }
            if TopLevelDomains.providers.contains(token.text), labels < 3 {
                if isDot(index + 1) {
                    labels += 1
                    index += 1
                    continue
                }
                if ["com", "net", "de", "org", "co"].contains(context.text(index + 1)) { return index + 2 }
                if ["gmail", "googlemail", "yahoo", "hotmail", "outlook", "icloud", "aol", "gmx", "msn"].contains(
                    token.text)
                {
                    return index + 1
                }
            }
            switch token.shape {
            case .word, .letter, .digits, .mixed:
                if token.symbolIsAt { return nil }
                if !token.meaning.classes.isDisjoint(with: [.filler, .acknowledgement]) || token.meaning.symbol != 0 {
                    index += 1
                    continue
                }
                let isSpelled = runStarts[index] != nil
                labels += 1
                if labels > (isSpelled ? 14 : 4) { return nil }
                if token.marks.contains(.sentenceEnd), !isDot(index + 1), !isSpelled { return nil }
                if labels > 1, !isAsked, !isSpelled, token.meaning.classes.contains(.soft) { return nil }
            case .symbol: break
            default: return nil
            }
            index += 1
        }
        return end
    }

    private func skipSmall(from index: Int) -> Int {
        var index = index
        while index < context.tokens.count,
            !context.classes(index).isDisjoint(with: [.filler, .acknowledgement]), topLevelEnd(at: index) == nil
        {
            index += 1
        }
        return index
    }

    /// `com`, `c o m`, `d e`.
    private func topLevelEnd(at index: Int) -> Int? {
        guard index < context.tokens.count else { return nil }
        let token = context.tokens[index]
        if token.shape == .word, TopLevelDomains.spoken.contains(token.text) { return index + 1 }
        if token.shape == .letter || token.meaning.classes.contains(.letter) {
            var letters = ""
            var place = index
            var best: Int?
            while place < context.tokens.count, place - index < 4, context.tokens[place].meaning.letter != 0,
                context.tokens[place].shape == .letter || context.tokens[place].meaning.classes.contains(.letter)
            {
                letters.unicodeScalars.append(Unicode.Scalar(context.tokens[place].meaning.letter + 0x20))
                place += 1
                if letters.utf8.count >= 2, TopLevelDomains.written.contains(letters) { best = place }
            }
            return best
        }
        return nil
    }

    /// - Returns: where the part before the at begins; `nil` where nothing like one stands there.
    private func localStart(before at: Int, notBefore floor: Int, isAsked: Bool) -> Int? {
        var start: Int?
        var index = at - 1
        var plain = 0
        var lastWasSymbol = false
        let speaker = context.tokens[at].speaker
        while index >= floor, at - index <= Self.longestLocal {
            let token = context.tokens[index]
            let classes = token.meaning.classes
            let next = start ?? at
            if context.tokens[next].start.nanoseconds - token.end.nanoseconds > Self.longestPause { break }
            if token.speaker != speaker {
                if classes.isDisjoint(with: [.filler, .acknowledgement, .soft, .connector]) { break }
                index -= 1
                continue
            }
            if token.marks.contains(.sentenceEnd), start != nil, !lastWasSymbol, token.meaning.symbol == 0,
                runStarts[index] == nil
            {
                break
            }
            if token.symbolIsAt { break }
            let isNumber = token.shape == .digits || !classes.isDisjoint(with: [.digit, .number])
            if let first = start, !lastWasSymbol, isNumber, context.tokens[first].marks.contains(.segmentStart) {
                break
            }
            if token.meaning.symbol != 0, classes.contains(.symbol) {
                start = index
                lastWasSymbol = true
                index -= 1
                continue
            }
            if let runStart = runStarts[index] {
                start = max(runStart, floor)
                index = runStart - 1
                lastWasSymbol = false
                continue
            }
            if token.shape == .digits || token.shape == .mixed || !classes.isDisjoint(with: [.digit, .number])
                || (token.shape == .letter && (token.text != "i" && token.text != "a" || lastWasSymbol))
            {
                start = index
                lastWasSymbol = false
                index -= 1
                continue
            }
            if !classes.isDisjoint(with: [.filler]), !lastWasSymbol || token.text.utf8.count <= 3 {
                index -= 1
                continue
            }
            guard token.shape == .word else { break }
            if lastWasSymbol {
                guard token.text != "is", token.text != "ist", token.text != "it's" else { break }
                start = index
                plain = 1
            } else if start == nil {
                if classes.contains(.soft), !isAsked || Self.neverLocal.contains(token.text) { break }
                start = index
                plain = 1
            } else {
                let isPlain = classes.isDisjoint(with: [.soft, .ordinary]) || classes.contains(.nameLike)
                if classes.contains(.soft) || plain >= 3 || !isPlain || isCueWord(index) { break }
                start = index
                plain += 1
            }
            lastWasSymbol = false
            index -= 1
        }
        // A symbol cannot begin it.
        while let first = start, first < at, context.tokens[first].meaning.symbol != 0 { start = first + 1 }
        return start.flatMap { $0 < at ? $0 : nil }
    }

    private static let neverLocal: Set<String> = [
        "is", "me", "us", "you", "it", "it's", "look", "that", "them", "him", "her", "ist", "mich", "uns", "the", "are",
        "was",
        "and", "or", "what", "then", "that's", "not", "dann", "und", "also",
    ]

    private func isCueWord(_ index: Int) -> Bool {
        let place = context.firstCue(from: index)
        return place < context.cues.count && context.cues[place].tokens.lowerBound == index
            || place > 0 && context.cues[place - 1].tokens.contains(index)
    }

    // MARK: Pieces

    /// The at was not recognised: `jane doe gmail dot com`.
    private func withoutAt(provider index: Int, notBefore floor: Int) -> Candidate? {
        guard let end = domainEnd(from: index, isAsked: true),
            let start = localStart(before: index, notBefore: floor, isAsked: true)
        else { return nil }
        return Candidate(tokens: start..<end, kind: .email, confidence: 0.7, rule: "email-no-at")
    }

    /// `jane dot doe` as an answer, or read back.
    private func localAlone(symbol index: Int, notBefore floor: Int) -> Candidate? {
        guard index > floor, index + 1 < context.tokens.count else { return nil }
        let next = context.tokens[index + 1]
        guard next.speaker == context.tokens[index].speaker,
            next.shape == .word || next.shape == .letter || next.shape == .digits,
            !next.meaning.classes.contains(.soft) || next.shape == .letter,
            !context.tokens[index].marks.contains(.sentenceEnd), topLevelEnd(at: index + 1) == nil
        else { return nil }
        guard let start = localStart(before: index, notBefore: floor, isAsked: false) else { return nil }
        var end = index + 2
        while end < context.tokens.count, context.tokens[end].speaker == next.speaker,
            context.tokens[end].meaning.symbol != 0 && !context.tokens[end].symbolIsAt
                && context.classes(end).contains(.symbol)
                || context.tokens[end - 1].meaning.symbol != 0 && context.tokens[end].shape == .word
                || context.tokens[end].shape == .digits || context.classes(end).contains(.digit)
        {
            if context.tokens[end - 1].marks.contains(.sentenceEnd) { break }
            end += 1
        }
        while end > index + 2, context.tokens[end - 1].meaning.symbol != 0 { end -= 1 }
        // The whole address comes yet.
        var behind = end
        while behind < context.tokens.count, !context.classes(behind).isDisjoint(with: [.filler, .acknowledgement]) {
            behind += 1
        }
        if behind < context.tokens.count, context.tokens[behind].symbolIsAt { return nil }
        return Candidate(tokens: start..<end, kind: .email, confidence: 0.6, rule: "email-part")
    }
}
