/// Which bytes of a file are shown to libsndfile, and what is laid over them.
struct FileView {
    /// Bytes at a place of the file that are read in place of what is there.
    struct Patch {
        let offset: Int
        let bytes: [UInt8]

        func apply(to buffer: UnsafeMutableRawBufferPointer, startingAt start: Int) {
            for (index, byte) in bytes.enumerated() {
                let place = offset + index - start
                if place >= 0, place < buffer.count { unsafe buffer[place] = byte }
            }
        }
    }

    /// From the first byte that concerns the library to the last.
    var window: Range<Int>
    var patches: [Patch] = []
    /// Bytes that the library is told there are; behind the window they are 0.
    var statedLength: Int?

    var length: Int { statedLength ?? window.count }
}
