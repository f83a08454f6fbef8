import BleepCore
import Testing

@testable import BleepSheet

@Suite struct TimeTicksTests {
    /// From a tenth of a second to four months, in steps of a few per cent.
    static let lengths: [Int] = {
        var lengths = [0, 1, 99, 100]
        while lengths.last! < 10_000_000_000 { lengths.append(lengths.last! * 21 / 20 + 1) }
        return lengths
    }()

    @Test(arguments: [60.0, 250, 500, 860, 3_900])
    func `labels never touch, whatever the length`(width: Double) {
        let measure = TextMeasure(fontSize: 11)
        for length in Self.lengths {
            let ticks = TimeTicks(duration: Timecode(milliseconds: length), width: width)
            #expect(ticks.times.first == Timecode(nanoseconds: 0))
            var end = -Double.infinity
            var touching: [String] = []
            for time in ticks.times {
                let x = length == 0 ? 0 : width * Double(time.nanoseconds) / 1e6 / Double(length)
                let half = measure.width(ticks.label(time)) / 2
                if x > width || x - half < end + 12 { touching.append(ticks.label(time)) }
                end = x + half
            }
            #expect(touching.isEmpty, "\(length) ms")
        }
    }

    @Test(arguments: [500.0, 860])
    func `there are as many ticks as help, and no more`(width: Double) {
        for length in Self.lengths where (1_000...100_000_000).contains(length) {
            let count = TimeTicks(duration: Timecode(milliseconds: length), width: width).times.count
            #expect((3...21).contains(count), "\(length) ms: \(count)")
        }
    }

    @Test func `ticks are round times`() {
        let expected = [(20, 2), (245, 15), (3_600, 300), (10_800, 900), (36_000, 3_600)]
        for (seconds, step) in expected {
            let ticks = TimeTicks(duration: Timecode(milliseconds: seconds * 1_000), width: 800)
            #expect(ticks.step == Timecode(milliseconds: step * 1_000), "\(seconds) s")
        }
    }

    @Test(arguments: [
        (0, "0:00"), (7_900, "0:07"), (260_000, "4:20"), (3_860_000, "1:04:20"), (36_000_000, "10:00:00"),
        (360_000_000, "100:00:00"),
    ])
    func `a label is what a clock shows`(milliseconds: Int, label: String) {
        #expect(TimeTicks.label(Timecode(milliseconds: milliseconds)) == label)
    }
}
