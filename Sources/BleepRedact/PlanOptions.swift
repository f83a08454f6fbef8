public import BleepCore

/// How marks become bleeps.
public struct PlanOptions: Sendable {
    /// Marks by hand are taken as they are: no snapping.
    public var exact = false
    /// Milliseconds before and after that replace padding and snapping of every origin.
    public var padding: (before: Int, after: Int)?
    /// Milliseconds within which spans of a transcript become one, instead of the rule of their origin.
    public var mergeWithin: Int?
    /// The level of all bleeps in dBFS, instead of that of the call.
    public var levelDBFS: Int?
    /// What each category sounds like.
    public var covers: [Category: CoverSound] = [.sensitive: .sensitive, .profanity: .profanity]
    public var channels = ChannelChoice.all
    /// Channels that are silenced from end to end.
    public var muted = ChannelSet()
    /// What a lossy file needs on either side of a bleep, in frames.
    public var guardFrames = 0
    /// The length of every bleep is a multiple of this, in frames; `nil` leaves it as it is.
    public var roundUpFrames: Int?

    public init() {}

    /// The edge rule of `origin` under these options.
    public func rule(for origin: SpanOrigin) -> EdgeRule {
        var rule = EdgeRule.standard(for: origin)
        if exact, origin == .cue { rule.snapping = .never }
        if let padding {
            rule.paddingBefore = padding.before
            rule.paddingAfter = padding.after
            rule.snapping = .never
        }
        if let mergeWithin, origin == .transcript { rule.mergeWithin = mergeWithin }
        return rule
    }
}
