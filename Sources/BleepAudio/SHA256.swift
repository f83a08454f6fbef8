import CCrypto

/// A SHA-256 that grows with what it is fed, from the system's libcrypto.
@safe public struct SHA256: ~Copyable {
    private var context = SHA256_CTX()

    public init() {
        unsafe _ = SHA256_Init(&context)
    }

    public mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { unsafe update($0) }
    }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        unsafe _ = SHA256_Update(&context, bytes.baseAddress, bytes.count)
    }

    /// 32 bytes.
    public consuming func finalize() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        unsafe _ = SHA256_Final(&digest, &context)
        return digest
    }

    /// Two lower-case hexadecimal digits for each byte.
    public static func hexadecimal(_ digest: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The digest of a file.
    public static func digest(ofFile path: String) throws(AudioFileError) -> [UInt8] {
        let file = try RecordingFile.open(path)
        do throws(SystemError) {
            return try digest(of: file)
        } catch {
            throw AudioFileError(.cannotRead, path: path, detail: "cannot be read", libraryMessage: error.message)
        }
    }

    static func digest(of file: RecordingFile) throws(SystemError) -> [UInt8] {
        var hash = SHA256()
        var blocks = FileBlocks(file)
        while try blocks.next() { hash.update(blocks.bytes.span.extracting(0..<blocks.count)) }
        return hash.finalize()
    }
}
