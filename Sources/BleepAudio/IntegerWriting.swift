/// Whoever takes the samples of a recording from its first frame to its last as whole numbers.
public protocol IntegerWriting: ~Copyable {
    /// As what they are stored.
    var format: AudioFormat { get }

    /// As ``AudioWriter/writeIntegers(_:)``.
    mutating func writeIntegers(_ interleaved: Span<Int32>) throws(AudioFileError)
}

extension AudioWriter: IntegerWriting {}
