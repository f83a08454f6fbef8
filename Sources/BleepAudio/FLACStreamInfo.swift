/// What a FLAC file says of itself (RFC 9639 §8.2: STREAMINFO).
struct FLACStreamInfo: Equatable {
    /// Bytes of the block without its header.
    static let size = 34
    /// RFC 9639 §8.1: the block type that stands first.
    static let blockType: UInt8 = 0

    /// In frames of the recording; the last block may be shorter.
    var shortestBlock: Int
    var longestBlock: Int
    /// In bytes; 0 where it is not known.
    var smallestFrame: Int
    var largestFrame: Int
    var hertz: Int
    var channels: Int
    var bits: Int
    /// 0 where it is not known.
    var frameCount: Int
    /// Of all samples; zeros where it is not known.
    var md5: [UInt8]

    /// - Parameter body: ``size`` bytes.
    init?(_ body: [UInt8]) {
        guard body.count == Self.size else { return nil }
        func number(_ range: Range<Int>) -> Int { body[range].reduce(0) { $0 << 8 | Int($1) } }
        shortestBlock = number(0..<2)
        longestBlock = number(2..<4)
        smallestFrame = number(4..<7)
        largestFrame = number(7..<10)
        // 20 bits of rate, 3 of channels, 5 of bits a sample, 36 of length.
        let packed = number(10..<18)
        hertz = packed >> 44 & 0xf_ffff
        channels = (packed >> 41 & 7) + 1
        bits = (packed >> 36 & 31) + 1
        frameCount = packed & 0xf_ffff_ffff
        md5 = Array(body[18..<34])
    }

    /// As it stands in a file, ``size`` bytes.
    var bytes: [UInt8] {
        func bytes(_ number: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * (count - 1 - $0))) }
        }
        let packed = hertz << 44 | (channels - 1) << 41 | (bits - 1) << 36 | frameCount
        return bytes(shortestBlock, 2) + bytes(longestBlock, 2) + bytes(smallestFrame, 3) + bytes(largestFrame, 3)
            + bytes(packed, 8) + md5
    }

    /// The length of every block but the last; `nil` where blocks may differ.
    var blockFrames: Int? { shortestBlock == longestBlock && longestBlock > 0 ? longestBlock : nil }

    /// Whether the sizes of frames, which decoders need not know, are such as frames can have.
    var hasPlausibleSizes: Bool {
        // A frame that cannot be compressed has its samples as they are, one bit more each for a difference of two
        // channels, and at most some bytes of header and checksum for each channel.
        let largest = longestBlock * channels * (bits + 1) / 8 + 64 * (channels + 1)
        return largestFrame <= largest && (largestFrame == 0 || smallestFrame <= largestFrame)
            && shortestBlock <= longestBlock
    }
}
