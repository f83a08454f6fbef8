/// A SHA-256 that grows with what it is fed, from the system's libcrypto.
@safe public struct SHA256: ~Copyable {
    public init() { fatalError() }

    public mutating func update(_ bytes: Span<UInt8>) { fatalError() }

    /// 32 bytes.
    public consuming func finalize() -> [UInt8] { fatalError() }

    /// 64 lower-case hexadecimal digits for a digest.
    public static func hexadecimal(_ digest: [UInt8]) -> String { fatalError() }

    /// The digest of a file.
    public static func digest(ofFile path: String) throws(AudioFileError) -> [UInt8] { fatalError() }
}
