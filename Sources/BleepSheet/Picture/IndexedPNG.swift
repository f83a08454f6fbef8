/// A small picture of up to 16 colours as a PNG file (ISO/IEC 15948), two points a byte.
///
/// Stored without compression: noise would hardly become smaller, and a picture of bounded size needs no library.
struct IndexedPNG {
    let width: Int
    let height: Int
    /// Red, green and blue; at most 16.
    let palette: [(UInt8, UInt8, UInt8)]
    /// Row by row from the top, each a number of the palette.
    let points: [UInt8]

    var bytes: [UInt8] {
        precondition(points.count == width * height && palette.count <= 16)
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        // Four bits a point, colours from the palette; the standard compression, filter and order.
        append("IHDR", Self.word(width) + Self.word(height) + [4, 3, 0, 0, 0], to: &file)
        append("PLTE", palette.flatMap { [$0.0, $0.1, $0.2] }, to: &file)
        append("IDAT", stored(rows), to: &file)
        append("IEND", [], to: &file)
        return file
    }

    private var rows: [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity(height * (1 + (width + 1) / 2))
        for row in 0..<height {
            rows.append(0)
            for column in stride(from: 0, to: width, by: 2) {
                let right = column + 1 < width ? points[row * width + column + 1] : 0
                rows.append(points[row * width + column] << 4 | right)
            }
        }
        return rows
    }

    /// A zlib stream of stored blocks (RFC 1950; RFC 1951, 3.2.4).
    private func stored(_ data: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        var start = 0
        repeat {
            let end = min(start + 0xFFFF, data.count)
            let length = UInt16(end - start)
            stream.append(end == data.count ? 1 : 0)
            for part in [length, ~length] { stream += [UInt8(part & 0xFF), UInt8(part >> 8)] }
            stream += data[start..<end]
            start = end
        } while start < data.count
        var a: UInt32 = 1
        var b: UInt32 = 0
        for byte in data {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return stream + Self.word(Int(b << 16 | a))
    }

    private func append(_ name: String, _ data: [UInt8], to file: inout [UInt8]) {
        let body = Array(name.utf8) + data
        file += Self.word(data.count) + body + Self.word(Int(Self.checksum(body)))
    }

    private static func word(_ value: Int) -> [UInt8] {
        [UInt8(value >> 24 & 0xFF), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
    }

    /// CRC-32 as annex D of the standard has it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var remainder: UInt32 = 0xFFFF_FFFF
        for byte in bytes { remainder = table[Int((remainder ^ UInt32(byte)) & 0xFF)] ^ remainder >> 8 }
        return ~remainder
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
}
