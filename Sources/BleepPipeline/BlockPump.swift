import BleepAudio
import BleepSignal

/// Reads a recording once and hands each channel's samples to whoever listens.
enum BlockPump {
    /// Frames of one block: few enough that every listener finds them in the nearest cache.
    static let blockFrames = 4_096
    /// Bytes that are read at once where samples are stored plainly: to where they are decoded, past the block in which
    /// smaller readings are gathered.
    private static let readBytes = 1 << 17

    /// - Parameters:
    ///   - channels: how many channels are listened to, from 0.
    ///   - frames: so many are handed out, though a few more may be read; `nil` means all.
    ///   - bridge: what is put into the spans of a plan before anybody listens.
    ///   - original: hears what is bridged as it is.
    ///   - copy: writes what is read.
    ///   - listener: gets the channel and its next samples.
    ///   - progress: gets the frames done after each block.
    /// - Returns: frames read.
    static func run(
        _ reader: inout AudioReader, channels: Int, frames wanted: Int? = nil, bridge: SpanBridge? = nil,
        original: OriginalWindows? = nil, copy: EarlyCopy? = nil, to listener: (Int, Span<Float>) -> Void,
        progress: (Int) -> Void
    ) throws(AudioFileError) -> Int {
        var interleaved = [Float](repeating: 0, count: blockFrames * channels)
        var mono = Interleaved.room(frames: blockFrames, channels: channels)
        var frames = 0
        var bridge = bridge
        // Whoever wants a part goes on reading behind it.
        var pieces =
            copy == nil && wanted == nil
            ? reader.format.bytesPerFrame.flatMap { PieceReader(reader.format, blockFrames: max(1, readBytes / $0)) }
            : nil
        while true {
            var block = interleaved.mutableSpan
            let read =
                if let copy {
                    try copy.read(from: &reader, into: &block)
                } else if let read = try pieces?.read(from: &reader, into: &block) {
                    read
                } else {
                    try reader.read(into: &block)
                }
            let count = min(read, (wanted ?? .max) - frames)
            guard count > 0 else { return frames }
            original?.consume(interleaved.span.extracting(first: count * channels), frames: frames..<frames + count)
            bridge?.apply(to: &interleaved, frames: frames..<frames + count)
            Interleaved.split(
                interleaved.span.extracting(first: count * channels), channels: channels, room: &mono, to: listener)
            frames += count
            progress(frames)
        }
    }
}
