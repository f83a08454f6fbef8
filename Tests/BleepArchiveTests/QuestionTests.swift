import BleepArchive
import BleepCore
import BleepPipeline
import BleepTestSupport
import Foundation
import Testing

@testable import BleepArchive

/// What a catalogue answers.
struct QuestionTests {
    /// Four calls with ringing tones before and after somebody spoke.
    private func ringing() throws -> MadeCatalog {
        let catalog = try MadeCatalog()
        try catalog.add("after.wav") {
            $0.pieces = [
                MadeCatalog.piece(.silence, 0, 1), MadeCatalog.piece(.speech, 1, 1.6),
                MadeCatalog.piece(.silence, 1.6, 2),
                MadeCatalog.piece(.ringback, 2, 6), MadeCatalog.piece(.speech, 6, 60),
            ]
        }
        try catalog.add("before.wav") {
            $0.pieces = [MadeCatalog.piece(.ringback, 0, 9), MadeCatalog.piece(.speech, 9, 60)]
        }
        try catalog.add("click.wav") {
            $0.pieces = [
                MadeCatalog.piece(.speech, 0, 0.1), MadeCatalog.piece(.ringback, 1, 9),
                MadeCatalog.piece(.speech, 9, 60),
            ]
        }
        try catalog.add("other side.wav") {
            $0.channels = 2
            $0.pieces = [
                MadeCatalog.piece(.speech, 0, 30), MadeCatalog.piece(.silence, 30, 60),
                MadeCatalog.piece(.silence, 0, 10, channel: 1), MadeCatalog.piece(.ringback, 10, 14, channel: 1),
            ]
        }
        return catalog
    }

    @Test(arguments: [
        "ringback after hello", "Ringing tone after hello", "burst of ringing after speech", "ringback AFTER hello",
        "Freizeichen nach hallo", "ringing following somebody speaks",
    ])
    func `ringing after hello is a ringing tone after somebody spoke`(question: String) throws {
        let hits = try ringing().ask(question)
        #expect(hits.map(\.path) == ["after.wav", "other side.wav"])
        #expect(hits.map(\.start) == [Timecode("2")!, Timecode("10")!])
        #expect(hits.map(\.channel) == [0, 1])
        #expect(hits.map(\.word) == ["ringback", "ringback"])
        #expect(hits.first?.output == "after.redacted.wav")
    }

    @Test
    func `ringing before speech is the other order`() throws {
        let hits = try ringing().ask("ringing before speech")
        #expect(hits.map(\.path) == ["after.wav", "before.wav", "click.wav"])
    }

    @Test
    func `what is said, noted or remarked is found by its words, whatever their case and accents`() throws {
        let catalog = try MadeCatalog()
        try catalog.add("a.wav") {
            $0.remarks = [
                MadeCatalog.remark(.transcript, "your Müller licence … expires", at: 3),
                MadeCatalog.remark(.note, "He laughs #threat", at: 5),
                MadeCatalog.remark(.finding, "ringing tone after somebody spoke", at: 8, kind: "ringing-after-speech"),
            ]
        }
        try catalog.add("b.wav") { $0.remarks = [MadeCatalog.remark(.transcript, "your parcel expires", at: 4)] }
        #expect(try catalog.ask("LICENCE expires").map(\.path) == ["a.wav"])
        #expect(try catalog.ask("muller").map(\.start) == [Timecode("3")!])
        #expect(try catalog.ask("expires").map(\.path) == ["a.wav", "b.wav"])
        #expect(try catalog.ask("\"parcel expires\"").map(\.path) == ["b.wav"])
        #expect(try catalog.ask("\"expires parcel\"").isEmpty)
        #expect(try catalog.ask("parc*").map(\.path) == ["b.wav"])
        #expect(try catalog.ask("#threat").map(\.origin) == [.note])
        #expect(try catalog.ask("ringing somebody").map(\.origin) == [.finding])
    }

    @Test(arguments: ["\"", "* OR *", "a\"b", "NEAR(", "text:x", "-x", "'; DROP TABLE call; --", "(", "AND", "^"])
    func `nothing that is asked is taken for a command of the database`(question: String) throws {
        let catalog = try MadeCatalog()
        try catalog.add("a.wav") { $0.remarks = [MadeCatalog.remark(.note, "or near and", at: 1)] }
        do {
            _ = try catalog.ask(question)
        } catch let error as PipelineError {
            #expect(error == .usage("the question has no word in it"))
        }
        #expect(try catalog.ask("near").count == 1)
    }

