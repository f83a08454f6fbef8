import Glibc

/// A private file without a name that is written from its start to its end.
final class Spool {
    let descriptor: Int32

    /// Takes the descriptor over.
    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    func append(_ block: Span<UInt8>) throws(SystemError) {
        let failure = unsafe block.withUnsafeBytes { bytes -> SystemError? in
            var done = 0
            while done < bytes.count {
                let count = unsafe write(descriptor, bytes.baseAddress! + done, bytes.count - done)
                if count < 0 {
                    if errno == EINTR { continue }
                    return .last
                }
                done += count
            }
            return nil
        }
        if let failure { throw failure }
    }
}
