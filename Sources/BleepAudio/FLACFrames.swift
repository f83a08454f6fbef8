#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The frames of a FLAC file one by one, as its bytes have them, without decoding any (RFC 9639 §9).
///
/// A frame does not say how long it is. It ends where the next header stands whose own checksum is right, if all of it up
/// to there agrees with its checksum: exactly where a decoder that met no error ended it, too, whatever number that next
/// frame has. (Zeros behind a frame change nothing in its checksum, so they are taken for a part of it. A decoder stumbles
/// over them, but for those behind the last frame, which it never sees.)
///
/// A file is walked through only as long as it is as encoders write it: STREAMINFO first, blocks of one length but for the
/// last, frames that count up from 0 and agree with STREAMINFO, as many as make up the length of the recording, nothing
/// behind them. Anything else is ``Step/unusual``, and nothing is told of it.
@safe final class FLACFrames {
    enum Step { case frame, end, unusual }

    let information: FLACStreamInfo
    /// Frames of the recording in every block but the last.
    let blockFrames: Int
    /// How many frames there are.
    let count: Int
    /// What wrote the file, as its comments say; empty where there are none.
    let vendor: String
    /// The number of the frame at which ``next()`` stopped.
    private(set) var number = -1

    private let input: VirtualInput
    /// Valid in its first ``filled`` bytes.
    private var buffer: [UInt8]
    private var filled = 0
    private var isAtEnd = false
    /// Of ``buffer``: the frame at which ``next()`` stopped.
    private var frame = 0..<0
    /// Of that frame.
    private var headerSize = 0
    /// No frame is longer; what is coded worse than plain samples by far was not coded by an encoder.
    private let largestFrame: Int

    /// What is asked of the system at once, whole blocks of ``FileBlocks``.
    private static let piece = 4 * FileBlocks.size
    private static let magic = Array("fLaC".utf8)
    /// Longer comments are not looked through for who wrote them.
    private static let longestVendor = 256

    /// - Returns: `nil` for what is no FLAC file, and where its header is not as encoders write it.
    init?(_ file: RecordingFile) throws(SystemError) {
        input = VirtualInput(file: file, view: FileView(window: 0..<file.size))
        guard let header = try Self.header(input), let blockFrames = header.information.blockFrames,
            header.information.frameCount > 0
        else { return nil }
        information = header.information
        vendor = header.vendor
        self.blockFrames = blockFrames
        count = (information.frameCount + blockFrames - 1) / blockFrames
        largestFrame = 2 * blockFrames * information.channels * ((information.bits + 8) / 8) + (1 << 12)
        buffer = [UInt8](repeating: 0, count: Self.piece + min(largestFrame, Self.piece))
        input.position = header.end
    }

    /// Reads the metadata blocks (RFC 9639 §8).
    private static func header(
        _ input: VirtualInput
    ) throws(SystemError) -> (information: FLACStreamInfo, vendor: String, end: Int)? {
        guard try bytes(4, input) == magic else { return nil }
        var information: FLACStreamInfo?
        var vendor = ""
        while true {
            let head = try bytes(4, input)
            guard head.count == 4 else { return nil }
            let length = Int(ByteOrder.big.uint32([0] + head[1...3], at: 0))
            let end = input.position + length
            switch head[0] & 0x7f {
            case FLACStreamInfo.blockType:
                guard information == nil, length == FLACStreamInfo.size else { return nil }
                information = FLACStreamInfo(try bytes(length, input))
            case 4:
                let text = try bytes(min(length, longestVendor), input)
                let count = text.count < 4 ? 0 : Int(ByteOrder.little.uint32(text, at: 0))
                if count <= text.count - 4, text.count >= 4 {
                    vendor = String(decoding: text[4..<4 + count], as: UTF8.self)
                }
            default: break
            }
            guard let information else { return nil }
            input.position = end
            if head[0] & 0x80 != 0 { return end <= input.length ? (information, vendor, end) : nil }
        }
    }

    private static func bytes(_ count: Int, _ input: VirtualInput) throws(SystemError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let read = unsafe bytes.withUnsafeMutableBytes { unsafe input.read(into: $0) }
        if let failure = input.failure { throw failure }
        return Array(bytes.prefix(read))
    }

    /// Goes on to the next frame.
    func next() throws(SystemError) -> Step {
        frame = frame.upperBound..<frame.upperBound
        number += 1
        while filled - frame.lowerBound < FLACFrameHeader.largestSize, try fill() {}
        guard number < count else { return frame.lowerBound == filled ? .end : .unusual }
        guard let header = header(at: frame.lowerBound), isNext(header) else { return .unusual }
        headerSize = header.size
        guard let size = try size(from: frame.lowerBound + header.size) else { return .unusual }
        frame = frame.lowerBound..<frame.lowerBound + size
        return .frame
    }

