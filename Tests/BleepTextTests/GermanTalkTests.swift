import BleepCore
import BleepText
import Testing

/// German as it is said and written on the telephone: questions and their answers, first names, abbreviations.
@Suite struct GermanTalkTests {
    private func check(_ call: String, hasSpeakers: Bool = true, isLower: Bool = false) {
        let marked = MarkedCall(call, hasSpeakers: hasSpeakers, isLower: isLower)
        let spans = SpanFinder().find(in: marked.transcript)
        #expect(marked.leaked(by: spans) == [])
        #expect(marked.needless(in: spans) == [])
        #expect(marked.mistaken(in: spans) == [])
    }

    @Test(arguments: [
        "0|Wann haben Sie Geburtstag?\n1|Am {dob dritten Mai sechzig.}",
        "0|Geboren? Am {dob zwölften dritten sechzig.}",
        "0|Ihr Code? Ist {pin sieben null drei drei.}",
        "0|Born? On {dob third of May sixty.}",
        "0|Your birthday? Is {dob third of May sixty.}",
    ])
    func `a question keeps its word where the answer begins with one that belongs to a longer phrase`(call: String) {
        check(call)
    }

    @Test(arguments: [
        "0|Mein Enkel {name Peter} hat angerufen.", "0|Bist du das, {name Peter?}", "0|Ich bin der {name Peter.}",
        "0|Dann kam {name Anna Huber} noch dazu.", "0|Frag mal den {name Daniel.}",
        "0|Die {name Sophie} und die {name Marie} sind schon da.", "0|Ist die {name Gerti} zu sprechen?",
        "0|Gestern war der {name Schorsch} da und hat den Zaun gestrichen.", "0|Ach {name Rosi,} das tut mir leid.",
        "0|Wissen Sie, ob der {name Köbi} heute noch kommt?", "0|Meine Tochter {name Leni} holt das ab.",
    ])
    func `a first name is one though it is a spelling word or a short form`(call: String) {
        check(call)
    }

    @Test(arguments: [
        "0|mein sohn heißt {name peter} und wohnt in kassel", "0|liebe {name anna} lieber {name otto} danke",
        "0|frag mal den {name daniel} danach",
    ])
    func `without capitals a spelling word is a first name, too`(call: String) {
        check(call, isLower: true)
    }

    @Test func `words of the spelling alphabet beside each other are no names`() {
        let marked = MarkedCall("0|da steht so was wie anton berta drauf", isLower: true)
        #expect(SpanFinder().find(in: marked.transcript).map(\.rule) == [])
    }

    @Test(arguments: [
        "0|Mein Passwort ist {pin Blaumeise.}", "0|Mein Kennwort ist {pin Schlawinerhof.}",
    ])
    func `a password is heard behind its verb`(call: String) {
        check(call)
    }

    @Test(arguments: [
        "0|Ich wohne in der {address Prinzregentenstr. 44.}",
        "0|Meine Adresse ist {address Bergstr. 7, 80331 München.}", "0|Huber, geb. {dob 3. April 1968.}",
        "0|Der Patient, geb. am {dob 03.04.1968,} ist da.",
        "0|Mein Sohn kam am {dob achten August zweitausenddrei} zur Welt.",
    ])
    func `a full stop behind an abbreviation ends no sentence`(call: String) {
        let marked = MarkedCall(call)
        #expect(marked.leaked(by: SpanFinder().find(in: marked.transcript)) == [])
    }

    @Test func `I give is no birth`() {
        let marked = MarkedCall("0|Ich geb Ihnen mal drei Tage Zeit, ja?")
        #expect(SpanFinder().find(in: marked.transcript).map(\.rule) == [])
    }

    @Test(arguments: [
        "0|Was steht da?\n1|{pin Sechs null acht neun.}\n0|Danke.", "0|Was steht da?\n1|{account 608923.}\n0|Danke.",
        "0|Was steht da?\n1|Ja also da steht {pin sechs null acht neun.}\n0|Danke.",
        "0|Und wann war das?\n1|{dob Dritter siebter vierundsechzig.}\n0|Danke.",
    ])
    func `where nobody knows who speaks, a number alone answers the question before it`(call: String) {
        check(call)
        check(call, hasSpeakers: false)
    }

    @Test(arguments: [
        "0|Wann treffen wir uns?\n1|Achtzehn dreißig.", "0|Seit welchem Jahr?\n1|1998.",
        "0|Wie viel kostet das?\n1|Zwei drei vier fünf.", "0|Das war's.\n1|Drei zwei eins.",
    ])
    func `times, years and prices answer a question, too`(call: String) {
        let marked = MarkedCall(call, hasSpeakers: false)
        #expect(SpanFinder().find(in: marked.transcript).map(\.rule) == [])
    }

    @Test(arguments: [
        "0|Die Pruefziffer ist {pin vier sieben eins.}", "0|Mein Name ist {name Doerte Mueller.}",
        "0|Seine Schwaegerin {name Baerbel} kommt auch.",
        "0|Aktenzeichen {account vier sieben Schraegstrich eins zwei drei vier.}",
        "0|Meine Adresse ist die {address Muehlenstrasse fuenfunddreissig.}",
    ])
    func `German without its own letters is read, too`(call: String) {
        check(call)
    }
}
