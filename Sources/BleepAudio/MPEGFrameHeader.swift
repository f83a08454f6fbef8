/// The header of an MPEG audio frame (ISO/IEC 11172-3 §2.4.1.3, 13818-3, and "MPEG-2.5" for the lowest rates).
struct MPEGFrameHeader {
    static let size = 4

    enum Version { case mpeg1, mpeg2, mpeg25 }

    let version: Version
    /// 1, 2 or 3.
    let layer: Int
    let hertz: Int
    let isMono: Bool
    let hasChecksum: Bool
    /// Bytes of the whole frame; `nil` for a free bit rate, whose frames have to be searched for.
    let frameBytes: Int?

    init?(_ bytes: some Sequence<UInt8>) {
        var iterator = bytes.makeIterator()
        guard iterator.next() == 0xff, let second = iterator.next(), let third = iterator.next(),
            let fourth = iterator.next(), second & 0xe0 == 0xe0
        else { return nil }
        switch second >> 3 & 3 {
        case 0: version = .mpeg25
        case 2: version = .mpeg2
        case 3: version = .mpeg1
        default: return nil
        }
        layer = 4 - Int(second >> 1 & 3)
        let rateIndex = Int(third >> 2 & 3)
        let bitRateIndex = Int(third >> 4)
        guard layer < 4, rateIndex < 3, bitRateIndex < 15 else { return nil }
        let divisor = version == .mpeg1 ? 1 : version == .mpeg2 ? 2 : 4
        hertz = [44_100, 48_000, 32_000][rateIndex] / divisor
        isMono = fourth >> 6 == 3
        hasChecksum = second & 1 == 0
        let bitsPerSecond = Self.kilobits(version, layer)[bitRateIndex] * 1_000
        let padding = Int(third >> 1 & 1)
        if bitsPerSecond == 0 {
            frameBytes = nil
        } else if layer == 1 {
            frameBytes = (12 * bitsPerSecond / hertz + padding) * 4
        } else {
            frameBytes = Self.frames(version, layer) / 8 * bitsPerSecond / hertz + padding
        }
    }

    /// Frames of the recording in one frame of the stream.
    var frames: Int { Self.frames(version, layer) }

    /// Whether both can belong to one stream.
    func continues(_ first: MPEGFrameHeader) -> Bool {
        version == first.version && layer == first.layer && hertz == first.hertz && isMono == first.isMono
    }

    /// Where a Xing or Info tag stands in the first frame of layer III: behind the header and the side information.
    var infoOffset: Int {
        let sideInformation = version == .mpeg1 ? (isMono ? 17 : 32) : (isMono ? 9 : 17)
        return Self.size + (hasChecksum ? 2 : 0) + sideInformation
    }

    private static func frames(_ version: Version, _ layer: Int) -> Int {
        switch layer {
        case 1: 384
        case 2: 1_152
        default: version == .mpeg1 ? 1_152 : 576
        }
    }

    /// By bit rate index; 0 stands for a free bit rate.
    private static func kilobits(_ version: Version, _ layer: Int) -> [Int] {
        switch (version, layer) {
        case (.mpeg1, 1): [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448]
        case (.mpeg1, 2): [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384]
        case (.mpeg1, _): [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
        case (_, 1): [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256]
        default: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
        }
    }
}
