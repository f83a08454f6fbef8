/// What replaces the audio of a span.
public enum CoverSound: Hashable, Sendable {
    /// A sine of so many hertz.
    case tone(hertz: Double)
    case silence
    /// White noise of a fixed seed, at the level of the tones.
    case noise

    /// 440 Hz over sensitive information.
    public static let sensitive = CoverSound.tone(hertz: 440)
    /// 660 Hz over swearing.
    public static let profanity = CoverSound.tone(hertz: 660)

    /// What a category sounds like when nothing else is said; `nil` for one that only a policy knows.
    public init?(standardFor category: Category) {
        switch category {
        case .sensitive: self = .sensitive
        case .profanity: self = .profanity
        default: return nil
        }
    }

    /// The frequency of a tone; `nil` for silence and noise.
    public var hertz: Double? {
        if case .tone(let hertz) = self { hertz } else { nil }
    }
}
