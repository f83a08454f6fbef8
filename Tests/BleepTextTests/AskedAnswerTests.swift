import BleepCore
import BleepText
import Foundation
import Testing

/// Secrets that only the question before them gives away, and those whose form no other rule knows.
@Suite struct AskedAnswerTests {
    private static let addresses = """
        0|what's the street name
        1|{address Hollyhock}

        0|street?
        1|{address Hollyhock Lane}

        0|which road do you live on
        1|{address Hollyhock}

        0|apartment?
        1|{address three C}

        0|City and zip?
        1|{address Murfreesboro, 37128}

        0|your address?
        1|{address The Old Rectory, Church Lane, Little Snoring}

        0|street?
        1|{address Hollyhock}
        0|number?
        1|{address eighteen}

        1|I live on {address Peachtree} in {address Decatur}

        1|it's {address 1127 5th Avenue}

        1|it's {address 200 West 41st Street}

        1|my address is {address 200 West 41st Street, fifth floor}

        1|it's {address 4417 Highway 12}

        1|it's {address 88 County Road 319}

        1|my address is {address PO Box 441, Truckee}

        1|it's {address Rural Route 2, box 114}

        1|my address is {address Plot 42, Sector 17, Gurgaon}

        1|my address is {address Flat 302, Shanti Apartments, Indiranagar, Bangalore 560038}

        1|my address is {address 142 Wattle Street, Moonee Ponds, Victoria 3039}

        1|it's {address plot 42 sector 17}

        1|{address Highway 12, mile marker forty,} that's our farm

        1|It's {address The Old Rectory, Church Lane, Little Snoring.}

        1|I live at {address 12 The Maltings}

        1|it's {address 6 Smithfield Parade}

        1|it's {address 41 Pine Trail}

        1|it's {address 118 Kingsway}

        1|we live in a village called {address Little Snoring}
        """

    private static let names = """
        1|My name is {name T. J. Hollingsworth}.

        1|My name is {name J. Quorlby}.

        1|my name is {name t j hollingsworth}

        1|My name is {name T.J. Hollingsworth}.

        1|This is Mr. {name J. Quorlby}.

        0|It says here {name Robert J. Ekwueme}.

        0|It says {name Zanthia J. Quorlby}.

        0|Name on card?
        1|{name T. J. Hollingsworth}

        0|last name?
        1|{name b r z e s k i}
        0|{name Brzeski,} thanks.

        0|my name is {name Thandeka,} may I have yours?
        1|{name Bartholomew Quince}

        0|emergency contact?
        1|{name Zanthia}

        0|surname?
        1|{name Christmas}

        1|my name is {name Christmas}

        1|the postman's name was {name Quorlby,} can you believe it

        1|a man called {name Quorlby}

        1|It's under {name Quorlby}

        1|my late husband {name quorlby}

        1|Judge {name Quorlby} called

        1|Father {name Quorlby} called

        1|Reverend {name Quorlby} preaching
        """

    private static let emails = """
        0|your email
        1|{email my dog ate my homework at yahoo dot com}

        0|your email
        1|{email quorlby full stop jones at gmail dot com}

        0|your email
        1|{email quorlbyatgmail.com}

        0|your email
        1|{email quorlby 72@gmail.com}

        0|your email
        1|{email quorlby@gmail .com}

        1|my email is {email first name dot last name at proton dot me}

        1|it came from {email alerts at bank secure dash verify dot com}

        1|{email big blue truck at yahoo dot com}

        1|it was {email no reply at bank secure dot com}
        """

    private static let passwords = """
        0|password?
        1|{pin rumpelstiltskin}

        0|password?
        1|{pin correct horse battery staple}

        0|password?
        1|{pin blue giraffe 22}

        0|what's your telephone password
        1|it's {pin rumpelstiltskin}

        0|memorable word?
        1|{pin marmalade}

        0|security word?
        1|{pin marmalade}
        0|{pin marmalade} is right

        0|the security phrase please
        1|{pin purple elephants dance at midnight}

        1|password: {pin sunflower}

        1|password's {pin sunflower}

        1|my password is {pin capital B lower case l u e exclamation point 7}

        0|username?
        1|{id zanthia19}

        1|my login is {id zq4471}

        1|my user name is {id zanthia underscore q}
        """

    private static let births = """
        0|when were you born
        1|in {dob nineteen forty two, on the sixth of June}

        0|month?
        1|{dob July}
        0|day?
        1|{dob seventeen}
        0|year?
        1|{dob eighty eight}

        1|I was born on {dob New Year's Day 1952}
        """

    private static let harmless = """
        0|password?
        1|I forgot it

        0|password?
        1|why do you need that

        1|the password is expired

        0|did you reset the password?
        1|yes I did

        0|what street?
        1|sorry what

        0|your address?
        1|the same as before

        1|I live on benefits

        1|the address is incomplete

        0|surname?
        1|same as before

        0|what day works for you
        1|Tuesday

        1|this is the CLSID, not a license

        1|This is the RAM.

        0|He spells S-T-R-G as Sierra Tango Romeo Golf

        0|S as in sierra, T as in tango, R as in romeo, G as in golf

        1|I work for Johnson and Johnson

        1|I've got Parkinson's

        1|I'm Irish. I'm Catholic. I'm a Leo.

        1|my name is mud

        1|my father smokes

        1|take highway 12 and then route 9 north

        0|whose house number is missing
        1|two of them

        1|the lady said sir yes sir

        1|I took vitamin C. The doctor said so.

        1|HOLD ON LET ME GET A PEN THE CASE NUMBER IS IN THE LETTER
        """

    @Test(
        arguments: MarkedCall.calls(addresses) + MarkedCall.calls(names) + MarkedCall.calls(emails)
            + MarkedCall.calls(passwords) + MarkedCall.calls(births))
    func `what is asked for is hidden whole, and nothing beside it`(call: String) {
        MarkedCall.expectFound(call)
    }

    @Test(arguments: MarkedCall.calls(harmless))
    func `refusals, things and what everybody may hear stay`(call: String) {
        #expect(SpanFinder().find(in: MarkedCall(call).transcript).map(\.rule) == [])
    }

    @Test(arguments: ["blog", "callcentre", "archive"])
    func `no preset hides a key of the keyboard, however it is spelled`(name: String) throws {
        let search = TranscriptSearch(policy: try #require(PolicyPreset(rawValue: name)).policy)
        for text in [
            "The S-T-R-G key, sierra tango romeo golf", "press S T R G and then C", "your license key is not S-T-R-G",
        ] {
            #expect(search.find(in: Spoken.transcript(text)).map(\.rule) == [])
        }
    }

    @Test func `in capitals no more is hidden than without`() {
        for call in ["1|MY IBAN IS ON THE LETTER AND THE CASE NUMBER HAS CHANGED", "1|APRIL SHOWERS BRING MAY FLOWERS"]
        {
            let marked = MarkedCall(call)
            let lower = SpanFinder().find(in: MarkedCall(call, isLower: true).transcript)
            #expect(SpanFinder().find(in: marked.transcript) == lower)
        }
    }
}
