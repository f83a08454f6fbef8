import BleepAudio
import BleepPipeline
import FoundationEssentials

/// The key with which caller ids are stored: whoever has the catalogue alone can neither read them nor try them out.
///
/// It lies in a file for its owner beside the results, so that all shards of an archive have the same.
struct CallerKey {
    private static let count = 32
    private let key: [UInt8]

    init(_ key: [UInt8]) { self.key = key }

    /// The key in a file.
    /// - Returns: `nil` where there is no such file, or it holds no key.
    init?(path: String) {
        guard let data = FileManager.default.contents(atPath: path), data.count == 2 * Self.count + 1,
            let text = String(validating: data, as: UTF8.self)
        else { return nil }
        var bytes: [UInt8] = []
        var rest = text.dropLast()[...]
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        self.init(bytes)
    }

    /// The key in a file, which is made where there is none.
    static func provided(at path: String) throws(PipelineError) -> CallerKey {
        if let key = CallerKey(path: path) { return key }
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        do throws(AudioFileError) {
            var file = try PendingFile(in: PathNames.folder(path))
            try file.write(SHA256.hexadecimal(bytes) + "\n")
            try file.commit(as: PathNames.name(path), replacing: false, mode: 0o600)
        } catch {
            // Another shard may have been quicker.
            guard error.code == .alreadyExists else { throw .failed("\(error)") }
        }
        guard let key = CallerKey(path: path) else {
            throw .failed("\(path): is no key of callbleep; move it away, or put back the one that was there")
        }
        return key
    }

    /// What is stored for a caller: HMAC-SHA256 (RFC 2104) as hexadecimal.
    func mark(_ caller: String) -> String {
        let digest = hash(of: Array(caller.utf8), with: 0x36)
        return SHA256.hexadecimal(hash(of: digest, with: 0x5C))
    }

    /// The hash of the key, filled up to a block of SHA-256 and changed by `pad`, and `message`.
    private func hash(of message: [UInt8], with pad: UInt8) -> [UInt8] {
        let block = 64
        var bytes = [UInt8](repeating: pad, count: block)
        for (index, byte) in key.enumerated() { bytes[index] = byte ^ pad }
        bytes += message
        var hash = SHA256()
        hash.update(bytes.span)
        return hash.finalize()
    }

    /// Tells keys apart without telling them.
    var fingerprint: String { String(mark("callbleep").prefix(16)) }
}
