/// What one speaker asks in a few words with which his turn ends, and what the other says to it.
struct TurnQuestion {
    /// The last sentence before the turn of the other.
    let tokens: Range<Int>
    /// The first sentence of the answer that is more than a "yes".
    let answer: Range<Int>
}

/// Finds out what a question asks for, whatever its words, and where its answer begins.
struct TurnQuestions {
    let context: CallContext
    /// Those that have a word for something that may be asked for, in order.
    let all: [TurnQuestion]

    /// Tokens of a question that are looked at, from its end.
    private static let longestQuestion = 12
    /// A question without a question mark has at most so many tokens.
    private static let longestUnmarked = 8
    private static let longestAnswer = 24
    /// Words of content beside what is asked for.
    private static let mostBesides = 2

    init(context: CallContext) {
        self.context = context
        var all: [TurnQuestion] = []
        for index in context.tokens.indices.dropFirst() where context.tokens[index].marks.contains(.turnStart) {
            var start = index - 1
            while start > 0, index - start < Self.longestQuestion, !context.endsSentence(start - 1) { start -= 1 }
            start = Self.subject(before: start, question: start..<index, context)
            guard (start..<index).contains(where: { Self.things.contains(Self.thing(context.text($0))) }) else {
                continue
            }
            if let answer = Self.answer(from: index, context) {
                all.append(TurnQuestion(tokens: start..<index, answer: answer))
            }
        }
        self.all = all
    }

    /// `… a code word.` – `And what is it?`: where the sentence begins that says what is asked for.
    private static func subject(before start: Int, question: Range<Int>, _ context: CallContext) -> Int {
        guard question.count <= longestPointer, start > 1, question.allSatisfy({ pointing.contains(context.text($0)) }),
            question.contains(where: { context.text($0).hasPrefix("wha") }),
            let thing = (max(0, start - pointerReach)..<start).last(where: { things.contains(context.text($0)) })
        else { return start }
        return thing
    }

    private static let pointing: Set<String> = [
        "and", "what", "what's", "is", "it", "that", "would", "be", "then", "please", "so", "okay", "was",
    ]
    /// Words of a question that only points to what was said, and how far behind it that is, in tokens.
    private static let longestPointer = 6
    private static let pointerReach = 10

    /// Whatever is asked for: few questions have one of them, and only these are looked at.
    private static let things = StreetAnswers.asked.union(PasswordAnswers.asked).union(UserNames.asked)
        .union(DateQuestions.pieces).union(EmailAnswers.asked)

    /// What a German compound is: a `Telefonkennwort` is a `kennwort`.
    private static func thing(_ text: String) -> String {
        text.utf8.count <= shortestCompound ? text : compounds.first { text.hasSuffix($0) } ?? text
    }

    /// In letters: no shorter word has one of them behind something else.
    private static let shortestCompound = 9
    private static let compounds = ["passwort", "kennwort", "codewort"]

    private static func answer(from start: Int, _ context: CallContext) -> Range<Int>? {
        var first = start
        while first < context.tokens.count, first - start < longestAnswer {
            var end = first
            while end < context.tokens.count, end - start < longestAnswer {
                end += 1
                if context.endsSentence(end - 1) { break }
            }
            let says = (first..<end).contains {
                context.classes($0).isDisjoint(with: [.filler, .acknowledgement])
            }
            if says, !isAside(first..<end, context) { return first..<end }
            guard end < context.tokens.count, !context.tokens[end].marks.contains(.turnStart) else { return nil }
            first = end
        }
        return nil
    }

    /// `Oh boy.` before `It's …`
    private static func isAside(_ sentence: Range<Int>, _ context: CallContext) -> Bool {
        sentence.count <= longestAside && sentence.upperBound < context.tokens.count
            && !context.tokens[sentence.upperBound].marks.contains(.turnStart)
            && ["it's", "that's", "it"].contains(context.text(sentence.upperBound))
    }

    /// In tokens.
    private static let longestAside = 2

    /// Whether a question asks for one of `things` and for nothing else.
    func asks(_ question: TurnQuestion, for things: Set<String>, not others: Set<String> = []) -> Bool {
        let tokens = question.tokens.prefix { !isRelativeClause(at: $0) }
        guard let place = tokens.last(where: { things.contains(Self.thing(context.text($0))) }),
            isQuestion(question.tokens),
            // "Passwort 4 k 7 z." is told.
            !tokens.contains(where: { $0 > place && context.tokens[$0].shape != .word }),
            !tokens.contains(where: { others.contains(context.text($0)) })
        else { return false }
        let besides = tokens.filter {
            $0 != place && context.contentCount($0..<$0 + 1) > 0 && !Self.goesWith.contains(context.text($0))
                && !things.contains(Self.thing(context.text($0))) && !Self.comesBehind.contains(context.text($0))
        }
        return besides.count <= Self.mostBesides && !besides.contains { $0 > place }
    }

