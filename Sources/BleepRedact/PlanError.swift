/// Why marks could not become a plan.
public enum PlanError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A category of a mark has no sound.
    case noSound(category: String, source: String)
    case noSuchChannel(Int, channels: Int)

    public var description: String {
        switch self {
        case .noSound(let category, let source):
            "\(source): nothing is known of the category “\(category)”; expected sensitive or profanity, "
                + "or say --tone \(category)=HZ"
        case .noSuchChannel(let channel, let channels):
            "there is no channel \(channel): the recording has "
                + (channels == 1 ? "one channel, 0" : "channels 0 to \(channels - 1)")
        }
    }
}
