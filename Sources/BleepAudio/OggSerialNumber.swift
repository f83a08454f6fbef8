/// Gives the only stream of an Ogg file a constant serial number: libsndfile draws one by the time of day, and the
/// same recording has to give the same bytes.
enum OggSerialNumber {
    static let constant: UInt32 = 1

    /// - Parameter output: a finished file; failures are noted in it.
    static func makeConstant(in output: VirtualOutput) {
        let serial = ByteOrder.little.bytes(of: constant)
        var page = [UInt8](repeating: 0, count: OggPage.maximumSize)
        var offset = 0
        while offset < output.length, output.failure == nil {
            let count = output.read(into: &page, at: offset)
            guard let header = OggPage(Array(page.prefix(min(count, OggPage.headerSize + 255)))), header.size <= count
            else { return }
            for (index, byte) in serial.enumerated() {
                page[OggPage.serialOffset + index] = byte
                page[OggPage.checksumOffset + index] = 0
            }
            let checksum = OggChecksum.of(page.span.extracting(0..<header.size))
            for (index, byte) in ByteOrder.little.bytes(of: checksum).enumerated() {
                page[OggPage.checksumOffset + index] = byte
            }
            output.write(page.span.extracting(0..<OggPage.headerSize), at: offset)
            offset += header.size
        }
    }
}
