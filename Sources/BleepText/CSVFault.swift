/// Why a text is no CSV.
public struct CSVFault: Error, Hashable, Sendable {
    /// Counted from 1.
    public var line: Int
    public var message: String
}
