import BleepCore
import BleepTestSupport
import Testing

@testable import BleepSheet

/// What a picture shows, and what it never does.
@Suite struct TimelinePictureTests {
    private func tree(_ views: [CallView], width: Int = 960, theme: PictureOptions.Theme = .auto) throws -> MarkupTree {
        var options = PictureOptions()
        options.width = width
        options.theme = theme
        return try MarkupTree(TimelineSVG.write(views, options: options))
    }

    /// Texts as they stand in the picture: left, right, top and bottom by the generous measure.
    private func boxes(_ tree: MarkupTree) -> [(text: String, x: ClosedRange<Double>, y: ClosedRange<Double>)] {
        tree.root.all.filter { $0.name == "text" && !$0.text.isEmpty }.map { element in
            let classes = element.itsClasses
            let size =
                classes.contains("title") ? 17.0 : classes.contains("small") ? 11 : classes.contains("letter") ? 10 : 12
            let isBold = !classes.isDisjoint(with: ["title", "strong", "letter"])
            let width = TextMeasure(fontSize: size, isBold: isBold).width(element.text)
            let x = element.number("x")
            let left =
                classes.contains("end")
                ? x - width : classes.isDisjoint(with: ["middle", "letter"]) ? x : x - width / 2
            let base = element.number("y")
            return (element.text, left...left + width, base - 0.75 * size...base + 0.2 * size)
        }
    }

    @Test(arguments: 0..<10)
    func `texts never lie over each other, nor beyond the edge`(seed: Int) throws {
        let views = [Views.random(seed: UInt64(seed)), Views.random(seed: UInt64(seed) + 100)]
        for width in [320, 600, 960, 2_000] {
            let boxes = boxes(try tree(views, width: width)).sorted { $0.y.lowerBound < $1.y.lowerBound }
            #expect(!boxes.isEmpty)
            var faults: [String] = []
            for (index, one) in boxes.enumerated() {
                if one.x.lowerBound < 0 || one.x.upperBound > Double(width) { faults.append(one.text) }
                for other in boxes[(index + 1)...] {
                    guard other.y.lowerBound <= one.y.upperBound else { break }
                    if one.x.overlaps(other.x) { faults.append("\(one.text) / \(other.text)") }
                }
            }
            #expect(faults == [], "\(width)")
        }
    }

    @Test(arguments: 0..<8)
    func `a script finds the time of every place`(seed: Int) throws {
        let view = Views.random(seed: UInt64(seed))
        let tree = try tree([view])
        let left = tree.root.number("data-left")
        let width = tree.root.number("data-width")
        let duration = tree.root.number("data-duration")
        #expect(abs(duration - view.sheet.source.sampleRate.seconds(view.sheet.source.frames)) < 0.001)
        let bars = tree.root.all.filter { $0.name == "rect" && $0.attributes["data-start"] != nil }
        #expect(!bars.isEmpty)
        for bar in bars {
            let start = left + width * bar.number("data-start") / duration
            let end = left + width * bar.number("data-end") / duration
            let drawn = (bar.number("x"), bar.number("x") + bar.number("width"))
            // What is too narrow to be seen is drawn wider.
            let isThere = abs(drawn.0 - start) < 0.2 && abs(drawn.1 - end) < 0.2
            let isWidened = end - start < BleepBands.narrowest && drawn.0 < end + 0.2 && drawn.1 > start - 0.2
            #expect(isThere || isWidened, "\(bar.attributes)")
            #expect(drawn.0 >= left - 0.1 && drawn.1 <= left + width + 0.1)
        }
    }

    static let hostile = [
        "</text><script>alert(1)</script>", "\" onload=\"alert(1)", "'/><!-- ]]> --", "&amp; &#x3c; %3Cscript%3E",
        "\u{0}\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{85}", "\u{202E}txt.exe\u{202C} \u{2066}x\u{2069}", "ümläut ß 😀 👨‍👩‍👧 שלום عربي",
        "\u{FFFE}\u{FFFF}\u{1FFFE}", "\r\n\t\u{2028}", "", String(repeating: "W", count: 9_000),
        "url(#x) {fill:red}</style>",
    ]

