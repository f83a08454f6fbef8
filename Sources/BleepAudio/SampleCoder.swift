/// Turns floats into what an encoding stores, one channel at a time.
@safe public struct SampleCoder: ~Copyable {
    /// Bytes of one sample for ``Transport/bytes``, 4 for ``Transport/integers``.
    public let bytesPerSample: Int

    /// - Parameter format: one whose transport is ``Transport/bytes`` or ``Transport/integers``.
    public init(format: AudioFormat) throws(AudioFileError) { fatalError() }

    /// The bytes that the encoding stores for `samples`.
    /// - Parameter bytes: `samples.count * bytesPerSample`.
    public mutating func encode(_ samples: Span<Float>, into bytes: inout MutableSpan<UInt8>) throws(AudioFileError) {
        fatalError()
    }

    /// The whole numbers that ``AudioWriter/writeIntegers(_:)`` stores unchanged.
    public mutating func encode(_ samples: Span<Float>, into integers: inout MutableSpan<Int32>) { fatalError() }
}
