import Glibc

/// Lines of text over a descriptor, as they come.
struct LinePipe {
    private static let blockLength = 1 << 16
    /// No line between us is longer; what is, is not ours.
    private static let longestLine = 1 << 24

    let descriptor: Int32
    private var rest: [UInt8] = []

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// The next whole line that is there already.
    mutating func buffered() -> String? {
        guard let end = rest.firstIndex(of: 0x0A) else { return nil }
        let line = String(decoding: rest[..<end], as: UTF8.self)
        rest.removeSubrange(...end)
        return line
    }

    /// Waits for more.
    /// - Returns: `false` at the end.
    mutating func fill() -> Bool {
        var block = [UInt8](repeating: 0, count: Self.blockLength)
        while true {
            let count = unsafe Glibc.read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0, rest.count < Self.longestLine else { return false }
            rest += block[..<count]
            return true
        }
    }

    /// - Returns: whether all of it was taken.
    static func write(_ line: String, to descriptor: Int32) -> Bool {
        let bytes = Array((line + "\n").utf8)
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }
}
