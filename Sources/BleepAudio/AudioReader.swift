/// Reads a recording from its first frame to its last, block by block.
@safe public struct AudioReader: ~Copyable {
    public let format: AudioFormat
    /// Frames given out so far.
    public private(set) var framesRead: Int
    /// Damage known so far: that of the source, then what reading found (only where damage is accepted).
    public private(set) var damage: [AudioDamage]

    /// Reads the next frames as floats, interleaved; full scale is ±1.
    /// - Parameter interleaved: whole frames; filled from its start.
    /// - Returns: frames read; less than asked for at the end only, then 0.
    public mutating func read(into interleaved: inout MutableSpan<Float>) throws(AudioFileError) -> Int { fatalError() }

    /// Reads the next frames as whole numbers, left-justified in 32 bits.
    public mutating func readIntegers(into interleaved: inout MutableSpan<Int32>) throws(AudioFileError) -> Int {
        fatalError()
    }

    /// Reads the very bytes of the next frames; only where the transport is ``Transport/bytes``.
    public mutating func readBytes(into bytes: inout MutableSpan<UInt8>) throws(AudioFileError) -> Int { fatalError() }

    init() { fatalError() }
}