    /// `…, das Sie bei der Anmeldung vereinbart haben?`: what goes on so says more of what is asked for.
    private func isRelativeClause(at index: Int) -> Bool {
        // "the street you grew up on?", "a password for the email?"
        let thing = context.text(index - 1)
        if ["you", "they", "she", "he"].contains(context.text(index)), Self.things.contains(thing) { return true }
        if ["for", "on"].contains(context.text(index)), thing == "password" || thing == "passphrase" { return true }
        guard index > 0, ["das", "die", "den", "der", "that", "which"].contains(context.text(index)) else {
            return false
        }
        return context.tokens[index - 1].marks.contains(.clauseEnd)
            || !context.stream.isCased && ["sie", "du", "ihr", "wir"].contains(context.text(index + 1))
    }

    /// Asked rather than told.
    func isQuestion(_ tokens: Range<Int>) -> Bool {
        if context.tokens[tokens.upperBound - 1].marks.contains(.question) { return true }
        return (tokens.count <= Self.longestUnmarked || Self.asking.contains(context.text(tokens.lowerBound)))
            && (!tokens.contains { Self.ownWords.contains(context.text($0)) }
                || tokens.contains { Self.needing.contains(context.text($0)) })
    }

    /// With one of them somebody asks who speaks of himself: `Da brauche ich Ihr Kennwort.`
    private static let needing: Set<String> = ["brauche", "bräuchte", "benötige", "brauch", "bräucht"]

    /// With one of them a question begins that has no question mark.
    private static let asking: Set<String> = [
        "what", "what's", "which", "who", "whose", "when", "where", "how", "can", "could", "may", "tell", "give",
        "confirm",
        "was", "welche", "welcher", "welches", "wie", "wo", "wann", "wer",
    ]
    private static let ownWords: Set<String> = ["my", "i", "i'm", "mine", "mein", "meine", "ich"]

    /// Words of questions that ask for nothing by themselves.
    private static let goesWith: Set<String> = [
        "name", "number", "please", "live", "word", "first", "full", "exactly", "called", "confirm", "current",
        "address", "adresse", "zip", "code", "postcode", "state", "account", "telephone", "phone", "banking", "online",
        "bank", "home",
        "complete", "bitte", "lautet",
    ]

    /// Behind what is asked for, and nothing more: `Ihr Passwort beginnt mit?`
    private static let comesBehind: Set<String> = [
        "beginnt", "begins", "starts", "heißt", "darunter", "daneben", "darauf", "dafür", "dazu", "drauf",
    ]

    // MARK: The answer

    /// Where an answer begins to say it, behind `it's`, `my password is`, `uh`.
    func start(of answer: Range<Int>) -> Int {
        var index = answer.lowerBound
        // "my password is", "that'd be": small words and those of the question, up to a word that says that it comes.
        let lead = answer.prefix(Self.longestLead)
        if let last = lead.last(where: { Self.announcing.contains(context.text($0)) }),
            lead.prefix(while: { $0 <= last }).allSatisfy({
                !context.classes($0).isDisjoint(with: [.soft, .filler, .acknowledgement])
                    || Self.subjects.contains(context.text($0))
                    || context.firstCueCovers($0)
            })
        {
            index = last + 1
        }
        // "yes, …", but "correct horse battery staple".
        while index < answer.upperBound,
            context.classes(index).contains(.filler)
                || context.classes(index).contains(.acknowledgement)
                    && (context.endsClause(index) || Self.yes.contains(context.text(index)))
        {
            index += 1
        }
        return index
    }

    private static let longestLead = 6
    private static let yes: Set<String> = [
        "yes", "yeah", "yep", "yup", "okay", "ok", "sure", "right", "alright", "ja", "genau", "klar", "gut",
    ]
    private static let announcing: Set<String> = ["is", "it's", "that's", "be", "was", "it'd", "ist", "lautet"]
    private static let subjects: Set<String> = ["password", "street", "username", "login", "address", "word", "name"]

    /// Whether an answer refuses, asks back or talks of something else.
    func refuses(_ start: Int, in answer: Range<Int>) -> Bool {
        guard start < answer.upperBound else { return true }
        let text = context.text(start)
        if Self.refusing.contains(text) { return true }
        if context.tokens[answer.upperBound - 1].marks.contains(.question), answer.count > 2 { return true }
        let classes = context.classes(start)
        return !classes.isDisjoint(with: [.soft, .correction]) && !Self.articles.contains(text)
    }

    private static let articles: Set<String> = ["the", "a", "an", "my", "der", "die", "das", "im", "am"]
    private static let refusing: Set<String> = [
        "forgot", "forgotten", "done", "ready", "entered", "typed", "wrong", "incorrect", "nothing", "never", "same",
        "hidden", "secret", "blank", "none", "unknown", "excuse", "dear", "hello", "private", "whatever", "vergessen",
        "keine", "kein", "weiß", "nichts", "expired", "case", "reset", "invalid", "required", "different", "changed",
        "sent",
        "abgelaufen", "falsch", "ungültig", "gesperrt", "geändert", "leer", "gleich", "geheim", "locked", "empty",
    ]
}

extension CallContext {
    /// Whether a cue covers the token.
    func firstCueCovers(_ index: Int) -> Bool {
        let place = firstCue(from: index + 1) - 1
        return place >= 0 && cues[place].tokens.contains(index)
    }
}
