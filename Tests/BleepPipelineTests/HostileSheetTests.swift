import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Testing

/// Sheets that somebody else wrote: an answer each, never a crash, never for ever.
@Suite struct HostileSheetTests {
    static let source = #""source":{"sampleRate":8000,"channels":1,"frames":24000}"#
    static let span = #"{"startFrame":8000,"endFrame":16000,"category":"sensitive"}"#

    static func options(_ values: String) -> String {
        #"{"schema":"callbleep.sheet/1",\#(source),"options":{\#(values)},"redactions":[\#(span)]}"#
    }
    static func redactions(_ list: String) -> String {
        #"{"schema":"callbleep.sheet/1",\#(source),"redactions":[\#(list)]}"#
    }

    static let refused = [
        "", "{", "[]", "null", "\u{0}", #"{"schema":"callbleep.sheet/2","redactions":[]}"#, #"{"schema":1}"#,
        redactions(#"{"startFrame":-1,"endFrame":5,"category":"sensitive"}"#),
        redactions(#"{"startFrame":5,"endFrame":5,"category":"sensitive"}"#),
        redactions(#"{"startFrame":9,"endFrame":5,"category":"sensitive"}"#),
        redactions(#"{"startFrame":5,"endFrame":9223372036854775807,"category":"sensitive"}"#),
        redactions(#"{"startFrame":5,"endFrame":9223372036854775808,"category":"sensitive"}"#),
        redactions(#"{"start":1e300,"end":1e301,"category":"sensitive"}"#),
        redactions(#"{"start":-5,"end":1,"category":"sensitive"}"#),
        redactions(#"{"startFrame":5,"endFrame":9,"category":"sensitive","channels":[1]}"#),
        redactions(#"{"startFrame":5,"endFrame":9,"category":"sensitive","channels":[-1]}"#),
        redactions(#"{"startFrame":5,"endFrame":9,"category":"sensitive","channels":[]}"#),
        redactions(#"{"startFrame":5,"endFrame":9,"category":"sensitive","tone":-440}"#),
        redactions(#"{"startFrame":5,"endFrame":9,"category":"sensitive","tone":1e30}"#),
        redactions(#"{"startFrame":5,"endFrame":9,"category":"../../x"}"#),
        redactions(span + "," + span),
        options(#""levelDBFS":-9223372036854775808,"rampFrames":40"#),
        options(#""levelDBFS":9223372036854775807,"rampFrames":40"#),
        options(#""levelDBFS":-1000000000000,"rampFrames":40"#), options(#""levelDBFS":1,"rampFrames":40"#),
        options(#""levelDBFS":-18,"rampFrames":-9223372036854775808"#),
        options(#""levelDBFS":-18,"rampFrames":9223372036854775807"#),
        options(#""levelDBFS":-18,"rampFrames":40,"guardFrames":9223372036854775807"#),
        options(#""levelDBFS":-18,"rampFrames":40,"guardFrames":-9223372036854775808"#),
    ]

    static func call() throws -> Call {
        let call = try Call(Leaky.mono, Call.format(.wav, .pcmS16))
        try Call.write(Leaky.published(Leaky.good, channels: 1), call.format, to: call.outputName, in: call.folder)
        return call
    }

    @Test(arguments: refused)
    func `what is no sheet is refused in one line`(sheet: String) throws {
        let call = try Self.call()
        call.folder.write(Array(sheet.utf8), to: "call.redacted.sheet.json")
        let error = #expect(throws: PipelineError.self) { try call.verify() }
        #expect(error?.description.contains("\n") == false)
    }

    @Test(arguments: [
        options(#""levelDBFS":-96,"rampFrames":40"#), options(#""levelDBFS":0,"rampFrames":0"#),
        #"{"schema":"callbleep.sheet/1","source":{"sampleRate":8000,"channels":1,"frames":604800000},"redactions":[{"startFrame":8000,"endFrame":604800000,"category":"sensitive"},{"startFrame":0,"endFrame":1,"category":"sensitive"}]}"#,
        #"{"schema":"callbleep.sheet/1","source":{"sampleRate":8000,"channels":32,"frames":24000},"redactions":[{"startFrame":8000,"endFrame":16000,"category":"sensitive","channels":[31]}]}"#,
        #"{"schema":"callbleep.sheet/1","source":{"sampleRate":192000,"channels":1,"frames":24000},"redactions":[]}"#,
    ])
    func `strange values give an answer, for lossy files too`(sheet: String) throws {
        let call = try Self.call()
        call.folder.write(Array(sheet.utf8), to: "call.redacted.sheet.json")
        _ = try call.verify()
        let lossy = try Call(Leaky.mono, Call.format(.wav, .gsm610))
        try Call.write(Leaky.published(Leaky.good, channels: 1), lossy.format, to: lossy.outputName, in: lossy.folder)
        lossy.folder.write(Array(sheet.utf8), to: "call.redacted.sheet.json")
        _ = try? lossy.verify()
    }

    @Test func `twelve thousand redactions are answered in seconds`() throws {
        let call = try Self.call()
        let list = (0..<11_999).map { #"{"startFrame":\#(2 * $0),"endFrame":\#(2 * $0 + 1),"category":"sensitive"}"# }
        call.folder.write(Array(Self.redactions(list.joined(separator: ",")).utf8), to: "call.redacted.sheet.json")
        var holds = true
        let time = try ThreadTime.measure { holds = try call.verify().holds }
        #expect(!holds)
        #expect(time < .seconds(20))
    }

    @Test func `redacted files that are no recordings, and other recordings`() throws {
        let call = try Self.call()
        call.folder.write(Array("not a sound".utf8), to: "text.audio")
        call.folder.write([], to: "empty.audio")
        for name in ["text.audio", "empty.audio", "missing.audio"] {
            #expect(throws: PipelineError.self) { try call.verify(call.folder.file(name)) }
        }
        for format in [
            Call.format(.wav, .pcmS16, hertz: 16_000), Call.format(.wav, .pcmS16, channels: 2),
            Call.format(.flac, .pcmS24),
        ] {
            let other = try Call(SpeechLike.samples(frames: 24_000, seed: 77), format)
            var holds = false
            do { holds = try call.verify(other.path).holds } catch {}
            #expect(!holds)
        }
        // The original itself, with the sheet of the redaction.
        call.folder.write(Leaky.sheet(channels: 1), to: "call.redacted.sheet.json")
        #expect(try !call.verify(call.path, sheet: call.folder.file("call.redacted.sheet.json")).holds)
    }
}
