import BleepCore
import Testing

@testable import BleepText

/// A peculiarity of a format: the file, and the words that must come out, each `text@start-end` in milliseconds, with a
/// `~` where the time is a share.
struct Quirk: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var words: String
    /// A piece of a warning that must be said; `nil` where none may be.
    var says: String?

    init(_ name: String, _ text: String, _ words: String, says: String? = nil) {
        testDescription = name
        self.text = text
        self.words = words
        self.says = says
    }

    static let json: [Quirk] = [
        .init(
            "Rev joins what stands together without a space, and lists what it did not understand",
            #"""
            {"monologues":[{"speaker":0,"elements":[{"type":"text","value":"twenty","ts":0,"end_ts":1},
            {"type":"punct","value":"-"},{"type":"text","value":"five","ts":1,"end_ts":2},{"type":"punct","value":", "},
            {"type":"unknown","value":"<unknown>"},{"type":"text","value":"now","ts":2,"end_ts":3}]}]}
            """#, "twenty-five,@0-2000 now@2000-3000", says: "1 null word"),
        .init(
            "Rev has clock times in transcripts that people made",
            #"""
            {"monologues":[{"speaker":0,"elements":[{"type":"text","value":"one","timestamp":"00:00:01,500",
            "end_timestamp":"00:00:02,000"}]}]}
            """#, "one@1500-2000"),
        .init(
            "Speechmatics has punctuation by itself, also before a word, entities, and second readings",
            #"""
            {"results":[{"type":"punctuation","attaches_to":"next","alternatives":[{"content":"¿"}]},{"type":"word",
            "start_time":0,"end_time":1,"alternatives":[{"content":"Sure"},{"content":"Shore"}]},{"type":"punctuation",
            "start_time":1,"end_time":1,"alternatives":[{"content":"?"}]},{"type":"entity","start_time":1,"end_time":3,
            "entity_class":"money","spoken_form":[{"alternatives":[{"content":"twenty"}]}],
            "alternatives":[{"content":"$20"}]}]}
            """#, "¿Sure?@0-1000 $20@1000-3000", says: "1 second-best reading"),
        .init(
            "ElevenLabs lists spaces and sounds among the words",
            #"""
            {"language_code":"deu","words":[{"text":"ja","start":0.1,"end":0.5,"type":"word","speaker_id":"speaker_0"},
            {"text":" ","start":0.5,"end":0.6,"type":"spacing"},{"text":"(lacht)","start":1,"end":2,"type":"audio_event"}]}
            """#, "ja@100-500", says: "1 event that is no speech"),
        .init(
            "whisperX leaves numbers without times: they get the gap",
            #"""
            {"segments":[{"start":0,"end":4,"text":" number is 555","words":[{"word":"number","start":0,"end":1,"score":NaN},
            {"word":"is","start":1,"end":2,"score":0.9},{"word":"555"}]}]}
            """#, "number@0-1000 is@1000-2000 555~2000-4000", says: "1 word has no time of its own"),
        .init(
            "whisperX leaves a number between touching words: it gets their time",
            #"""
            {"segments":[{"start":0,"end":2,"text":" is 555 now","words":[{"word":"is","start":0,"end":1,"score":0.9},
            {"word":"555"},{"word":"now","start":1,"end":2,"score":0.9}]}]}
            """#, "is@0-1000 555~0-2000 now@1000-2000", says: "1 word has no time of its own"),
        .init(
            "an aligner that drops a word from its list does not drop it from the text",
            #"""
            {"text":"","segments":[{"start":0,"end":4,"text":" call 555 now","words":[{"word":" call","start":0,"end":1,
            "probability":1},{"word":" now","start":3,"end":4,"probability":1}]}]}
            """#, "call@0-1000 555~1000-3000 now@3000-4000", says: "1 word stands in the text but not in the list"),
        .init(
            "whisper gives words without length: they are widened",
            #"""
            {"text":"","segments":[{"start":0,"end":3,"text":" a bb c","words":[{"word":" a","start":0,"end":1,"probability":1},
            {"word":" bb","start":1.5,"end":1.5,"probability":1},{"word":" c","start":2,"end":3,"probability":1}]}]}
            """#, "a@0-1000 bb~1000-2000 c@2000-3000", says: "1 word had no length"),
        .init(
            "whisper cuts 555-0147 at the hyphen: it is one word",
            #"""
            {"text":"","segments":[{"start":0,"end":3,"text":" is 555-0147.","words":[{"word":" is","start":0,"end":1,
            "probability":1},{"word":" 555","start":1,"end":2,"probability":1},{"word":"-0147.","start":2,"end":3,
            "probability":0.5}]}]}
            """#, "is@0-1000 555-0147.@1000-3000"),
        .init(
            "faster-whisper writes words: null",
            #"[{"id":1,"start":1,"end":2,"text":" one two","words":null}]"#, "one~1000-1500 two~1500-2000",
            says: "1 segment has no word times"),
        .init(
            "whisper.cpp cuts a character over two tokens and leaves control characters raw",
            "{\"transcription\":[{\"offsets\":{\"from\":0,\"to\":2000},\"text\":\" Gr\u{FC}n\u{1} ja\",\"tokens\":["
                + "{\"text\":\"[_BEG_]\",\"offsets\":{\"from\":0,\"to\":0}},"
                + "{\"text\":\" Gr\u{E000}\",\"offsets\":{\"from\":0,\"to\":500}},"
                + "{\"text\":\"\u{E001}n\u{1}\",\"offsets\":{\"from\":500,\"to\":1000}},"
                + "{\"text\":\" ja\",\"offsets\":{\"from\":1000,\"to\":2000}}]}]}", "Grün@0-1000 ja@1000-2000",
            says: "1 special token was read past"),
        .init(
            "whisper.cpp -ml cuts words over segments",
            #"""
            {"transcription":[{"offsets":{"from":0,"to":1000},"text":" call"},{"offsets":{"from":1000,"to":1500},"text":"ing"},
            {"offsets":{"from":1500,"to":2000},"text":" now"}]}
            """#, "calling@0-1500 now@1500-2000"),
        .init(
            "whisper.cpp tokens may have no time",
            #"""
            {"transcription":[{"timestamps":{"from":"00:00:01,000","to":"00:00:02,000"},"text":" a b","tokens":[
            {"text":" a"},{"text":" b"}]}]}
            """#, "a~1000-1500 b~1500-2000", says: "1 segment has no word times"),
        .init(
            "Vosk without word times between timed utterances",
            "{\"result\":[{\"word\":\"a\",\"start\":0,\"end\":1}],\"text\":\"a\"}\n{\"text\":\"bb\"}\n"
                + "{\"result\":[{\"word\":\"c\",\"start\":3,\"end\":4}],\"text\":\"c\"}",
            "a@0-1000 bb~1000-3000 c@3000-4000", says: "1 segment has no times"),
        .init(
            "AWS says what it hid itself, and commas belong to the word before",
            #"""
            {"results":{"items":[{"type":"pronunciation","alternatives":[{"content":"[PII]"}],"start_time":"1","end_time":"2"},
            {"type":"punctuation","alternatives":[{"content":","}]}]}}
            """#, "[PII],@1000-2000"),
        .init(
            "AWS streams: partial results come again",
            #"""
            {"Transcript":{"Results":[{"IsPartial":true,"Alternatives":[{"Items":[{"StartTime":1,"EndTime":2,"Content":"a",
            "Type":"pronunciation"}]}]}]}}
            {"Transcript":{"Results":[{"Alternatives":[{"Items":[{"StartTime":1,"EndTime":2,"Content":"a",
            "Type":"pronunciation"},{"Content":".","Type":"punctuation"}]}],"IsPartial":false}]}}
            """#, "a.@1000-2000", says: "1 partial result was read past"),
        .init(
            "Google leaves out fields that are zero",
            #"""
            {"results":[{"alternatives":[{"words":[{"startTime":{},"endTime":{"nanos":500000000},"word":"a"},
            {"startTime":{"nanos":500000000},"endTime":{"seconds":1},"word":"b"}]}]}]}
            """#, "a@0-500 b@500-1000"),
        .init(
            "lists of words with fractions of a second are no milliseconds",
            #"{"words":[{"text":"a","start":0,"end":1},{"text":"b","start":1.25,"end":2}]}"#, "a@0-1000 b@1250-2000"),
        .init(
            "AssemblyAI: whole milliseconds may be written as decimals",
            #"{"audio_duration":3,"words":[{"text":"a","start":1000.0,"end":2000.0}]}"#, "a@1000-2000"),
        .init(
            "AssemblyAI: #### stays a word",
            #####"{"audio_duration":3,"words":[{"text":"####","start":1000,"end":2000}]}"#####, "####@1000-2000"),
        .init(
            "old oTranscribe marks are clock times, and the last paragraph has no end",
            #"{"text":"<p><span class=\"timestamp\" data-timestamp=\"1:02\">1:02</span>&nbsp;<b>hi</b> you</p>","media":"x"}"#,
            "hi~62000-62600 you~62180-63350", says: "1 segment has no end"),
        .init(
            "OpenAI words belong to the segment in which they lie",
            #"""
            {"task":"transcribe","words":[{"word":"a","start":0,"end":1},{"word":"b","start":5,"end":6}],
            "segments":[{"start":0,"end":2,"text":" a,"},{"start":5,"end":7,"text":" b 9"}]}
            """#, "a@0-1000 b@5000-6000 9~6000-7000", says: "1 word stands in the text but not"),
        .init(
            "numbers in strings", #"{"audio_duration":"3","words":[{"text":7,"start":"1e3","end":"2000.0"}]}"#,
            "7@1000-2000"),
    ]

    static let text: [Quirk] = [
        .init(
            "labels may show an arrow", "1\t3\tthere --> here\n3\t4\tyes\n",
            "there~1000-1777 -->~1777-2333 here~2333-3000 yes@3000-4000", says: "1 segment has no word times"),
        .init(
            "YouTube shows each line twice",
            """
            WEBVTT
            Kind: captions

            00:00:00.000 --> 00:00:02.000 align:start position:0%

            one<00:00:01.000><c> two</c>

            00:00:02.000 --> 00:00:02.010 align:start position:0%
            one two

            00:00:02.010 --> 00:00:04.000 align:start position:0%
            one two
            three<00:00:03.000><c> four</c>

            00:00:04.000 --> 00:00:04.010 align:start position:0%
            three four

            00:00:04.010 --> 00:00:06.000 align:start position:0%
            three four
            four<00:00:05.000><c> four</c>

            """, "one@0-1000 two@1000-2000 three@2010-3000 four@3000-4000 four@4010-5000 four@5000-6000",
            says: "4 repeated lines were read once"),
        .init(
            "what is said twice is no repeat",
            "1\n00:00:00,000 --> 00:00:02,000\none one\n\n2\n00:00:02,000 --> 00:00:04,000\none one\n",
            "one~0-1000 one~1000-2000 one~2000-3000 one~3000-4000", says: "2 segments have no word times"),
        .init(
            "SRT with dots, without counters, with a byte order mark and tags",
            "\u{FEFF}00:00:00.000 --> 00:00:01.000\n{\\an8}<b>hi</b>\n\n00:00:01.000 --> 00:00:02.000\n5 < 6\n",
            "hi@0-1000 5~1000-1400 <~1333-1666 6~1600-2000", says: "1 segment has no word times"),
        .init(
            "a number at the end of a text is no counter",
            "1\n00:00:00,000 --> 00:00:01,000\nit is\n4711\n\n2\n00:00:01,000 --> 00:00:02,000\nyes\n",
            "it~0-285 is~153-571 4711~307-1000 yes@1000-2000", says: "1 segment has no word times"),
        .init(
            "a blank line within a caption loses no word",
            "1\n00:00:00,000 --> 00:00:02,000\none\n\ntwo\n\n2\n00:00:02,000 --> 00:00:03,000\nyes\n",
            "one~0-1000 two~1000-2000 yes@2000-3000", says: "1 line stands apart"),
        .init(
            "entities and direction marks", "WEBVTT\n\n00:00.000 --> 00:01.000\nAT&amp;T&nbsp;x&lrm;\n",
            "AT&T~0-666 x~666-1000", says: "1 segment has no word times"),
        .init(
            "what Whisper prints on the terminal",
            "[00:00.000 --> 00:01.000]  hi\n[00:01.000 --> 00:02.000]  you\n", "hi@0-1000 you@1000-2000"),
        .init(
            "CTM: null words, comments and second readings",
            ";; x\nc 1 0 1 <eps>\nc 1 * * <ALT_BEGIN>\nc 1 1 1 one\nc 1 * * <ALT>\nc 1 1 1 won\nc 1 * * <ALT_END>\nc 1 2 1 two 1\n",
            "one@1000-2000 two@2000-3000", says: "1 second-best reading was not read"),
        .init(
            "CTM with types and speakers, and with a segment an entry, as NeMo writes it",
            "c 1 0 1 one NA lex NA\nc 1 1 1 two<space>three NA lex ann\nc 1 2 0 <b> NA non-lex NA\nc 1 2 1 four 0.5 lex bob\n",
            "one@0-1000 two~1000-1416 three~1416-2000 four@2000-3000", says: "1 null word"),
        .init("a table in seconds", "start,end,text\n0.5,1.5,\"a, b\"\n", "a,~500-1071 b~1071-1500", says: "1 segment"),
        .init(
            "point labels last until the next one", "1.0\t1.0\tone\n2.0\t3.0\ttwo\n", "one~1000-2000 two@2000-3000",
            says: "1 point has no end"),
        .init(
            "Praat: quotes are doubled, labels may span lines",
            "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n2\n<exists>\n1\n\"IntervalTier\"\n\"a\"\"b\"\n0\n2\n2\n"
                + "0\n1\n\"\"\"hi\nyou\"\"\"\n1\n2\n\"<p:>\"\n", "\"hi~0-454 you\"~454-1000", says: "1 null word"),
        .init(
            "TextGrid: two tiers of one name are two voices",
            "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n2\n<exists>\n2\n\"IntervalTier\"\n\"words\"\n0\n2\n2\n"
                + "0\n1\n\"hi\"\n1\n2\n\"\"\n\"IntervalTier\"\n\"words\"\n0\n2\n2\n0\n1\n\"\"\n1\n2\n\"you\"\n",
            "hi@0-1000 you@1000-2000"),
        .init(
            "ELAN: a slot without a time lies between its neighbours",
            "<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID='a' TIME_VALUE='0'/><TIME_SLOT TIME_SLOT_ID='b'/>"
                + "<TIME_SLOT TIME_SLOT_ID='c' TIME_VALUE='2000'/></TIME_ORDER><TIER TIER_ID='x'><ANNOTATION>"
                + "<ALIGNABLE_ANNOTATION ANNOTATION_ID='1' TIME_SLOT_REF1='a' TIME_SLOT_REF2='b'><ANNOTATION_VALUE>hi"
                + "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION><ANNOTATION><ALIGNABLE_ANNOTATION "
                + "ANNOTATION_ID='2' TIME_SLOT_REF1='b' TIME_SLOT_REF2='c'><ANNOTATION_VALUE><![CDATA[you]]>"
                + "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>",
            "hi@0-1000 you@1000-2000"),
    ]
}

struct TranscriptQuirkTests {
    @Test(arguments: Quirk.json + Quirk.text)
    func `a peculiarity of its format is read as it is meant`(_ quirk: Quirk) throws {
        // U+E000 and U+E001 stand for the halves of ü.
        let bytes = Array(quirk.text.utf8).split(at: Array("\u{E000}".utf8), 0xC3).split(
            at: Array("\u{E001}".utf8), 0xBC)
        let transcript = try TranscriptReader.read(bytes, name: "call")
        let words = transcript.words.map { word in
            "\(word.text)\(word.timing == .measured ? "@" : "~")\(word.start.nanoseconds / 1_000_000)-"
                + "\(word.end.nanoseconds / 1_000_000)"
        }
        #expect(words.joined(separator: " ") == quirk.words)
        if let says = quirk.says {
            #expect(transcript.warnings.contains { $0.contains(says) }, "\(transcript.warnings)")
        } else {
            #expect(transcript.warnings == [])
        }
    }

    @Test func `Windows-1252 captions are read and it is said`() throws {
        let bytes = Array("1\n00:00:00,000 --> 00:00:01,000\nGr".utf8) + [UInt8]([0xFC, 0xDF]) + Array("e\n".utf8)
        let transcript = try TranscriptReader.read(bytes, name: "call.srt")
        #expect(transcript.words.map(\.text) == ["Grüße"])
        #expect(transcript.warnings == ["call.srt: not UTF-8; read as Windows-1252"])
    }

    @Test func `JSON that a Windows shell saved as UTF-16 is read`() throws {
        let text = #"[{"start":0,"end":1,"text":" Grüße"}]"#
        let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try TranscriptReader.read(bytes, name: "call").words.map(\.text) == ["Grüße"])
    }

    @Test func `digits take longer than they are written, so both shares are covered`() throws {
        let bytes = Array("1\n00:00:00,000 --> 00:00:10,000\nplease write down 2125550147\n".utf8)
        let word = try #require(try TranscriptReader.read(bytes, name: "call").words.last)
        // By letters it would begin at 6.1 s; said digit by digit it takes most of the line.
        #expect(word.start < Timecode(milliseconds: 4_000))
        #expect(word.end == Timecode(milliseconds: 10_000))
    }

    @Test(arguments: [
        "Agent: hello\nCaller: hi\nAgent: bye", "[SPEAKER_00]: hello\n[SPEAKER_01]: hi\n[SPEAKER_00]: bye",
        "(speaker 0) hello\n(speaker 1) hi\n(speaker 0) bye", "Speaker 1: hello\nSpeaker 2: hi\nSpeaker 1: bye",
    ])
    func `names in front of captions are speakers, not words`(_ text: String) throws {
        let lines = text.split(separator: "\n").enumerated().map { number, line in
            "\(number + 1)\n00:00:0\(number),000 --> 00:00:0\(number + 1),000\n\(line)\n"
        }
        let transcript = try TranscriptReader.read(Array(lines.joined(separator: "\n").utf8), name: "call")
        #expect(transcript.words.map(\.text) == ["hello", "hi", "bye"])
        #expect(transcript.words.map(\.speaker) == [0, 1, 0])
    }

    @Test func `of several tiers of one speaker the words are read`() throws {
        let transcript = try TranscriptReader.read(Rendering.textGridLevels.bytes(Dialogue(seed: 1)), name: "call")
        #expect(transcript.words.allSatisfy { $0.timing == .measured })
        #expect(transcript.warnings.contains { $0.contains("5 tiers were not read as words") })
    }
}

extension [UInt8] {
    /// Each `mark` replaced by one byte.
    fileprivate func split(at mark: [UInt8], _ byte: UInt8) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < count {
            if self[index...].starts(with: mark) {
                result.append(byte)
                index += mark.count
            } else {
                result.append(self[index])
                index += 1
            }
        }
        return result
    }
}
