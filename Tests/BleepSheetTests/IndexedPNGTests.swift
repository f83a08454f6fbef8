import Testing

@testable import BleepSheet

@Suite struct IndexedPNGTests {
    private func word(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    @Test(arguments: [(1, 1), (3, 2), (1_000, 128), (4_000, 128)])
    func `a file has its chunks in order, and every point`(width: Int, height: Int) throws {
        let points = (0..<width * height).map { UInt8($0 * 7 % 16) }
        let bytes = IndexedPNG(
            width: width, height: height, palette: (0..<16).map { (UInt8($0), 0, 255) }, points: points
        ).bytes
        #expect(bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        var chunks: [(name: String, data: ArraySlice<UInt8>)] = []
        var place = 8
        while place < bytes.count {
            let length = word(bytes[place..<place + 4])
            let name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
            chunks.append((name, bytes[place + 8..<place + 8 + length]))
            place += 12 + length
        }
        #expect(chunks.map(\.name) == ["IHDR", "PLTE", "IDAT", "IEND"])
        #expect(
            Array(chunks[0].data.prefix(8)) == [0, 0, UInt8(width >> 8), UInt8(width & 255), 0, 0, 0, UInt8(height)])
        // The checksum of an empty last chunk is the same in every PNG file.
        #expect(bytes.suffix(4) == [0xAE, 0x42, 0x60, 0x82])

        var stream = chunks[2].data.dropFirst(2)
        var rows: [UInt8] = []
        while stream.count > 4 {
            let start = stream.startIndex
            let length = Int(stream[start + 1]) | Int(stream[start + 2]) << 8
            #expect(length ^ 0xFFFF == Int(stream[start + 3]) | Int(stream[start + 4]) << 8)
            rows += stream[start + 5..<start + 5 + length]
            stream = stream[(start + 5 + length)...]
        }
        let rowBytes = 1 + (width + 1) / 2
        #expect(rows.count == rowBytes * height)
        let read = (0..<width * height).map { index in
            let byte = rows[index / width * rowBytes + 1 + index % width / 2]
            return index % width % 2 == 0 ? byte >> 4 : byte & 15
        }
        let isSame = read == points
        #expect(isSame)
    }
}
