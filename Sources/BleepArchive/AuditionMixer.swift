import BleepCore

/// All channels in one, at another rate where that is needed: good enough to hear what is said.
struct AuditionMixer {
    private let channels: Int
    /// Frames of the source for one of the result.
    private let step: Double
    /// Of the source, in which the next frame of the result lies.
    private var position = 0.0
    private var done = 0
    private var last: Float = 0

    init(channels: Int, from source: SampleRate, to result: SampleRate) {
        self.channels = channels
        step = Double(source.hertz) / Double(result.hertz)
    }

    /// - Parameter frames: of `interleaved`; each call goes on where the one before ended.
    mutating func mixed(_ interleaved: Span<Float>, frames: Range<Int>) -> [Float] {
        var result: [Float] = []
        result.reserveCapacity(Int(Double(frames.count) / step) + 2)
        for frame in frames {
            var sum: Float = 0
            for channel in 0..<channels { sum += interleaved[frame * channels + channel] }
            let value = sum / Float(channels)
            // Straight lines from frame to frame.
            while position <= Double(done) {
                let share = Float(Double(done) - position)
                result.append(step == 1 ? value : value + (last - value) * share)
                position += step
            }
            last = value
            done += 1
        }
        return result
    }
}
