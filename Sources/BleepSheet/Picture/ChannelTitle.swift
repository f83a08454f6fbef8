/// What channels are called for people.
enum ChannelTitle {
    /// - Parameters:
    ///   - channel: from 0.
    ///   - count: of the recording's channels.
    static func title(_ channel: Int, of count: Int) -> String {
        count == 2 ? (channel == 0 ? "left" : "right") : "channel \(channel)"
    }
}
