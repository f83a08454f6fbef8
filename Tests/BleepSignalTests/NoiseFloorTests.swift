import BleepTestSupport
import Testing

@testable import BleepSignal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct NoiseFloorTests {
    /// Powers of eight bands that swing by 50 dB, with rests in between.
    private func bands(_ steps: Int, seed: UInt64) -> [[Float]] {
        var random = SeededGenerator(seed: seed)
        return (0..<steps).map { step in
            (0..<8).map { _ in
                step % 97 < 9 ? 0 : powf(10, Float.random(in: -9 ... -4, using: &random))
            }
        }
    }

    /// The same by its definition, step by step and in another order.
    private func prominence(_ bands: [[Float]], bandCount: Int) -> [Int] {
        let groups = (bands.count + 5) / 5
        var lowest = [[Float]](repeating: [Float](repeating: .infinity, count: 8), count: groups)
        for step in bands.indices.dropFirst(3) {
            for band in 0..<8 {
                let mean = (step - 3...step).reduce(0) { $0 + bands[$1][band] } / 4
                lowest[step / 5][band] = min(lowest[step / 5][band], mean)
            }
        }
        return bands.indices.map { step in
            let reach = max(0, step / 5 - 25)...min(groups - 1, step / 5 + 25)
            var sum: Float = 0
            for band in 0..<bandCount {
                let quietest = reach.map { lowest[$0][band] }.min() ?? .infinity
                let floor = max(quietest == .infinity ? 0 : quietest, 4e-9)
                sum += min(40, max(0, 10 * log10f(max(bands[step][band], 1e-12) / floor) - 2))
            }
            return Int((sum / Float(bandCount) / NoiseFloor.step).rounded())
        }
    }

    @Test(arguments: [2, 4, 5, 7, 130, 640, 1_003], [8, 5])
    func `each step rises above the quietest eighty milliseconds around it`(steps: Int, bandCount: Int) {
        let bands = bands(steps, seed: 5)
        var floor = NoiseFloor(bandCount: bandCount)
        for step in bands { floor.feed(SIMD8(step)) }
        floor.finish()
        let expected = prominence(bands, bandCount: bandCount)
        #expect(floor.prominence.count == steps)
        for step in 0..<steps { #expect(abs(Int(floor.prominence[step]) - expected[step]) <= 1) }
    }
}
