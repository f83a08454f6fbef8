import BleepCore
import BleepText
import Testing

/// Fillers, the other's "okay", read-backs, corrections and searches in the midst of what must be hidden.
@Suite struct InterruptedSpeechTests {
    @Test(arguments: InterruptedCalls.all)
    func `what is interrupted or said again is hidden to the last word`(call: String) {
        for hasSpeakers in [true, false] {
            for isLower in [true, false] {
                let marked = MarkedCall(call, hasSpeakers: hasSpeakers, isLower: isLower)
                #expect(marked.leaked(by: SpanFinder().find(in: marked.transcript)) == [])
            }
        }
    }

    @Test(arguments: InterruptedCalls.all + InterruptedCalls.harmless)
    func `talk around a number is not hidden with it`(call: String) {
        let marked = MarkedCall(call)
        let spans = SpanFinder().find(in: marked.transcript)
        #expect(marked.leaked(by: spans) == [])
        #expect(marked.needless(in: spans) == [])
    }

    @Test(arguments: [
        ("so that's", "is that right"), ("let me repeat that", "did I get that right"), ("you said", "correct"),
        ("ich wiederhole", "stimmt das"), ("dann habe ich", "ist das korrekt"), ("zur Sicherheit nochmal", "richtig"),
    ])
    func `the words of a read-back stay, and both sayings go`(lead: String, tail: String) {
        let isGerman = tail.contains("t das") || tail.contains("korrekt") || tail == "richtig"
        let question = isGerman ? "Ihre Kundennummer?" : "Your customer number?"
        for hasSpeakers in [true, false] {
            let marked = MarkedCall(
                """
                0|\(question)
                1|{account 4 4 0 8 1 3 5 2.}
                0|\(lead) {account 44 08 13 52,} \(tail)?
                """, hasSpeakers: hasSpeakers)
            let spans = SpanFinder().find(in: marked.transcript)
            #expect(marked.leaked(by: spans) == [])
            let said = lead.split(separator: " ") + tail.split(separator: " ")
            let hidden = spans.flatMap { marked.transcript.words[$0.words].map(\.text) }
            #expect(!hidden.contains { said.contains($0[...]) })
        }
    }

    @Test func `two numbers of one speaker behind one another are one number, the repetition of the first is another`()
    {
        let apart = MarkedCall(
            "0|your account number\n1|{account one two seven four} okay {account one two seven four}")
        let spans = SpanFinder().find(in: apart.transcript)
        #expect(spans.count == 2 && apart.leaked(by: spans) == [])
        let short = MarkedCall(
            "0|the security code\n1|{pin three oh two.} Okay, {pin three oh two.}", hasSpeakers: false)
        #expect(SpanFinder().find(in: short.transcript).count == 2)
        let together = MarkedCall("0|your account number\n1|{account one two seven four} uh {account five nine}")
        #expect(SpanFinder().find(in: together.transcript).count == 1)
    }
}
