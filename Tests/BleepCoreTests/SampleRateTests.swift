import BleepCore
import BleepTestSupport
import Testing

@Suite struct SampleRateTests {
    static let rates = [4_000, 8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000]

    @Test(arguments: [-1, 0, 3_999, 192_001, Int(Int32.max)])
    func `a rate that no recorder has is refused`(hertz: Int) {
        #expect(SampleRate(hertz: hertz) == nil)
    }

    @Test(arguments: rates)
    func `a span never loses a part of what its times say`(hertz: Int) throws {
        let rate = try #require(SampleRate(hertz: hertz))
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            let time = Timecode(nanoseconds: Int.random(in: 0..<86_400 * Timecode.second, using: &generator))
            let start = rate.frame(flooring: time)
            let end = rate.frame(ceiling: time)
            #expect(rate.time(start) <= Timecode(nanoseconds: time.nanoseconds + 1))
            #expect(rate.time(end) >= Timecode(nanoseconds: time.nanoseconds - 1))
            #expect(end - start <= 1)
        }
    }

    @Test(arguments: rates)
    func `six decimals of a frame's time lead back to the frame`(hertz: Int) throws {
        let rate = try #require(SampleRate(hertz: hertz))
        for frame in stride(from: 0, through: 40_000_000, by: 99_991) {
            // A sheet's seconds are rounded to a microsecond, far less than half a frame.
            let printed = try #require(Timecode(rate.time(frame).seconds))
            let half = Timecode(nanoseconds: printed.nanoseconds + Timecode.second / hertz / 2)
            #expect(rate.frame(flooring: half) == frame)
        }
    }

    @Test(arguments: rates)
    func `blocks of ten milliseconds tile a second`(hertz: Int) throws {
        let rate = try #require(SampleRate(hertz: hertz))
        #expect(rate.blockStart(0, blocksPerSecond: 100) == 0)
        #expect(rate.blockStart(100, blocksPerSecond: 100) == hertz)
        for block in 0..<100 {
            let length = rate.blockStart(block + 1, blocksPerSecond: 100) - rate.blockStart(block, blocksPerSecond: 100)
            #expect((hertz / 100...hertz / 100 + 1).contains(length))
        }
    }

    @Test func `negative times floor and ceil to the right side`() throws {
        let rate = try #require(SampleRate(hertz: 8_000))
        #expect(rate.frame(flooring: Timecode(nanoseconds: -1)) == -1)
        #expect(rate.frame(ceiling: Timecode(nanoseconds: -1)) == 0)
    }
}
