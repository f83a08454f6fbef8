import BleepCore
import BleepText
import Foundation
import Testing

/// English calls about everyday things: what is given away in passing, and the numbers and names of which talk is full.
@Suite struct EverydayCallTests {
    /// Secrets however the recogniser writes.
    private static let spoken = """
        0|now read me the seed phrase
        1|{code copper, ladder, mango, whisper, tunnel, acid, violin, hawk}

        0|tell me the twelve words in order
        1|one is {code copper, two is ladder, three is mango, four is whisper}
        0|okay
        1|{code violin, hawk}

        0|the house number, please?
        1|{address forty one B}

        0|and the door number?
        1|{address sixty}

        0|what number can I call?
        1|it's {phone 212 555 0147}, extension {phone 6}

        0|what's your phone number?
        1|{phone 555-0148,} and the area code is {phone 503}

        0|and your staff number, for this form?
        1|{account R two oh four, five five nine}

        0|your UPI?
        1|it's {email meera dot rao at the rate okbank}

        0|do you have a code word?
        1|yes
        0|and what is it?
        1|it's {pin peppermint}

        0|what is the street you lived on as a child?
        1|{address Walnut Grove}

        0|the wifi password is {pin nine purple teapots} all one word
        """

    /// In these the recogniser writes capitals.
    private static let written = """
        0|And where is she now?
        1|She has moved to {address 611 South Magnolia, unit 4.}

        0|We live at {address 18 the Crescent, Whitby.}

        0|He's left it with a neighbour at {address number 52.}

        0|Is he still on {address Tumblehome Lane?}

        0|Your address?
        1|{address 7 Marula Street, off Ngugi Wathi, Karen, Nairobi.}

        0|It's {address 14 Rue des Tilleuls, apartment 2.}

        0|Customer services, {name Jordan} speaking.

        0|Thanks for joining, {name Imogen.} I'm {name Tyrell} and this is {name Anne.}

        0|He answers to the CFO, {name Joris van der Velden.} And {name Joris} knew.

        0|My mother was a {name Trevanion,} from Bodmin.

        0|Everybody called me {name Lettie.}

        0|I had a sister, and little {name Osian,} who died.

        0|{name Poppy's} got a cold. {name Grace} said so.

        0|The keys are with {name Fenella,} my aunt.

        0|I was wondering if {name Ottokar} was about?

        0|It was {name Tamsin,} {name Jorrel} and the dog.

        0|How many children had you?
        1|Four. {name Beverley,} {name Corliss,} {name Marva,} and one that died.

        0|And our two kids, {name Zayden} and {name Ottilie,} were at home.

        0|I was poached by {name Anoukis,} she used to run the office.

        0|And the password for the tablet?
        1|Oh boy. It's {pin Trondelag 1997 exclamation mark.}

        0|You can call me on {phone 614.} Just a minute, the light is bad here. {phone 555. 0135,} any time.

        0|Ring me on {phone 212 555 0115.} Now tell me the code.
        1|{pin 63 98}

        0|What's the wifi password?
        1|Oh, it's on the box. It's {pin capital T, little q, seven, seven, nine.}
        """

    /// Amounts, scores, times and things in the shape of what must be hidden.
    private static let harmless = """
        0|count the pushes out loud
        1|one, two, three, four, one, two, three, four

        0|It was three two at the break, and four three at full time.

        0|Is it a 4-4-2 or a 4-2-3-1?

        0|The rent is nine fifty a month.
        1|Nine fifty? It was eight twenty five!

        0|And your postcode?
        1|Uh, Tesco, thirty one pound forty, on Saturday.

        0|They were on the A417 behind a lorry.

        0|I owe sixty two forty. You owe 62 40.

        0|We are open half eight to six, ten to four on Sundays.

        0|Jesus Christ. What happened here?

        0|We changed trains at Victoria Station. Alice Springs was hot.

        0|The reading is John 3:16, and then Luke two.

        0|Aye, that is right.

        0|Oh God. Is it?
        """

    @Test(arguments: MarkedCall.calls(spoken))
    func `what is given away in passing is hidden, with and without capitals`(call: String) {
        for isLower in [false, true] {
            MarkedCall.expectFound(call, isLower: isLower)
        }
    }

    @Test(arguments: MarkedCall.calls(written))
    func `homes and people of whom only the sentence tells are hidden`(call: String) {
        let marked = MarkedCall(call)
        let spans = SpanFinder().find(in: marked.transcript)
        #expect(marked.leaked(by: spans) == [])
        #expect(marked.needless(in: spans) == [])
    }

    @Test(arguments: MarkedCall.calls(harmless))
    func `prices, scores, times and stations stay`(call: String) {
        #expect(SpanFinder().find(in: MarkedCall(call).transcript).map(\.rule) == [])
    }

    @Test func `a price behind an account number is none of its digits`() {
        let marked = MarkedCall(
            """
            0|and the account?
            1|{account one seven oh oh two, three three eight}
            0|thank you
            1|and I'm moving twelve hundred, and another three fifty on Friday
            """)
        let spans = SpanFinder().find(in: marked.transcript)
        #expect(marked.leaked(by: spans) == [])
        #expect(marked.needless(in: spans) == [])
    }

    @Test func `a day of which somebody tells is no date of birth`() {
        let marked = MarkedCall(
            """
            0|my date of birth is {dob the third of May nineteen thirty}
            1|and the bombing?
            0|that was on the seventh of September nineteen forty, a Saturday
            """)
        let spans = SpanFinder().find(in: marked.transcript)
        #expect(marked.needless(in: spans).filter { $0 != "the" } == [])
    }
}
