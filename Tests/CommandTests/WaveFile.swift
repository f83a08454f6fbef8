/// A WAV file made by hand, so that every field of it can be wrong.
struct WaveFile {
    /// Tags of the format chunk (RFC 2361).
    enum Encoding: UInt16 {
        case pcm = 1
        case float = 3
        case muLaw = 7
    }

    var encoding = Encoding.pcm
    var channels: UInt16 = 1
    var hertz: UInt32 = 8_000
    var bits: UInt16 = 16
    var data: [UInt8] = []

    /// 16-bit samples, interleaved.
    init(samples: [Int16], channels: Int = 1) {
        self.channels = UInt16(channels)
        data = samples.flatMap { Self.littleEndian(UInt16(bitPattern: $0), bytes: 2) }
    }

    /// 16-bit samples of −1 … 1, interleaved.
    init(_ samples: [Float], channels: Int = 1) {
        self.init(samples: samples.map { Int16(max(-32_768, min(32_767, $0 * 32_767))) }, channels: channels)
    }

    /// 32-bit floats.
    init(floats: [Float]) {
        encoding = .float
        bits = 32
        data = floats.flatMap { Self.littleEndian($0.bitPattern, bytes: 4) }
    }

    /// The first 44 bytes.
    var header: [UInt8] { header(dataCount: data.count) }

    func header(dataCount: Int) -> [UInt8] {
        let frame = UInt32(channels) * UInt32(bits / 8)
        var bytes = Array("RIFF".utf8) + Self.littleEndian(UInt32(36 + dataCount), bytes: 4) + Array("WAVEfmt ".utf8)
        bytes += Self.littleEndian(UInt32(16), bytes: 4) + Self.littleEndian(encoding.rawValue, bytes: 2)
        bytes += Self.littleEndian(channels, bytes: 2) + Self.littleEndian(hertz, bytes: 4)
        bytes += Self.littleEndian(hertz &* frame, bytes: 4) + Self.littleEndian(frame, bytes: 2)
        bytes += Self.littleEndian(bits, bytes: 2) + Array("data".utf8)
        return bytes + Self.littleEndian(UInt32(dataCount), bytes: 4)
    }

    var bytes: [UInt8] { header + data }

    /// The 16-bit samples of a file that has one data chunk, interleaved.
    static func samples(of file: [UInt8]) -> [Int16] {
        let place = dataRange(of: file)
        return stride(from: place.lowerBound, to: place.upperBound, by: 2).map {
            Int16(bitPattern: UInt16(file[$0]) | UInt16(file[$0 + 1]) << 8)
        }
    }

    /// The same file with other samples.
    static func replacing(samples: [Int16], in file: [UInt8]) -> [UInt8] {
        let place = dataRange(of: file)
        precondition(place.count == samples.count * 2)
        var file = file
        file.replaceSubrange(place, with: samples.flatMap { littleEndian(UInt16(bitPattern: $0), bytes: 2) })
        return file
    }

    /// Where the samples are.
    static func dataRange(of file: [UInt8]) -> Range<Int> {
        var position = 12
        while position + 8 <= file.count {
            let size = (0..<4).reduce(0) { $0 | Int(file[position + 4 + $1]) << (8 * $1) }
            if Array(file[position..<position + 4]) == Array("data".utf8) { return position + 8..<position + 8 + size }
            position += 8 + size + size % 2
        }
        preconditionFailure("there is no data chunk")
    }

    private static func littleEndian(_ value: some FixedWidthInteger, bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
