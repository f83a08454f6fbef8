import BleepCore
import BleepTestSupport
import BleepText
import Testing

@Suite struct SpanFinderTests {
    private func check(_ call: MarkedCall, kinds: Bool = true) {
        let spans = SpanFinder().find(in: call.transcript)
        #expect(call.leaked(by: spans) == [])
        #expect(call.needless(in: spans) == [])
        if kinds { #expect(call.mistaken(in: spans) == []) }
    }

    @Test(arguments: EnglishCalls.all)
    func `everything that must be hidden in an English call is found, and nothing else`(call: String) {
        check(MarkedCall(call))
    }

    @Test(arguments: GermanCalls.all)
    func `everything that must be hidden in a German call is found, and nothing else`(call: String) {
        check(MarkedCall(call))
    }

    @Test(arguments: EnglishCalls.all + GermanCalls.all)
    func `a recogniser that writes neither capitals nor punctuation hides no less`(call: String) {
        let marked = MarkedCall(call, isLower: true)
        #expect(marked.leaked(by: SpanFinder().find(in: marked.transcript)) == [])
    }

    @Test(arguments: [
        EnglishCalls.all, GermanCalls.all, HarmlessTalk.all, ["Er hat gesagt: im", "dann um halb in der"],
    ])
    func `a transcript may end with any word`(calls: [String]) {
        for call in calls {
            let words = MarkedCall(call.contains("|") ? call : "0|" + call).transcript.words
            for end in words.indices {
                // What a rule still wants is behind the end, and words before it keep their times.
                let part = Array(words[max(0, end - 7)...end])
                let found = SpanFinder().find(
                    in: Transcript(name: "call.json", format: .whisper, words: part, speakers: ["a", "b"]))
                #expect(found.allSatisfy { !$0.words.isEmpty && $0.words.upperBound <= part.count })
            }
        }
    }

    @Test func `without speakers nine in ten words are still hidden`() {
        var leaked = 0
        var all = 0
        for call in EnglishCalls.all + GermanCalls.all {
            let marked = MarkedCall(call, hasSpeakers: false)
            leaked += marked.leaked(by: SpanFinder().find(in: marked.transcript)).count
            all += marked.marks.reduce(0) { $0 + $1.words.count }
        }
        #expect(leaked * 10 <= all)
    }

    @Test(arguments: [1, 6, Int.max])
    func `however the words are cut into segments, nine in ten are still hidden`(wordsInSegment: Int) {
        var leaked = 0
        var all = 0
        for call in EnglishCalls.all + GermanCalls.all {
            var marked = MarkedCall(call, hasSpeakers: false)
            for index in marked.transcript.words.indices {
                marked.transcript.words[index].segment = index / wordsInSegment
            }
            leaked += marked.leaked(by: SpanFinder().find(in: marked.transcript)).count
            all += marked.marks.reduce(0) { $0 + $1.words.count }
        }
        #expect(leaked * 10 <= all)
    }

    @Test(arguments: HarmlessTalk.all)
    func `prices, times, years, menus, keys, products and small talk stay`(talk: String) {
        for isLower in [false, true] {
            let call = MarkedCall(talk, isLower: isLower)
            #expect(SpanFinder().find(in: call.transcript).map { $0.rule } == [])
        }
    }

    @Test func `spans are in order, do not overlap and lie within the transcript`() {
        for call in EnglishCalls.all + GermanCalls.all {
            let marked = MarkedCall(call)
            var end = 0
            for span in SpanFinder().find(in: marked.transcript) {
                #expect(span.words.lowerBound >= end && !span.words.isEmpty)
                #expect((0...1).contains(span.confidence) && span.category == .sensitive && !span.rule.isEmpty)
                end = span.words.upperBound
            }
            #expect(end <= marked.transcript.words.count)
        }
    }

    @Test func `only the kinds of the rule set are returned`() {
        let call = MarkedCall("0|my name is {name jane doe} and my number is {phone 212 555 0147}")
        let finder = SpanFinder(rules: RuleSet(kinds: [.phone]))
        #expect(finder.find(in: call.transcript).map { $0.kind } == [.phone])
        #expect(SpanFinder(rules: RuleSet(kinds: [])).find(in: call.transcript).isEmpty)
    }

    @Test func `an empty transcript, one of punctuation and one of symbols hold nothing`() {
        for text in ["", "0|", "0|. , ! ? - –", "0|@ @ . . / # *", "0|+ + + -"] {
            #expect(SpanFinder().find(in: MarkedCall(text).transcript).isEmpty)
        }
    }

    @Test(arguments: [Set([Language.english]), Set([Language.german]), Set([Language.english, .german])])
    func `written numbers are found in whatever language is told`(languages: Set<Language>) {
        let call = MarkedCall("0|4111 1111 1111 1111\n1|jane.doe@example.com\n0|192.168.1.20")
        let spans = SpanFinder(language: .told(languages)).find(in: call.transcript)
        #expect(spans.map { $0.kind } == [.card, .email, .ip])
    }

    @Test func `a language that is not told is not heard`() {
        let call = MarkedCall("0|null drei null zwo drei eins zwo fünf vier sieben")
        #expect(SpanFinder(language: .told([.german])).find(in: call.transcript).count == 1)
        #expect(SpanFinder(language: .told([.english])).find(in: call.transcript).isEmpty)
    }

    @Test func `both languages in one call are heard each in its place`() {
        check(
            MarkedCall(
                """
                0|my number is {phone two one two five five five oh one four seven}
                1|einen moment bitte ich hole jemanden der deutsch spricht
                0|okay
                1|guten tag meine nummer ist {phone null drei null zwo drei eins zwo fünf vier sieben}
                """))
    }

    @Test func `time grows with the length of the transcript and no faster`() {
        let call = MarkedCall(EnglishCalls.all.joined(separator: "\n"))
        func transcript(_ copies: Int) -> Transcript {
            var words: [TranscriptWord] = []
            for copy in 0..<copies {
                for word in call.transcript.words {
                    var later = word
                    later.start = Timecode(nanoseconds: word.start.nanoseconds + copy * 1_000 * Timecode.second)
                    later.end = Timecode(nanoseconds: word.end.nanoseconds + copy * 1_000 * Timecode.second)
                    later.segment += copy * 1_000
                    words.append(later)
                }
            }
            return Transcript(name: "call", format: .whisper, words: words)
        }
        let short = transcript(2)
        let long = transcript(16)
        _ = SpanFinder().find(in: short)
        func shortest(_ transcript: Transcript) -> Duration {
            (0..<3).map { _ in ThreadTime.measure { _ = SpanFinder().find(in: transcript) } }.min() ?? .zero
        }
        let once = shortest(short)
        let eightfold = shortest(long)
        // Eight times the words; twice that for caches that other tests use.
        #expect(eightfold < once * 16)
    }
}
