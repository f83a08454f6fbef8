import BleepCore
import BleepSignal
import BleepTestSupport
import BleepText
import Testing

@testable import BleepPipeline

/// Names of outputs, and what a name may tell.
@Suite struct NamesTests {
    @Test(arguments: [
        ("a/b/c.wav", "c.wav", "a/b"), ("c.wav", "c.wav", ""), ("/c.wav", "c.wav", "/"), ("a//", "a", ""),
        ("/", "", "/"), ("", "", ""), ("a/b/", "b", "a"),
    ])
    func `paths have a name and a folder`(path: String, name: String, folder: String) {
        #expect(PathText.folder(path) == folder)
        if path != "/" { #expect(PathText.name(path) == name) }
    }

    @Test(arguments: [("a.b.c", "a.b", "c"), (".hidden", ".hidden", ""), ("a", "a", ""), ("a.", "a", ""), ("", "", "")])
    func `names have a stem and an ending`(name: String, stem: String, ending: String) {
        let split = PathText.split(name)
        #expect(split.stem == stem && split.pathExtension == ending)
    }

    @Test func `outputs are a file, a folder, or beside the recording`() throws {
        let folder = TemporaryFolder()
        folder.makeFolder("there")
        func place(_ output: String?, input: String = "calls/x.wav", ending: String? = nil) throws -> String {
            try OutputPlace.resolve(input: input, output: output, pathExtension: ending, mask: FileNameMask()).path
        }
        #expect(try place(nil) == "calls/x.redacted.wav")
        #expect(try place(nil, ending: "flac") == "calls/x.redacted.flac")
        #expect(try place(folder.file("there")) == folder.file("there/x.redacted.wav"))
        #expect(try place(folder.file("new/")) == folder.file("new/x.redacted.wav"))
        #expect(try place(folder.file("y.wav")) == folder.file("y.wav"))
        #expect(throws: PipelineError.self) { try place(folder.file("missing/y.wav")) }
        #expect(throws: PipelineError.self) { try place(nil, input: "-") }
        #expect(throws: PipelineError.self) { try place("out/", input: "-") }
        let masked = try OutputPlace.resolve(
            input: "calls/5550123.wav", output: nil, pathExtension: nil, mask: FileNameMask())
        #expect(masked.path == "calls/xxxxxxx.redacted.wav" && masked.isMasked)
        let told = masked.distinguished(byHash: "0123456789abcdef")
        #expect(told.path == "calls/xxxxxxx-01234567.redacted.wav")
        #expect(told.sheetPath("json") == "calls/xxxxxxx-01234567.redacted.sheet.json")
        let kept = try OutputPlace.resolve(input: "5550123.wav", output: nil, pathExtension: nil, mask: nil)
        #expect(kept.path == "5550123.redacted.wav" && !kept.isMasked)
    }

    static let rate = SampleRate(hertz: 8_000)!

    static func plan(_ spans: [Range<Int>], frameCount: Int) -> BleepPlan {
        BleepPlan(
            bleeps: spans.map {
                Bleep(
                    frames: $0, channels: ChannelSet([0]), category: .sensitive, kind: .other, origin: .cue,
                    cover: .sensitive)
            }, frameCount: frameCount, levelDBFS: -18, rampFrames: 40, guardFrames: 0)
    }

    @Test func `an audition plays every edge with a second beside it, long tones from their ends only`() {
        func ranges(_ spans: [Range<Int>], _ frames: Int = 800_000) -> [Range<Int>] {
            Excerpts(plan: Self.plan(spans, frameCount: frames), sampleRate: Self.rate).ranges
        }
        #expect(ranges([]) == [])
        #expect(ranges([80_000..<88_000]) == [72_000..<96_000])
        #expect(ranges([0..<10], 100) == [0..<100])
        #expect(ranges([80_000..<88_000, 100_000..<101_000]) == [72_000..<109_000])
        #expect(ranges([80_000..<400_000]) == [72_000..<96_000, 384_000..<408_000])
        #expect(ranges([0..<800_000]) == [0..<16_000, 784_000..<800_000])
    }

    static func track(_ levels: [Float]) -> LevelTrack {
        var meter = LevelMeter(sampleRate: rate)
        for level in levels {
            let samples = (0..<80).map { $0 % 2 == 0 ? level : -level }
            meter.consume(samples.span)
        }
        return meter.finish()
    }

    @Test func `labels of another edit are noticed, by five and more of which most are silent`() {
        // A second of speech, a second of silence, in turn.
        let levels = (0..<20).flatMap { [Float](repeating: $0 % 2 == 0 ? 0.1 : 0.0002, count: 100) }
        func isRefused(spoken: Int, silent: Int, origin: SpanOrigin = .cue) -> Bool {
            let starts = (0..<spoken).map { $0 * 16_000 } + (0..<silent).map { $0 * 16_000 + 8_000 }
            let spans = starts.map {
                SensitiveSpan(
                    frames: $0 + 800..<$0 + 7_200, category: .sensitive, kind: .name, origin: origin, source: "t:1")
            }
            do {
                try CuePlausibility(levels: [Self.track(levels)]).check(spans, call: "x")
                return false
            } catch { return true }
        }
        #expect(isRefused(spoken: 0, silent: 5))
        #expect(isRefused(spoken: 2, silent: 3))
        #expect(!isRefused(spoken: 3, silent: 3))
        #expect(!isRefused(spoken: 0, silent: 4))
        #expect(!isRefused(spoken: 0, silent: 6, origin: .review))
        #expect(!isRefused(spoken: 10, silent: 0))
    }
}
