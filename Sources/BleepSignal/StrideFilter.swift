import CVectors

/// Keeps one of so many samples of a stream, without delay and without what would fall on the pass band.
struct StrideFilter {
    private let step: Int
    /// With zeros behind them, to a multiple of eight.
    let weights: [Float]
    /// What is not used up yet.
    private var history: [Float]
    private var used: Int
    /// Where in ``history`` the filter lies for the next sample.
    private var start = 0

    /// - Parameters:
    ///   - step: samples of which one is kept.
    ///   - pass: what is kept, as a share of the rate, up to 0.5 / step.
    ///   - most: samples that come at once.
    init(step: Int, pass: Double, most: Int) {
        self.step = step
        let kept = 1 / Double(step)
        let transition = kept - 2 * pass
        // Nine tenths of the length that Kaiser's window takes for 70 dB, which is by trial what 70 dB and ripples of
        // 0.05 dB take here; then as much as the vectors hold.
        let least = Int((0.9 * (70 - 7.95) / (14.36 * transition) / 2).rounded(.up))
        let half = least + (3 - least % 4)
        // Speech is measured a little further, and shall not fall off there.
        let flat = pass + 0.1 * transition
        let near = LowPass.edge * transition
        var bands = [
            LowPass.Band(frequencies: 0..<flat, goal: 1, weight: 1),
            LowPass.Band(frequencies: flat - near..<flat, goal: 1, weight: LowPass.edgeWeight),
        ]
        // What lies around a multiple of the new rate falls on the pass band; all else may be what it likes.
        for multiple in 1...max(1, step / 2) {
            let middle = Double(multiple) * kept
            let alias = middle - pass..<min(middle + pass, 0.5)
            bands.append(LowPass.Band(frequencies: alias, goal: 0, weight: Self.rejection))
            for edge in [alias.lowerBound..<alias.lowerBound + near, alias.upperBound - near..<alias.upperBound] {
                bands.append(
                    LowPass.Band(frequencies: edge, goal: 0, weight: Self.rejection * LowPass.edgeWeight))
            }
        }
        let amplitudes = LowPass.amplitudes(orders: Array(0...half), bands: bands)
        let side = amplitudes.dropFirst().map { Float($0 / 2) }
        let made = side.reversed() + [Float(amplitudes[0])] + side
        weights = made + [Float](repeating: 0, count: (8 - made.count % 8) % 8)
        history = [Float](repeating: 0, count: weights.count + step + most)
        used = half
    }

    /// How much more what is rejected counts than what is kept.
    private static let rejection = 600.0

    /// - Parameters:
    ///   - samples: the next ones, no more than promised; those that are damaged count as 0.
    ///   - result: gets the samples that are covered; room for one in so many of what comes, rounded up.
    /// - Returns: how many there are.
    mutating func consume(_ samples: Span<Float>, into result: inout [Float]) -> Int {
        let place = used
        precondition(place + samples.count <= history.count)
        guard samples.count > 0 else { return 0 }
        unsafe samples.withUnsafeBufferPointer { samples in
            unsafe history.withUnsafeMutableBufferPointer { history in
                unsafe SampleHistory.copySound(
                    samples.baseAddress!, to: history.baseAddress! + place, count: samples.count)
            }
        }
        used += samples.count
        let ready = used - start < weights.count ? 0 : (used - start - weights.count) / step + 1
        guard ready > 0 else { return 0 }
        precondition(ready <= result.count)
        let first = start
        unsafe result.withUnsafeMutableBufferPointer { result in
            unsafe history.withUnsafeBufferPointer { history in
                unsafe weights.withUnsafeBufferPointer { weights in
                    unsafe vectors_filter(
                        history.baseAddress! + first, step, weights.baseAddress!, weights.count, result.baseAddress!,
                        ready)
                }
            }
        }
        start += ready * step
        let dropped = min(start, used)
        start -= dropped
        used -= dropped
        let left = used
        unsafe history.withUnsafeMutableBufferPointer { history in
            unsafe history.baseAddress!.update(from: history.baseAddress! + dropped, count: left)
        }
        return ready
    }
}
