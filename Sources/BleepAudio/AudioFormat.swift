public import BleepCore

/// What has to be the same in a file that is written in place of another.
public struct AudioFormat: Hashable, Sendable {
    public var container: Container
    public var encoding: SampleEncoding
    public var endianness: Endianness
    public var sampleRate: SampleRate
    /// 1 … `ChannelSet.limit`.
    public var channels: Int

    public init(
        container: Container, encoding: SampleEncoding, endianness: Endianness = .container,
        sampleRate: SampleRate, channels: Int
    ) {
        self.container = container
        self.encoding = encoding
        self.endianness = endianness
        self.sampleRate = sampleRate
        self.channels = channels
    }
}

extension AudioFormat: CustomStringConvertible {
    /// `wav mu-law, 8000 Hz, 1 channel`.
    public var description: String {
        let order = endianness == .container ? "" : " (\(endianness.rawValue)-endian)"
        let plural = channels == 1 ? "channel" : "channels"
        return "\(container.rawValue) \(encoding.rawValue)\(order), \(sampleRate.hertz) Hz, \(channels) \(plural)"
    }
}
