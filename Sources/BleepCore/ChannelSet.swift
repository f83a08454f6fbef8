/// A set of channels, counted from 0.
public struct ChannelSet: Hashable, Sendable, Sequence {
    /// The most channels that a recording may have.
    public static let limit = 32

    private var bits: UInt64

    public init() { bits = 0 }

    public init(_ channels: some Sequence<Int>) {
        self.init()
        for channel in channels { insert(channel) }
    }

    /// Every channel of a recording with `count` of them.
    public init(all count: Int) { self.init(0..<count) }

    public mutating func insert(_ channel: Int) {
        precondition((0..<Self.limit).contains(channel), "a channel is 0 … \(Self.limit - 1)")
        bits |= 1 << UInt64(channel)
    }

    public func contains(_ channel: Int) -> Bool {
        (0..<Self.limit).contains(channel) && bits & (1 << UInt64(channel)) != 0
    }

    public var isEmpty: Bool { bits == 0 }
    public var count: Int { bits.nonzeroBitCount }

    public func union(_ other: ChannelSet) -> ChannelSet { ChannelSet(bits: bits | other.bits) }
    public func intersection(_ other: ChannelSet) -> ChannelSet { ChannelSet(bits: bits & other.bits) }
    public func subtracting(_ other: ChannelSet) -> ChannelSet { ChannelSet(bits: bits & ~other.bits) }

    public func makeIterator() -> IndexingIterator<[Int]> {
        (0..<Self.limit).filter { contains($0) }.makeIterator()
    }

    private init(bits: UInt64) { self.bits = bits }
}
