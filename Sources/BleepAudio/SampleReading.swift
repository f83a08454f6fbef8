/// Whoever hands out the samples of a recording from its first frame to its last.
public protocol SampleReading: ~Copyable {
    /// Goes on at another frame.
    /// - Returns: false where that is not possible; then nothing can be read.
    mutating func move(to frame: Int) -> Bool

    /// As ``AudioReader/read(into:)``.
    mutating func read(into interleaved: inout MutableSpan<Float>) throws(AudioFileError) -> Int

    /// As ``AudioReader/readIntegers(into:)``.
    mutating func readIntegers(into interleaved: inout MutableSpan<Int32>) throws(AudioFileError) -> Int
}

extension AudioReader: SampleReading {}
