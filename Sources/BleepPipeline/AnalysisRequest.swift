public import BleepCore

/// Everything that a person can say about how one recording is analysed.
public struct AnalysisRequest: Sendable {
    /// A path, or `-` for standard input.
    public var input: String
    /// ISO 3166-1 codes of the tone plans to expect; empty leaves it to the policy.
    public var countries: [String] = []
    /// The path of a policy or the name of a preset.
    public var policy: String?
    /// In which findings are written.
    public var language = Language.english
    public var acceptsDamage = false
    /// Whether to say what was nearly a digit or a tone.
    public var explains = false

    public init(input: String) { self.input = input }
}
