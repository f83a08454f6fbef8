#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where text goes: stdout for results, stderr for everything else.
enum Terminal {
    static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

    /// What a line of a result means, as a colour (ECMA-48, select graphic rendition).
    enum Colour: Int {
        case bad = 31
        case good = 32
    }

    /// `line` in a colour where colours are shown; of a result, for standard output.
    static func coloured(_ line: String, _ colour: Colour) -> String {
        isColoured ? "\u{1B}[\(colour.rawValue)m\(line)\u{1B}[0m" : line
    }

    /// Colour on a terminal only, and not where `NO_COLOR` is set (https://no-color.org).
    private static var isColoured: Bool {
        guard isatty(STDOUT_FILENO) == 1 else { return false }
        return getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }

    /// Writes the result to stdout.
    /// - Throws: the exit status for failure when the reader is gone or the disk is full.
    static func result(_ text: String) throws {
        try raw(text)
        if !text.hasSuffix("\n") { try raw("\n") }
    }

    /// As ``result(_:)``, without an end of its own.
    static func raw(_ text: String) throws {
        guard write(text, to: STDOUT_FILENO) else {
            message("callbleep: standard output: cannot be written")
            throw ExitCodes.failed
        }
    }

    /// Writes one line to stderr.
    static func message(_ line: String) { _ = write(onOneLine(line) + "\n", to: STDERR_FILENO) }

    /// `text` with `?` for control characters: a file's name may hold them, and a terminal would obey.
    static func onOneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "?" : $0 }))
    }

    /// Writes a piece of a line to stderr.
    static func progress(_ text: String) { _ = write(text, to: STDERR_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        // In place: the result of a long call is megabytes.
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while !rest.isEmpty {
                let written = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                guard written > 0 else { return false }
                rest.removeFirst(written)
            }
            return true
        }
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }
}
