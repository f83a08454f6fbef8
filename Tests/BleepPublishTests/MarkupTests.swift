import BleepCore
import BleepTestSupport
import Foundation
import Testing

@testable import BleepPublish

/// Every page is HTML by the rules: html5lib's strict parser and tidy find nothing.
@Suite(.enabled(if: MarkupTools.canRun, "needs python3-html5lib and tidy: Scripts/prepare.sh installs them"))
struct MarkupTests {
    private static let strict = """
        import sys, html5lib
        parser = html5lib.HTMLParser(strict=True)
        parser.parse(sys.stdin.buffer.read())
        """

    private static func check(_ page: String, _ name: String) throws {
        #expect(throws: Never.self, "\(name)") { try Tool.run(MarkupTools.python, ["-c", strict], input: page) }
        let said = try Tool.run(
            "tidy", ["-quiet", "-errors", "-utf8", "--drop-empty-elements", "no", "--fix-style-tags", "no"],
            input: page, mayFail: true)
        // What HTML has allowed since this tidy was written: groups in a list of definitions, a style in a picture.
        let newer = [
            "proprietary attribute", "<style> tag in <body>", "<dd>", "<dt>", "<dl>", "</dl>", "</div>", "</dd>",
        ]
        let complaints = said.split(separator: "\n").filter { line in
            (line.contains("Warning:") || line.contains("Error:")) && !newer.contains(where: line.contains)
        }
        #expect(complaints.isEmpty, "\(name): \(complaints.prefix(4))")
        let ids = page.matches(of: /\sid="([^"]+)"/).map { $0.output.1 }
        #expect(Set(ids).count == ids.count, "\(name)")
    }

    @Test
    func `the page of a call`() throws {
        let facts = CallFactsSamples.full
        try Self.check(Pages.html(Pages.view(facts)), "full")
        try Self.check(Pages.html(Pages.view(.init(), notes: [], findings: [], seconds: 3)), "empty")
        try Self.check(CallPage(view: Pages.view(facts), audio: .none).html, "without audio")
        for text in PageTests.hostile {
            let hostile = Pages.view(
                .init(title: text, callerID: text, claims: [text]),
                notes: [.init(time: .init(milliseconds: 1), text: text, tags: [text])])
            try Self.check(Pages.html(hostile), text)
        }
    }

    @Test
    func `a fragment within a page`() throws {
        let fragment = CallPage(view: Pages.view(), audio: .source("a.wav")).fragment
        let page = "<!DOCTYPE html>\n<html lang=\"en\"><head><title>x</title></head><body>\n\(fragment)</body></html>\n"
        #expect(throws: Never.self) { try Tool.run(MarkupTools.python, ["-c", Self.strict], input: page) }
    }

    @Test
    func `every page of a site`() throws {
        let desk = SiteDesk()
        desk.addCall("one")
        desk.addCall("zwölf & \"mehr\"", seed: 5, notes: "0:01 A note with <b> & \"quotes\"\n")
        try desk.build {
            $0.baseURL = "https://example.org/"
            $0.title = "Calls & <more>"
        }
        let pages = desk.siteFiles.filter { $0.key.hasSuffix(".html") }
        #expect(pages.count == 3)
        for (name, bytes) in pages { try Self.check(String(decoding: bytes, as: UTF8.self), name) }
    }
}

enum MarkupTools {
    /// Debian's own Python is the one that Debian's packages are for.
    static let python = "/usr/bin/python3"
    static let canRun =
        ProcessInfo.processInfo.environment["CI"] != nil
        || Tool.finds("tidy") && (try? Tool.run(python, ["-c", "import html5lib"])) != nil
}
