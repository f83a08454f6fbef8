import BleepCore
import BleepTestSupport
import BleepText
import Testing

/// Files that are no notes, or notes made to break a reader.
struct HostileNotesTests {
    private static func message(_ bytes: [UInt8]) -> String {
        do throws(SidecarError) {
            _ = try NotesReader.read(bytes, name: "n.md")
            return ""
        } catch {
            return error.description
        }
    }

    @Test func `what is not UTF-8 is an error that says what to do`() {
        let text = "0:10 a note\n"
        let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(Self.message([0xFF, 0xFE] + units) == "n.md: the file is UTF-16; save it as UTF-8")
        #expect(Self.message([0xFE, 0xFF, 0, 0x30]) == "n.md: the file is UTF-16; save it as UTF-8")
        #expect(Self.message(Array("0:10 Caf".utf8) + [0xE9, 0x0A]) == "n.md: not UTF-8; save it as UTF-8")
        #expect(Self.message(units).hasPrefix("n.md:1: a zero byte"))
    }

    @Test func `a note of a megabyte is an error with its line, a text of one is read`() throws {
        let long = String(repeating: "words 4:20 ", count: 100_000)
        #expect(Self.message(Array("\n0:10 \(long)\n".utf8)).hasPrefix("n.md:2: a note of more than "))
        let file = try NotesReader.read(Array("\(long)\n0:10 a note".utf8), name: "n.md")
        #expect(file.notes.map(\.text) == ["a note"] && file.body.utf8.count > 1_000_000)
        #expect(Self.message(Array("---\ntitle: \(long)\n---\n".utf8)).hasPrefix("n.md:1: the front matter"))
    }

    @Test(arguments: ["[", "- ", "{a: ", "? ", "&a [*a, ", "!!", "| ", "# ", "> ", "1:", "**", "0:10-", "~", "<", "`"])
    func `the same sign thousands of times is read or refused at once`(sign: String) {
        let many = String(repeating: sign, count: 20_000)
        _ = Self.message(Array("---\ntitle: \(many.prefix(60_000))\n---\n".utf8))
        _ = Self.message(Array(many.utf8))
        let lines = String(repeating: sign + "\n", count: 20_000)
        #expect(Self.message(Array(lines.utf8)).utf8.count < 400)
    }

    @Test func `any bytes give notes or one line of error, and notes lie in the file`() throws {
        var generator = SeededGenerator(seed: 6)
        let pieces = [
            "---", "\n", "title: ", "caller_id: ", "0:10", "-", "–", "~", "<", "4m20s", " ", "#tag", "**", "[", "](",
            ")", "\\", "&lt;", "é", "🙂", "\u{0}", "\u{2028}", "'", "\"", ":", "1.", "x", "`", "\r", "\t", "9",
        ]
        for _ in 0..<4_000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...24, using: &generator) { text += pieces.randomElement(using: &generator)! }
            do throws(SidecarError) {
                let file = try NotesReader.read(Array(text.utf8), name: "n.md")
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
                for entry in file.entries {
                    #expect(entry.line >= 1 && entry.line <= lines + text.utf8.count)
                    #expect(!entry.note.text.isEmpty && entry.note.end ?? .longest > entry.note.time)
                    #expect(entry.note.text.unicodeScalars.allSatisfy { $0.value >= 0x20 })
                }
            } catch {
                #expect(!error.description.contains("\n"))
            }
        }
    }

    @Test func `markup is text in notes, facts and other words`() throws {
        let file = try NotesReaderTests.read(
            "---\ntitle: <img src=x onerror=alert(1)>\n---\n<script>alert(1)</script>\n\n0:10 <b onclick='x'>bold</b> & co\n"
        )
        #expect(file.facts.title == "<img src=x onerror=alert(1)>")
        #expect(file.notes.map(\.text) == ["<b onclick='x'>bold</b> & co"])
        #expect(file.body == "<script>alert(1)</script>")
    }
}
