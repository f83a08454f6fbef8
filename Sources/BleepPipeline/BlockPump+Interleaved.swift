import BleepAudio

extension BlockPump {
    /// Hands whole blocks to whoever looks at several channels at once.
    /// - Parameter listener: gets the samples of a block, interleaved, and their place in the recording.
    static func runInterleaved(
        _ reader: inout AudioReader, to listener: (Span<Float>, Range<Int>) -> Void
    ) throws(AudioFileError) {
        let channels = reader.format.channels
        var interleaved = [Float](repeating: 0, count: blockFrames * channels)
        var position = 0
        while true {
            var block = interleaved.mutableSpan
            let count = try reader.read(into: &block)
            guard count > 0 else { return }
            listener(interleaved.span.extracting(first: count * channels), position..<position + count)
            position += count
        }
    }
}
