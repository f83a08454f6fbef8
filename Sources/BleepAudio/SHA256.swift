import CCrypto

/// A SHA-256 that grows with what it is fed, from the system's libcrypto.
@safe public struct SHA256: ~Copyable {
    private let context: OpaquePointer

    public init() {
        guard let context = unsafe EVP_MD_CTX_new(), unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            // Only without memory, or in a libcrypto that was built without SHA-256: nothing that a caller could mend,
            // and no proof may be given without it. A thrown error would have to be carried by every digest.
            fatalError("libcrypto has no SHA-256")
        }
        unsafe self.context = unsafe context
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    public mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { unsafe update($0) }
    }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        unsafe _ = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }

    /// 32 bytes.
    public consuming func finalize() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        unsafe _ = EVP_DigestFinal_ex(context, &digest, nil)
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
