import BleepAudio
import BleepCore
import BleepSheet
import Foundation
import Testing

@testable import BleepPublish

/// The page of one call, as text.
struct PageTests {
    /// What people and callers write, and what a page must not run or show as markup.
    static let hostile = [
        "<script>window.hacked=1</script>", "\"><img src=x onerror=alert(1)>", "'; alert(1); '", "</style><b>x</b>",
        "</article></main>", "{{title}} {{{body}}}", "]]>", "&lt;b&gt;", "javascript:alert(1)",
        "Müller 🙈 „quoted“ \u{202E}abc",
    ]

    @Test(arguments: hostile)
    func `text of people is text and never markup`(text: String) {
        let facts = CallFacts(
            title: text, date: text, callerID: text, claims: [text], language: text, licence: text, contact: text)
        let view = Pages.view(
            facts, notes: [Note(time: Timecode(milliseconds: 1), text: text, tags: [text])],
            findings: [Finding(frame: 0, kind: text, text: text)])
        let plain = Pages.html(
            Pages.view(
                CallFacts(
                    title: "x", date: "x", callerID: "x", claims: ["x"], language: "x",
                    licence: "x", contact: "x"), notes: [Note(time: Timecode(milliseconds: 1), text: "x", tags: ["x"])],
                findings: [Finding(frame: 0, kind: "x", text: "x")]))
        let page = Pages.html(view)
        func elements(_ text: String) -> [String] {
            text.matches(of: /<\/?[a-zA-Z][a-zA-Z0-9]*/).map { String($0.output) }
        }
        #expect(elements(page) == elements(plain))
        #expect(!page.contains("href=\"javascript"))
        #expect(!page.contains("onerror=alert(1)>"))
    }

