/// A call of a catalogue whose recording is not in the folder of the calls any more.
public struct MissingCall: Hashable, Sendable {
    /// What a person has to know of one.
    static let reason = "its recording is gone; `catalog forget` takes what is known of it out of the catalogue"

    /// Relative to the folder of the calls.
    public var path: String
    public var mode: BatchMode
    /// What was made of it and lies there still, where results are known to lie.
    public var remains: [String]
}
