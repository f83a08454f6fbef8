import BleepCore
import BleepText
import Testing

/// What a number that was shown may be.
struct CallerIDTests {
    private static func readings(_ shown: String, _ country: String? = nil) -> [String] {
        CallerID(shown: shown, country: country).readings.map { "\($0.country ?? "-") \($0.international)" }
    }

    @Test(arguments: [
        ("+66 2 123 4567", ["TH +6621234567"]), ("0066 2 123 4567", ["TH +6621234567"]),
        ("0066 223 45678", ["TH +6622345678"]),
        ("00662 234 5678", ["TH +6622345678"]),
        ("006622345678", ["TH +6622345678"]),
        // Ten digits behind 00: Thailand's 66 with eight, or an area code of Mississippi that lacks the 1.
        ("00 662 234 5678", ["TH +6622345678"]),
        ("+1 646 555 0143", ["US +16465550143"]), ("+1 (416) 555-0143", ["CA +14165550143"]),
        ("+1 264 555 0143", ["AI +12645550143"]), ("(646) 555-0143", ["US +16465550143"]),
        ("1 646 555 0143", ["US +16465550143"]), ("1-876-555-0143", ["JM +18765550143"]),
        ("+44 (0)20 7946 0123", ["GB +442079460123"]), ("0044 20 7946 0123", ["GB +442079460123"]),
        ("011 44 20 7946 0123", ["GB +442079460123"]), ("442079460123", ["GB +442079460123"]),
        ("\"Desk\" <sip:+16465550143@203.0.113.5>", ["US +16465550143"]),
        ("tel:+49-30-901820;ext=5", ["DE +4930901820"]),
    ])
    func `a number is read by its country code or the North American plan`(shown: String, expected: [String]) {
        let readings = Self.readings(shown)
        #expect(readings.first == expected.first)
    }

