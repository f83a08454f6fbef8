import BleepCore
import BleepTestSupport
import Testing

@testable import BleepSheet

/// Numbers and cells as bytes, held against the same as strings.
@Suite struct TextBytesTests {
    static func text(_ time: Timecode, leastPlaces: Int) -> String {
        var bytes: [UInt8] = []
        bytes.append(seconds: time, leastPlaces: leastPlaces)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `seconds with six places are those of a time`() {
        var random = SeededGenerator(seed: 31)
        let edges = [0, 1, 499, 500, 501, 999_999_499, 999_999_500, 1_000_000_000, 36_000_000_000_000]
        let times = (0..<2_000).map { Int.random(in: 0...100_000_000_000_000, using: &random) >> ($0 % 40) }
        for nanoseconds in edges + times {
            for time in [Timecode(nanoseconds: nanoseconds), Timecode(nanoseconds: -nanoseconds)] {
                #expect(Self.text(time, leastPlaces: 6) == time.seconds)
            }
        }
    }

    @Test func `zeros at the end are left out as far as is wanted`() {
        #expect(Self.text(Timecode(nanoseconds: 6_000_000_000), leastPlaces: 1) == "6.0")
        #expect(Self.text(Timecode(nanoseconds: 60_250_000_000), leastPlaces: 1) == "60.25")
        #expect(Self.text(Timecode(nanoseconds: 10_000), leastPlaces: 1) == "0.00001")
        #expect(Self.text(Timecode(nanoseconds: 1_500_000_000), leastPlaces: 3) == "1.500")
        #expect(Self.text(Timecode(nanoseconds: -400), leastPlaces: 1) == "0.0")
    }

    @Test(arguments: [0, 7, 10, 99, 100, 8_000, 1_234_567_890, Int.max])
    func `a number has its digits and the zeros that are asked for`(number: Int) {
        for digits in [1, 3, 19] {
            var bytes: [UInt8] = []
            bytes.append(number: number, digits: digits)
            let text = String(number)
            #expect(
                String(decoding: bytes, as: UTF8.self)
                    == String(repeating: "0", count: max(0, digits - text.utf8.count)) + text)
        }
    }
}
