import BleepCore
import BleepPipeline
import BleepSheet
import BleepTestSupport
import Foundation
import Testing

@testable import BleepPublish

/// Sites of folders: what gets into them, and what never does.
struct SiteTests {
    @Test
    func `originals are redacted, and no byte of what is hidden is in the site`() throws {
        let desk = SiteDesk()
        desk.addCall("one", seed: 3)
        desk.addCall("sub folder/two", seed: 4)
        let report = try desk.build()
        #expect(report.published == 2 && report.objections.isEmpty)
        let original = desk.folder.read("calls/one.wav")
        let hidden = Array(original[(44 + 2 * 8_400)..<(44 + 2 * 10_800)])
        let outside = Array(original[44..<(44 + 2 * 7_000)])
        let audio = try #require(desk.siteFiles["calls/one/one.redacted.wav"])
        #expect(audio.firstRange(of: outside) != nil)
        for (name, bytes) in desk.siteFiles {
            #expect(bytes.firstRange(of: hidden.prefix(64)) == nil, "\(name)")
        }
        #expect(desk.siteFiles.keys.contains("calls/two.html"))
    }

    @Test
    func `a call with neither cues nor a sheet is named and nothing of it is in the site`() throws {
        let desk = SiteDesk()
        desk.addCall("good")
        desk.addCall("quibblethorpe", cues: nil)
        desk.write(Array("RIFF but not really".utf8), to: "calls/zanzibar.wav")
        let report = try desk.build()
        #expect(report.published == 1 && report.objections.count == 2)
        let refused = report.objections.filter { if case .refused = $0 { true } else { false } }
        #expect(refused.count == 1 && refused[0].description.contains("quibblethorpe.wav: nothing marked"))
        for (name, bytes) in desk.siteFiles {
            let text = String(decoding: bytes, as: UTF8.self).lowercased()
            #expect(!text.contains("quibblethorpe") && !text.contains("zanzibar"), "\(name)")
            #expect(!name.contains("quibblethorpe") && !name.contains("zanzibar"))
        }
    }