    @Test func `digits after 00 are another country's, or a number of North America that lacks its 1`() {
        #expect(Self.readings("0066 22 345 678") == ["TH +6622345678", "US +16622345678"])
        #expect(Self.readings("0066 2 123 4567") == ["TH +6621234567"], "no exchange begins with 1")
        #expect(Self.readings("00 662 345 6789") == ["TH +6623456789", "US +16623456789"])
        let anguilla = CallerID(shown: "00264 555 0143")
        #expect(anguilla.readings.map(\.country) == ["NA", "AI"])
        #expect(anguilla.readings.map(\.fits) == [false, true])
        let sentence = anguilla.sentence(.english)
        for word in ["Namibia", "Anguilla", "264", "lacks the 1", "00264 555 0143"] { #expect(sentence.contains(word)) }
        #expect(anguilla.sentence(.german).contains("der die 1 fehlt"))
    }

    @Test func `ten digits would be valid with +1 in front`() {
        let caller = CallerID(shown: "202 155 0143")
        #expect(caller.readings.allSatisfy { $0.callingCode != "1" })
        let kingston = CallerID(shown: "(845) 555-0143")
        #expect(
            kingston.sentence(.english)
                == "The number shown, (845) 555-0143, would be valid with +1 in front (USA, area code 845).")
        #expect(
            kingston.sentence(.german)
                == "Die angezeigte Nummer (845) 555-0143 wäre mit +1 davor gültig (USA, Vorwahl 845).")
        #expect(CallerID(shown: "146 555 0143").readings.allSatisfy { $0.callingCode != "1" })
        #expect(CallerID(shown: "646 155 0143").readings.allSatisfy { $0.callingCode != "1" })
    }

    @Test func `a number of the wrong length is said to be one`() {
        let caller = CallerID(shown: "+66 123")
        #expect(caller.readings.map(\.fits) == [false])
        #expect(caller.sentence(.english).contains("but 3 digits behind it; numbers there have"))
        #expect(CallerID(shown: "+1 646 555").readings.map(\.fits) == [false])
    }

    @Test func `a national number is read when the country is told`() {
        #expect(Self.readings("030 901820", "de") == ["DE +4930901820"])
        #expect(Self.readings("020 7946 0123", "GB") == ["GB +442079460123"])
        #expect(Self.readings("06 1234 5678", "IT") == ["IT +390612345678"])
        #expect(Self.readings("646 555 0143", "us").first == "US +16465550143")
        let untold = CallerID(shown: "030 901820")
        #expect(untold.kind == .local && untold.readings.isEmpty)
        #expect(untold.sentence(.english).contains("names no country"))
    }

    @Test(arguments: ["withheld", "Private", "ANONYMOUS", "No Caller ID", "unterdrückt", "Anonym", "(private)"])
    func `a withheld number is one`(shown: String) {
        let caller = CallerID(shown: shown)
        #expect(caller.kind == .withheld && caller.key == nil && caller.sentence(.english).contains("withheld"))
    }

    @Test(arguments: ["unknown", "Unavailable", "unbekannt", ""])
    func `no number is none`(shown: String) {
        #expect(CallerID(shown: shown).kind == .unavailable && CallerID(shown: shown).key == nil)
    }

    @Test(arguments: ["+1 646 555 ….", "+1 646 555 ...", "+1646555xxxx", "+1 646 555-XXXX", "001 646 •••"])
    func `a partial number says where it begins, and equals no other`(shown: String) {
        let caller = CallerID(shown: shown)
        #expect(caller.kind == .partial && caller.key == nil && caller.readings.map(\.country) == ["US"])
        #expect(caller.sentence(.english).hasPrefix("Only a part of the number is shown: \(caller.shown)"))
    }

    @Test(arguments: [
        ("9-9876", CallerID.Defect.tooShort), ("V12345", .letters), ("110", .tooShort), ("+999 123 456 78", .noCountry),
        ("1234567890123456", .tooLong), ("?!", .letters), ("---", .noDigits), ("Refund Desk", .letters),
        ("+", .noDigits),
    ])
    func `what nobody can dial is said to be that`(shown: String, defect: CallerID.Defect) {
        let caller = CallerID(shown: shown)
        #expect(caller.kind == .undialable && caller.defect == defect && caller.readings.isEmpty)
        #expect(caller.sentence(.english).hasPrefix("What was shown is \(shown): "))
        #expect(caller.sentence(.german).hasPrefix("Angezeigt wurde \(shown): "))
    }

    @Test func `every way to show a number has one key, and two numbers have two`() {
        let same = [
            "+1 646 555 0143", "16465550143", "1-646-555-0143", "(646) 555-0143", "646.555.0143", "001 646 555 0143",
            "sip:+16465550143@example.org", "+1 646 555 0143",
        ]
        #expect(Set(same.map { CallerID(shown: $0).key }) == ["+16465550143"])
        #expect(CallerID(shown: "+44 (0)20 7946 0123").key == CallerID(shown: "0044 20 7946 0123").key)
        #expect(CallerID(shown: "646 555 0144").key != "+16465550143")
        #expect(CallerID(shown: "9-9876").key == CallerID(shown: "99876").key)
    }

    @Test func `no sentence says that somebody called from somewhere`() {
        for shown in ["+66 2 123 4567", "646 555 0143", "00264 555 0143", "withheld", "V1", "+1 64x"] {
            let sentence = CallerID(shown: shown).sentence(.english)
            #expect(!sentence.contains("called from") && !sentence.contains("calls from") && sentence.hasSuffix("."))
        }
    }

    @Test func `any signs are read without harm and shown on one line`() {
        for shown in [
            "\u{0}\n+1", String(repeating: "1", count: 100_000), "<", "<sip:", "@", "🙂", "٠٦٦١٢٣٤٥٦٧٨", "+٦٦٢١٢٣٤٥٦٧",
        ] {
            let caller = CallerID(shown: shown)
            #expect(!caller.shown.contains("\n") && !caller.sentence(.german).isEmpty)
        }
        #expect(CallerID(shown: "+٦٦٢١٢٣٤٥٦٧").key == "+6621234567")
    }
}
