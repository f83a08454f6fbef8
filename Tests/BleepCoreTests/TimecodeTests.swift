import BleepCore
import BleepTestSupport
import Testing

@Suite struct TimecodeTests {
    @Test(arguments: [
        ("0", 0), ("12.5", 12_500_000_000), ("1:02.5", 62_500_000_000), ("0:01:02.500", 62_500_000_000),
        ("100:00:00", 360_000_000_000_000), ("0.000000001", 1), ("0.0000000019", 1), ("75", 75_000_000_000),
        ("-3.25", -3_250_000_000), ("007", 7_000_000_000),
    ])
    func `decimal text becomes whole nanoseconds`(text: String, nanoseconds: Int) {
        #expect(Timecode(text)?.nanoseconds == nanoseconds)
    }

    @Test(arguments: [
        "", ".", "1.", ".5", "1:2:3:4", "1:60", "0:61:00", "1e3", "0x10", "NaN", "inf", "1,5", " 1", "1 ", "+1", "--1",
        "1:-2", "12.5s", "99999999999", "1:002", "١٢",
    ])
    func `what is no time is refused`(text: String) {
        #expect(Timecode(text) == nil)
    }

    @Test func `a comma stands for the point only where it is allowed`() {
        #expect(Timecode("1:02,5", decimalComma: true)?.nanoseconds == 62_500_000_000)
        #expect(Timecode("1:02,5") == nil)
    }

    @Test(arguments: [
        (0, "0:00.000", "0.000000", "00:00:00.000"), (260_135_000_000, "4:20.135", "260.135000", "00:04:20.135"),
        (3_860_135_400_000, "1:04:20.135", "3860.135400", "01:04:20.135"),
        (59_999_600_000, "1:00.000", "59.999600", "00:01:00.000"),
        (-1_500_000_000, "-0:01.500", "-1.500000", "00:00:01.500"),
    ])
    func `times are printed for people, sheets and WebVTT`(
        nanoseconds: Int, clock: String, seconds: String, webVTT: String
    ) {
        let time = Timecode(nanoseconds: nanoseconds)
        #expect(time.clock == clock)
        #expect(time.seconds == seconds)
        #expect(time.webVTT == webVTT)
    }

    @Test func `what is printed reads back as the same time`() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<2_000 {
            let microseconds = Int.random(in: 0..<100_000_000_000, using: &generator)
            let time = Timecode(nanoseconds: microseconds * 1_000)
            #expect(Timecode(time.seconds) == time)
        }
    }
}