    /// The frame at which ``next()`` stopped.
    func withFrame<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        unsafe buffer.withUnsafeBytes { unsafe body(UnsafeRawBufferPointer(rebasing: $0[frame])) }
    }

    /// The frames of the recording in the blocks of those numbers.
    func frames(ofBlocks numbers: Range<Int>) -> Range<Int> {
        numbers.lowerBound * blockFrames..<min(numbers.upperBound * blockFrames, information.frameCount)
    }

    private func header(at place: Int) -> FLACFrameHeader? {
        let end = filled
        return unsafe buffer.withUnsafeBytes {
            unsafe FLACFrameHeader(UnsafeRawBufferPointer(rebasing: $0[place..<end]))
        }
    }

    private func isNext(_ header: FLACFrameHeader) -> Bool {
        header.hasFixedBlocks && header.number == number && header.isShortest
            && header.blockFrames == frames(ofBlocks: number..<number + 1).count
            && header.channels == information.channels && header.hertz ?? information.hertz == information.hertz
            && header.bits ?? information.bits == information.bits
    }

    /// - Parameter body: where the frame goes on behind its header.
    /// - Returns: bytes of the frame; `nil` where no end is found.
    private func size(from body: Int) throws(SystemError) -> Int? {
        // From the start of the frame, which moves within the buffer.
        var position = body - frame.lowerBound
        var checked = 0
        var checksum: UInt16 = 0
        while true {
            while let place = firstMark(from: position) {
                // A header may go on in the next piece.
                guard isAtEnd || filled - frame.lowerBound - place >= FLACFrameHeader.largestSize else { break }
                position = place + 1
                guard header(at: frame.lowerBound + place) != nil else { continue }
                checksum = crc(checked..<place, after: checksum)
                checked = place
                if checksum == 0, place >= headerSize + FLACChecksum.size { return place }
            }
            guard !isAtEnd else { break }
            position = max(position, filled - frame.lowerBound - FLACFrameHeader.largestSize)
            guard filled - frame.lowerBound <= largestFrame else { return nil }
            _ = try fill()
        }
        let rest = filled - frame.lowerBound
        guard crc(checked..<rest, after: checksum) == 0, rest >= headerSize + FLACChecksum.size else { return nil }
        return rest
    }

    /// Where the first eight bits of a header next stand, counted from the start of the frame.
    private func firstMark(from position: Int) -> Int? {
        let start = frame.lowerBound
        return unsafe buffer.withUnsafeBytes { bytes in
            guard start + position < filled else { return nil }
            var place = start + position
            while let found = unsafe memchr(bytes.baseAddress! + place, 0xff, filled - place) {
                place = unsafe UnsafeRawPointer(found) - bytes.baseAddress!
                if unsafe place + 1 == filled || bytes[place + 1] & 0xfe == 0xf8 { return place - start }
                place += 1
            }
            return nil
        }
    }

    private func crc(_ part: Range<Int>, after before: UInt16) -> UInt16 {
        let start = frame.lowerBound
        return unsafe buffer.withUnsafeBytes { bytes in
            unsafe FLACChecksum.crc16(
                UnsafeRawBufferPointer(rebasing: bytes[start + part.lowerBound..<start + part.upperBound]),
                after: before)
        }
    }

    /// Reads the next piece behind what is there from the frame on, which moves to the start of the buffer.
    /// - Returns: whether there was any.
    private func fill() throws(SystemError) -> Bool {
        guard !isAtEnd else { return false }
        let kept = frame.lowerBound..<filled
        if buffer.count < kept.count + Self.piece {
            buffer += [UInt8](repeating: 0, count: kept.count + Self.piece - buffer.count)
        }
        let place = input.position
        // As far as whole blocks go, which are read to where they are wanted.
        let wanted = Self.piece - place % FileBlocks.size
        let read = unsafe buffer.withUnsafeMutableBytes { bytes in
            let start = bytes.baseAddress!
            unsafe memmove(start, start + kept.lowerBound, kept.count)
            return unsafe input.read(into: UnsafeMutableRawBufferPointer(start: start + kept.count, count: wanted))
        }
        if let failure = input.failure { throw failure }
        frame = 0..<frame.count
        filled = kept.count + read
        isAtEnd = input.position == input.length || read == 0
        return read > 0
    }
}
