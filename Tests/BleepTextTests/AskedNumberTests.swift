import BleepCore
import BleepText
import Testing

/// Numbers that are asked for, whatever the recogniser made of them and whatever is said behind them.
@Suite struct AskedNumberTests {
    private func leaked(_ text: String) -> String {
        let call = MarkedCall(text)
        return call.leaked(by: SpanFinder().find(in: call.transcript)).map { "\($0)" }.joined(separator: " ")
    }

    private func needless(_ text: String) -> String {
        let call = MarkedCall(text)
        return call.needless(in: SpanFinder().find(in: call.transcript)).map { "\($0)" }.joined(separator: " ")
    }

    @Test(arguments: [
        "1|card number {card 4111,1111,1111,1111}",
        "1|my phone number is {phone 4,1,5,5,5,5,0,1,9,9}",
        "1|you can dial {phone 1,800,555,0143}",
        "1|SSN is {id 078,05,1120}",
        "1|routing {account 063,107,513}",
        "1|it's {phone 192,168,0,104}",
        "0|PIN?\n1|{pin 4,471.}",
        "0|PIN?\n1|{pin $44.71.}",
        "1|my pin is {pin 7:30}",
        "1|my PIN is {pin 19:84}",
        "1|my code is {pin 448,120}",
        "1|phone number {phone $415 555 0199}",
        "1|call {phone 415 555 0199$}",
        "1|it's {phone 4:15 555 0199}",
        "1|the sort code is {account 20.34.56}",
        "1|sort code {account 20:34:56}",
        "1|sort code {account 20/10/05}",
        "0|last four of your social?\n1|{id 6,609.}",
        "0|and the zip?\n1|{address 90,210.}",
        "0|Card number?\n1|{card 4,929}\n0|yes\n1|{card 1,180}\n0|yes\n1|{card 0,037}\n0|yes\n1|{card 6,645}",
        "1|{account 12,345,678} is the account number", "1|{phone 212 555.01.22} that's my cell number",
        "1|{pin 4,471} is my PIN", "1|my number is {phone 4 1 5th 5 5 5 0 1 9 9}",
        "0|Ihre PIN bitte?\n1|{pin 4.471}",
        "0|Wie lautet die Kundennummer?\n1|{account 448,120}",
    ])
    func `digits that were written as an amount, a time or a date are hidden where they are asked for`(text: String) {
        #expect(leaked(text) == "")
    }

    @Test(arguments: [
        "1|the invoice is about $1,250.50 this time", "1|call me at 7:30 then", "1|the gift card is $500",
        "1|my social security pays $1,200 a month", "1|it was 1,250,000 people in 2019", "1|the card charges 24.99%",
        "1|your code expires at 5:30", "1|it was 12,5 percent", "1|the PIN was sent at 7:30",
        "1|trains go at 7:30 8:45 9:15 10:00", "0|how much is on the card?\n1|$1,250.",
    ])
    func `amounts, times and dates are no digits where nothing asks for any`(text: String) {
        #expect(needless(text) == "")
    }

    @Test(arguments: [
        "1|my pin is {pin four four seven one} weeks", "1|my pin is {pin four four seven one} people know that",
        "1|my pin is {pin four four seven one} o'clock was when I set it",
        "1|my pin is {pin four four seven one} dollar sign", "1|my pin is {pin 4471}\n1|minutes ago I told you",
        "1|account number is {account two two nine four one} days ago I opened it",
        "1|sort code {account oh nine oh one two eight} people", "1|zip is {address nine oh two one oh} miles away",
        "1|card ending {card four four seven one} dollars",
        "0|my phone number?\n1|{phone 07912 three} kids shouting sorry {phone 664} yes {phone 992}",
        "1|meine PIN ist {pin vier vier sieben eins} Tage alt",
        "1|die Kontonummer ist {account zwei zwei neun vier eins} Leute",
    ])
    func `a unit behind a number that is asked for takes nothing of it away`(text: String) {
        #expect(leaked(text) == "")
    }

    @Test(arguments: [
        "1|my staff number is {account 40912}", "1|my service number was {account 40912}",
        "1|locker number {account 40912}", "1|our VAT number is {account 409121}",
        "1|his inmate number was {account 40912}", "1|{account oh four four seven three} is my staff number",
        "0|what's the number?\n1|{account 40912.}", "1|the number is {account forty nine twelve seven}",
        "1|quote number {account Q 4 4 7 1}", "0|What does it say?\n1|{account 447192.}",
        "0|What does it say?\n1|{account Eight hundred forty one, two nineteen.}",
        "0|Read me that number one more time.\n1|{account 40912.}",
        "1|BSB is {account oh six two, triple zero}", "1|my rego is {id 1 A B 2 C D}",
        "0|Two factor?\n1|{pin twenty two, thirty one, oh six.}", "1|the lockbox is {pin zero four one nine}",
        "0|what's your phone number?\n1|{phone oh one ninety nine.}", "1|{code alpha bravo six six one}",
        "1|my clock number at the pit was {account three eighty one}", "1|my login is {code zq4471}",
        "0|staff number?\n1|{account four oh nine}",
        "0|number?\n1|{account four oh four}\n0|Is that an Atlanta number?\n1|Yes. {account Five five five, oh one six six.}",
        "1|meine Spindnummer ist {account 40912}",
    ])
    func `whatever has a number of its own may be asked for it`(text: String) {
        #expect(leaked(text) == "")
    }

