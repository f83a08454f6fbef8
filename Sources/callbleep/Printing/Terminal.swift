#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where text goes: stdout for results, stderr for everything else.
enum Terminal {
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

    /// Colour on a terminal only, and not where `NO_COLOR` is set (https://no-color.org).
    static var isColoured: Bool {
        guard isatty(STDOUT_FILENO) == 1 else { return false }
        return getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }

    /// Writes the result to stdout.
    /// - Throws: the exit status for failure when the reader is gone or the disk is full.
    static func result(_ text: String) throws {
        guard write(text.hasSuffix("\n") ? text : text + "\n", to: STDOUT_FILENO) else {
            message("callbleep: standard output: cannot be written")
            throw ExitCodes.failed
        }
    }

    /// Writes one line to stderr.
    static func message(_ line: String) { _ = write(line + "\n", to: STDERR_FILENO) }

    /// Writes a piece of a line to stderr.
    static func progress(_ text: String) { _ = write(text, to: STDERR_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else { return false }
            rest.removeFirst(written)
        }
        return true
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }
}
