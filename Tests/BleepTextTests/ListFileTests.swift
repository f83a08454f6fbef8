import BleepCore
import BleepText
import Testing

/// Lists of words to hide and to allow, as files.
struct ListFileTests {
    static func entry(_ line: String) -> ListEntry {
        do {
            return try ListFile.read(Array(line.utf8), name: "mine.txt").entries[0]
        } catch {
            fatalError("no entry: \(error)")
        }
    }

    @Test
    func `comments and blank lines are read past, kinds are read`() throws {
        let text = "# mine\n\nMaria Lindt\r\n  name: Rex  \nphone: 0211 4710 0\n  # more\nacme\n"
        let entries = try ListFile.read(Array(text.utf8), name: "mine.txt").entries
        #expect(entries.map(\.text) == ["Maria Lindt", "Rex", "0211 4710 0", "acme"])
        #expect(entries.map(\.kind) == [.name, .name, .phone, .other])
    }

    @Test(arguments: [
        ("maria.lindt@example.com", SpanKind.email), ("12 Elm Street, Springfield, IL 62704", .address),
        ("Lindenstraße 12", .address), ("Am Alten Markt 5, Dorfplatz", .address), ("+49 30 23125 123", .phone),
        ("(212) 555-0123", .phone), ("0161 496 0123", .phone), ("4111 1111 1111 1111", .card),
        ("DE89 3704 0044 0532 0130 00", .iban), ("888DCA60-FC0A-11CF-8F0F-00C04FD7D062", .code),
        ("192.168.7.14", .ip), ("Maria Lindt", .name), ("the blue boat", .other), ("AB12-CD34-EF56", .code),
        ("4711", .code), ("14.3.1962", .dob), ("March 14, 1962", .dob), ("hunter2", .other), ("B-MW 1234", .code),
    ])
    func `an entry without a kind gets it by its look`(text: String, kind: SpanKind) {
        #expect(Self.entry(text).kind == kind, "\(text)")
    }

    @Test(arguments: [
        ("a\n", "mine.txt:1: the entry is a single sign, which would be found everywhere"),
        ("Rex\n---\n", "mine.txt:2: the entry has no letter and no digit"),
        ("name:\n", "mine.txt:1: the entry has no letter and no digit"),
        ("# nothing\n", "mine.txt: holds no entry; expected one entry a line"),
        ("", "mine.txt: the file is empty; expected one entry a line"),
    ])
    func `a list that hides nothing is an error`(text: String, message: String) {
        #expect {
            try ListFile.read(Array(text.utf8), name: "mine.txt")
        } throws: { error in
            "\(error)" == message
        }
    }

    @Test
    func `nothing that is printed of an entry holds its text`() {
        let entry = Self.entry("name: Zanzibar")
        for text in ["\(entry)", String(reflecting: entry), String(describing: [entry])] {
            #expect(!text.contains("Zanzibar"))
        }
    }
}
