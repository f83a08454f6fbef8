import BleepCore
import BleepText
import Foundation
import Testing

/// Names that no list has, and addresses without a word that says so: found by what is said around them.
@Suite struct StrangerTests {
    private static let english = """
        0|Who am I speaking with?
        1|It's {name Shubhangi Vingard}.
        0|Thank you, Mrs. {name Vingard}, what can I do for you?

        0|And what is your good name, ma'am?
        1|{name Keanolani Pelholt}.

        0|What name is it under?
        1|{name Fenrup}.

        0|And you are?
        1|{name Tizita Woldetsadika}, from the second floor.

        0|And the recipient?
        1|That's me, {name Hürrem Quoamann}.

        0|First name?
        1|{name Zsombor}.
        0|Last name?
        1|{name Körmöczi}.

        0|Account holder?
        1|{name Tejaswini Raghavendran}.

        0|You're speaking with {name Ifeanyichukwu}, how can I help?

        0|My lawyer is called {name Zanorizo Braebeck}, he will ring you.

        0|My best friend was {name Selvakumar Droomann}, he was hit.
        1|Did you stay in touch with {name Droomann's} family?

        0|The other side is represented by {name Sulandenel Goikoetxandi}.

        0|Hi Mum, it's {name Stenedor}.
        1|Oh hello love.

        0|{name Otarika} from the trading department.

        0|Please ask for {name Gwawr Llewhelynne}.

        0|This is {name Emsnel van der Krumholt} calling about the boiler.
        1|Okay, {name Emsnel}, go on.

        0|I still need {name Gözübenli's} address.
        1|Sorry.

        0|You've reached {name Rasuladra} and {name Malakai}, we can't come to the phone.
        """

    private static let german = """
        0|Mit wem spreche ich?
        1|{name Keanolani Pietruszka}.
        0|Gut, Frau {name Pietruszka}.

        0|Wie ist denn Ihr werter Name?
        1|{name Świętosława Thiruvengadam}.

        0|Darf ich Ihren Nachnamen haben?
        1|{name Zur Lehtovirta}.
        0|Danke, Herr {name zur Lehtovirta}.

        0|Und wer macht die Tür auf?
        1|{name Makana Vinostad}.

        0|Wer ist der Vermieter?
        1|{name Dunulazo Wojdyłko}, den erreichen Sie selten.

        0|Hier ist Schwester {name Volorisa} aus der Klinik.

        0|Bin ich richtig bei {name Gelaschwil}?
        1|Ja, {name Halovik Gelaschwil}.

        0|Ich bin {name Stenorika Wojdyłko} und rufe wegen der Rechnung an.

        0|Mein Neffe, {name Bahtışen}, hat das eingerichtet.

        0|Die Gegenseite wird von {name Stenandezo Llewhelynne} vertreten.

        0|Redaktion, {name Josequist}.
        1|Guten Tag.

        0|Ich möchte mit Herrn {name Brzęczyszczyk} sprechen.

        0|Guten Abend, reserviert auf {name von Kealohanui}, wir kommen später.

        0|Mein Vater hieß {name Torandevin Wesanitz}.

        0|Opa {name Malakai} darf das nicht wissen.
        """

    /// Names of firms and offices, and words in the place of a name.
    private static let harmless = """
        0|Zollamt, guten Tag. Mein Anliegen ist dringend.

        0|Netzbetrieb, guten Tag, die Störung ist bekannt.

        0|Bürgerbüro, guten Tag.

        0|Hi, you've reached Parcelway, this is the night desk.

        0|This is Microsoft support.

        0|Hello, Fernwood Books, how can I help?

        0|Where are you?
        1|At the station.

        0|She is a bass player in a jazz band.

        0|Mein Chef ist heute nicht da.

        0|My neighbour is very loud.

        0|Who is it?
        1|Nobody, just the wind.

        0|Wer ist da?
        1|Niemand.

        0|Sie waren unter 46000 Teilnehmern.

        0|Das Zimmer 12 liegt im dritten Stock.

        0|Auf der Autobahn 7 ist Stau.

        0|The engine has 343 horsepower.

        0|Da hat mir einer ins Auto getreten, im wahrsten Sinne.
        """

    private static let addresses = """
        0|And your address?
        1|{address 6 Sycamore Way.}
        0|All right.
        1|{address Eugene Oregon 89157.}

        0|Shipping address?
        1|{address 157 Kingfisher, hold on, Drive, Dundee, hmm, HD8, uh, 8QN.}

        0|What's the address of the property?
        1|{address One eight nine five Fulton Place, apartment, what's that, twenty five, Duluth Minnesota nine three five oh nine.}

        0|And for the receipt, where do you live?
        1|{address 73 Larkfield Crescent.}
        0|Yes.
        1|{address Luton, NB4.}
        0|Yes.
        1|{address 4AZ.}

        0|Wo wohnen Sie?
        1|{address An der Mühle 44c, 52236 Oldenburg.}

        0|Und die Adresse?
        1|{address Auf dem Hügel neunundneunzig, in eins neun sechs null eins Bremen.}

        0|Die Anschrift?
        1|{address Im Winkel 11b, 12345 Bad Salzuflen.}

        0|Ist das noch die {address Alte Landstraße 162a, 04103 Leipzig?}

        0|Die neue Adresse?
        1|{address Tannenweg zweiundsechzig b, Sekunde, in Wuppertal.}
        """

    @Test(arguments: MarkedCall.calls(english) + MarkedCall.calls(german))
    func `a name that is in no list is found by its place`(call: String) {
        let marked = MarkedCall(call)
        let spans = SpanFinder().find(in: marked.transcript)
        #expect(marked.leaked(by: spans) == [])
        #expect(marked.needless(in: spans) == [])
        #expect(spans.allSatisfy { $0.kind == .name })
    }

    @Test func `without capitals and punctuation nine in ten of them are`() {
        var leaked: [String] = []
        var all = 0
        for call in MarkedCall.calls(Self.english) + MarkedCall.calls(Self.german) {
            let marked = MarkedCall(call, isLower: true)
            leaked += marked.leaked(by: SpanFinder().find(in: marked.transcript))
            all += marked.marks.reduce(0) { $0 + $1.words.count }
        }
        #expect(leaked.count * 10 <= all, "\(leaked)")
    }

    @Test(arguments: MarkedCall.calls(harmless))
    func `firms, offices and words in the place of a name stay`(call: String) {
        for isLower in [false, true] {
            let marked = MarkedCall(call, isLower: isLower)
            #expect(SpanFinder().find(in: marked.transcript).map(\.rule) == [])
        }
    }

    @Test(arguments: [
        "0|parcelway {name stavros} speaking how may i help", "0|volksbank auental {name birgit kretschmer} am apparat",
        "0|die gegenseite wird von {name hassan mühlbauer} vertreten die wollen tausend euro",
    ])
    func `firms and verbs beside a first name stay without capitals, too`(call: String) {
        let marked = MarkedCall(call, isLower: true)
        let spans = SpanFinder().find(in: marked.transcript)
        #expect(marked.leaked(by: spans) == [])
        #expect(marked.needless(in: spans) == [])
    }

    @Test(arguments: MarkedCall.calls(addresses))
    func `an address is found whole over what is said between its parts`(call: String) {
        for isLower in [false, true] {
            MarkedCall.expectFound(call, isLower: isLower)
        }
    }
}
