import BleepCore
import BleepText
import Foundation
import Testing

/// Answers that a recogniser without capitals broke up or took for words: spelled names, codes, postcodes, and names that
/// look like words.
@Suite struct MisheardAnswerTests {
    private static let readOff = """
        0|could you give me the booking reference
        1|sure it's {account bup two six one}

        0|what is the confirmation number
        1|{account ka six rn two}

        0|may i have the policy number please
        1|my policy number is {account m five trg eight}

        0|and the postcode please
        1|{address k r four tree y d}

        0|what's your postcode
        1|{address l three six b fan}

        0|may i have the claim id
        1|it is {account jub four one nine}

        0|what's the postcode
        1|{address foxtrot lizard two nine one golf tango}

        0|last four of your ssn please
        1|ssn {id eight one four four}

        0|could you spell that name for me
        1|{name ger t y space h ol m}
        """

    private static let names = """
        0|what's your name please
        1|it's {name james}

        1|my name is {name frances golding}

        0|may i have your full name
        1|it's {name colin penny}

        1|there is a booking last week under {name melva tarrow}

        1|the table is on the name {name osbert quillane}

        1|i am called {name edwan fiolka}

        1|please transfer forty dollars to {name hazel}

        1|please cancel the reservation it is by {name marnix holub}

        0|could you give me your name and may i have your account number please
        1|name {name zulekha} account number {account five six two three nine one}

        0|may i have your name please and could you also tell me your pin
        1|{name drasko} and {pin eight three five six}

        0|can i take your name and the last four digits of your social security number
        1|{name ferrin} {id one two three nine}
        """

    private static let harmless = """
        0|what's the account number
        1|i see are you still there

        0|what is the claim number
        1|one second i have to look for it

        0|could you spell that
        1|oh i am not good at that

        0|what's your postcode
        1|i don't know it by heart

        0|thank you for the details
        1|my pleasure

        1|is that still under warranty

        1|the policy under discussion is about water damage

        1|i want to transfer forty dollars to savings

        1|the table is for march third twenty nineteen

        1|send it to me by e mail

        1|cancel the reservation for nineteen twenty in the evening

        1|my jams and jellies are on the table

        1|i booked by phone last week a table by the window and need the reservation confirmed by tomorrow

        0|can i have your name and would you like the blue one
        1|yes please the blue one with the lid
        """

    @Test(arguments: MarkedCall.calls(readOff) + MarkedCall.calls(names))
    func `without capitals what is read off or named is hidden whole`(call: String) {
        MarkedCall.expectFound(call, isLower: true)
    }

    @Test(arguments: MarkedCall.calls(harmless))
    func `without capitals small talk and things stay`(call: String) {
        #expect(SpanFinder().find(in: MarkedCall(call, isLower: true).transcript).map(\.rule) == [])
    }

    @Test func `a telephone number ends before the e of e mail`() {
        let marked = MarkedCall("1|my phone is {phone five five five two one nine eight one} e mail is down")
        let spans = SpanFinder().find(in: marked.transcript)
        #expect(marked.leaked(by: spans) == [])
        #expect(marked.needless(in: spans) == [])
    }
}
