public import BleepCore

/// One call as the catalogue gives it away.
public struct ExportedCall: Sendable {
    /// A stretch or a moment with a word for programs, a text for people, or both.
    public struct Detail: Hashable, Sendable {
        public var start: Timecode
        public var end: Timecode
        public var channel: Int?
        public var word: String?
        public var text: String?
    }

    /// What only the owner of the archive may see.
    public struct Secrets: Sendable {
        /// Relative to the folder of the calls.
        public var path: String
        public var state: String
        public var reason: String?
        public var isReviewed: Bool
        /// The same number for the same caller, from 1.
        public var caller: Int?
        /// Only where the policy keeps it.
        public var shownCaller: String?
    }

    /// What was published, relative to the folder of results; `nil` where nothing was.
    public var file: String?
    public var mode: BatchMode
    public var sha256: String?
    public var duration: Timecode?
    public var channels: Int?
    public var title: String?
    public var date: String?
    public var coverage: String?
    /// The word is `category/kind`, or `category/kind, kind` where marks of several kinds became one.
    public var redactions: [Detail] = []
    public var segments: [Detail] = []
    public var findings: [Detail] = []
    public var notes: [Detail] = []
    public var transcript: [Detail] = []
    /// `nil` in an export for everybody.
    public var secrets: Secrets?
}
