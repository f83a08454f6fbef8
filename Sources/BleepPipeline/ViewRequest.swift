/// What a person can say about how one call is looked at.
public struct ViewRequest: Sendable {
    /// Which file, and what is hidden in it: everything that `redact` could be told. What it says about outputs is
    /// not used.
    ///
    /// The input is a recording, a redacted one with its sheet beside it, or a sheet.
    public var call: RedactionRequest
    /// For its owner's eyes: the audio of the original.
    public var isPrivate = false
    public var withSpectrogram = false

    public init(_ call: RedactionRequest) { self.call = call }

    public init(input: String) { self.init(RedactionRequest(input: input)) }
}
