import BleepCore
import BleepSignal
import BleepTestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct LevelTrackTests {
    private func track(_ samples: [Float], hertz: Int, block: Int) throws -> LevelTrack {
        var meter = LevelMeter(sampleRate: try #require(SampleRate(hertz: hertz)))
        var position = 0
        while position < samples.count {
            let end = min(position + block, samples.count)
            meter.consume(samples.span.extracting(position..<end))
            position = end
        }
        return meter.finish()
    }

    @Test(arguments: [8_000, 11_025, 44_100])
    func `the same samples give the same track however they are cut`(hertz: Int) throws {
        let samples = Score("speech 1s | noise 730ms | silence 55ms", hertz: hertz).samples
        let whole = try track(samples, hertz: hertz, block: samples.count)
        for block in [1, 7, 4_096] {
            let cut = try track(samples, hertz: hertz, block: block)
            #expect(cut.blockCount == whole.blockCount)
            for index in 0..<whole.blockCount { #expect(cut.decibels(index) == whole.decibels(index)) }
        }
    }

    @Test func `a full-scale sine has minus three decibels and zeros have none`() throws {
        let sine = (0..<800).map { Float(sin(2 * Double.pi * 0.125 * Double($0))) }
        let track = try track(sine + [Float](repeating: 0, count: 80), hertz: 8_000, block: 100)
        #expect(abs(track.decibels(3) + 3.01) < 0.02)
        #expect(abs(track.meanSquare(3) - 0.5) < 0.002)
        #expect(track.decibels(10) == -.infinity)
        #expect(track.meanSquare(10) == 0)
    }

    @Test func `blocks tile a rate that is no multiple of the grid, to the last short one`() throws {
        let track = try track([Float](repeating: 0.1, count: 1_000), hertz: 11_025, block: 64)
        var end = 0
        for block in 0..<track.blockCount {
            #expect(track.frames(ofBlock: block).lowerBound == end)
            end = track.frames(ofBlock: block).upperBound
            #expect(track.block(holding: end - 1) == block)
        }
        #expect(end == 1_000)
    }

    @Test(arguments: [1, 2, 9, 64, 178])
    func `a level is found by its rank as in the sorted levels`(count: Int) throws {
        // Digital silence is the quietest, and a clipped block as loud as its samples are.
        let samples = Score("speech 1s | noise 730ms | silence 55ms", hertz: 8_000).samples.map { 3 * $0 }
        let track = try track(samples, hertz: 8_000, block: 4_096)
        let blocks = track.blockCount - count..<track.blockCount
        let sorted = blocks.map(track.decibels).sorted(by: >)
        for rank in 0..<count { #expect(track.decibels(ofRank: rank, in: blocks) == sorted[rank]) }
        #expect(track.soundingCount(in: blocks) == sorted.count { $0 > -.infinity })
    }

    @Test func `a mean square that was worked out before is the same`() throws {
        let samples = Score("speech 1s | noise 730ms | silence 55ms", hertz: 8_000).samples
        let track = try track(samples, hertz: 8_000, block: 4_096)
        var meanSquares = MeanSquares(of: track)
        for _ in 0..<2 {
            for block in 0..<track.blockCount { #expect(meanSquares.meanSquare(block) == track.meanSquare(block)) }
        }
        var sums = MeanSquares(of: track)
        let all = (0..<track.blockCount).reduce(Float(0.25)) { $0 + track.meanSquare($1) }
        for _ in 0..<2 { #expect(sums.add(0..<track.blockCount, to: 0.25) == all) }
    }

    @Test(arguments: [-80, -50, -37.21, -6] as [Float])
    func `pairs of blocks are those in which one is loud enough`(limit: Float) throws {
        let samples = Score("speech 1s | noise 730ms | silence 55ms", hertz: 8_000).samples
        let track = try track(samples, hertz: 8_000, block: 4_096)
        var meanSquares = MeanSquares(of: track)
        for blocks in [0..<track.blockCount, 7..<60, 100..<101, 5..<5] {
            var pairs: [Float] = []
            meanSquares.forEachPair(in: blocks, louderThan: limit) { pairs.append($0) }
            let expected = stride(from: blocks.lowerBound, to: blocks.upperBound - 1, by: 2).filter {
                max(track.decibels($0), track.decibels($0 + 1)) > limit
            }
            #expect(pairs == expected.map { (track.meanSquare($0) + track.meanSquare($0 + 1)) / 2 })
        }
    }

    @Test func `nothing has no blocks`() throws {
        #expect(try track([], hertz: 8_000, block: 1).blockCount == 0)
    }
}