    @Test(arguments: [
        "0|I'll give you the code, type {pin T as in tango, 4, 9, J as in juliet, K, 2}.",
        "0|type in {account four four seven one nine two} and press enter",
        "0|the code, press {pin four four seven one}", "1|the code is star {pin four four seven one}",
        "1|the door code to my building is star, {pin one seven seven six}, pound",
        "0|der Code, drücken Sie {pin vier vier sieben eins}",
    ])
    func `a code that is to be keyed in is no choice from a menu`(text: String) {
        #expect(leaked(text) == "")
    }

    @Test(arguments: [
        "0|press one for sales, press two for support", "0|press star six nine", "0|type e v e n t v w r",
        "0|choose option 101", "1|I need the code, and a shirt of size 42",
    ])
    func `a choice from a menu stays`(text: String) {
        #expect(needless(text) == "")
    }

    @Test(arguments: [
        "0|your reference is {account seven, two, Charlie, four}", "0|your reference is {account 9 9 Charlie 4}",
        "0|can you read the code on the card?\n1|{code V like Victor, 7, J Juliet, H Harry, 4, 4, K}",
        "0|serial number?\n1|{code J, John, M, Mary, four four two, P, Peter, nine}",
        "1|my passport number is {id A 2 0 4 5 5 1 9 0 7}", "0|Ticket number?\n1|{account A 7 7 1 0.}",
        "0|Account number?\n1|It's {account a hundred and four, twenty two, ninety nine}.",
        "0|Case worker ID?\n1|{code 4 4 B.}", "1|it's {id AB 12 34 56 C}",
    ])
    func `letters among the digits of a number are hidden with them`(text: String) {
        #expect(leaked(text) == "")
    }

    @Test(arguments: [
        "1|the last four are {account ninety one eleven}", "1|the last four of my card are {card twenty ten}",
        "0|last four of your phone number?\n1|{phone ninety one eleven.}",
        "0|the first four?\n1|{account oh one ninety nine.}", "0|Policy number?\n1|{account three hundred.}",
        "0|Customer number?\n1|{account twelve.}", "0|PIN?\n1|{pin four zeros}", "0|PIN?\n1|{pin all fours}",
        "0|PIN?\n1|{pin two sevens and two ones}", "0|PIN?\n1|{pin Seven and three and two}",
        "1|last four {account six six oh nine} times I told you",
        "0|die letzten vier Ziffern?\n1|{account einundneunzig elf}",
    ])
    func `as many digits as were asked for are hidden however they are grouped`(text: String) {
        #expect(leaked(text) == "")
    }

    @Test(arguments: [
        "1|my number is {phone four one five five five five oh won ate too}",
        "1|my number's {phone for one five five five five zero one for to}",
        "1|my number is {phone four one five five five five two too to to}",
    ])
    func `digits misheard as small words at either end are hidden`(text: String) {
        #expect(leaked(text) == "")
    }

    @Test(arguments: [
        "1|in the last four years 2150 people came", "1|we have two fives and a ten",
        "1|the number has two zeros in front", "1|vitamin C costs more",
        "1|I was on all fours in the garden", "1|the first six were fine", "1|room 12 in hotel delta",
    ])
    func `words for parts and for letters stay where no number follows`(text: String) {
        #expect(needless(text) == "")
    }

    @Test(arguments: [
        "1|we pay nine ninety nine, fourteen ninety nine, and nineteen ninety nine",
        "1|around two hundred, two fifty, three hundred at most",
        "1|error code zero x eight zero zero seven zero zero five", "1|install KB 5 0 3 4 4 4 1",
        "1|that's page number 4012 of the book", "1|it's a large number, 4500 of them",
        "1|she is number one in 40 countries",
        "1|a good number of people, 1500 or so", "1|the row number is 4012", "0|How many?\n1|4012.",
        "1|the winning number was 4012 yesterday", "1|the registration opens at nine",
    ])
    func `numbers of things that are no secret stay`(text: String) {
        #expect(needless(text) == "")
    }

    @Test(arguments: [
        "1|your policy is forty five dollars a month", "1|my account is 4500 dollars short",
        "1|the card, that's two thousand five hundred dollars", "1|I have it on the card for 24 months",
        "1|they took it from my account one hundred and twenty dollars", "1|your code is worth 50 dollars",
        "1|the phone is 999 dollars", "1|mein Konto ist 450 Euro im Minus",
    ])
    func `an amount behind a word for a number is an amount`(text: String) {
        #expect(needless(text) == "")
    }
}
