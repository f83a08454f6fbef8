import BleepCore
import BleepText
import Testing

/// Names in English talk that only the sentence gives away, and words with a capital that are nobody's.
@Suite struct NameFrameTests {
    /// In these the recogniser writes capitals.
    private static let written = """
        0|I saw {name Peter} yesterday, and {name Rose} was with him.

        0|We all waited for {name Frank} at the bus stop.

        0|Thanks for having me on the show, {name Jorunna}.

        0|He has not come home yet, {name Vellamo}.

        0|As {name Quorina} said, it was never about the money.

        0|{name Tibaldo's} wife rang us from the hospital.

        0|Old {name Grebow} died in the winter, two years ago.

        0|I went to school with {name Peter}, {name Tavita} and {name Zikora}.

        0|The notary was {name Zelgrim Petrovic}, from the old town.

        0|It was brought by {name K. Brannigan} on Monday.

        0|This message is for {name Veronica Espinoza}. This is the clinic.

        0|{name Lottie's} got a new car, a red one.

        0|Let me introduce {name Ngahuia} from the other office.

        0|We planted a tree in memory of {name Wendelgard}.

        0|What about {name David A. Zorbel} today?

        0|You can reach {name Rosemary A. Quorlby} or {name Simon O. Trewel} at the desk.

        0|I want to add {name Kaisu Lehtwonen} as a beneficiary to my account.

        0|Please enter {name Wendrik Osterlo} as beneficiary.

        0|Could you put {name Brunild} as my emergency contact?

        0|{name Tamomi Nishiro} lives with her mother.

        0|The memory of it lives in all of us, and Plan B. It works.
        """

    /// With and without capitals.
    private static let spoken = """
        0|my brothers {name garikai} and {name tendai} came later

        0|my late husband {name augustus} worked at the mill

        0|then {name walter} came in with {name ruby tolbert}

        0|we never saw {name radoslav petkov} in the office

        0|you have to ask {name veronica} about that
        """

    /// A capital, a first name or a surname that is none here.
    private static let harmless = """
        0|We flew to San Francisco and then to Fort Wayne.

        0|She was born at St. Joseph's, near the river.

        0|Is that Nigeria?
        1|No, Kenya.

        0|Is that the one in Frederick?
        1|No, the other one.

        0|How's mum? How's work?

        0|We met on the market, Donnerstag.

        0|My bike was stolen, the bastard laughed.

        0|The Grant was paid in May.

        0|Highway 26 was a dirt road then.

        0|Height five eleven, weight one ninety.

        0|Good evening, Domino's. Delivery or carryout?
        """

    @Test(arguments: MarkedCall.calls(written))
    func `who is spoken to, told of or named beside others is found by the sentence`(call: String) {
        let marked = MarkedCall(call)
        #expect(marked.leaked(by: SpanFinder().find(in: marked.transcript)).isEmpty)
    }

    @Test(arguments: MarkedCall.calls(spoken), [false, true])
    func `names are found where nothing has a capital`(call: String, isLower: Bool) {
        let marked = MarkedCall(call, isLower: isLower)
        #expect(marked.leaked(by: SpanFinder().find(in: marked.transcript)).isEmpty)
    }

    @Test(arguments: MarkedCall.calls(harmless))
    func `towns, firms, roads and measures that hold a name or a number stay`(call: String) {
        let marked = MarkedCall(call)
        #expect(SpanFinder().find(in: marked.transcript).filter { $0.category == .sensitive }.map { $0.rule } == [])
    }

    @Test func `the small word behind a name is no part of it`() {
        let marked = MarkedCall("0|my friend was called {name idris} he'd give you his coat", isLower: true)
        let found = SpanFinder().find(in: marked.transcript)
        #expect(marked.leaked(by: found).isEmpty)
        #expect(found.map { $0.words } == marked.marks.map { $0.words })
    }

    @Test func `the word that asks for a number is no part of it`() {
        let marked = MarkedCall("0|okay, I've got the iban {iban GB29 NWBK 6016 1331 9268 19}")
        let found = SpanFinder().find(in: marked.transcript).flatMap { Array($0.words) }
        #expect(found == marked.marks.flatMap { Array($0.words) })
    }

    @Test func `the one that ends a sentence is no digit of the number behind it`() {
        let marked = MarkedCall("0|My phone? No, that's the old one. {phone 0491 570 156} is the new number.")
        let found = SpanFinder().find(in: marked.transcript).flatMap { Array($0.words) }
        #expect(found == marked.marks.flatMap { Array($0.words) })
    }

    @Test func `the letters of a bank and of a carrier go with the number`() {
        for call in [
            "0|the iban is {iban ie29 aibk 9311 5212 3456 78} at last", "0|my parcel is {phone RM 4419 2207 6}",
        ] {
            let marked = MarkedCall(call)
            #expect(marked.leaked(by: SpanFinder().find(in: marked.transcript)).isEmpty)
        }
    }
}
