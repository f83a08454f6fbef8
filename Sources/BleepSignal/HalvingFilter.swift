import CVectors

/// Halves the rate of a stream without delay: what lies below the pass band's mirror is kept, every second sample stays.
///
/// A half-band filter: of its weights every second one is 0, the one in the middle ½. So samples of even and of odd
/// number are kept apart, and are in order for vectors.
struct HalvingFilter {
    /// From the farthest sample to the nearest, for those before and behind alike.
    let weights: [Float]
    /// What is not used up yet, by the parity of its number. Of the odd ones, as many as there are weights lie before
    /// the even sample that comes first.
    private var even: [Float]
    private var odd: [Float]
    private var evenCount = 0
    private var oddCount: Int
    private var isOddNext = false

    /// - Parameters:
    ///   - pass: what is kept, as a share of the rate, up to 0.25.
    ///   - most: samples that come at once.
    init(pass: Double, most: Int) {
        // By trial: pairs times transition for 75 dB of rejection.
        let effort = 1.2
        let pairs = Int((effort / (0.5 - 2 * pass)).rounded(.up))
        // What rounding gives makes the pass band wider.
        let transition = effort / Double(pairs)
        let flat = (0.5 - transition) / 2
        // What is wrong in the pass band is wrong in its mirror, too.
        let amplitudes = LowPass.amplitudes(
            orders: (1...pairs).map { 2 * $0 - 1 },
            bands: [
                LowPass.Band(frequencies: 0..<flat, goal: 0.5, weight: 1),
                LowPass.Band(
                    frequencies: flat - LowPass.edge * transition..<flat, goal: 0.5, weight: LowPass.edgeWeight),
            ])
        weights = amplitudes.reversed().map { Float($0 / 2) }
        even = [Float](repeating: 0, count: 2 * pairs + most / 2 + 1)
        odd = even
        oddCount = pairs
    }

    /// - Parameters:
    ///   - samples: the next ones, no more than promised.
    ///   - result: gets the samples that are covered; room for half of what comes, rounded up.
    /// - Returns: how many there are.
    mutating func consume(_ samples: Span<Float>, into result: inout [Float]) -> Int {
        guard samples.count > 0 else { return 0 }
        take(samples)
        let ready = max(0, min(evenCount, oddCount - 2 * weights.count + 1))
        guard ready > 0 else { return 0 }
        precondition(ready <= result.count)
        unsafe result.withUnsafeMutableBufferPointer { result in
            unsafe even.withUnsafeBufferPointer { even in
                unsafe odd.withUnsafeBufferPointer { odd in
                    unsafe weights.withUnsafeBufferPointer { weights in
                        unsafe vectors_halve(
                            even.baseAddress!, odd.baseAddress!, weights.baseAddress!, weights.count,
                            result.baseAddress!, ready)
                    }
                }
            }
        }
        evenCount -= ready
        oddCount -= ready
        unsafe even.withUnsafeMutableBufferPointer { even in
            unsafe even.baseAddress!.update(from: even.baseAddress! + ready, count: evenCount)
        }
        unsafe odd.withUnsafeMutableBufferPointer { odd in
            unsafe odd.baseAddress!.update(from: odd.baseAddress! + ready, count: oddCount)
        }
        return ready
    }

    /// Parts samples of even and of odd number.
    private mutating func take(_ samples: Span<Float>) {
        var position = 0
        if isOddNext {
            odd[oddCount] = samples[0]
            oddCount += 1
            position = 1
        }
        let pairs = (samples.count - position) / 2
        let (evenPlace, oddPlace, from) = (evenCount, oddCount, position)
        precondition(evenPlace + pairs <= even.count && oddPlace + pairs <= odd.count)
        if pairs > 0 {
            unsafe samples.withUnsafeBufferPointer { samples in
                unsafe even.withUnsafeMutableBufferPointer { even in
                    unsafe odd.withUnsafeMutableBufferPointer { odd in
                        unsafe vectors_part(
                            samples.baseAddress! + from, even.baseAddress! + evenPlace, odd.baseAddress! + oddPlace,
                            pairs)
                    }
                }
            }
        }
        evenCount += pairs
        oddCount += pairs
        position += 2 * pairs
        isOddNext = position < samples.count
        if isOddNext {
            even[evenCount] = samples[position]
            evenCount += 1
        }
    }
}
