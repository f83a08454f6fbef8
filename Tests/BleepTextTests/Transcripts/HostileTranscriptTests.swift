import BleepCore
import BleepTestSupport
import Testing

@testable import BleepText

/// Broken and hostile files: one clear line or a stated repair, never a crash, never a word of the file in an error.
struct HostileTranscriptTests {
    @Test(arguments: [
        ("", "the file is empty"), (" \n ", "the file is blank"), ("{", "the file ends in the middle"),
        (#"{"segments":[{"start":1,"#, "the file ends in the middle"),
        (#"{"text":"Rosebud"#, "a string that is never closed"),
        (#"{"segments":[{"start":1 "end":2}]}"#, "expected a comma"),
        (#"[{"text":"a","start":{}}]"#, "expected a time"),
        (#"[{"start":0,"end":1e99,"text":"Rosebud"}]"#, "expected a time as a number, below 1000000 seconds"),
        (#"{"segments":5,"text":"Rosebud"}"#, "expected an array"),
        (#"{"Rosebud":1}"#, "JSON of no known transcript format"),
        (#"{"text":"Rosebud","segments":[]}"#, "there are words but no times"),
        (#"{"schema":"callbleep.sheet/1"}"#, "a file that callbleep wrote"),
        (String(repeating: "[", count: 100_000), "nested deeper than 128 levels"),
        (String(repeating: "{\"a\":", count: 100_000), "nested deeper than 128 levels"),
        ("Rosebud\n", "no transcript that is known"), ("start,end\n1,2\n", "this is a cue file"),
        ("1\n00:00:00,000 --> 00:00:x1,000\nRosebud\n", "the times cannot be read"),
        ("start\tend\ttext\nx\t2\tRosebud\n", "the start is no time; expected milliseconds"),
        ("start\tend\ttext\n1\n", "1 columns; expected 3"),
        ("c 1 0 1 Rosebud\nd 1 0 1 x\n", "the words of 2 recordings"),
        ("SPEAKER c 1 0 1 <NA> <NA> Rosebud <NA> <NA>\n", "says who speaks when but holds no words"),
        (
            "File type = \"ooTextFile\"\n\"TextGrid\"\n0\n1\n<exists>\n99999\n\"IntervalTier\"\n",
            "expected the name of a tier"
        ),
        ("<ANNOTATION_DOCUMENT><TIER TIER_ID=\"Rosebud\">", "the file ends in the middle"),
        ("<!DOCTYPE a>\n<ANNOTATION_DOCUMENT/>", "a document type"), ("<a/>", "XML of another kind"),
        ("<ANNOTATION_DOCUMENT>&x;</ANNOTATION_DOCUMENT>", "an entity that is not known"),
        (String(repeating: "<ANNOTATION_DOCUMENT>", count: 70), "nested deeper than 64 levels"),
        ("\u{0}\u{0}\u{0}Rosebud", "a zero byte"),
    ])
    func `a broken transcript is refused with one line that tells no word of it`(_ text: String, _ says: String) {
        let error = #expect(throws: SidecarError.self) {
            try TranscriptReader.read(Array(text.utf8), name: "call")
        }
        let line = error?.description ?? ""
        #expect(line.contains(says), "\(line)")
        #expect(line.hasPrefix("call") && !line.contains("\n") && !line.contains("Rosebud"))
    }

    @Test(arguments: [
        // Formats that are not read, but look like some that are.
        #"{"results":[{"type":"word","start_time":1,"end_time":2,"alternatives":[{"word":"Rosebud"}]}]}"#,
        #"{"results":[{"start_time":1,"end_time":2,"alternatives":[{"content":"Rosebud"}]}]}"#,
        #"{"segments":[{"begin":1,"finish":2,"body":"Rosebud"}]}"#,
        #"{"chunks":[{"timestamp":[0,1],"sentence":"Rosebud"}]}"#,
        #"{"monologues":[{"speaker":0,"elements":[{"type":"text","word":"Rosebud","ts":1,"end_ts":2}]}]}"#,
        #"{"segments":[{"start":1,"end":2,"Text":"Rosebud"}]}"#,
        #"{"transcription":[{"from":1,"to":2,"content":"Rosebud"}]}"#,
        // One piece among others.
        #"{"segments":[{"start":1,"end":2,"text":"hello"},{"start":2,"end":3,"transcript":"Rosebud"}]}"#,
        #"[{"start":1,"end":2,"text":"hello"},{"start":2,"end":3,"line":"Rosebud"}]"#,
        #"{"words":[{"word":"hello","start":1,"end":2},{"value":"Rosebud","start":2,"end":3}],"task":"x"}"#,
        #"{"result":[{"word":"hello","start":1,"end":2},{"token":"Rosebud","start":2,"end":3}],"text":"hello"}"#,
        #"{"words":[{"text":"hello","start":1,"end":2},{"value":"Rosebud","start":2,"end":3}]}"#,
        #"{"results":[{"alternatives":[{"transcript":"hello"}],"resultEndTime":"2s"},"#
            + #"{"alternatives":[{"content":"Rosebud"}],"resultEndTime":"3s"}]}"#,
        #"{"results":{"channels":[{"alternatives":[{"transcript":"hello","words":["#
            + #"{"word":"hello","start":1,"end":2},{"value":"Rosebud","start":2,"end":3}]}]}]}}"#,
        #"{"chunks":[{"timestamp":[0,1],"text":" hello"},{"timestamp":[1,2],"word":"Rosebud"}]}"#,
        #"{"segments":[{"startTime":1,"endTime":2,"body":"hello"},{"startTime":2,"endTime":3,"text":"Rosebud"}]}"#,
        #"{"results":[{"type":"word","start_time":1,"end_time":2,"alternatives":[{"content":"hello"}]},"#
            + #"{"type":"word","start_time":2,"end_time":3,"alternatives":[{"word":"Rosebud"}]}]}"#,
        #"{"monologues":[{"elements":[{"type":"text","value":"hello","ts":1,"end_ts":2},"#
            + #"{"type":"text","text":"Rosebud","ts":2,"end_ts":3}]}]}"#,
        #"{"words":[{"text":"hello","start":1,"end":2,"type":"word"},{"value":"Rosebud","start":2,"end":3}]}"#,
        #"{"results":{"items":[{"start_time":"1","end_time":"2","value":"Rosebud","type":"pronunciation"}]}}"#,
        #"{"recognizedPhrases":[{"offsetInTicks":1,"durationInTicks":2,"nBest":[{"value":"Rosebud"}]}]}"#,
        #"{"transcription":[{"offsets":{"from":1,"to":2},"text":"hello"},{"offsets":{"from":2,"to":3},"t":"Rosebud"}]}"#,
        // Services that had not finished, or failed.
        #"{"id":"x","status":"queued","text":null,"words":null}"#,
        #"{"id":"x","status":"error","error":"Rosebud","text":null,"words":null}"#,
    ])
    func `text that stands under names of another format is not passed over`(_ json: String) {
        let error = #expect(throws: SidecarError.self) {
            try TranscriptReader.read(Array(json.utf8), name: "call")
        }
        #expect(error?.description.contains("Rosebud") == false)
    }

    @Test(arguments: [
        #"{"text":"","segments":[],"language":"en"}"#, #"{"segments":[{"start":1,"end":2,"text":""}],"text":""}"#,
        #"{"text":""}"#, #"{"results":[{"alternatives":[{}],"resultEndTime":"2s"}]}"#,
        #"{"results":{"channels":[{"alternatives":[{"transcript":"","confidence":0,"words":[]}]}]}}"#,
        #"{"transcription":[]}"#, #"{"status":"completed","text":"","words":[]}"#, "WEBVTT\n", "start\tend\ttext\n",
    ])
    func `a transcript in which nothing was heard has no word`(_ text: String) throws {
        let transcript = try TranscriptReader.read(Array(text.utf8), name: "call")
        #expect(transcript.words.isEmpty && transcript.warnings.contains { $0.contains("no word in it") })
    }

    @Test(arguments: Rendering.allCases)
    func `changed at random a file is read or refused, in time`(_ rendering: Rendering) {
        var generator = SeededGenerator(seed: 11)
        let dialogue = Dialogue(seed: 12, turns: 4)
        let original = rendering.bytes(dialogue)
        let secrets = dialogue.secrets.flatMap { $0.map { dialogue.words[$0].text } }
        for _ in 0..<60 {
            let bytes = Self.mutated(original, using: &generator)
            do throws(SidecarError) {
                let transcript = try TranscriptReader.read(bytes, name: "call")
                #expect(
                    transcript.words.allSatisfy { $0.start < $0.end && $0.start.nanoseconds >= 0 && !$0.text.isEmpty })
                #expect(zip(transcript.words, transcript.words.dropFirst()).allSatisfy { $0.start <= $1.start })
                for warning in transcript.warnings + transcript.objections {
                    #expect(!secrets.contains { warning.contains($0) }, "\(warning)")
                }
                let whole = FoundSpan(
                    words: 0..<transcript.words.count, category: .sensitive, kind: .name, confidence: 1, rule: "test")
                let spans = transcript.words.isEmpty ? [] : [whole]
                let redacted = try TranscriptRedactor.redact(bytes, name: "call", transcript: transcript, spans: spans)
                let text = String(decoding: redacted, as: UTF8.self)
                #expect(!secrets.contains { text.contains($0) })
                _ = try? transcript.spans(
                    spans, sampleRate: SampleRate(hertz: 8000)!, frameCount: 400_000, channels: 2)
            } catch {
                #expect(!secrets.contains { error.description.contains($0) }, "\(error.description)")
            }
        }
    }

    /// A few bytes changed, pieces cut out, doubled, moved, numbers made large or negative.
    private static func mutated(_ original: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            guard bytes.count > 40 else { return bytes }
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            let length = Int.random(in: 1...min(30, bytes.count - place), using: &generator)
            switch Int.random(in: 0..<7, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.removeSubrange(place..<(place + length))
            case 2: bytes.insert(contentsOf: bytes[place..<(place + length)], at: place)
            case 3: bytes.removeLast(bytes.count - place)
            case 4:
                let insert = [
                    "-", "9999999999", "null", "{}", "[]", "\"", "<", ">", "&", "\n\n", "\u{FEFF}", "0", ":", "1e9",
                ]
                bytes.insert(contentsOf: (insert.randomElement(using: &generator) ?? "-").utf8, at: place)
            case 5:
                // A digit becomes another: times change, the structure stays.
                if let digit = bytes[place...].firstIndex(where: { (0x30...0x39).contains($0) }) {
                    bytes[digit] = UInt8.random(in: 0x30...0x39, using: &generator)
                }
            default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &generator))
            }
        }
        return bytes
    }

    @Test(arguments: [
        "<", "&", "{\\", "[", "(", "A: ", "\"", "-->", "<v ", "<u>", "a ", "a", "1 ", "\u{0}", "ä", "<00:01.000>",
    ])
    func `a long line of one thing takes linear time`(_ piece: String) {
        let long = String(repeating: piece, count: 20_000)
        let quoted = long.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let texts = [
            "WEBVTT\n\n00:00.000 --> 00:01.000\n\(long)\n", "1\n00:00:00,000 --> 00:00:01,000\n\(long)\n",
            "[{\"start\":0,\"end\":1,\"text\":\"\(quoted)\",\"words\":[{\"word\":\"a\",\"start\":0,\"end\":1}]}]",
            "{\"text\":\"\(quoted)\",\"media\":\"\"}", "start\tend\ttext\n1\t2\t\(long)\n", "0\t1\t\(long)\n", long,
            "<ANNOTATION_DOCUMENT>\(long)</ANNOTATION_DOCUMENT>", "File type = \"ooTextFile\"\n\(long)",
        ]
        for text in texts {
            let time = ThreadTime.measure { _ = try? TranscriptReader.read(Array(text.utf8), name: "call") }
            // A quadratic walk over 20,000 pieces takes much longer in a debug build.
            #expect(time < .seconds(10))
        }
    }

    @Test func `a long call is read and redacted whole`() throws {
        let words = (0..<20_000).map {
            "{\"word\":\" w\($0)\",\"start\":\($0 / 2).\($0 % 2 * 5),\"end\":\($0 / 2).\($0 % 2 * 5 + 4)}"
        }
        let text = "[{\"start\":0,\"end\":10000,\"words\":[" + words.joined(separator: ",") + "]}]"
        let transcript = try TranscriptReader.read(Array(text.utf8), name: "call")
        #expect(transcript.words.count == 20_000)
        let span = FoundSpan(words: 500..<504, category: .sensitive, kind: .card, confidence: 1, rule: "test")
        let out = try TranscriptRedactor.redact(Array(text.utf8), name: "call", transcript: transcript, spans: [span])
        #expect(try TranscriptReader.read(out, name: "again").words.count == 19_997)
    }
}
