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
        if let error = make(path), error.code != .alreadyExists { throw .failed("\(error)") }
        guard let key = CallerKey(path: path) else {
            throw .failed("\(path): is no key of callbleep; move it away, or put back the one that was there")
        }
        return key
    }

    /// - Returns: why it was not made: another shard may have been quicker.
    private static func make(_ path: String) -> AudioFileError? {
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        do {
            var file = try PendingFile(in: PathNames.folder(path))
            try file.write(SHA256.hexadecimal(bytes) + "\n")
            try file.commit(as: PathNames.name(path), replacing: false, mode: 0o600)
        } catch {
            return error
        }
        return nil
    }

    /// What is stored for a caller: HMAC-SHA256 (RFC 2104) as hexadecimal.
    func mark(_ caller: String) -> String {
        let inner = Self.digest(padded(with: 0x36) + Array(caller.utf8))
        return SHA256.hexadecimal(Self.digest(padded(with: 0x5C) + inner))
    }

    /// The key, filled up to a block of SHA-256, each byte of it changed.
    private func padded(with mask: UInt8) -> [UInt8] {
        let block = 64
        return (key + [UInt8](repeating: 0, count: block - key.count)).map { $0 ^ mask }
    }

    private static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes.span)
        return hash.finalize()
    }

    /// Tells keys apart without telling them.
    var fingerprint: String { String(mark("callbleep").prefix(16)) }
}
