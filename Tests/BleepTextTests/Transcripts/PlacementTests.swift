import BleepCore
import Testing

@testable import BleepText

struct PlacementTests {
    private static let rate = SampleRate(hertz: 8000)!

    private static func place(
        _ text: String, seconds: Double, words: Range<Int> = 0..<1, channels: Int = 1
    ) throws -> (spans: [SensitiveSpan], notices: [String]) {
        let transcript = try TranscriptReader.read(Array(text.utf8), name: "call.json")
        let span = FoundSpan(words: words, category: .sensitive, kind: .phone, confidence: 0.9, rule: "test")
        return try transcript.spans(
            [span], sampleRate: rate, frameCount: Int(seconds * 8000), channels: channels)
    }

    @Test(arguments: ["call.json", "Anhörung.json", "取材/通話.json", "e\u{301}te\u{301}.json"])
    func `an objection is said in whole whatever the file is called`(name: String) throws {
        let text = #"[{"start":0,"end":5,"words":[{"word":"a","start":3,"end":2}]}]"#
        let transcript = try TranscriptReader.read(Array(text.utf8), name: name)
        let error = #expect(throws: SidecarError.self) {
            try transcript.spans([], sampleRate: Self.rate, frameCount: 80_000, channels: 1)
        }
        let sentence = "the times run backwards: a word ends before it starts"
        #expect(error?.description == "\(name): \(sentence); the words cannot be placed on the recording")
        #expect(transcript.objections == [sentence])
        #expect(transcript.warnings.contains("\(name): \(sentence)"))
    }

    /// Words of 0.3 s, one every 0.4 s, in seconds times `unit`.
    private static func whisper(_ count: Int, unit: Double = 1) -> String {
        let words = (0..<count).map { number in
            "{\"word\":\" w\(number)\",\"start\":\(Double(number) * 0.4 * unit),\"end\":\((Double(number) * 0.4 + 0.3) * unit)}"
        }
        return "[{\"start\":0,\"end\":\(Double(count) * 0.4 * unit),\"words\":[\(words.joined(separator: ","))]}]"
    }

    @Test func `starts are rounded down and ends up, unpadded`() throws {
        let text = #"[{"start":0,"end":2,"words":[{"word":"a","start":1.00001,"end":1.50001}]}]"#
        let spans = try Self.place(text, seconds: 2).spans
        #expect(spans.map(\.frames) == [8000..<12001])
        #expect(spans.map(\.source) == ["call.json:0:01.000"])
        #expect(spans.map(\.origin) == [.transcript])
        #expect(spans.map(\.confidence) == [0.9])
    }

    @Test func `an end up to a second beyond the recording is clamped and said`() throws {
        let text = #"[{"start":0,"end":4.5,"words":[{"word":"a","start":3,"end":4.5}]}]"#
        let placed = try Self.place(text, seconds: 4)
        #expect(placed.spans.map(\.frames) == [24_000..<32_000])
        #expect(placed.notices == ["call.json: an end was moved to the end of the recording"])
    }

    @Test(arguments: [
        (whisper(100), 30.0, "the transcript ends at 0:40.000, the recording at 0:30.000; expected at most 1 s more"),
        (whisper(100, unit: 1000), 42.0, "are its times milliseconds, read as seconds?"),
        (whisper(100, unit: 0.001), 42.0, "are its times seconds, read as milliseconds?"),
        (whisper(3, unit: 0.001), 42.0, "faster than anyone speaks"),
        (whisper(100, unit: 0.01), 42.0, "faster than anyone speaks"),
        (
            #"[{"start":0,"end":5,"words":[{"word":"a","start":3,"end":2}]}]"#, 9.0,
            "the times run backwards: a word ends before it starts"
        ),
        (
            #"[{"start":5,"end":6,"text":"a"},{"start":2,"end":3,"text":"b"}]"#, 9.0,
            "the times run backwards: a segment starts at 0:02.000 after one at 0:05.000"
        ),
        (#"[{"start":5,"end":3,"text":"a"}]"#, 9.0, "the times run backwards: a segment ends before it starts"),
        (
            #"[{"start":0,"end":9,"words":[{"word":"a","start":7,"end":8},{"word":"b","start":1,"end":2}]}]"#, 9.0,
            "the times run backwards"
        ),
        (#"[{"start":-30,"end":9,"text":"a"}]"#, 9.0, "times are as low as -0:30.000"),
    ])
    func `a transcript that cannot be the one of the recording is refused`(
        _ text: String, _ seconds: Double, _ says: String
    ) throws {
        let error = #expect(throws: SidecarError.self) { try Self.place(text, seconds: seconds) }
        #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
    }

    /// Segments of two seconds, one every three, each with four words that begin at `start` of the segment.
    private static func segments(_ count: Int, words start: (Int) -> Double) -> String {
        let segments = (0..<count).map { number in
            let words = (0..<4).map {
                "{\"word\":\" w\",\"start\":\(start(number) + Double($0) * 0.5),\"end\":\(start(number) + Double($0) * 0.5 + 0.4)}"
            }
            return "{\"start\":\(number * 3),\"end\":\(number * 3 + 2),\"words\":[\(words.joined(separator: ","))]}"
        }
        return "[\(segments.joined(separator: ","))]"
    }

    @Test(arguments: [
        // From the beginning of each segment, of each piece of 12 s, and later by a lost minute.
        segments(9) { _ in 0 }, segments(9) { Double($0 * 3 % 12) }, segments(9) { Double($0 * 3 + 60) },
        segments(1) { _ in 60 },
    ])
    func `words that count from elsewhere than their segments are refused`(_ text: String) throws {
        let error = #expect(throws: SidecarError.self) { try Self.place(text, seconds: 120) }
        #expect(error?.description.contains("words and segments contradict each other") == true)
    }

    @Test(arguments: [-1.9, -0.4, 0, 0.7, 1.9])
    func `words a little outside of their segments are placed where they say`(_ offset: Double) throws {
        let text = Self.segments(9) { max(0, Double($0 * 3) + offset) }
        #expect(
            try Self.place(text, seconds: 120, words: 32..<33).spans.map(\.frames.lowerBound) == [
                Int((24 + offset) * 8000)
            ])
    }

    @Test func `a transcript that ends long before the recording is said`() throws {
        let notices = try Self.place(Self.whisper(100), seconds: 300).notices
        #expect(notices.count == 1 && notices[0].contains("what is said after that is not searched"))
    }

    @Test func `words with a share of their segment reach wider, within the segment`() throws {
        let text = "1\n00:00:10,000 --> 00:00:20,000\naaaa bbbb cccc dddd eeee\n"
        let transcript = try TranscriptReader.read(Array(text.utf8), name: "call.srt")
        let middle = transcript.extents(
            of: FoundSpan(words: 2..<3, category: .sensitive, kind: .name, confidence: 1, rule: "test"))
        // The third fifth is 14 to 16 s; the doubt is a tenth of ten seconds.
        #expect(middle == [TimeExtent(start: Timecode(milliseconds: 13_000), end: Timecode(milliseconds: 17_000))])
        let whole = transcript.extents(
            of: FoundSpan(words: 0..<5, category: .sensitive, kind: .name, confidence: 1, rule: "test"))
        #expect(whole == [TimeExtent(start: Timecode(milliseconds: 10_000), end: Timecode(milliseconds: 20_000))])
    }

    @Test func `a pause of more than three seconds within a span is not hidden`() throws {
        let text = """
            [{"start":0,"end":9,"words":[{"word":"a","start":0,"end":1},{"word":"b","start":3.9,"end":4.5},
            {"word":"c","start":7.6,"end":8}]}]
            """
        #expect(try Self.place(text, seconds: 9, words: 0..<3).spans.map(\.frames) == [0..<36_000, 60_800..<64_000])
    }

    @Test func `the last paragraph without an end is clamped to the recording`() throws {
        let text =
            #"{"text":"<p><span class=\"timestamp\" data-timestamp=\"1\">0</span>a very long last sentence</p>","media":""}"#
        let placed = try Self.place(text, seconds: 1.5, words: 0..<5)
        #expect(placed.spans.map(\.frames) == [8000..<12_000])
    }

    @Test func `the channel is told when all words were heard on one`() throws {
        let text = "c A 0 0.3 one\nc B 1 0.3 two\n"
        #expect(try Self.place(text, seconds: 2, words: 1..<2, channels: 2).spans.map(\.heardOn) == [1])
        #expect(try Self.place(text, seconds: 2, words: 0..<2, channels: 2).spans.map(\.heardOn) == [nil])
    }
}
