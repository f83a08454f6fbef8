import BleepCore
import BleepTestSupport
import Testing

@testable import BleepText

@Suite struct CueSpanTests {
    private func spans(
        _ rows: String, hertz: Int = 8_000, frames: Int = 80_000, channels: Int = 2
    ) throws -> (spans: [SensitiveSpan], notices: [String]) {
        let rate = try #require(SampleRate(hertz: hertz))
        return try CueReader.read(bytes("start,end,kind,channel\n" + rows), name: "c.csv")
            .spans(sampleRate: rate, frameCount: frames, channels: channels)
    }

    @Test func `a span begins at or before its start and ends at or after its end`() throws {
        let result = try spans("0.00001,1.00001,name,right\n")
        #expect(
            result.spans == [
                SensitiveSpan(
                    frames: 0..<8_001, heardOn: 1, category: .sensitive, kind: .name, origin: .cue, source: "c.csv:2")
            ])
        #expect(result.notices.isEmpty)
    }

    @Test(arguments: [8_000, 11_025, 16_000, 44_100, 48_000, 192_000])
    func `a span holds its cue at every rate and is less than a frame longer on either side`(hertz: Int) throws {
        var generator = SeededGenerator(seed: UInt64(hertz))
        let rate = try #require(SampleRate(hertz: hertz))
        for _ in 0..<200 {
            let start = Int.random(in: 0..<9_000_000, using: &generator)
            let end = start + Int.random(in: 1..<1_000_000, using: &generator)
            let row =
                "\(Timecode(nanoseconds: start * 1_000).seconds),\(Timecode(nanoseconds: end * 1_000).seconds),,\n"
            let frames = try #require(try spans(row, hertz: hertz, frames: 11 * hertz).spans.first).frames
            #expect(rate.seconds(frames.lowerBound) <= Double(start) / 1e6 + 1e-9)
            #expect(rate.seconds(frames.lowerBound + 1) > Double(start) / 1e6 - 1e-9)
            #expect(rate.seconds(frames.upperBound) >= Double(end) / 1e6 - 1e-9)
            #expect(rate.seconds(frames.upperBound - 1) < Double(end) / 1e6 + 1e-9)
        }
    }

    @Test func `an end up to 50 ms beyond the recording is clamped and said`() throws {
        let result = try spans("9,10.05,name,\n9,10,,\n")
        #expect(result.spans.map(\.frames) == [72_000..<80_000, 72_000..<80_000])
        #expect(result.notices == ["c.csv:2: the end 0:10.050 was moved to the end of the recording"])
    }

    @Test(arguments: [
        ("9,10.051,name,", "c.csv:2: the end 0:10.051 lies beyond the recording, which ends at 0:10.000"),
        ("10,10.02,name,", "c.csv:2: the start 0:10.000 lies beyond the recording"),
        ("600,601,name,", "c.csv:2: the start 10:00.000 lies beyond the recording"),
        ("1,2,name,2", "c.csv:2: there is no channel 2; the recording has the channels 0 to 1"),
    ]) func `a cue that the recording cannot hold is an error with its line`(row: String, says: String) {
        #expect(complaint { try spans(row + "\n") }?.hasPrefix(says) == true)
    }

    @Test func `a recording without frames refuses any cue and takes none`() throws {
        #expect(complaint { try spans("0,1,,\n", frames: 0) } != nil)
        #expect(try spans("", frames: 0).spans.isEmpty)
    }
}
