/// One thing that is wrong with a recording: it promises more than is there, its decoder gave up, it has a hole.
public struct AudioDamage: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable {
        /// The file ends before what it promised.
        case cutShort = "cut short"
        /// A part is missing or unreadable; all that follows may be earlier than it was.
        case hole
        /// The decoder reported an error.
        case decoder
        /// A sample is not a finite number.
        case notFinite = "not finite"
    }

    public var kind: Kind
    /// The first frame that it concerns, where that is known.
    public var frame: Int?
    /// One clear clause: "480000 frames promised, 237568 there".
    public var detail: String

    public init(kind: Kind, frame: Int? = nil, detail: String) {
        self.kind = kind
        self.frame = frame
        self.detail = detail
    }

    public var description: String { "\(kind.rawValue): \(detail)" }
}