    @Test
    func `secret words, digits, names and hashes are in no byte of a site`() throws {
        let desk = SiteDesk()
        let secrets = ["Zanzibar", "Quibblethorpe", "Xylofon", "6465550143", "646-555-0143", "maria.lindt", "777123"]
        desk.addCall(
            "Anruf 646-555-0143 maria.lindt@example.com",
            cues: "start,end,kind,reason\n0.5,0.8,name,Zanzibar\n1.0,1.4,phone,646-555-0143\n2.0,2.2,pin,777123\n")
        desk.write(
            Array(
                """
                {"segments":[{"start":0.4,"end":1.5,"text":"I am Xylofon Quibblethorpe","words":[\
                {"word":"I","start":0.4,"end":0.6},{"word":"am","start":0.6,"end":0.8},\
                {"word":"Xylofon","start":0.9,"end":1.2},{"word":"Quibblethorpe","start":1.2,"end":1.5}]}]}
                """.utf8),
            to: "calls/Anruf 646-555-0143 maria.lindt@example.com.transcript.json")
        let original = try #require(
            FileManager.default.contents(
                atPath: desk.folder.file("calls/Anruf 646-555-0143 maria.lindt@example.com.wav")))
        let report = try desk.build { $0.baseURL = "https://example.org/calls" }
        #expect(report.published == 1, "\(report.objections)")
        #expect(desk.siteFiles.count >= 10)
        let hash = try SHA256Text.of([UInt8](original))
        for (name, bytes) in desk.siteFiles {
            let text = String(decoding: bytes, as: UTF8.self).lowercased()
            for secret in secrets + [hash, desk.folder.path] {
                #expect(!text.contains(secret.lowercased()), "\(secret) in \(name)")
                #expect(!name.lowercased().contains(secret.lowercased()))
            }
        }
    }

    @Test
    func `a second run writes nothing, a change writes what it concerns, a removal takes it away`() throws {
        let desk = SiteDesk()
        for index in 1...3 { desk.addCall("call-\(index)", seed: UInt64(index)) }
        try desk.build()
        let first = desk.siteFiles
        let again = try desk.build()
        #expect(again.written == 0 && again.removed == 0 && again.unchanged == 3)
        #expect(desk.messages.isEmpty, "nothing is redacted again: \(desk.messages)")

        desk.write(Array("start,end,kind\n1.0,1.9,name\n".utf8), to: "calls/call-2.cues.csv")
        let changed = try desk.build()
        #expect(changed.unchanged == 2 && changed.written > 0)
        for (name, bytes) in desk.siteFiles where name.contains("call-1") || name.contains("call-3") {
            #expect(first[name] == bytes, "\(name)")
        }
        #expect(first["calls/call-2/call-2.redacted.wav"] != desk.siteFiles["calls/call-2/call-2.redacted.wav"])

        try FileManager.default.removeItem(atPath: desk.folder.file("calls/call-1.wav"))
        desk.write([1], to: "site/CNAME")
        let less = try desk.build()
        #expect(less.published == 2 && less.removed >= 5)
        #expect(!desk.siteFiles.keys.contains { $0.contains("call-1") })
        #expect(!desk.siteFiles.contains { String(decoding: $0.value, as: UTF8.self).contains("call-1") })
        #expect(desk.siteFiles["CNAME"] == [1], "what is not ours stays")
    }

    @Test
    func `a call that is refused now is no longer in the site`() throws {
        let desk = SiteDesk()
        desk.addCall("one")
        try desk.build()
        try FileManager.default.removeItem(atPath: desk.folder.file("calls/one.cues.csv"))
        let report = try desk.build()
        #expect(report.published == 0 && report.objections.count == 1)
        #expect(!desk.siteFiles.keys.contains { $0.hasPrefix("calls/") })
    }

    private static func redact(_ name: String, in desk: SiteDesk) throws {
        let redactor = Redactor(message: { _ in }, progress: { _ in })
        _ = try redactor.redact(RedactionRequest(input: desk.folder.file("calls/\(name).wav")))
    }

    @Test
    func `a redacted recording with its sheet is used as it is`() throws {
        let desk = SiteDesk()
        desk.addCall("one")
        try Self.redact("one", in: desk)
        let redacted = desk.folder.read("calls/one.redacted.wav")
        let report = try desk.build()
        #expect(report.published == 1 && report.objections.isEmpty)
        #expect(desk.siteFiles["calls/one/one.redacted.wav"] == redacted)
        for name in ["one.wav", "one.cues.csv"] {
            try FileManager.default.removeItem(atPath: desk.folder.file("calls/\(name)"))
        }
        #expect(try desk.build().published == 1)
    }

    /// What was done to a redacted recording or its sheet after it was made.
    enum Tampering: CaseIterable {
        case otherBytes, noSheet, noHash, voiceInSpan, spanForgotten, tag
    }

    @Test(arguments: Tampering.allCases)
    func `a redacted recording that is not what its sheet says is refused`(tampering: Tampering) throws {
        let desk = SiteDesk()
        desk.addCall("one")
        try Self.redact("one", in: desk)
        let original = desk.folder.read("calls/one.wav")
        for name in ["one.wav", "one.cues.csv"] {
            try FileManager.default.removeItem(atPath: desk.folder.file("calls/\(name)"))
        }
        var audio = desk.folder.read("calls/one.redacted.wav")
        var sheet = String(decoding: desk.folder.read("calls/one.redacted.sheet.json"), as: UTF8.self)
        func sign() throws {
            sheet = sheet.replacing(/"sha256":"[0-9a-f]{64}"/, with: "\"sha256\":\"\(try SHA256Text.of(audio))\"")
        }
        switch tampering {
        case .otherBytes: audio[100] ^= 1
        case .noSheet: try FileManager.default.removeItem(atPath: desk.folder.file("calls/one.redacted.sheet.json"))
        case .noHash: sheet = sheet.replacing(/"sha256":"[0-9a-f]{64}"/, with: "\"sha256\":\"\"")
        case .voiceInSpan:
            let part = (44 + 2 * 9_000)..<(44 + 2 * 10_000)
            audio.replaceSubrange(part, with: original[part])
            try sign()
        case .spanForgotten:
            sheet = sheet.replacing(/"startFrame":\d+/, with: "\"startFrame\":4000")
        case .tag:
            audio += Array("LIST".utf8) + [12, 0, 0, 0] + Array("INFOINAM".utf8) + [0, 0, 0, 0]
            try sign()
        }
        desk.folder.write(audio, to: "calls/one.redacted.wav")
        if tampering != .noSheet { desk.folder.write(Array(sheet.utf8), to: "calls/one.redacted.sheet.json") }
        let report = try desk.build()
        #expect(report.published == 0 && report.objections.count == 1)
        if let objection = report.objections.first {
            if case .refused = objection {} else { Issue.record("\(objection)") }
        }
        #expect(!desk.siteFiles.keys.contains { $0.hasPrefix("calls/") })
    }

    @Test
    func `cues that are newer than the redaction are not passed over`() throws {
        let desk = SiteDesk()
        desk.addCall("one")
        try Self.redact("one", in: desk)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: desk.folder.file("calls/one.cues.csv"))
        let report = try desk.build()
        #expect(report.published == 0)
        #expect(report.objections.first?.description.contains("redact the original again") == true)
    }

    @Test
    func `names that are masked alike get pages of their own`() throws {
        let desk = SiteDesk()
        desk.addCall("646-555-0143", seed: 1)
        desk.addCall("646-555-0199", seed: 2)
        desk.addCall("Müller & Söhne „x“ 🙈", seed: 3)
        let report = try desk.build()
        #expect(report.published == 3, "\(report.objections)")
        let pages = desk.siteFiles.keys.filter { $0.hasPrefix("calls/") && $0.hasSuffix(".html") }.sorted()
        #expect(pages.count == 3 && pages[0] == "calls/mueller-soehne-x.html", "\(pages)")
        #expect(pages.dropFirst().allSatisfy { $0.contains(/^calls\/xxx-xxx-xxxx-[0-9a-f]{8}\.html$/) })
        let links = desk.text("index.html").matches(of: /href="(calls\/[^"]+)"/).map { String($0.output.1) }
        #expect(links.sorted() == pages)
    }

    @Test
    func `a call without a title is called as its recording, on every page and in every run`() throws {
        let desk = SiteDesk()
        desk.addCall("Müller & Söhne")
        try desk.build { $0.baseURL = "https://example.org/" }
        let first = desk.siteFiles
        for (name, places) in [
            ("index.html", 1), ("calls/mueller-soehne.html", 2), ("feed.xml", 1),
        ] { #expect(desk.text(name).matches(of: /Müller &amp; Söhne/).count >= places, "\(name)") }
        let again = try desk.build { $0.baseURL = "https://example.org/" }
        #expect(again.written == 0 && desk.siteFiles == first)
    }

    @Test
    func `a folder with something else in it is left alone`() throws {
        let desk = SiteDesk()
        desk.addCall("one")
        desk.write([1, 2], to: "site/index.html")
        #expect(throws: PipelineError.self) { try desk.build() }
        #expect(desk.siteFiles == ["index.html": [1, 2]])
        #expect(try desk.build { $0.replacesForeign = true }.published == 1)
        #expect(throws: PipelineError.self) { try desk.build { $0.site = desk.calls } }
    }

    @Test
    func `a feed has whole addresses, lengths and types`() throws {
        let desk = SiteDesk()
        desk.addCall("a \"b\" & c")
        try desk.build { $0.baseURL = "https://example.org/calls" }
        let feed = desk.text("feed.xml")
        let document = try XMLText.elements(of: feed)
        let enclosure = try #require(document.first { $0.name == "enclosure" })
        let address = try #require(enclosure.attributes["url"])
        #expect(address.hasPrefix("https://example.org/calls/calls/"))
        let path = try #require(address.dropFirst("https://example.org/calls/".count).removingPercentEncoding)
        #expect(desk.siteFiles[path]?.count == Int(enclosure.attributes["length"] ?? ""))
        #expect(enclosure.attributes["type"] == "audio/wav")
        #expect(document.contains { $0.name == "guid" })
        for address in ["javascript:alert(1)", "https://", "https:///calls", "http://:80/"] {
            #expect(throws: PipelineError.self) { try desk.build { $0.baseURL = address } }
        }
    }

    @Test
    func `every link of a site leads to a file of it`() throws {
        let desk = SiteDesk()
        desk.addCall("one")
        desk.addCall("zwölf & \"mehr\"", seed: 5)
        desk.write(Array(".cb-call { --cb-ink: #000 }".utf8), to: "mine.css")
        try desk.build {
            $0.theme = desk.folder.file("mine.css")
            $0.baseURL = "http://example.org"
        }
        let files = desk.siteFiles
        for (name, bytes) in files where name.hasSuffix(".html") {
            let base = URL(fileURLWithPath: "/" + name)
            for match in String(decoding: bytes, as: UTF8.self).matches(of: /(?:href|src)="([^"#]+)[^"]*"/) {
                let link = String(match.output.1)
                guard !link.hasPrefix("http"), !link.hasPrefix("data:") else { continue }
                let target = try #require(URL(string: link, relativeTo: base)).standardizedFileURL.path
                #expect(files[String(target.dropFirst())] != nil, "\(link) in \(name)")
            }
        }
        #expect(files["theme.css"] != nil)
    }

    @Test
    func `the words of two thousand calls come to less than 300 kB, and each leads to its calls`() throws {
        let calls = ManyCalls.calls(2_000)
        let script = SearchIndex(calls: calls).script
        let pages = SitePages(calls: calls, title: "Many", language: .english, hasTheme: false, base: nil)
        let packed = try Packed.size(of: Array((script + pages.index).utf8))
        #expect(packed < 300_000, "\(packed) bytes")
        let parts = try #require(script.firstMatch(of: /\{.*\}/.dotMatchesNewlines())).output
        struct Index: Decodable {
            var words: [String]
            var rows: [String]
        }
        let index = try JSONDecoder().decode(Index.self, from: Data(parts.utf8))
        #expect(index.words.count == index.rows.count)
        var found: [Int: Set<String>] = [:]
        for (word, rows) in zip(index.words, index.rows) {
            var row = 0
            for step in rows.split(separator: " ") {
                row += try #require(Int(step, radix: 36))
                found[row, default: []].insert(word)
            }
        }
        for (row, call) in calls.enumerated() { #expect(found[row] == Set(call.words)) }
    }
}
