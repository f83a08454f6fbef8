import BleepCore
import BleepPipeline
import BleepSheet
import BleepTestSupport
import Testing

/// What each party of a two-channel transcript says, with the other's words between.
@Suite struct ChannelSearchTests {
    /// The stretches that are found; half a second a word.
    /// - Parameter lines: `A` or `B`, and what is said.
    private func found(_ lines: String) throws -> [(start: Double, end: Double, channel: Int?)] {
        let folder = TemporaryFolder()
        var time = 0.0
        var text = ""
        for line in lines.split(separator: "\n") {
            for word in line.dropFirst(2).split(separator: " ") {
                text += "call \(line.prefix(1)) \(time) 0.4 \(word)\n"
                time += 0.5
            }
        }
        folder.write(Array(text.utf8), to: "call.ctm")
        let finder = try Finder(SearchRequest(), message: { _ in })
        return try finder.find(folder.file("call.ctm")).stretches.map {
            (Double($0.start.nanoseconds) / 1e9, Double($0.end.nanoseconds) / 1e9, $0.channel)
        }
    }

    @Test func `two numbers of one party are two, and what the other says between them stays`() throws {
        let spans = try found(
            "B my number is 212 555 0147\nA okay now read me the long card number\nB uh 4111 1111 1111 1111")
        #expect(spans.contains { $0.start <= 1.5 && $0.end >= 2.9 } && spans.contains { $0.end >= 8.8 })
        #expect(spans.count == 2)
        // From "okay" to "number".
        #expect(spans.allSatisfy { $0.end <= 3 || $0.start >= 6.5 })
        #expect(spans.allSatisfy { $0.channel == 1 })
    }

    @Test func `a number over which the other talks is hidden to its last digit`() throws {
        let spans = try found(
            "A what is your card number\nB 4111 1111\nA so today it is really\nB 1111\nA raining\nB 1111")
        for digits in [2.5...3.4, 6.0...6.4, 7.0...7.4] {
            #expect(spans.contains { $0.start <= digits.lowerBound && $0.end >= digits.upperBound }, "\(digits)")
        }
    }
}
