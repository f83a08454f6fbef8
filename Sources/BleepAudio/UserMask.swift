/// The permissions that a new file is not to have.
enum UserMask {
    /// Read from the system's report: `umask()` can only be asked by changing it for all threads. Nothing here changes it.
    static let current: UInt32 = {
        guard let file = try? RecordingFile.special("/proc/self/status") else { return strict }
        for line in file.split(separator: "\n") where line.hasPrefix("Umask:") {
            let digits = line.dropFirst("Umask:".count).filter { !$0.isWhitespace }
            return UInt32(digits, radix: 8) ?? strict
        }
        return strict
    }()

    /// Where the system does not say: for the owner only.
    private static let strict: UInt32 = 0o077
}