    @Test
    func `words that name a sound are found as the sound and as words`() throws {
        let catalog = try MadeCatalog()
        try catalog.add("a.wav") { $0.pieces = [MadeCatalog.piece(.busy, 50, 60)] }
        try catalog.add("b.wav") { $0.remarks = [MadeCatalog.remark(.note, "busy tone of another time", at: 7)] }
        let hits = try catalog.ask("busy tone")
        #expect(hits.map(\.path) == ["a.wav", "b.wav"])
        #expect(hits.map(\.origin) == [.segment, .note])
    }

    @Test(arguments: [
        ("keypad", SegmentLabel.dtmf), ("digits", .dtmf), ("touch tones", .dtmf), ("dial tone", .dial),
        ("engaged tone", .busy), ("fast busy", .congestion), ("dead air", .silence), ("voicemail beep", .recordBeep),
        ("censor tone", .bleep), ("Besetztzeichen", .busy), ("special information tone", .sit),
        ("record-beep", .recordBeep),
    ])
    func `sounds are known by the words that people use`(words: String, label: SegmentLabel) throws {
        let catalog = try MadeCatalog()
        for other in SegmentLabel.allCases {
            try catalog.add("\(other.rawValue).wav") { $0.pieces = [MadeCatalog.piece(other, 0, 60)] }
        }
        #expect(try catalog.ask(words).map(\.word) == [label.rawValue])
    }

