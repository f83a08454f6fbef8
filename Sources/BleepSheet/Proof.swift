/// What was proved about a redacted file before it got its name.
public struct Proof: Hashable, Sendable {
    /// `replaced`.
    public var spans: String
    /// `identical` or `within codec bounds`.
    public var outside: String
    /// `clean`: nothing but audio rides along.
    public var container: String
    /// What the encoding does not allow to prove, one sentence each.
    public var notProvable: [String]

    public init(
        spans: String = "replaced", outside: String = "identical", container: String = "clean",
        notProvable: [String] = []
    ) {
        self.spans = spans
        self.outside = outside
        self.container = container
        self.notProvable = notProvable
    }
}
