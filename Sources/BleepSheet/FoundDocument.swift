public import BleepCore

/// What was found in one transcript, with the words: private.
public struct FoundDocument: Sendable {
    /// One stretch that should be hidden.
    public struct Stretch: Sendable {
        /// When its words are said, unpadded.
        public var start: Timecode
        public var end: Timecode
        public var category: Category
        public var kind: SpanKind
        /// `nil` where the transcript does not say, or several.
        public var channel: Int?
        public var confidence: Double
        /// Whether a person should look at it.
        public var isDoubtful: Bool
        /// The words. Private.
        public var text: String

        public init(
            start: Timecode, end: Timecode, category: Category, kind: SpanKind, channel: Int?, confidence: Double,
            isDoubtful: Bool, text: String
        ) {
            self.start = start
            self.end = end
            self.category = category
            self.kind = kind
            self.channel = channel
            self.confidence = confidence
            self.isDoubtful = isDoubtful
            self.text = text
        }
    }

    /// How messages call the transcript.
    public var name: String
    /// In order of time.
    public var stretches: [Stretch]
    /// The end of the last word, beyond which no padding reaches: how long the recording is, nobody says.
    public var end: Timecode

    public init(name: String, stretches: [Stretch], end: Timecode) {
        self.name = name
        self.stretches = stretches
        self.end = end
    }
}

// What is printed, interpolated or dumped never holds the words.
extension FoundDocument.Stretch: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(category.name)/\(kind.rawValue) \(start.clock)–\(end.clock)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["stretch": description]) }
}
