import BleepCore
import BleepPipeline
import BleepTestSupport
import Foundation
import Testing

@testable import BleepPublish

/// Pages and sites in headless Chromium: `Tests/Browser/checks.py` opens them and says of each promise whether it holds.
///
/// One browser for all checks, started by the first of them. `CALLBLEEP_PICTURES=FOLDER` keeps screenshots.
@Suite(.enabled(if: BrowserDesk.canRun, "needs chromium, chromedriver and python3: Scripts/prepare.sh installs them"))
struct BrowserTests {
    static let checks = [
        "plays", "seeks_by_click", "seeks_by_key", "leaves_typing_alone", "list_follows",
        "zooms_by_key_and_button", "draws_the_part_as_it_sounds", "seeks_within_a_part",
        "part_follows_the_playing_time", "pieces_zoom_by_themselves", "plays_from_an_entry",
        "seeks_on_a_host_without_ranges", "links_lead_to_moments", "copies_a_link", "filters_the_list",
        "asks_nobody_else", "linked_audio_plays",
        "works_from_a_disk", "works_without_a_script", "two_on_a_page", "contrast_is_enough", "fits_its_width",
        "is_named_for_readers", "hostile_text_stays_text", "site_is_searched", "two_thousand_are_searched_at_once",
        "is_looked_at",
    ]

    @Test(arguments: checks)
    func `a page does what it promises`(check: String) throws {
        let said = try BrowserDesk.outcome.get()
        let line = try #require(said.first { $0.split(separator: " ").dropFirst().first?.hasPrefix(check) == true })
        #expect(line.hasPrefix("ok "), "\(line)")
    }

    @Test
    func `every check is asked for`() throws {
        let script = try String(contentsOfFile: BrowserDesk.script, encoding: .utf8)
        #expect(script.matches(of: /@check\ndef (\w+)/).map { String($0.output.1) } == Self.checks)
    }
}

/// The pages that the browser opens.
enum BrowserDesk {
    static let script = "\(SiteDesk.package)/Tests/Browser/checks.py"

    /// Where nothing may be skipped, missing tools are a failure.
    static let canRun =
        ProcessInfo.processInfo.environment["CI"] != nil
        || ["chromium", "chromedriver", "python3"].allSatisfy(Tool.finds)

    /// What the checks said, one line each.
    static let outcome = Result { try run() }

    static let hostileNotes = """

        0:05 <script>window.hacked = 1</script><img src=x onerror="window.hacked=1"> <b>bold</b> #x
        0:06 "'>{{body}}</article></style>

        """

    private static func run() throws -> [String] {
        let desk = SiteDesk()
        let samples = "\(package)/samples"
        for name in TemporaryFolder.names(in: samples) where name.contains(".") {
            try FileManager.default.copyItem(atPath: "\(samples)/\(name)", toPath: "\(desk.calls)/\(name)")
        }
        for name in ["README.md", "make-samples.py", "truth.json"] {
            try FileManager.default.removeItem(atPath: "\(desk.calls)/\(name)")
        }
        try desk.build { $0.baseURL = "https://example.org/calls/" }
        try writePages(desk)
        var arguments = [script, desk.folder.path]
        if let pictures = ProcessInfo.processInfo.environment["CALLBLEEP_PICTURES"] { arguments.append(pictures) }
        return try Tool.run("python3", ["-B"] + arguments, mayFail: true).split(separator: "\n").map(String.init)
    }

    private static let package = SiteDesk.package

    static func writePages(_ desk: SiteDesk) throws {
        let writer = PageWriter(message: { _ in }, progress: { _ in })
        func page(_ call: String, _ name: String, _ change: (inout PageRequest) -> Void = { _ in }) throws {
            var request = PageRequest(
                RedactionRequest(input: "\(desk.calls)/\(call)"), output: desk.folder.file(name))
            change(&request)
            _ = try writer.write(request)
        }
        let notes = "\(desk.calls)/silent-start.notes.md"
        try (String(contentsOfFile: notes, encoding: .utf8) + hostileNotes)
            .write(toFile: notes, atomically: true, encoding: .utf8)
        try page("silent-start.wav", "call.html")
        try page("ringing-after-hello.wav", "linked.html") { $0.audio = .link }
        try page("refund-desk.flac", "first.html") { $0.isFragment = true }
        try page("rueckruf.wav", "second.html") { $0.isFragment = true }
        let blog = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>A blog</title>
            <style>body { background: rgb(250, 240, 230); font-family: Georgia }
            #theirs { color: rgb(1, 2, 3); margin-top: 7px }</style></head>
            <body><p id="theirs">What the blog says.</p>

            """
        let pieces = ["first.html", "second.html"].map { String(decoding: desk.folder.read($0), as: UTF8.self) }
        desk.write(
            Array((blog + pieces.joined(separator: "<p>And another one.</p>\n") + "</body></html>\n").utf8),
            to: "embedded.html")
        let pages = SitePages(
            calls: ManyCalls.calls(2_000), title: "Many calls", language: .english, hasTheme: false, base: nil)
        desk.write(Array(pages.index.utf8), to: "many/index.html")
        desk.write(Array(SearchIndex(calls: pages.calls).script.utf8), to: "many/search.js")
        desk.write(Array("\(PageAssets.indexScript)".utf8), to: "many/index.js")
        desk.write(desk.siteFiles["style.css"] ?? [], to: "many/style.css")
    }
}
