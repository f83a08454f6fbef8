import BleepTestSupport
import Testing

@testable import BleepText

/// What names of files may tell.
struct FileNameTests {
    @Test(arguments: [
        ("call", "call"), ("call 123456", "call 123456"), ("5550123", "xxxxxxx"),
        ("+44 20 7946 0018", "+xx xx xxxx xxxx"),
        ("(020) 7946-0018", "(xxx) xxxx-xxxx"), ("20260222", "20260222"),
        ("2026-02-22 16-18-29", "2026-02-22 16-18-29"),
        ("20260222161829", "20260222161829"), ("20260222-161829", "20260222-161829"),
        ("260222_161829", "260222_161829"),
        ("20261322", "xxxxxxxx"), ("20260222161899", "xxxxxxxxxxxxxx"), ("2026022216182900", "xxxxxxxxxxxxxxxx"),
        ("rec_20260222_+442079460018", "rec_20260222_+xxxxxxxxxxxx"), ("a1b2c3d4e5f6g7", "a1b2c3d4e5f6g7"),
        ("maria.lindt@example.com", "x@x.com"), ("to maria@example.com at 5", "to x@x.com at 5"),
        ("a @ b maria@example.com", "a @ b x@x.com"), ("@@maria@example.com", "@@x@x.com"), ("", ""), ("@", "@"),
        // Dashes and spaces as telephones and word processors write them, and what a browser makes of a space.
        ("0171–555–0123", "xxxx–xxx–xxxx"), ("020\u{2011}7946\u{a0}0018", "xxx\u{2011}xxxx\u{a0}xxxx"),
        ("0171,555,0123", "xxxx,xxx,xxxx"), ("[0171] 555:0123", "[xxxx] xxx:xxxx"),
        ("0171%20555%200123", "xxxx%20xxx%20xxxx"), ("call%20123456", "call%20123456"),
        // Digits of other scripts.
        ("٠١٧١٥٥٥٠١٢٣", "xxxxxxxxxxx"), ("０１７１ 555 ０１２３", "xxxx xxx xxxx"), ("०१७१५५५०१२३", "xxxxxxxxxxx"),
        // Other forms of the sign, and a domain of which only the last part tells nobody.
        ("maria＠example.com", "x@x.com"), ("maria%40example.com", "x@x.com"), ("jo%405550123.example.de", "x@x.de"),
        ("maria(at)example.com", "x@x.com"), ("maria [AT] example.com", "x@x.com"), ("(at) noon", "(at) noon"),
        ("jo@mail.lindt-family.de", "x@x.de"), ("o'hara@example.com", "x@x.com"),
    ])
    func `numbers and addresses are masked, dates stay`(name: String, expected: String) {
        #expect(FileNameMask().masked(name) == expected)
    }

    @Test func `masking twice changes nothing, and never the length of a number`() {
        var generator = SeededGenerator(seed: 9)
        let letters = Array("0123456789 -_.()+/~@%–abcätT٣")
        for _ in 0..<3_000 {
            let name = String(
                (0..<Int.random(in: 0...30, using: &generator)).map { _ in letters.randomElement(using: &generator)! })
            let once = FileNameMask().masked(name)
            #expect(FileNameMask().masked(once) == once)
            if !once.contains("@") { #expect(once.count == name.count) }
        }
    }

    private static let list = [
        "Jane Doe", "Müller", "Groß", "Al", "Anne", "the blue boat", "+44 20 7946 0958", "4471", "name: Rose",
        "12 Elm Street, Springfield", "maria.lindt@example.com", "QX-88213-B", "14.03.1962",
    ].map(ListFile.entry)
    private static let mask = FileNameMask(hide: list)

    @Test(arguments: [
        // Case, separators, capitals within, the other order, a part of a name.
        ("jane-doe", "x"), ("JANE_DOE 2024", "x 2024"), ("call.JaneDoe.3", "call.x.3"), ("janedoe", "x"),
        ("Doe, Jane", "x"), ("call with Jane", "call with x"), ("doe2", "x2"), ("JDoe", "Jx"),
        // Letters with marks, in either normal form, and written otherwise.
        ("müller", "x"), ("Mu\u{308}ller", "x"), ("Mueller-1", "x-1"), ("MULLER", "x"), ("Herr_Gross", "Herr_x"),
        ("gross", "x"),
        // Within a longer word only from four letters on, and never where that is an ordinary word.
        ("xmuellerx1", "xxx1"), ("annes call", "xs call"), ("channel 1", "channel 1"), ("also", "also"), ("al", "x"),
        ("Al-2", "x-2"), ("doer", "doer"),
        // Phrases only together; a single ordinary word only where it is an entry of its own.
        ("the_blue_boat", "x"), ("BlueBoat", "x"), ("blue", "blue"), ("a boat", "a boat"), ("rose", "x"),
        ("street", "street"), ("elm street 12", "x 12"), ("springfield", "x"),
        // Numbers with any separators, as they are dialled at home, and by their end.
        ("+44 (20) 7946-0958", "+x"), ("02079460958", "x"), ("020.7946.0958 b", "x b"), ("caller 0958", "caller x"),
        ("pin 44-71", "pin x"), ("1447100", "xxxxxxx"), ("144710", "144710"), ("20240517-144710", "20240517-144710"),
        ("qx88213b", "x"), ("QX 88213 B", "x"),
        // Days of birth, in whatever order.
        ("1962-03-14", "x"), ("14.3.62", "x"), ("2024-03-14", "2024-03-14"),
        // Mailboxes by their names.
        ("maria.lindt", "x"), ("lindt", "x"), ("example", "example"),
        ("nothing of it", "nothing of it"), ("", ""),
    ])
    func `what a list names is masked in names of files however it is written there`(name: String, expected: String) {
        #expect(Self.mask.masked(name) == expected)
        #expect(Self.mask.holdsEntry(name) == (expected != FileNameMask().masked(name)))
    }

    @Test func `of any name nothing that is listed is left, and masking again changes nothing`() {
        var generator = SeededGenerator(seed: 4)
        let pieces = [
            "jane", "Doe", "JANE", "müller", "Mueller", "anne", "4471", "0958", "call", "2024-05-17", "-", "_", " ",
            ".",
            "x", "Al", "blue", "boat",
        ]
        for _ in 0..<3_000 {
            let name = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                pieces.randomElement(using: &generator)!
            }.joined()
            let once = Self.mask.masked(name)
            #expect(!Self.mask.holdsEntry(once), "\(name) became \(once)")
            #expect(Self.mask.masked(once) == once)
        }
    }

    @Test func `a part of an entry may stay within the whole of an allowed one`() {
        let mask = FileNameMask(hide: Self.list, allow: [ListEntry("Jane Street Bank")])
        #expect(mask.masked("jane-street-bank 2") == "jane-street-bank 2")
        #expect(mask.masked("jane 2") == "x 2")
        #expect(FileNameMask(hide: Self.list, allow: [ListEntry("Jane Doe")]).masked("jane doe") == "x")
    }
}
