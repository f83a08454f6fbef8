/// The text at the start of a MATLAB 5 file, where libsndfile 1.2.0 puts the time of writing (mat5.c).
enum MAT5Header {
    /// What is free text in the header (MATLAB's MAT-file format §1-5).
    private static let textSize = 124
    /// Ended by a zero: without one the library does not take the file for its own.
    private static let text = "MATLAB 5.0 MAT-file\0"

    /// - Parameter output: a finished file; failures are noted in it.
    static func removeDate(in output: VirtualOutput) {
        let padding = repeatElement(UInt8(ascii: " "), count: textSize - text.utf8.count)
        let header = Array(text.utf8) + padding
        output.write(header.span, at: 0)
    }
}
