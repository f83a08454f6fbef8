import BleepCore
import BleepText
import Testing

/// The facts at the head of notes.
struct FrontMatterTests {
    private static func read(_ yaml: String) throws -> NotesFile {
        try NotesReaderTests.read("---\n\(yaml)\n---\n0:10 a note\n")
    }

    private static func message(_ text: String) -> String {
        do throws(SidecarError) {
            _ = try NotesReader.read(Array(text.utf8), name: "n.md")
            return "nothing was thrown"
        } catch {
            return error.description
        }
    }

    @Test func `every fact is read`() throws {
        let file = try Self.read(
            """
            title: "The refund desk: part 2"
            date: 2024-05-17T14:03
            caller_id: +1 646 555 0143
            claims:
              - Windows support
              - "a bank"
            language: de-AT
            licence: CC BY 4.0
            contact: desk@example.org
            """)
        #expect(
            file.facts
                == CallFacts(
                    title: "The refund desk: part 2", date: "2024-05-17T14:03", callerID: "+1 646 555 0143",
                    claims: ["Windows support", "a bank"], language: "de-AT", licence: "CC BY 4.0",
                    contact: "desk@example.org"))
        #expect(file.warnings.isEmpty && file.notes.map(\.text) == ["a note"])
        #expect(file.entries.map(\.line) == [12])
    }

    @Test(arguments: [
        "0066 2 555 0143", "00662123456", "+16465550143", "1e5", "0x1F", "017", "12_345", "9-9876", "1:30", "1.50",
        "0b11", "no", "true", "withheld", "2024-05-17", ".inf", "+1 646 555 ….",
    ])
    func `a caller id stays as it was written, whatever YAML would make of it`(shown: String) throws {
        #expect(try Self.read("caller_id: \(shown)").facts.callerID == shown)
        #expect(try Self.read("caller_id: \"\(shown)\"").facts.callerID == shown)
    }

    @Test func `other spellings of a key and a single claim are understood`() throws {
        let facts = try Self.read("Caller-ID: private\nlicense: CC0\nclaims: Windows\nLang: en").facts
        #expect(facts == CallFacts(callerID: "private", claims: ["Windows"], language: "en", licence: "CC0"))
    }

    @Test func `a key that is not known is said with its line, and the near name`() throws {
        let file = try Self.read("title: x\nlayout: post\ntitel: y\ntags: [a, b]")
        #expect(file.facts == CallFacts(title: "x"))
        #expect(
            file.warnings == [
                "call.notes.md:3: the key layout is not known and not used",
                "call.notes.md:4: the key titel is not known and not used; did you mean title?",
                "call.notes.md:5: the key tags is not known and not used",
            ])
    }

    @Test func `a key with nothing behind it is said`() throws {
        let file = try Self.read("title:\ncaller_id: # 5\nclaims: []\ncontact: ~")
        #expect(file.facts.isEmpty && file.warnings.count == 4)
    }

    @Test func `what no YAML can be is an error with its line and what to do`() {
        for (text, line) in [
            ("---\ntitle: x\ndate: a: b\n---\n", 3), ("---\ntitle: \"x\n---\n", 2), ("---\ncaller_id: *31#\n---\n", 2),
            ("---\ntitle: x\ntitle: y\n---\n", 2), ("---\n- a\n- b\n---\n", 2), ("---\ntitle: x\n\n0:10 a note\n", 1),
        ] {
            let message = Self.message(text)
            #expect(message.hasPrefix("n.md:"), "\(message)")
            let found = message.split(separator: ":").dropFirst().first.flatMap { Int($0) } ?? 0
            #expect(abs(found - line) <= 1, "\(message)")
        }
        #expect(Self.message("---\ntitle: a: b\n---\n").contains("quotes"))
    }

    @Test(arguments: [
        "date: 17 May 2024", "date: 2024-02-30", "date: 2024-5-1", "date: 2024-05-17T25:00", "language: English spoken",
        "title: [a, b]", "contact: {mail: x}", "claims: {a: b}", "claims: [[a]]",
    ])
    func `a known key with a value that it cannot have is an error with its line`(yaml: String) {
        #expect(Self.message("---\ntitle: x\n\n---\n") == "nothing was thrown")
        #expect(Self.message("---\n\(yaml)\n---\n").hasPrefix("n.md:2: "))
    }

    @Test(arguments: ["2024-05-17", "2024-02-29", "2024-05-17 14:03", "2024-05-17T14:03:21Z", "2024-05-17T14:03+02:00"])
    func `dates of ISO 8601 are taken`(date: String) throws {
        #expect(try Self.read("date: \(date)").facts.date == date)
    }

    @Test func `text over several lines is one line, markup stays text`() throws {
        let facts = try Self.read("title: |\n  one <b>two</b>\n  three\ncontact: \"a\\u0000b\\tc\"").facts
        #expect(facts.title == "one <b>two</b> three" && facts.contact == "a b c")
    }

    @Test func `an empty front matter and none are no facts`() throws {
        for text in ["---\n---\n", "---\n\n# nothing\n---\n", "", "no front matter\n---\ntitle: x\n---\n"] {
            let facts = try NotesReaderTests.read(text).facts
            #expect(facts == CallFacts(text: facts.text), "whatever stands there is text")
        }
    }
}
