/// The header of a FLAC frame (RFC 9639 §9.1), its CRC-8 checked.
struct FLACFrameHeader: Equatable {
    /// Four bytes of codes, a number of up to seven, a block size and a rate of up to two each, the checksum.
    static let largestSize = 16
    private static let codedNumberOffset = 4

    /// Bytes, the checksum included.
    let size: Int
    /// Whether the number counts frames, not samples: all blocks but the last have one length then.
    let hasFixedBlocks: Bool
    /// Frames of the recording.
    let blockFrames: Int
    /// `nil` where STREAMINFO says it.
    let hertz: Int?
    let channels: Int
    /// `nil` where STREAMINFO says it.
    let bits: Int?
    let number: Int
    /// Of the coded number.
    private let numberSize: Int

    /// - Parameter bytes: from the first of the frame on; more than the header does not matter.
    /// - Returns: `nil` for what is no header, or one that no decoder may read (RFC 9639 §9.1: reserved codes).
    init?(_ bytes: UnsafeRawBufferPointer) {
        // Fifteen fixed bits, then whether blocks differ.
        guard bytes.count > Self.codedNumberOffset + 1, unsafe bytes[0] == 0xff,
            unsafe bytes[1] & 0xfe == 0xf8
        else { return nil }
        hasFixedBlocks = unsafe bytes[1] & 1 == 0
        let codes = unsafe (block: Int(bytes[2] >> 4), rate: Int(bytes[2] & 15), sample: Int(bytes[3] >> 1 & 7))
        let assignment = unsafe Int(bytes[3] >> 4)
        guard let coded = unsafe Self.number(bytes), unsafe bytes[3] & 1 == 0, assignment <= 10 else { return nil }
        (number, numberSize) = coded
        channels = assignment < 8 ? assignment + 1 : 2
        var place = Self.codedNumberOffset + numberSize
        func take(_ count: Int) -> Int? {
            guard place + count <= bytes.count else { return nil }
            defer { place += count }
            return (place..<place + count).reduce(0) { unsafe $0 << 8 | Int(bytes[$1]) }
        }
        switch codes.block {
        case 0: return nil
        case 1: blockFrames = 192
        case 2...5: blockFrames = 144 << codes.block
        case 6, 7:
            guard let less = take(codes.block - 5) else { return nil }
            blockFrames = less + 1
        default: blockFrames = 1 << codes.block
        }
        switch codes.rate {
        case 0: hertz = nil
        case 12...14:
            guard let value = take(codes.rate == 12 ? 1 : 2) else { return nil }
            hertz = value * (codes.rate == 12 ? 1_000 : codes.rate == 13 ? 1 : 10)
        case 15: return nil
        default: hertz = Self.rates[codes.rate]
        }
        switch codes.sample {
        case 0: bits = nil
        case 3: return nil
        default: bits = Self.sampleBits[codes.sample]
        }
        let length = place
        guard let checksum = take(1), unsafe Int(FLACChecksum.crc8(bytes, count: length)) == checksum else {
            return nil
        }
        size = place
    }

    private static let rates = [
        0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000,
    ]
    private static let sampleBits = [0, 8, 12, 0, 16, 20, 24, 32]

    /// Reads a number that is coded as UTF-8 codes letters, with up to 36 bits, in as few bytes as it takes.
    private static func number(_ bytes: UnsafeRawBufferPointer) -> (Int, Int)? {
        let first = unsafe bytes[codedNumberOffset]
        guard first & 0x80 != 0 else { return (Int(first), 1) }
        let count = (~first).leadingZeroBitCount
        guard (2...7).contains(count), codedNumberOffset + count <= bytes.count else { return nil }
        var value = Int(first & (0x7f >> UInt8(count)))
        for index in 1..<count {
            let byte = unsafe bytes[codedNumberOffset + index]
            guard byte & 0xc0 == 0x80 else { return nil }
            value = value << 6 | Int(byte & 0x3f)
        }
        return (value, count)
    }

    /// A number as ``number(_:)`` reads it.
    private static func coded(_ number: Int) -> [UInt8] {
        guard number >= 0x80 else { return [UInt8(number)] }
        // Each byte behind the first holds six bits, the first one less with every byte.
        var count = 2
        while number >> (6 * (count - 1)) >= 1 << (7 - count) { count += 1 }
        let mark = UInt8(truncatingIfNeeded: 0xff00 >> count)
        return (0..<count).map { index in
            let bits = UInt8(truncatingIfNeeded: number >> (6 * (count - 1 - index)))
            return index == 0 ? mark | bits : 0x80 | bits & 0x3f
        }
    }

    /// Whether the number takes as few bytes as it can: every writer's does, and nothing else can stand there.
    var isShortest: Bool { Self.coded(number).count == numberSize }

    /// The frame with another number, its checksums done anew.
    /// - Parameter frame: all of it, with its header.
    func renumbered(_ frame: UnsafeRawBufferPointer, as number: Int) -> [UInt8] {
        var bytes = unsafe Array(frame[..<Self.codedNumberOffset])
        bytes.reserveCapacity(frame.count + Self.largestSize)
        bytes += Self.coded(number)
        unsafe bytes += frame[Self.codedNumberOffset + numberSize..<size - 1]
        bytes.append(unsafe bytes.withUnsafeBytes { unsafe FLACChecksum.crc8($0, count: $0.count) })
        unsafe bytes += frame[size..<frame.count - FLACChecksum.size]
        let checksum = unsafe bytes.withUnsafeBytes { unsafe FLACChecksum.crc16($0) }
        return bytes + [UInt8(checksum >> 8), UInt8(truncatingIfNeeded: checksum)]
    }
}