    @Test(arguments: hostile)
    func `no text becomes markup`(text: String) throws {
        let view = Views.view(
            seconds: 60, title: text, bleeps: [Views.bleep(1, 2)],
            findings: [Finding(frame: 100, kind: text, text: text)],
            notes: [Note(time: Timecode(milliseconds: 5_000), text: text, tags: [text])])
        var named = view
        named.name = text
        named.sheet.call.callerID = text
        named.sheet.call.claims = [text, text]
        named.sheet.call.date = text
        let tree = try tree([named, view])
        let plain = try self.tree([Views.view(seconds: 60, bleeps: [Views.bleep(1, 2)])])
        let known = Set(["svg", "title", "desc", "style", "defs", "pattern", "path", "g", "rect", "text"])
        #expect(Set(tree.root.all.map(\.name)).isSubset(of: known))
        let style = { (tree: MarkupTree) in tree.root.all.filter { $0.name == "style" }.map(\.text) }
        #expect(style(tree) == style(plain))
        #expect(tree.root.all.allSatisfy { element in !element.attributes.keys.contains { $0.hasPrefix("on") } })
        let turning = tree.root.all.map(\.text).joined().unicodeScalars.filter {
            (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        }
        #expect(turning.isEmpty)
    }

    @Test(arguments: [true, false])
    func `a bleep of a moment is seen in ten hours`(withAudio: Bool) throws {
        let moments = [0.0, 0.5, 17_999, 35_999.9]
        for moment in moments {
            let view = Views.view(
                seconds: 36_000, channels: 2,
                bleeps: [
                    Views.bleep(moment, moment + 0.05, channels: 2),
                    Views.bleep(moment + 0.05, moment + 0.1, .profanity, channels: 2),
                ], withAudio: withAudio)
            let tree = try tree([view], width: 600)
            for style in ["sensitive", "profanity"] {
                let bars = tree.root.all.filter { element in
                    element.name == "rect"
                        && (element.itsClasses.isSuperset(of: ["fill", "tint", style])
                            || element.classes.contains("fill \(style)"))
                }
                // One in its lane, and one over each channel that is drawn.
                #expect(bars.count == (withAudio ? 3 : 1))
                #expect(bars.allSatisfy { $0.number("width") >= 2 })
                let left = tree.root.number("data-left")
                #expect(bars.allSatisfy { $0.number("x") >= left })
                #expect(
                    bars.allSatisfy {
                        $0.number("x") + $0.number("width") <= left + tree.root.number("data-width") + 0.1
                    })
            }
        }
    }

    @Test func `sensitive spans and swearing differ in letter and hatching`() throws {
        let view = Views.view(seconds: 20, bleeps: [Views.bleep(2, 6), Views.bleep(10, 14, .profanity)])
        let tree = try tree([view])
        let bleeps = tree.root.all.filter { $0.itsClasses == ["bleep"] }
        let letters = bleeps.map { $0.children.filter { $0.name == "text" }.map(\.text) }
        #expect(letters == [["S"], ["P"]])
        let fills = bleeps.map { $0.children.compactMap { $0.attributes["fill"] } }
        #expect(fills == [["url(#timeline-sensitive)"], ["url(#timeline-profanity)"]])
        let patterns = tree.root.all.filter { $0.name == "pattern" }
        let hatches = Set(patterns.flatMap { $0.children.compactMap { $0.attributes["d"] } })
        #expect(hatches.count == patterns.count)
    }

    @Test func `ten hours of twenty thousand segments stay small`() throws {
        var random = SeededGenerator(seed: 3)
        let labels = SegmentLabel.allCases
        let segments = (0..<20_000).map { number in
            Segment(
                frames: number * 14_400..<(number + 1) * 14_400 - Int.random(in: 0...9_000, using: &random),
                label: labels.randomElement(using: &random) ?? .noise)
        }
        let bleeps = (0..<2_000).map { Views.bleep(Double($0) * 18, Double($0) * 18 + 0.4, channels: 2) }
        var view = Views.view(seconds: 36_000, channels: 2, bleeps: bleeps, segments: segments)
        view.spectrograms = [Views.spectrogram(36_000 * 8_000), Views.spectrogram(36_000 * 8_000)]
        #expect(TimelineSVG.write([view]).utf8.count < 1_000_000)
        var options = PictureOptions()
        options.width = PictureOptions.widths.upperBound
        #expect(TimelineSVG.write([view], options: options).utf8.count < 2_000_000)
    }

    @Test func `no keypad digit shapes the picture`() {
        let pictures = ["1", "5", "#"].map { digit in
            let keys = (0..<10).map {
                Segment(
                    frames: $0 * 8_000..<$0 * 8_000 + 800, label: .dtmf, frequencies: [Double($0) + 697, 1_209],
                    digit: Character(digit), detail: digit)
            }
            return TimelineSVG.write([Views.view(seconds: 20, segments: keys)])
        }
        #expect(Set(pictures).count == 1)
        #expect(pictures[0].contains(">keypad<"))
    }

