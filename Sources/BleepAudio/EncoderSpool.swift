import Glibc

/// The file in which libsndfile 1.2.0 collects what its ALAC encoder makes (common.c, `psf_open_tmpfile`): it has a
/// name that anybody can read and would outlive a crash. Without its name and with the owner's permissions only, it
/// serves as well.
enum EncoderSpool {
    private static let ending = "-alac.tmp"
    private static let descriptors = "/proc/self/fd"

    /// Takes the name from every such file that this process has open. While ``libraryLock`` is held, so that no two
    /// encoders can be given the same name.
    static func hide() {
        guard let listing = unsafe opendir(descriptors) else { return }
        defer { unsafe _ = closedir(listing) }
        var target = [UInt8](repeating: 0, count: 4_096)
        while let entry = unsafe readdir(listing) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            let length = unsafe target.withUnsafeMutableBytes { buffer in
                unsafe readlink(
                    "\(descriptors)/\(name)", buffer.baseAddress!.assumingMemoryBound(to: CChar.self), buffer.count)
            }
            guard length > 0, let number = Int32(name) else { continue }
            let path = String(decoding: target.prefix(length), as: UTF8.self)
            guard path.hasSuffix(ending) else { continue }
            fchmod(number, 0o600)
            unsafe unlink(path)
        }
    }
}
