import Glibc

/// The file that a redaction is writing, which has no name yet: found among the descriptors of this process.
struct PendingBytes {
    private let descriptor: Int32

    /// - Returns: `nil` where no file is being written in `folder`.
    init?(in folder: String) {
        for number in 3..<Int32(512) {
            var target = [UInt8](repeating: 0, count: 4_096)
            let length = target.withUnsafeMutableBytes {
                readlink("/proc/self/fd/\(number)", $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
            }
            guard length > 0 else { continue }
            let path = String(decoding: target.prefix(length), as: UTF8.self)
            // A file without a name, or under its temporary one.
            guard path.hasPrefix(folder + "/#") || path.hasPrefix(folder + "/.callbleep-") else { continue }
            descriptor = number
            return
        }
        return nil
    }

    var size: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    var bytes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return Array(bytes.prefix(max(0, count)))
    }

    /// Turns one bit over.
    func flip(bit: Int, ofByte offset: Int) {
        var byte: UInt8 = 0
        guard pread(descriptor, &byte, 1, offset) == 1 else { return }
        byte ^= 1 << UInt8(bit)
        pwrite(descriptor, &byte, 1, offset)
    }
}
