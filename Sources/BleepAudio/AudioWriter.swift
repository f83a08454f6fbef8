/// Writes a recording into a file that has no name yet: no tags, no times, the same bytes for the same frames.
@safe public struct AudioWriter: ~Copyable {
    public let format: AudioFormat
    public private(set) var framesWritten: Int

    /// - Parameter bitsPerSecond: for lossy encodings with a choice (MP3, Vorbis, Opus): the rate to come near to.
    public init(
        into file: borrowing PendingFile, format: AudioFormat, bitsPerSecond: Int? = nil
    ) throws(AudioFileError) { fatalError() }

    /// Writes frames as floats, interleaved; what exceeds ±1 is clipped where the encoding cannot hold it.
    public mutating func write(_ interleaved: Span<Float>) throws(AudioFileError) { fatalError() }

    /// Writes frames as whole numbers, left-justified in 32 bits.
    public mutating func writeIntegers(_ interleaved: Span<Int32>) throws(AudioFileError) { fatalError() }

    /// Writes the very bytes of frames; only where the transport is ``Transport/bytes``.
    public mutating func writeBytes(_ bytes: Span<UInt8>) throws(AudioFileError) { fatalError() }

    /// Finishes the headers. The file counts only after it was opened again and its frames were counted.
    public consuming func close() throws(AudioFileError) { fatalError() }
}
