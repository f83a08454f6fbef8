import BleepCore
import BleepText
import Testing

/// Notes that say what the bleeps hide.
struct NotesSearchTests {
    private static func hidden(_ talk: String, _ words: Range<Int>, _ kind: SpanKind) -> HiddenWords {
        var hidden = HiddenWords()
        let span = FoundSpan(words: words, category: kind.category, kind: kind, confidence: 1, rule: "bleep")
        hidden.add([span], of: Spoken.transcript(talk))
        return hidden
    }

    private static func hits(
        _ notes: String, hide: [String] = [], allow: [String] = [], hidden: HiddenWords = HiddenWords()
    ) throws -> [NotesHit] {
        let search = NotesSearch(
            hide: hide.map { ListFileTests.entry($0) }, allow: allow.map { ListFileTests.entry($0) }, hidden: hidden)
        return search.hits(in: try NotesReaderTests.read(notes))
    }

    private static let spoken = "the code is four seven one one two and then nothing"

    @Test(arguments: [
        "0:10 he reads 47112 to me", "0:10 he reads 47 112", "0:10 four seven one one two", "Text with 4-7-1-1-2.",
        "0:10 he types <b>47</b>112", "0:10 he types 4711\u{200B}2", "0:10 he types 47**11**2", "0:10 &#52;7112",
        "---\ntitle: call 47112\n---\n", "---\nclaims: [a, 47112]\n---\n", "---\ncontact: 47112\n---\n",
    ])
    func `digits of a hidden span are found however they are written`(notes: String) throws {
        let hits = try Self.hits(notes + "\n", hidden: Self.hidden(Self.spoken, 3..<8, .pin))
        let hit = try #require(hits.first { $0.reason == .hiddenWords })
        #expect(hit.kind == .pin && hit.file == "call.notes.md" && (1...2).contains(hit.line ?? 0))
        for hit in hits { #expect(!hit.description.contains("47")) }
    }

    @Test(arguments: ["0:10 Lindqvist laughs", "0:10 the lindqvists", "0:10 #Lindqvist", "Maria LINDQVIST speaks"])
    func `a hidden name is found in part and in other cases`(notes: String) throws {
        let hidden = Self.hidden("this is maria lindqvist speaking", 2..<4, .name)
        let hit = try #require(try Self.hits(notes, hidden: hidden).first { $0.reason == .hiddenWords })
        #expect(hit.line == 1 && hit.kind == .name)
        #expect(!hit.description.lowercased().contains("lindqvist"))
    }

    @Test func `harmless notes are not held up`() throws {
        let hidden = Self.hidden("my name is maria lindqvist and my pin is nine nine four two", 3..<13, .other)
        let notes = """
            ---
            title: The man from the refund desk
            date: 2024-05-17
            caller_id: +1 646 555 0143
            claims: Windows support
            licence: CC BY 4.0
            ---
            First, notice the burst of ringing tone after I said hello.

            0:04 ringing after hello #transfer
            ~4:20 he gets the name of the program wrong
            4:40-4:55 the silence is suspicious
            0:22 here my name is bleeped
            0:23 mein Name ist ausgepiept
            1:04:20 he hangs up after 2 minutes and 30 seconds
            """
        #expect(try Self.hits(notes, hidden: hidden).isEmpty)
    }

    @Test func `the hide list is found in every fact and note, the caller id included`() throws {
        let notes = "---\ncaller_id: +1 212 555 0143\ncontact: zoltan@example.org\n---\n0:10 zoltan says 212 555 0143\n"
        let hits = try Self.hits(notes, hide: ["212-555-0143", "Zoltan"]).filter { $0.reason == .hideList }
        #expect(Set(hits.map(\.place)) == [.callerID, .contact, .note])
        #expect(Set(hits.map(\.line)) == [2, 3, 5])
    }

    @Test func `what a rule finds in notes is a hit with its kind`() throws {
        let hits = try Self.hits("0:10 his number is 212 555 0147, he says\n\nWrite to jo.fields@example.com\n")
        #expect(hits.map(\.line) == [1, 3] && hits.map(\.kind) == [.phone, .email])
        #expect(hits.allSatisfy { $0.reason == .rule })
        #expect(hits[0].description == "call.notes.md:1: a note says what a rule finds (phone)")
    }

    @Test func `the caller id may stand in its place and in the notes, and so may what is allowed`() throws {
        let notes = "---\ncaller_id: +1 (212) 555-0147\n---\n0:10 he calls from 212 555 0147 again\n"
        let hidden = Self.hidden("call two one two five five five oh one four seven", 1..<11, .phone)
        #expect(try Self.hits(notes, hidden: hidden).isEmpty)
        let other = "0:10 his number is 212 555 0147\n"
        #expect(try !Self.hits(other).isEmpty)
        #expect(try Self.hits(other, allow: ["212-555-0147"], hidden: hidden).isEmpty)
    }

    @Test func `who publishes may give an address of their own`() throws {
        #expect(try Self.hits("---\ncontact: jo.fields@example.com\nlicence: Jo Fields, CC0\n---\n").isEmpty)
    }

    @Test func `swearing is no secret`() throws {
        let hidden = Self.hidden("you fucking idiot", 1..<3, .profanity)
        #expect(try Self.hits("0:10 he calls me a fucking idiot\n", hidden: hidden).isEmpty)
    }

    @Test func `digits of keypad tones are found`() throws {
        var hidden = HiddenWords()
        hidden.add(keypadDigits: "90210#")
        hidden.add(keypadDigits: "1")
        #expect(try Self.hits("0:10 I type 90210\n\n0:20 press 1\n", hidden: hidden).map(\.kind).contains(.dtmf))
        #expect(hidden.entries.count == 1)
    }

    @Test func `nothing that is printed of what is hidden holds a word of it`() {
        let hidden = Self.hidden("this is maria lindqvist", 2..<4, .name)
        for text in ["\(hidden)", String(reflecting: hidden)] { #expect(!text.lowercased().contains("lindqvist")) }
    }
}