    @Test
    func `a page names everything that its policy lets in, and nothing of another host`() throws {
        let page = Pages.html()
        let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).output.1
        #expect(policy.hasPrefix("default-src 'none'; "))
        #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
        for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
            let texts = page.matches(of: try Regex("<\(element)>((?s).*?)</\(element)>"))
            #expect(!texts.isEmpty)
            for text in texts {
                var hash = SHA256()
                hash.update(Array(String(text.output[1].substring ?? "").utf8).span)
                let source = "'sha256-\(Data(hash.finalize()).base64EncodedString())'"
                let list = try #require(policy.split(separator: "; ").first { $0.hasPrefix(directive) })
                #expect(list.contains(source))
            }
        }
        #expect(page.firstMatch(of: /\sstyle="/) == nil, "a style in an attribute is blocked")
        #expect(page.firstMatch(of: /\son[a-z]+="/) == nil)
        for match in page.matches(of: /(?:src|srcset|poster|data)="([^"]*)"/) {
            #expect(!match.output.1.contains("//"))
        }
    }

    @Test
    func `what happens is listed once and in order`() throws {
        let moments = PageMoments(Pages.view().sheet, language: .english).all
        #expect(moments.map(\.start) == moments.map(\.start).sorted())
        #expect(moments.filter { $0.kind == .bleep }.map(\.text) == ["phone number, 1.5 s", "swearing, 0.8 s"])
        #expect(moments.filter { $0.name == "keypad" }.count == 1, "digits in a row are one entry")
        #expect(!moments.contains { $0.name == "speech" || $0.name == "noise" })
        let silence = try #require(moments.first { $0.name == "silence" })
        #expect(silence.start == Timecode(milliseconds: 6_000) && silence.end == Timecode(milliseconds: 12_000))
    }

    @Test
    func `a page says no digit of the keypad and no frequency of one`() throws {
        let page = Pages.html()
        #expect(page.contains("keypad"))
        for hertz in ["770", "1336", "697", "1209"] {
            #expect(page.firstMatch(of: try Regex("\\b\(hertz)( \\+ [0-9]+)? Hz")) == nil)
        }
    }

    @Test(arguments: [
        (0, "0:00"), (7_250, "0:07.2"), (7_000, "0:07"), (260_000, "4:20"), (260_190, "4:20.1"),
        (3_864_999, "1:04:24.9"),
        (59_999, "0:59.9"), (36_000_000, "10:00:00"),
    ])
    func `a link to a moment is never later than the moment`(milliseconds: Int, text: String) {
        #expect(PageClock.anchor(Timecode(milliseconds: milliseconds)) == text)
    }

    @Test(arguments: [
        ("2024-05-17", "17 May 2024", true), ("2024-05-17T14:03", "17 May 2024, 14:03", true),
        ("2024-13-17", "2024-13-17", false), ("last Tuesday", "last Tuesday", false), ("", "", false),
        ("2024-05-17Tnoon", "2024-05-17Tnoon", false),
    ])
    func `a date is written out where it is one`(text: String, shown: String, isDate: Bool) {
        let date = PageClock.date(text, .english)
        #expect(date.shown == shown)
        #expect((date.machine != nil) == isDate)
    }

    @Test(
        arguments: [
            ("desk@example.org", "mailto:desk@example.org"), ("https://example.org/", "https://example.org/"),
            ("javascript:alert(1)", nil), ("data:text/html,x", nil), ("a b@example.org", nil), ("@edwin", nil),
            ("x@y.org?bcc=z@y.org", nil),
        ] as [(String, String?)])
    func `a contact is a link where that leads to somebody`(text: String, link: String?) {
        #expect(PageLink.contact(text) == link)
    }

    @Test(
        arguments: [
            ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
            ("cc-by-sa 3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
            ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"), ("all rights reserved", nil), ("", nil),
        ] as [(String, String?)])
    func `a licence of Creative Commons is linked`(text: String, link: String?) {
        #expect(PageLink.licence(text) == link)
    }

    @Test
    func `two fragments share no id, and each only speaks of its own classes`() {
        let one = CallPage(view: Pages.view(hash: String(repeating: "1b", count: 32)), audio: .source("a.wav")).fragment
        let two = CallPage(view: Pages.view(hash: String(repeating: "2c", count: 32)), audio: .source("b.wav")).fragment
        func ids(_ text: String) -> [String] { text.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) } }
        #expect(!ids(one).isEmpty && Set(ids(one)).count == ids(one).count)
        #expect(Set(ids(one)).isDisjoint(with: ids(two)))
        #expect(!one.contains("<html") && !one.contains("<body") && !one.contains("<head>") && !one.contains("<h1"))
        let style = "\(PageAssets.callStyle)".replacing(/\/\*.*?\*\//, with: "").replacing(/@media[^{]*\{/, with: "")
        for selector in style.matches(of: /([^{}]+)\{[^{}]*\}/).flatMap({ $0.output.1.split(separator: ",") }) {
            let text = selector.trimmingCharacters(in: CharacterSet(charactersIn: " \n}"))
            #expect(text.hasPrefix(".cb-call"), "\(text)")
        }
    }

    @Test
    func `a page speaks German where the call does`() {
        let facts = CallFacts(title: "Rückruf", language: "de-AT")
        let page = Pages.html(Pages.view(facts))
        #expect(page.contains("<html lang=\"de\">") && page.contains("Was geschieht") && page.contains("Freizeichen"))
        #expect(!page.contains("What happens") && !page.contains("ringing tone,"))
        #expect(Pages.html(Pages.view(facts), .english).contains("What happens"))
    }

    @Test
    func `ten hours make no larger page than their events, and no time at all makes one`() {
        let hour = 3_600.0 * 10
        let count = Pages.frames(hour)
        let layers = (0..<18_000).map { Pages.segment(.speech, Double($0) * 2, Double($0) * 2 + 1) }
        var view = Pages.view(seconds: hour)
        view.sheet = SheetDocument(
            tool: nil,
            source: RecordingDescription(
                sampleRate: Pages.rate, channels: 1, frames: count, container: "wav", encoding: "pcm-s16"),
            output: nil, options: nil, redactions: [], timelines: [Timeline(frameCount: count, painting: layers)],
            coverage: nil, proof: nil)
        view.peaks = [
            Peaks(
                frameCount: count, framesPerPeak: 80_000,
                lowest: [Int8](repeating: -9, count: (count + 79_999) / 80_000),
                highest: [Int8](repeating: 9, count: (count + 79_999) / 80_000))
        ]
        #expect(Pages.html(view).utf8.count < 600_000)
        #expect(Pages.html(Pages.view(seconds: 0)).contains("<audio"))
    }

    @Test
    func `Markdown has a front matter that YAML reads, and no markup of people`() throws {
        let view = Pages.view(
            CallFacts(title: "A \"desk\": <b> \\ # and\nmore", callerID: "+1 646 555 0143", claims: ["a, b", "c: d"]),
            notes: [Note(time: Timecode(milliseconds: 4_200), text: "# <script> *x* [y](z)", tags: ["threat"])])
        let text = CallPage(view: view, audio: .source("call.redacted.wav")).markdown
        let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
        #expect(parts.count == 3 && parts[0].isEmpty)
        #expect(parts[1].contains("title: \"A \\\"desk\\\": <b> \\\\ # and\\nmore\"\n"))
        #expect(parts[1].contains("claims: [\"a, b\", \"c: d\"]\n"))
        #expect(!parts[2].contains("<script>"))
        #expect(parts[2].contains("- **0:04** \\# &lt;script&gt; \\*x\\* \\[y\\](z) \\#threat"))
    }

    @Test
    func `a note on a stretch says how far it goes, and a remark on the whole call is no moment`() {
        let view = Pages.view(
            notes: [Note(time: Timecode(milliseconds: 4_000), end: Timecode(milliseconds: 9_000), text: "it drags on")],
            findings: [Finding(frame: 0, kind: "talk-share", text: "left 40 %, right 60 %")])
        #expect(Pages.html(view).contains("until 0:09: it drags on"))
        #expect(Pages.html(view, .german).contains("bis 0:09: it drags on"))
        let moments = PageMoments(view.sheet, language: .english).all
        #expect(!moments.contains { $0.text.contains("left 40 %") })
        #expect(Pages.html(view).contains("left 40 %, right 60 %"))
    }

    @Test
    func `a silence that a remark names is listed once`() {
        let frame = Pages.frames(6)
        for kind in ["long-silence", "silence-at-start"] {
            let view = Pages.view(findings: [Finding(frame: frame, kind: kind, text: "6 s of silence")])
            let moments = PageMoments(view.sheet, language: .english).all
            #expect(moments.count { $0.name == "silence" || $0.text.contains("silence") } == 1)
        }
        let dead = Pages.view(
            findings: [Finding(frame: 0, kind: "silence-at-start", text: "12 s of silence")], silence: [4, 8])
        #expect(PageMoments(dead.sheet, language: .english).all.allSatisfy { $0.name != "silence" })
        let plain = PageMoments(Pages.view(findings: []).sheet, language: .english).all
        #expect(plain.contains { $0.name == "silence" })
    }

    @Test
    func `a bleep names all kinds that it hides`() {
        #expect(Pages.html(Pages.view(otherKinds: [.name])).contains("phone number, name, 1.5 s"))
    }

    @Test
    func `a German page has no English word of ours, in its picture neither`() throws {
        let view = Pages.view(
            CallFacts(date: "2024-05-17", callerID: "withheld"),
            findings: [
                Finding(frame: 16_000, kind: "ringing-after-speech", text: "…"),
                Finding(frame: 0, kind: "talk-share", text: "…"),
            ])
        let page = Pages.html(view, .german)
        let body = try #require(page.firstMatch(of: /(?s)<article.*<\/article>/)).output
        let text = body.replacing(/(?s)<style>.*?<\/style>/, with: "").replacing(/<[^>]*>/, with: " ")
        let english = [
            "speech", "silence", "left", "right", "note", "found", "bleep", "swearing", "ringing", "keypad", "upper",
            "remark", "withheld", "number", "hidden", "until", "and",
        ]
        for word in english {
            #expect(text.firstMatch(of: try Regex("\\b\(word)\\b").ignoresCase()) == nil, "\(word)")
        }
    }
}
