/// What the headers of WAV, RF64 and Wave64 may hold: nothing that playing does not need.
struct WaveAudit {
    let order: ByteOrder
    /// What the `fmt ` chunk said.
    private(set) var format: WaveFormatChunk?
    private var dataBytes: Int?
    /// What the `fact` chunk said.
    private var counted: Int?
    private var seen: Set<String> = []

    init(order: ByteOrder) { self.order = order }

    /// - Returns: whether a chunk of that name was there before.
    mutating func isRepeated(_ name: String) -> Bool { !seen.insert(name).inserted }

    mutating func takeData(bytes: Int) { dataBytes = bytes }

    /// - Parameter body: of the `fact` chunk: the number of frames.
    mutating func takeCount(_ body: [UInt8]) {
        // Wave64 has eight bytes.
        let value = body.count > 4 && order == .little ? order.uint64(body, at: 0) : UInt64(order.uint32(body, at: 0))
        counted = Int(clamping: value)
    }

    /// So many bytes stand behind the common part of a description, by the tag of the encoding (mmreg.h).
    private static let extraBytes: [UInt16: Int] = [
        0x0001: 0, 0x0003: 0, 0x0006: 0, 0x0007: 0, 0x0002: 32, 0x0011: 2, 0x0031: 2, 0x0055: 12, 0xfffe: 22,
    ]
    /// Of an encoding that is not listed, at most.
    private static let otherExtraBytes = 4
    /// The longest of them.
    static let mostBytes = 18 + 32
    private static let extensible: UInt16 = 0xfffe
    /// The samples of these stand each for itself: every number of the description follows from the others.
    private static let plain: Set<UInt16> = [0x0001, 0x0003, 0x0006, 0x0007]
    /// Behind the tag: of sound (KSDATAFORMAT_SUBTYPE), and of ambisonics.
    private static let knownIdentifiers: [[UInt8]] = [
        [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71],
        [0, 0, 0x21, 7, 0xd3, 0x11, 0x86, 0x44, 0xc8, 0xc1, 0xca, 0, 0, 0],
    ]
    /// Speakers that have a bit (mmreg.h).
    private static let speakers: UInt32 = 0x3_ffff
    /// The seven pairs of Microsoft ADPCM, the same in every file.
    private static let coefficients: [Int16] = [256, 0, 512, -256, 0, 0, 192, 64, 240, 0, 460, -208, 392, -232]

    /// - Parameters:
    ///   - body: of the `fmt ` chunk, as far as ``mostBytes``.
    ///   - size: all of it.
    /// - Returns: whether it is as long as its encoding needs and its numbers follow from each other.
    mutating func takeFormat(_ body: [UInt8], size: Int) -> Bool {
        guard body.count >= 16 else { return false }
        let description = WaveFormatChunk(body, order: order)
        format = description
        let outer = order.uint16(body, at: 0)
        if size > 16 {
            let extra = Int(order.uint16(body, at: 16))
            guard size == 18 + extra, body.count == size else { return false }
            guard let known = Self.extraBytes[outer] else { return extra <= Self.otherExtraBytes }
            guard extra == known || extra == 0 && outer != Self.extensible else { return false }
            if extra > 0, outer == 0x0002, !hasUsualCoefficients(body) { return false }
        }
        if outer == Self.extensible {
            guard size > 16 else { return false }
            let identifier = Array(body[26...])
            guard order.uint16(body, at: 18) <= order.uint16(body, at: 14),
                order.uint32(body, at: 20) <= Self.speakers,
                order == .big || Self.knownIdentifiers.contains(identifier)
            else { return false }
        }
        let bytesPerSecond = Int(order.uint32(body, at: 8))
        guard Self.plain.contains(description.tag) else {
            // Not every writer says the right one, of two bytes a sample at most.
            return bytesPerSecond <= 2 * max(1, description.channels) * description.hertz
        }
        let sampleBytes = (Int(order.uint16(body, at: 14)) + 7) / 8
        return description.blockBytes == description.channels * sampleBytes
            && bytesPerSecond == description.hertz * description.blockBytes
    }

    private func hasUsualCoefficients(_ body: [UInt8]) -> Bool {
        guard order.uint16(body, at: 20) == UInt16(Self.coefficients.count / 2) else { return false }
        return Self.coefficients.indices.allSatisfy {
            Int16(bitPattern: order.uint16(body, at: 22 + 2 * $0)) == Self.coefficients[$0]
        }
    }

    /// libsndfile 1.2.0 writes more than this into Wave64 for a number that it does not know.
    private static let unknownCount = 1 << 62

    /// Whether the chunks agree on the number of frames; 0 is what writers put there that do not know it.
    var isCountPlausible: Bool {
        guard let counted, counted != 0, counted < Self.unknownCount, let format, let dataBytes,
            let blockFrames = format.blockFrames,
            let frames = format.frames(inBytes: dataBytes)
        else { return true }
        // Some count the samples of all channels. Of codecs the numbers are what their writers make of them: whole blocks,
        // what was encoded, that of one channel or of all.
        let (all, isBeyond) = frames.multipliedReportingOverflow(by: max(1, format.channels))
        guard !isBeyond, all <= Self.unknownCount else { return false }
        return blockFrames == 1 ? counted == frames || counted == all : counted <= all + 2 * blockFrames
    }

    /// Bytes of the samples that are less than a frame.
    var looseBytes: Int {
        guard let format, let dataBytes, Self.plain.contains(format.tag) else { return 0 }
        return dataBytes % format.blockBytes
    }
}
