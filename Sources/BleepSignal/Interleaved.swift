import CVectors

/// Samples of several channels that follow each other frame by frame.
public enum Interleaved {
    /// Takes one channel out.
    /// - Parameters:
    ///   - channel: which, from 0.
    ///   - channels: how many there are.
    ///   - samples: `channels` of them for each frame.
    ///   - frames: how many are taken, from the first.
    ///   - result: gets `frames` samples.
    public static func take(
        _ channel: Int, of channels: Int, in samples: Span<Float>, frames: Int, into result: inout MutableSpan<Float>
    ) {
        precondition((0..<channels).contains(channel) && frames * channels <= samples.count && frames <= result.count)
        guard frames > 0 else { return }
        unsafe samples.withUnsafeBufferPointer { samples in
            unsafe result.withUnsafeMutableBufferPointer { result in
                unsafe vectors_take_channel(samples.baseAddress!, channels, channel, result.baseAddress!, frames)
            }
        }
    }
}
