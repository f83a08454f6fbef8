/// What became of calls that were to be forgotten.
public struct ForgetReport: Sendable {
    /// Those of which the catalogue knows nothing now, in the order of their paths.
    public var forgotten: [MissingCall] = []
    /// Named, but their recordings are there.
    public var present: [String] = []
    /// Named, but not in the catalogue.
    public var unknown: [String] = []
    /// How many are gone because they may be: what was made of them is proved and reviewed. They are not forgotten
    /// unless they are named.
    public var released = 0
}
