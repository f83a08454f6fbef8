import BleepAudio

/// One of several parts of a batch, by the paths of the calls alone: the same on every machine.
public struct Shard: Hashable, Sendable {
    public static let whole = Shard(index: 1, count: 1)

    /// From 1 to ``count``.
    public let index: Int
    public let count: Int

    private init(index: Int, count: Int) {
        self.index = index
        self.count = count
    }

    /// - Parameter text: `3/8`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]), count >= 1,
            (1...count).contains(index)
        else { return nil }
        self.init(index: index, count: count)
    }

    /// - Parameter path: relative to the root of the batch.
    public func has(_ path: String) -> Bool {
        guard count > 1 else { return true }
        var hash = SHA256()
        hash.update(Array(path.utf8).span)
        let number = hash.finalize().prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(number % UInt64(count)) == index - 1
    }

    /// What distinguishes its files from those of the other shards; empty for the whole.
    var suffix: String { count == 1 ? "" : ".\(index)-of-\(count)" }
}
