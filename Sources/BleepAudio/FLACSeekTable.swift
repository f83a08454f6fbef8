/// The seek points of a FLAC file (RFC 9639 §8.5): each has the number of a sample, a place, and a number of samples.
enum FLACSeekTable {
    private static let pointSize = 18
    /// The number of a point that only keeps its room.
    private static let placeholder = UInt64.max

    /// Whether a table says nothing but where frames are: in order, within the stream, and with a frame at each place.
    /// - Parameter start: the first byte behind the metadata, from which places count.
    static func isSound(
        _ table: Range<Int>, in file: RecordingFile, of information: FLACStreamInfo?, audioFrom start: Int
    ) throws(SystemError) -> Bool {
        guard let information, table.count.isMultiple(of: pointSize), table.upperBound <= file.size, start <= file.size
        else {
            return false
        }
        let order = ByteOrder.big
        let bytes = try file.bytes(at: table.lowerBound, count: table.count)
        var last: (sample: UInt64, place: UInt64)?
        var isOver = false
        for offset in stride(from: 0, to: bytes.count, by: pointSize) {
            let sample = order.uint64(bytes, at: offset)
            let place = order.uint64(bytes, at: offset + 8)
            let count = Int(order.uint16(bytes, at: offset + 16))
            guard sample != placeholder else {
                isOver = true
                guard place == 0, count == 0 else { return false }
                continue
            }
            guard !isOver, last.map({ sample > $0.sample && place > $0.place }) ?? true,
                information.frameCount == 0 || sample < UInt64(information.frameCount),
                place < UInt64(file.size - start)
            else { return false }
            last = (sample, place)
            guard try hasFrame(file, at: start + Int(place), from: sample, count: count, information) else {
                return false
            }
        }
        return true
    }

    private static func hasFrame(
        _ file: RecordingFile, at offset: Int, from sample: UInt64, count: Int, _ information: FLACStreamInfo
    ) throws(SystemError) -> Bool {
        let bytes = try file.bytes(at: offset, count: FLACFrameHeader.largestSize)
        guard let header = unsafe bytes.withUnsafeBytes({ unsafe FLACFrameHeader($0) }) else { return false }
        let first = header.hasFixedBlocks ? header.number * information.longestBlock : header.number
        return UInt64(first) == sample && header.blockFrames == count
    }
}
