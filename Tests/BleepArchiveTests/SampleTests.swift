import BleepArchive
import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Foundation
import Testing

@testable import BleepArchive

/// Random samples of what was published, and what they say.
struct SampleTests {
    @Test(arguments: [
        (0, 300, 0.009936), (1, 300, 0.015715), (3, 300, 0.025641), (0, 1, 0.95), (5, 100, 0.102253), (0, 59, 0.049508),
        (10, 10, 1), (299, 300, 0.999829),
    ])
    func `the bound of a rate is that of Clopper and Pearson`(misses: Int, count: Int, bound: Double) {
        #expect(abs(ExactBound.upper(misses: misses, of: count) - bound) < 1e-6)
    }

    @Test(arguments: [(0, 7), (2, 30), (17, 400), (1, 100_000)])
    func `at the bound so few misses are heard in one of twenty samples`(misses: Int, count: Int) {
        let bound = ExactBound.upper(misses: misses, of: count)
        #expect(abs(ExactBound.probability(ofAtMost: misses, of: count, rate: bound) - 0.05) < 1e-9)
    }

    @Test
    func `every piece is drawn as often as any other`() {
        var counts = [Int](repeating: 0, count: 10)
        var pairs: [Set<Int>: Int] = [:]
        for seed in 0..<20_000 {
            var random = SplitMix(seed: UInt64(seed))
            let drawn = random.draw(3, of: 10)
            #expect(drawn == drawn.sorted() && Set(drawn).count == 3)
            for number in drawn { counts[number] += 1 }
            pairs[[drawn[0], drawn[2]], default: 0] += 1
        }
        // 6,000 are expected, with a standard deviation of 65.
        for count in counts { #expect(abs(count - 6_000) < 330) }
        #expect(pairs.count > 20)
        var random = SplitMix(seed: 1)
        #expect(random.draw(5, of: 3) == [0, 1, 2])
        #expect(random.draw(5, of: 0) == [])
    }

    @Test
    func `the pieces are heard where the form says`() throws {
        let desk = ArchiveDesk()
        for number in 0..<6 { desk.addCall("c\(number)") }
        _ = try desk.run()
        let catalog = try Catalog(desk.folder.file("clean.catalog.db"))
        let sample = try catalog.sample(.spans, count: 4, seed: 9)
        #expect(sample.population == 6)
        #expect(sample.items.count == 4)
        #expect(try catalog.sample(.spans, count: 4, seed: 9).items == sample.items)
        #expect(try (10..<20).contains { try catalog.sample(.spans, count: 4, seed: $0).items != sample.items })
        let path = desk.folder.file("audition.wav")
        try AuditionWriter(sample).write(to: path, replacing: false)
        #expect(desk.folder.mode("audition.wav") == 0o600)
        #expect(desk.folder.mode("audition.csv") == 0o600)
        let form = String(decoding: desk.folder.read("audition.csv"), as: UTF8.self)
        let rows = form.split(separator: "\r\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(rows.map { String($0[3]) } == sample.items.map(\.path))
        // Whole calls of a second, 16 bit: a second of context on either side reaches beyond both ends.
        let heard = Array(desk.folder.read("audition.wav").dropFirst(44))
        for row in rows {
            let at = Int(Timecode(row[1])!.nanoseconds / 125_000) * 2
            let until = Int(Timecode(row[2])!.nanoseconds / 125_000) * 2
            let published = desk.folder.read("clean/\(row[3].replacing(".wav", with: ".redacted.wav"))")
            #expect(Array(heard[at..<until]) == Array(published.dropFirst(44)))
        }
        #expect(throws: PipelineError.self) { try AuditionWriter(sample).write(to: path, replacing: false) }
    }

    @Test(arguments: [(ArchiveSample.Unit.calls, 3, 3), (.stretches, 100, 8)])
    func `calls and stretches of them are drawn, too`(unit: ArchiveSample.Unit, count: Int, items: Int) throws {
        let catalog = try MadeCatalog()
        for (name, seconds) in [("a", 30.0), ("b", 5), ("c", 31)] { try catalog.add("\(name).wav", seconds: seconds) }
        let sample = try Catalog(catalog.path).sample(unit, count: count, seed: 1)
        #expect(sample.items.count == items)
        #expect(sample.population == items)
        #expect(sample.items.last?.end == Timecode("31"))
        if unit == .stretches { #expect(sample.items.last?.start == Timecode("30")) }
    }

    @Test
    func `recordings of other rates and channels are heard, too`() {
        let source = (0..<44_100).flatMap { frame -> [Float] in
            let value = Float(sin(Double(frame) / 44_100 * 2 * .pi * 300))
            return [value, 0]
        }
        var mixer = AuditionMixer(channels: 2, from: SampleRate(hertz: 44_100)!, to: SampleRate(hertz: 8_000)!)
        var mixed: [Float] = []
        for start in stride(from: 0, to: 44_100, by: 1_000) {
            mixed += mixer.mixed(
                Array(source[2 * start..<min(88_200, 2 * start + 2_000)]).span, frames: 0..<min(1_000, 44_100 - start))
        }
        #expect(abs(mixed.count - 8_000) <= 1)
        for (index, value) in mixed.enumerated() {
            #expect(abs(Double(value) - 0.5 * sin(Double(index) / 8_000 * 2 * .pi * 300)) < 0.01)
        }
    }

    @Test
    func `a form that was filled in gives misses, rate and bound`() throws {
        let folder = TemporaryFolder()
        func result(_ verdicts: [String]) throws -> SampleResult {
            let rows = verdicts.enumerated().map { "\($0 + 1),0:00.000,0:01.000,a.wav,0,1,span,\($1),\r\n" }
            folder.write(
                Array((AuditionWriter.columns.joined(separator: ",") + "\r\n" + rows.joined()).utf8), to: "f.csv")
            return try SampleResult(form: folder.file("f.csv"))
        }
        let good = try result([String](repeating: "ok", count: 300))
        #expect((good.heard, good.misses, good.open) == (300, 0, 0))
        #expect(abs(good.bound - 0.00994) < 0.00001)
        let mixed = try result(["ok", "MISS", " miss ", "", "OK"])
        #expect((mixed.heard, mixed.misses, mixed.open) == (4, 2, 1))
        #expect(mixed.rate == 0.5)
        #expect { try result(["ok", "perhaps"]) } throws: { "\($0)".contains("f.csv:3:") }
        folder.write(Array("a,b\r\n1,2\r\n".utf8), to: "g.csv")
        #expect(throws: PipelineError.self) { try SampleResult(form: folder.file("g.csv")) }
        #expect(throws: PipelineError.self) { try SampleResult(form: folder.file("none.csv")) }
    }
}
