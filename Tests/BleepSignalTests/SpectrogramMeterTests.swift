import BleepCore
import BleepSignal
import BleepTestSupport
import Testing

@Suite struct SpectrogramMeterTests {
    private func spectrogram(_ samples: [Float], hertz: Int, block: Int) throws -> Spectrogram {
        var meter = SpectrogramMeter(sampleRate: try #require(SampleRate(hertz: hertz)))
        var position = 0
        while position < samples.count {
            let end = min(position + block, samples.count)
            meter.consume(samples.span.extracting(position..<end))
            position = end
        }
        return meter.finish()
    }

    /// The loudest row of a column.
    private func loudest(_ grid: Spectrogram, _ column: Int) -> Int {
        let levels = grid.levels[column * grid.rowCount..<(column + 1) * grid.rowCount]
        return levels.indices.max { levels[$0] < levels[$1] }! - levels.startIndex
    }

    @Test(arguments: [8_000, 11_025, 44_100], ["speech 1s | noise 730ms | tone 440 300ms", "noise 5ms", "noise 36s"])
    func `the same samples give the same grid however they are cut`(hertz: Int, score: String) throws {
        let samples = Score(score, hertz: hertz).samples
        let whole = try spectrogram(samples, hertz: hertz, block: samples.count)
        #expect(whole.frameCount == samples.count)
        #expect(whole.columnCount <= SpectrogramMeter.mostColumns)
        for block in [7, 4_096] { #expect(try spectrogram(samples, hertz: hertz, block: block) == whole) }
    }

    @Test(arguments: [4_000, 8_000, 11_025, 16_000, 48_000], [440.0, 660, 1_000, 1_900])
    func `a tone is loudest in its own row`(hertz: Int, tone: Double) throws {
        let grid = try spectrogram(
            Score("tone \(tone) -20dB 1s", hertz: hertz).samples, hertz: hertz, block: 1_000)
        #expect(grid.highestHertz == min(4_000, Double(hertz) / 2))
        let row = loudest(grid, grid.columnCount / 2)
        let width = grid.highestHertz / Double(grid.rowCount)
        #expect(abs((Double(row) + 0.5) * width - tone) < 1.5 * width)
        // A line spreads over three bins; the middle one holds two thirds of its power.
        let level = Spectrogram.decibels(grid.levels[(grid.columnCount / 2) * grid.rowCount + row])
        #expect(abs(level + 20) < 4)
    }

    @Test func `what sounds first is drawn first`() throws {
        let grid = try spectrogram(Score("tone 500 1s | tone 2000 1s").samples, hertz: 8_000, block: 4_096)
        let rows = (0..<grid.columnCount).map { loudest(grid, $0) }
        let turn = 8_000 / grid.framesPerColumn
        #expect(rows[..<(turn - 1)].allSatisfy { (15...16).contains($0) })
        #expect(rows[(turn + 2)...].allSatisfy { (63...64).contains($0) })
    }

    @Test func `an hour stays as small as a minute, and a tone in it stays where it is`() throws {
        var meter = SpectrogramMeter(sampleRate: try #require(SampleRate(hertz: 8_000)))
        let quiet = [Float](repeating: 0, count: 80_000)
        let tone = Score("tone 1000 10s").samples
        for part in 0..<360 { meter.consume((part == 200 ? tone : quiet).span) }
        let grid = meter.finish()
        #expect((SpectrogramMeter.mostColumns / 2...SpectrogramMeter.mostColumns).contains(grid.columnCount))
        let heard = (0..<grid.columnCount).filter { grid.levels[$0 * grid.rowCount + 32] > 100 }
        let seconds = heard.map { $0 * grid.framesPerColumn / 8_000 }
        #expect(seconds.first.map { (1_996...2_000).contains($0) } == true)
        #expect(seconds.last.map { (2_006...2_010).contains($0) } == true)
    }

    @Test func `silence and nothing at all have no level`() throws {
        let silent = try spectrogram([Float](repeating: 0, count: 1_000), hertz: 8_000, block: 100)
        #expect(silent.levels.allSatisfy { $0 == 0 })
        #expect(try spectrogram([], hertz: 8_000, block: 1).columnCount == 0)
    }
}
