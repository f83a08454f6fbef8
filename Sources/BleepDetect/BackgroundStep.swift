import BleepSignal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How much fainter what is heard beside a line is within a tone than right beyond its edge.
///
/// A tone of the network has the noise of the line around it, before, during and after it. One that was put in the place of
/// words has none, but for what its samples round off.
struct BackgroundStep {
    let grid: AnalysisGrid

    /// Seconds from the edge at which it is listened on both sides, and for how long: fades and what a codec smears lie
    /// nearer, and the shortest tones last three times as long.
    private static let distance = 0.01
    private static let length = 0.03
    /// The part of its power that at least lies beside a tone which came through a network: G.711 leaves 38 dB at most
    /// (ITU-T G.712, total distortion); 7 dB are kept clear of it.
    private static let network = 0.000_032
    /// Mean square of what is no sound, but rounding: a fifth of a step of 16 bits.
    private static let nothing = 4e-11

    /// - Parameters:
    ///   - edge: the sample at which the tone begins or ends.
    ///   - direction: −1 for a start, 1 for an end.
    /// - Returns: whole decibels; 0 where the tone is no cleaner than one of the network, or its surroundings are not there.
    func decibels(at edge: Double, direction: Int, _ history: borrowing SampleHistory) -> Int8 {
        let (distance, length) = (grid.samples(Self.distance), grid.samples(Self.length))
        let edge = history.offset(of: Int(edge))
        let inside = direction < 0 ? edge + distance : edge - distance - length
        let outside = direction < 0 ? edge - distance - length : edge + distance
        let end = history.offset(of: history.end)
        guard min(inside, outside) > 0, max(inside, outside) + length < end else { return 0 }
        let samples = history.samples.span
        // A line alone repeats itself: x[n−1] + x[n+1] = 2·cos ω·x[n]. What is left of that is not the line's.
        var (both, square) = (0.0, 0.0)
        for index in inside..<inside + length {
            let sample = Double(samples[index])
            both += sample * Double(samples[index - 1] + samples[index + 1])
            square += sample * sample
        }
        guard square > 0 else { return 0 }
        let turn = both / square
        func rest(_ start: Int) -> Double {
            var sum = 0.0
            for index in start..<start + length {
                let rest = Double(samples[index - 1]) + Double(samples[index + 1]) - turn * Double(samples[index])
                sum += rest * rest
            }
            // Of noise that is the same at all frequencies.
            return sum / (turn * turn + 2) / Double(length)
        }
        let within = rest(inside)
        guard within < Self.network * square / Double(length) else { return 0 }
        return Int8(clamping: Int(10 * log10(max(rest(outside), Self.nothing) / max(within, Self.nothing))))
    }
}