    @Test
    func `keypad digits are found where they are hidden, too`() throws {
        let catalog = try MadeCatalog()
        try catalog.add("hidden.wav") {
            $0.pieces = [MadeCatalog.piece(.speech, 0, 5), MadeCatalog.piece(.bleep, 5, 7)]
            $0.hidden = [MadeCatalog.hidden(.dtmf, 5, 7), MadeCatalog.hidden(.phone, 2, 3)]
        }
        try catalog.add("heard.wav", mode: .analyze) { $0.pieces = [MadeCatalog.piece(.dtmf, 1, 1.1)] }
        #expect(try catalog.ask { $0.labels = [.dtmf] }.map(\.origin) == [.segment, .span])
        #expect(try catalog.ask("keypad after hello").map(\.path) == ["hidden.wav"])
        #expect(
            try catalog.ask {
                $0.labels = [.dtmf]
                $0.shortestSegment = Timecode("1")
            }.map(\.start) == [Timecode("5")!])
    }

    /// A bleep of three kinds, and a call with two of them apart.
    private func merged() throws -> MadeCatalog {
        let catalog = try MadeCatalog()
        try catalog.add("a.wav") {
            $0.pieces = [MadeCatalog.piece(.speech, 0, 1), MadeCatalog.piece(.bleep, 2, 5)]
            $0.hidden = [MadeCatalog.hidden(.name, .phone, .dtmf, from: 2, to: 5)]
        }
        try catalog.add("b.wav") { $0.hidden = [MadeCatalog.hidden(.phone, 1, 2), MadeCatalog.hidden(.name, 8, 9)] }
        return catalog
    }

    @Test
    func `a bleep that hides several kinds is found by each of them, and is one answer`() throws {
        let catalog = try merged()
        #expect(try catalog.ask { $0.kinds = [.phone] }.map(\.path) == ["a.wav", "b.wav"])
        #expect(try catalog.ask { $0.kinds = [.dtmf] }.map(\.word) == ["name, phone, dtmf"])
        #expect(try catalog.ask { $0.kinds = [.phone, .name, .dtmf] }.map(\.path) == ["a.wav", "b.wav", "b.wav"])
        #expect(
            try catalog.ask {
                $0.kinds = [.phone, .name]
                $0.limit = 1
            }.map(\.path) == ["a.wav"])
        #expect(try catalog.ask { $0.labels = [.dtmf] }.map(\.start) == [Timecode("2")!])
        #expect(try catalog.ask("keypad after hello").map(\.path) == ["a.wav"])
        #expect(
            try catalog.ask {
                $0.labels = [.speech]
                $0.kinds = [.dtmf]
            }.map(\.path) == ["a.wav"])
        let hidden = try Catalog(catalog.path).stats().counts.filter { $0.section == .hidden }
        #expect(
            Set(hidden.map { "\($0.count) \($0.name)" }) == [
                "2 sensitive/name", "2 sensitive/phone", "1 sensitive/dtmf",
            ])
        try catalog.add("a.wav") { $0.hidden = [MadeCatalog.hidden(.card, 2, 5)] }
        #expect(try catalog.ask { $0.kinds = [.phone] }.map(\.path) == ["b.wav"])
        #expect(try catalog.ask { $0.kinds = [.card] }.map(\.path) == ["a.wav"])
    }

    @Test
    func `what is said of the call as a whole is found, and is neither before nor after anything`() throws {
        let catalog = try MadeCatalog()
        try catalog.add("a.wav") {
            $0.pieces = [MadeCatalog.piece(.ringback, 10, 20)]
            $0.remarks = [
                MadeCatalog.remark(.about, "Windows support", at: 0), MadeCatalog.remark(.note, "he laughs", at: 30),
            ]
        }
        #expect(try catalog.ask("windows").map(\.origin) == [.about])
        #expect(try catalog.ask("ringback after windows").isEmpty)
        #expect(try catalog.ask("windows before ringback").isEmpty)
        #expect(try catalog.ask("laughs after ringback").map(\.start) == [Timecode("30")!])
    }

    @Test
    func `a note after a sound is found`() throws {
        let catalog = try MadeCatalog()
        try catalog.add("a.wav") {
            $0.remarks = [
                MadeCatalog.remark(.finding, "music", at: 10, kind: "hold"),
                MadeCatalog.remark(.note, "threat", at: 20),
            ]
        }
        try catalog.add("b.wav") {
            $0.remarks = [
                MadeCatalog.remark(.note, "threat", at: 5), MadeCatalog.remark(.finding, "music", at: 10, kind: "hold"),
            ]
        }
        #expect(try catalog.ask("threat after hold music").map(\.path) == ["a.wav"])
        #expect(try catalog.ask("hold music after threat").map(\.path) == ["b.wav"])
    }

    @Test
    func `conditions on the call narrow what is looked for`() throws {
        let catalog = try MadeCatalog()
        for (name, seconds, caller) in [("a", 90.0, "x"), ("b", 30, "x"), ("c", 120, "y")] {
            try catalog.add("\(name).wav", seconds: seconds, caller: caller) {
                $0.date = "2024-0\(name == "a" ? 5 : 7)-17T10:00"
                $0.pieces = [MadeCatalog.piece(.dtmf, 1, 1.1), MadeCatalog.piece(.dtmf, 2, 4)]
                $0.hidden = name == "c" ? [MadeCatalog.hidden(.card, 5, 6)] : []
            }
        }
        #expect(
            try catalog.ask {
                $0.labels = [.dtmf]
                $0.shortest = Timecode("60")
            }.map(\.path) == ["a.wav", "a.wav", "c.wav", "c.wav"])
        #expect(
            try catalog.ask {
                $0.labels = [.dtmf]
                $0.longest = Timecode("100")
                $0.shortestSegment = Timecode("1")
            }.map(\.path) == ["a.wav", "b.wav"])
        #expect(try catalog.ask { $0.kinds = [.card] }.map(\.start) == [Timecode("5")!])
        #expect(
            try catalog.ask {
                $0.labels = [.dtmf]
                $0.kinds = [.card]
            }.map(\.path) == ["c.wav", "c.wav"])
        #expect(try catalog.ask { $0.since = "2024-06" }.map(\.path) == ["b.wav", "c.wav"])
        #expect(try catalog.ask { $0.until = "2024-06-01" }.map(\.path) == ["a.wav"])
        #expect(try catalog.ask { $0.categories = [.profanity] }.isEmpty)
    }

    @Test
    func `published recordings with keypad digits are told from originals`() throws {
        let catalog = try MadeCatalog()
        try catalog.add("kept.wav") { $0.pieces = [MadeCatalog.piece(.dtmf, 1, 1.1)] }
        try catalog.add("hidden.wav") { $0.pieces = [MadeCatalog.piece(.bleep, 1, 1.1)] }
        try catalog.add("heard.wav", mode: .analyze) { $0.pieces = [MadeCatalog.piece(.dtmf, 1, 1.1)] }
        let hits = try catalog.ask { $0.hasKeypad = true }
        #expect(hits.map(\.path) == ["kept.wav"])
        #expect(hits.map(\.word) == ["dtmf"])
    }

    @Test
    func `bleeps that nobody has a sheet of are those of originals that were not redacted`() throws {
        let catalog = try MadeCatalog()
        for name in ["both", "lone"] {
            try catalog.add("\(name).wav", mode: .analyze) { $0.pieces = [MadeCatalog.piece(.bleep, 1, 2)] }
        }
        try catalog.add("both.wav") { $0.pieces = [MadeCatalog.piece(.bleep, 1, 2)] }
        #expect(try catalog.ask { $0.hasForeignBleep = true }.map(\.path) == ["lone.wav"])
    }

    @Test
    func `calls of one caller stand together, those who called once are not there`() throws {
        let catalog = try MadeCatalog()
        for (name, caller) in [("a", "x"), ("b", "y"), ("c", "x"), ("d", nil), ("e", nil), ("f", "z"), ("g", "z")] {
            try catalog.add("\(name).wav", caller: caller)
        }
        try catalog.add("b.wav", mode: .analyze, caller: "y")
        let hits = try catalog.ask { $0.isRepeated = true }
        #expect(hits.map(\.path) == ["a.wav", "c.wav", "f.wav", "g.wav"])
        #expect(hits.map(\.word) == ["caller 1", "caller 1", "caller 2", "caller 2"])
    }

    @Test
    func `a limit gives the first answers and says that there are more`() throws {
        let catalog = try MadeCatalog()
        for number in 0..<5 {
            try catalog.add("\(number).wav") { $0.pieces = [MadeCatalog.piece(.busy, 0, 60)] }
        }
        var question = CatalogQuestion()
        question.labels = [.busy]
        for (limit, count, isCut) in [(4, 4, true), (5, 5, false), (nil, 5, false)] as [(Int?, Int, Bool)] {
            question.limit = limit
            let answers = try Catalog(catalog.path).answers(to: question)
            #expect(answers.hits.count == count)
            #expect(answers.isCut == isCut)
        }
    }

    @Test
    func `asking changes nothing and needs a catalogue`() throws {
        let catalog = try MadeCatalog()
        try catalog.add("a.wav")
        let before = catalog.folder.read("made.db")
        _ = try catalog.ask("anything")
        _ = try Catalog(catalog.path).stats()
        #expect(catalog.folder.read("made.db") == before)
        #expect(throws: PipelineError.self) { try Catalog(catalog.folder.file("none.db")) }
        #expect(catalog.folder.names.contains("none.db") == false)
    }

    @Test
    func `a catalogue is counted`() throws {
        let catalog = try MadeCatalog()
        try catalog.add("a.wav", seconds: 3_600) {
            $0.pieces = [MadeCatalog.piece(.speech, 0, 10), MadeCatalog.piece(.speech, 20, 25)]
            $0.hidden = [MadeCatalog.hidden(.phone, 1, 2), MadeCatalog.hidden(.profanity, 4, 6)]
            $0.remarks = [MadeCatalog.remark(.finding, "x", at: 1, kind: "hold")]
        }
        try catalog.object("b.wav", .review, "nothing marked")
        try catalog.object("c.wav", .failed, "damaged")
        try catalog.object("d.wav", .aside, "ended its worker twice")
        let stats = try Catalog(catalog.path).stats()
        func count(_ section: CatalogStats.Count.Section, _ name: String) -> [String] {
            stats.counts.filter { $0.section == section && $0.name == name }.map {
                "\($0.count) \($0.length?.seconds ?? "")"
            }
        }
        #expect(count(.calls, "done") == ["1 3600.000000"])
        #expect(count(.calls, "review") == ["1 0.000000"])
        #expect(count(.sound, "speech") == ["2 15.000000"])
        #expect(count(.hidden, "sensitive/phone") == ["1 1.000000"])
        #expect(count(.hidden, "profanity/profanity") == ["1 2.000000"])
        #expect(count(.finding, "hold") == ["1 "])
        #expect(stats.objections.map(\.path) == ["b.wav", "c.wav", "d.wav"])
        #expect(stats.objections.map(\.state) == [.review, .failed, .aside])
        #expect(stats.objections.map(\.reason) == ["nothing marked", "damaged", "ended its worker twice"])
    }
}
