public import BleepCore
public import BleepPipeline

/// What a person can say about the page of one call.
public struct PageRequest: Sendable {
    public enum AudioPlace: String, CaseIterable, Sendable {
        /// In the page itself up to ``PageWriter/embeddedBytes``, else beside it.
        case automatic
        case embed
        case link
        /// The page has no audio.
        case none
    }

    /// Which recording, and what is hidden in it; what it says about outputs is not used.
    public var call: RedactionRequest
    /// `x.html` or `x.md`.
    public var output: String
    /// A piece for pasting into somebody's page.
    public var isFragment = false
    public var audio = AudioPlace.automatic
    /// `nil` means that of the call.
    public var language: Language?
    /// A style sheet, as a path.
    public var theme: String?
    public var replacesExisting = false

    public init(_ call: RedactionRequest, output: String) {
        self.call = call
        self.output = output
    }
}
