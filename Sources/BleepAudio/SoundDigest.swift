/// Holds the MD5 that a FLAC file has of its samples (RFC 9639 §8.2) against the samples that are decoded of it: one of
/// another recording lets anybody test guesses at what is hidden.
@safe public struct SoundDigest: ~Copyable {
    /// A float holds no more.
    private static let mostBits = 24

    private let expected: [UInt8]
    private let bits: Int
    private var digest = MD5()
    private var stored: [UInt8] = []

    /// - Returns: `nil` where there is no such digest, or samples do not come as they are stored.
    public init?(of source: borrowing AudioSource) throws(AudioFileError) {
        guard source.format.container == .flac, let information = try source.streamInformation(),
            information.bits <= Self.mostBits, information.md5.contains(where: { $0 != 0 })
        else { return nil }
        expected = information.md5
        bits = information.bits
    }

    /// - Parameter samples: the next ones, interleaved.
    public mutating func consume(_ samples: Span<Float>) {
        let width = (bits + 7) / 8
        let scale = Float(1 << (bits - 1))
        if stored.count < samples.count * width { stored = [UInt8](repeating: 0, count: samples.count * width) }
        for index in 0..<samples.count {
            var value = Int32((samples[index] * scale).rounded())
            for byte in 0..<width {
                stored[index * width + byte] = UInt8(truncatingIfNeeded: value)
                value >>= 8
            }
        }
        let count = samples.count * width
        unsafe stored.withUnsafeBytes { unsafe digest.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    /// Whether the digest is that of all that came.
    public consuming func isRight() -> Bool { digest.finalize() == expected }
}

extension AudioSource {
    /// Of a FLAC file.
    fileprivate borrowing func streamInformation() throws(AudioFileError) -> FLACStreamInfo? {
        do throws(SystemError) {
            // Behind the four letters: the head of the first block.
            let head = try file.bytes(at: 4, count: 4)
            guard let type = head.first, type & 0x7f == FLACStreamInfo.blockType else { return nil }
            return FLACStreamInfo(try file.bytes(at: 8, count: FLACStreamInfo.size))
        } catch {
            throw AudioFileError(.cannotRead, path: path, detail: "cannot be read", libraryMessage: error.message)
        }
    }
}
