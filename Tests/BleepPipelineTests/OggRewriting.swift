/// Puts other comments into an Ogg file of Vorbis or Opus (RFC 3533, Vorbis I §5, RFC 7845 §5.2).
enum OggRewriting {
    private struct Page {
        var header: [UInt8]
        var lacing: [UInt8]
        var body: [UInt8]
    }

    static func withComments(_ file: [UInt8], _ texts: [[UInt8]], vendor: [UInt8] = []) -> [UInt8] {
        var pages = split(file)
        // The first page holds the codec's own header; comments, and the tables of Vorbis, end with a page.
        let isOpus = pages[0].body.starts(with: "OpusHead".utf8)
        var packets: [[UInt8]] = [[]]
        var used = 1
        while packets.count <= (isOpus ? 1 : 2) {
            var offset = 0
            for value in pages[used].lacing {
                packets[packets.count - 1] += pages[used].body[offset..<offset + Int(value)]
                offset += Int(value)
                if value < 255 { packets.append([]) }
            }
            used += 1
        }
        let comments =
            Planting.little(vendor.count) + vendor + Planting.little(texts.count)
            + texts.flatMap { Planting.little($0.count) + $0 }
        packets[0] = isOpus ? Array("OpusTags".utf8) + comments : [3] + Array("vorbis".utf8) + comments + [1]
        packets.removeLast()
        pages.replaceSubrange(1..<used, with: page(packets, like: pages[1]))
        return pages.enumerated().flatMap { bytes($0.element, sequence: $0.offset) }
    }

    private static func split(_ file: [UInt8]) -> [Page] {
        var pages: [Page] = []
        var offset = 0
        while offset < file.count {
            let count = Int(file[offset + 26])
            let lacing = Array(file[offset + 27..<offset + 27 + count])
            let start = offset + 27 + count
            let size = lacing.reduce(0) { $0 + Int($1) }
            pages.append(
                Page(header: Array(file[offset..<offset + 27]), lacing: lacing, body: Array(file[start..<start + size]))
            )
            offset = start + size
        }
        return pages
    }

    private static func page(_ packets: [[UInt8]], like first: Page) -> [Page] {
        var pages: [Page] = []
        var lacing: [UInt8] = []
        var body: [UInt8] = []
        var isContinued = false
        func close(continuing: Bool) {
            var header = first.header
            header[5] = isContinued ? 1 : 0
            pages.append(Page(header: header, lacing: lacing, body: body))
            lacing = []
            body = []
            isContinued = continuing
        }
        for packet in packets {
            var offset = 0
            while true {
                let piece = min(255, packet.count - offset)
                lacing.append(UInt8(piece))
                body += packet[offset..<offset + piece]
                offset += piece
                if lacing.count == 255 { close(continuing: piece == 255) }
                if piece < 255 { break }
            }
        }
        if !lacing.isEmpty { close(continuing: false) }
        return pages
    }

    private static func bytes(_ page: Page, sequence: Int) -> [UInt8] {
        var bytes = page.header + page.lacing + page.body
        bytes.replaceSubrange(18..<22, with: Planting.little(sequence))
        bytes.replaceSubrange(22..<26, with: [0, 0, 0, 0])
        bytes[26] = UInt8(page.lacing.count)
        var checksum: UInt32 = 0
        for byte in bytes {
            checksum ^= UInt32(byte) << 24
            for _ in 0..<8 { checksum = checksum & 0x8000_0000 != 0 ? checksum << 1 ^ 0x04c1_1db7 : checksum << 1 }
        }
        bytes.replaceSubrange(22..<26, with: Planting.little(Int(checksum)))
        return bytes
    }
}
