import Glibc

/// An error number of the system, in the system's words.
struct SystemError: Error, Hashable {
    let number: Int32

    /// The number that the last failed call of this thread left behind.
    static var last: SystemError { SystemError(number: errno) }

    var message: String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard unsafe strerror_r(number, &buffer, buffer.count) == 0 else { return "error \(number)" }
        return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