    @Test func `calls of comparable length share a scale, others do not`() throws {
        let long = Views.view(seconds: 100)
        for (seconds, isShared) in [(25.0, true), (99, true), (24, false), (0.01, false)] {
            let calls = try tree([long, Views.view(seconds: seconds)]).root.all.filter { $0.itsClasses == ["call"] }
            #expect(calls.count == 2)
            #expect(calls[0].number("data-left") == calls[1].number("data-left"))
            let scales = calls.map { $0.number("data-width") / $0.number("data-duration") }
            #expect((abs(scales[0] - scales[1]) < 0.02) == isShared)
        }
    }

    @Test func `a call without audio, without analysis or without length is drawn as far as it goes`() throws {
        let texts = { (view: CallView) in try self.tree([view]).root.all.filter { $0.name == "text" }.map(\.text) }
        #expect(try texts(Views.view(seconds: 10, withAudio: false)).contains { $0.contains("without its audio") })
        #expect(try texts(Views.view(seconds: 0)).contains { $0.contains("no audio: there is nothing to draw") })
        var bare = Views.view(seconds: 10, bleeps: [Views.bleep(1, 2)])
        bare.sheet = SheetDocument(
            tool: nil, source: bare.sheet.source, output: nil, options: nil, redactions: bare.sheet.redactions,
            timelines: nil, coverage: nil, proof: nil)
        #expect(try texts(bare).contains("sensitive"))
        #expect(try tree([]).root.name == "svg")
    }

    @Test func `remarks beyond what can be listed are counted, and notes come first`() throws {
        let findings = (0..<100).map { Finding(frame: $0 * 8_000, kind: "k", text: "found \($0)") }
        let notes = (0..<3).map { Note(time: Timecode(milliseconds: 99_000 + $0), text: "mine \($0)") }
        let tree = try tree([Views.view(seconds: 100, findings: findings, notes: notes)])
        let texts = tree.root.all.filter { $0.name == "text" }.map(\.text)
        #expect(texts.filter { $0.hasPrefix("mine") }.count == 3)
        #expect(texts.filter { $0.hasPrefix("found") }.count == Remark.mostListed - 3 + 1, "and the legend")
        #expect(texts.contains("and \(103 - Remark.mostListed) more"))
    }

    @Test func `a note's bearing and stretch are shown`() throws {
        let notes = [
            Note(time: Timecode(milliseconds: 4_000), bearing: .about, text: "a"),
            Note(time: Timecode(milliseconds: 8_000), bearing: .before, text: "b"),
            Note(
                time: Timecode(milliseconds: 12_000), end: Timecode(milliseconds: 15_000), text: "c", tags: ["threat"]),
            Note(time: Timecode(milliseconds: 900_000), text: "beyond the end"),
        ]
        let tree = try tree([Views.view(seconds: 20, notes: notes)])
        let texts = tree.root.all.filter { $0.name == "text" }.map(\.text)
        for text in ["~0:04", "before 0:08", "0:12–0:15", "c #threat", "15:00"] { #expect(texts.contains(text)) }
        #expect(tree.root.all.filter { $0.itsClasses == ["reach"] }.count == 1)
    }

    @Test func `pictures on one page share no identifier and refer to their own`() throws {
        var options = PictureOptions()
        options.idPrefix = "other"
        let views = [Views.view(seconds: 5, bleeps: [Views.bleep(1, 2)])]
        let trees = [try tree(views), try MarkupTree(TimelineSVG.write(views, options: options))]
        let names = trees.map { tree in Set(([tree.root] + tree.root.all).compactMap { $0.attributes["id"] }) }
        #expect(names[0].isDisjoint(with: names[1]))
        for (tree, names) in zip(trees, names) {
            let labels = (tree.root.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
            #expect(Set(labels).isSubset(of: names))
            for fill in tree.root.all.compactMap({ $0.attributes["fill"] }) {
                #expect(names.contains(String(fill.dropFirst(5).dropLast())))
            }
        }
    }

    @Test func `every style rule stays inside the picture, and nothing is fetched`() throws {
        for theme in PictureOptions.Theme.allCases {
            let picture = TimelineSVG.write([Views.view(seconds: 5, bleeps: [Views.bleep(1, 2)])])
            #expect(!picture.contains("@import") && !picture.contains("url(h") && !picture.contains("<script"))
            let rules = PictureStyle.rules(for: theme)
            for selector in rules.split(whereSeparator: { "{}".contains($0) }).enumerated()
            where selector.element.contains(".") && !selector.element.contains(":") {
                #expect(selector.element.hasPrefix(".callbleep-timeline "), "\(selector.element)")
            }
        }
    }

    @Test func `a picture for its owner says so`() throws {
        var view = Views.view(seconds: 5)
        let isSaid = { (view: CallView) in
            try self.tree([view]).root.all.contains { $0.text.contains("PRIVATE") }
        }
        #expect(try !isSaid(view))
        view.isPrivate = true
        #expect(try isSaid(view))
    }
}
