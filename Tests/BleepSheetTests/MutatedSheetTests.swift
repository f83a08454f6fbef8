import BleepCore
import BleepSheet
import BleepTestSupport
import Testing

/// Promise 16: sheets that somebody made to be read wrongly.
@Suite struct MutatedSheetTests {
    /// Values in place of another value.
    private static let values = [
        "0", "-1", "1e308", "-1e308", "1e999", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "0.1", "null", "true", "[]", "{}", "\"\"", "\"440\"", "\"\\u0000\"", "\"\\ud800\"", "[[[[]]]]", "1.5e-320",
    ]

    /// Changes a sheet where its structure lies: values, keys, commas and braces.
    private static func mutated(_ sheet: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = sheet
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let colons = bytes.indices.filter { bytes[$0] == UInt8(ascii: ":") }
            guard let colon = colons.randomElement(using: &random) else { break }
            let end = bytes[colon...].firstIndex { [0x2c, 0x7d, 0x5d, 0x0a].contains($0) } ?? bytes.endIndex
            switch Int.random(in: 0..<7, using: &random) {
            case 0, 1, 2: bytes.replaceSubrange(colon + 1..<end, with: values.randomElement(using: &random)!.utf8)
            case 3: bytes.removeSubrange(colon..<end)
            case 4: bytes.insert(contentsOf: bytes[colon..<end], at: end)
            case 5: bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            default: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
            }
        }
        return bytes
    }

    @Test func `a mutated sheet is read or refused with one line, and what is read keeps to the file`() throws {
        let tally = PromiseTally(16, "mutated sheets")
        let sheets = [Samples.sheet(), Samples.sheet(analysed: false)].map {
            Array(SheetWriter.write($0, as: .json).utf8)
        }
        var random = SeededGenerator(seed: 161)
        var read = 0
        for round in 0..<PromiseTally.cases(10_000, ordinary: 1_500) {
            let bytes = Self.mutated(sheets[round % sheets.count], &random)
            do {
                let document = try SheetReader.read(bytes, name: "s.json")
                read += 1
                tally.add(
                    document.redactions.allSatisfy {
                        $0.frames.lowerBound >= 0 && !$0.frames.isEmpty && !$0.channels.isEmpty
                    }, "round \(round)")
            } catch {
                let line = "\(error)"
                tally.add(!line.contains("\n") && line.hasPrefix("s.json"), "round \(round): \(line)")
            }
        }
        #expect(read > 0 && read < tally.count)
        #expect(tally.report())
    }
}
