/// The header of an AIFF file that libsndfile wrote: 1.2.0 counts the padding of an odd number of bytes as a sample
/// (aiff.c writes the header again after the padding).
enum AIFFHeader {
    /// - Parameters:
    ///   - output: a finished file; failures are noted in it.
    ///   - frames: how many were written.
    ///   - bytesPerFrame: of the stored samples.
    static func correctLength(in output: VirtualOutput, frames: Int, bytesPerFrame: Int) {
        guard frames * bytesPerFrame % 2 == 1 else { return }
        let order = ByteOrder.big
        var head = [UInt8](repeating: 0, count: 8)
        var offset = 12
        while offset < output.length, output.failure == nil {
            guard output.read(into: &head, at: offset) == head.count else { return }
            let size = Int(order.uint32(head, at: 4))
            switch String(decoding: head.prefix(4), as: UTF8.self) {
            case "COMM":
                // Behind the number of channels.
                let count = order.bytes(of: UInt32(truncatingIfNeeded: frames))
                output.write(count.span, at: offset + 8 + 2)
            case "SSND":
                // Before the samples: an offset and a block size.
                let length = order.bytes(of: UInt32(truncatingIfNeeded: 8 + frames * bytesPerFrame))
                output.write(length.span, at: offset + 4)
                return
            default: break
            }
            offset += 8 + size + size & 1
        }
    }
}
