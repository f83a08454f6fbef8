import BleepCore
import BleepSignal
import BleepTestSupport
import Testing

@Suite struct PeakMeterTests {
    private func peaks(_ samples: [Float], block: Int) -> Peaks {
        var meter = PeakMeter()
        var position = 0
        while position < samples.count {
            let end = min(position + block, samples.count)
            meter.consume(samples.span.extracting(position..<end))
            position = end
        }
        return meter.finish()
    }

    /// Counts around every place where neighbours become one.
    static let counts: [Int] = {
        let full = PeakMeter.mostEntries * PeakMeter.finest
        return [0, 1, 7, 8, 9, 4_001, full - 1, full, full + 1, 2 * full + 1, 3 * full + 5]
    }()

    @Test(arguments: counts)
    func `the same samples give the same outline however they are cut`(count: Int) {
        let samples = TestSignal.voice(frames: count)
        let whole = peaks(samples, block: max(count, 1))
        for block in [7, 4_096, 16_384] { #expect(peaks(samples, block: block) == whole, "\(block)") }
    }

    @Test(arguments: counts)
    func `every entry has the ends of its own frames`(count: Int) {
        let samples = TestSignal.voice(frames: count)
        let outline = peaks(samples, block: 1_000)
        #expect(outline.frameCount == count)
        #expect(outline.count <= PeakMeter.mostEntries)
        // As fine as the bound allows.
        let isCoarse = outline.framesPerPeak > PeakMeter.finest
        #expect(!isCoarse || count > PeakMeter.mostEntries * outline.framesPerPeak / 2)
        let wrong = (0..<outline.count).filter { entry in
            let stretch = samples[entry * outline.framesPerPeak..<min((entry + 1) * outline.framesPerPeak, count)]
            return outline.lowest[entry] != Int8((stretch.min()! * 127).rounded())
                || outline.highest[entry] != Int8((stretch.max()! * 127).rounded())
        }
        #expect(wrong == [])
    }

    @Test func `an hour takes no more room than a minute`() {
        var meter = PeakMeter()
        let block = [Float](repeating: 0.25, count: 1 << 17)
        for _ in 0..<275 { meter.consume(block.span) }
        let outline = meter.finish()
        #expect(outline.frameCount == 275 << 17)
        #expect((PeakMeter.mostEntries / 2...PeakMeter.mostEntries).contains(outline.count))
        #expect(outline.highest.allSatisfy { $0 == 32 })
    }

    @Test func `what is no number or beyond full scale stays within the picture`() {
        let samples: [Float] = [
            .nan, .nan, .nan, .nan, .nan, .nan, .nan, .nan, .infinity, -.infinity, 3, -3, 0, 0, 0, 0,
        ]
        let outline = peaks(samples, block: 3)
        #expect(outline.lowest == [0, -128])
        #expect(outline.highest == [0, 127])
    }
}
