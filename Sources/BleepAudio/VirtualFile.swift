import CSndfile
import Glibc

/// What libsndfile reads from or writes to, in place of a descriptor of its own.
class VirtualFile {
    /// Where the next byte is read or written.
    final var position = 0
    /// The first failure of the system under libsndfile, which itself forgets the reason.
    final var failure: SystemError?
    /// Whether nobody wants it any more. What the library does while it is closed reaches nothing then: the descriptor
    /// may be closed already, and its number belong to another file.
    final var isAbandoned = false

    /// Bytes that the library believes are there.
    var length: Int { 0 }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int { 0 }
    func write(_ buffer: UnsafeRawBufferPointer) -> Int { 0 }

    fileprivate final func seek(_ offset: Int, from whence: Int32) -> Int {
        let base =
            switch whence {
            case SEEK_SET: 0
            case SEEK_CUR: position
            default: length
            }
        let (target, overflow) = base.addingReportingOverflow(offset)
        guard !overflow, target >= 0 else { return -1 }
        position = target
        return target
    }
}

extension VirtualFile {
    /// The functions that libsndfile calls; their last argument is an unretained `VirtualFile`.
    static let functions = unsafe SF_VIRTUAL_IO(
        get_filelen: { context in Int64(unsafe VirtualFile.from(context).length) },
        seek: { offset, whence, context in Int64(unsafe VirtualFile.from(context).seek(Int(offset), from: whence)) },
        read: { buffer, count, context in
            let file = unsafe VirtualFile.from(context)
            guard count > 0, !file.isAbandoned else { return 0 }
            return unsafe Int64(file.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))))
        },
        write: { buffer, count, context in
            let file = unsafe VirtualFile.from(context)
            guard count > 0 else { return 0 }
            guard !file.isAbandoned else { return count }
            return unsafe Int64(file.write(UnsafeRawBufferPointer(start: buffer, count: Int(count))))
        },
        tell: { context in Int64(unsafe VirtualFile.from(context).position) })

    private static func from(_ context: UnsafeMutableRawPointer?) -> VirtualFile {
        unsafe Unmanaged<VirtualFile>.fromOpaque(context!).takeUnretainedValue()
    }
}
