/// A defect of a policy. Holds no text of the file: a name that stands in the wrong place must not get into a log.
public struct PolicyError: Error, Hashable, Sendable, CustomStringConvertible {
    public var file: String
    /// Counted from 1; `nil` when the file as a whole is at fault.
    public var line: Int?
    /// Counted from 1.
    public var column: Int?
    /// What is wrong, what was expected and, where a name is near, which one was meant.
    public var message: String

    public init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    /// `policy.yaml:12:3: unknown key …`
    public var description: String {
        [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":") + ": " + message
    }
}
