/// Whether a FLAC file ends where its last frame does: nothing in its header says how long that is, but each frame ends
/// in a checksum of itself (RFC 9639 §9.3).
enum FLACFrameEnd {
    /// No frame of a recording that is read here is longer: 65,535 frames of eight channels take less when compressed.
    private static let longestFrame = 1 << 21

    /// - Parameter start: the first byte behind the metadata.
    static func isAtEnd(of file: RecordingFile, from start: Int) throws(SystemError) -> Bool {
        guard start < file.size else { return true }
        let tail = try file.bytes(at: max(start, file.size - longestFrame), count: longestFrame)
        // The frame begins with fifteen fixed bits (RFC 9639 §9.1); which of those that look like it, its checksum says.
        for place in stride(from: tail.count - 2, through: 0, by: -1)
        where tail[place] == 0xff && tail[place + 1] & 0xfe == 0xf8 {
            let checksum = unsafe tail.withUnsafeBytes {
                unsafe FLACChecksum.crc16(UnsafeRawBufferPointer(rebasing: $0[place...]))
            }
            if checksum == 0 { return true }
        }
        return false
    }
}
