import BleepTestSupport
import Testing

@testable import BleepSheet

@Suite struct TextMeasureTests {
    static let texts = [
        "", "a", "one two three four five six seven", String(repeating: "x", count: 500), "a b\u{A0}c\n\td  e",
        "Grüße 😀👨‍👩‍👧 שלום عالم 世界 \u{301}\u{301}", String(repeating: "word ", count: 300),
    ]

    @Test(arguments: texts, [40.0, 100, 333])
    func `no line is longer than it may be, and nothing is lost before the ellipsis`(text: String, limit: Double) {
        let measure = TextMeasure(fontSize: 12)
        for most in [1, 3, 1_000] {
            let lines = measure.lines(text, limit: limit, most: most)
            #expect(lines.count <= most)
            for line in lines { #expect(measure.width(line) <= limit || line.count == 1) }
            var joined = lines.joined()
            if joined.last == "…" { joined.removeLast() }
            let letters = { (text: String) in text.filter { !$0.isWhitespace } }
            #expect(letters(text).hasPrefix(letters(joined)))
            if most == 1_000 { #expect(letters(text) == letters(joined)) }
        }
    }

    @Test func `what fits stays as it is`() {
        let measure = TextMeasure(fontSize: 12)
        #expect(measure.fitted("hello", to: 100) == "hello")
        #expect(measure.fitted("hello hello hello hello", to: 60).hasSuffix("…"))
        #expect(measure.width(measure.fitted("hello hello hello hello", to: 60)) <= 60)
    }
}
