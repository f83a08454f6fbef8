/// One thing that a redaction does not keep of what it promises.
public struct VerificationFinding: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// Frames of a declared span that still hold the original.
        case notCovered = "not covered"
        /// The original sounds along with the cover.
        case mixed
        /// The cover's level moves as the original's does.
        case envelope
        /// Something else than the declared sound fills a span.
        case otherSound = "other sound"
        /// There is no span, and nobody says that there should be none.
        case nothingHidden = "nothing hidden"
        /// Samples outside every declared span differ.
        case outsideChanged = "changed outside"
        /// All audio is earlier or later than in the original.
        case shifted
        case length
        case format
        /// Something besides the audio is in the file.
        case ridesAlong = "rides along"
        case keypad
        /// The file is not the one that the sheet describes.
        case hash
        case sheet
        /// The sheet still shows what it hides.
        case sheetTellsTooMuch = "sheet tells too much"
    }

    public var kind: Kind
    /// Where, in frames of the recording; `nil` for the file as a whole.
    public var frames: Range<Int>?
    public var channel: Int?
    /// One plain clause.
    public var text: String

    public init(_ kind: Kind, frames: Range<Int>? = nil, channel: Int? = nil, text: String) {
        self.kind = kind
        self.frames = frames
        self.channel = channel
        self.text = text
    }
}
