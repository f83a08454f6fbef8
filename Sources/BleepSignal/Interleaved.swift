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

    /// Room for ``split(_:channels:room:to:)``.
    public static func room(frames: Int, channels: Int) -> [Float] {
        // Two channels are parted at once.
        [Float](repeating: 0, count: channels > 2 ? frames : channels == 2 ? 2 * frames : 0)
    }

    /// Hands each channel of interleaved samples to a listener.
    /// - Parameters:
    ///   - samples: whole frames.
    ///   - room: made by ``room(frames:channels:)`` for at least so many frames.
    ///   - listener: gets the channel and its samples.
    public static func split(
        _ samples: Span<Float>, channels: Int, room: inout [Float], to listener: (Int, Span<Float>) -> Void
    ) {
        guard channels > 1 else { return listener(0, samples) }
        let frames = samples.count / channels
        if channels == 2 {
            precondition(2 * frames <= room.count)
            if frames > 0 {
                unsafe samples.withUnsafeBufferPointer { samples in
                    unsafe room.withUnsafeMutableBufferPointer { room in
                        unsafe vectors_part(
                            samples.baseAddress!, room.baseAddress!, room.baseAddress! + frames, frames)
                    }
                }
            }
            listener(0, room.span.extracting(first: frames))
            return listener(1, room.span.extracting(frames..<2 * frames))
        }
        for channel in 0..<channels {
            var target = room.mutableSpan
            take(channel, of: channels, in: samples, frames: frames, into: &target)
            listener(channel, room.span.extracting(first: frames))
        }
    }
}
