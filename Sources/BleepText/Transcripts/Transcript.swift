public import BleepCore

/// What was said in a call, word by word, in order of time.
public struct Transcript: Sendable {
    /// The name by which errors and the sources of spans call the file.
    public var name: String
    public var format: TranscriptFormat
    /// In order of start; of the words of one utterance in the order in which they were said.
    public var words: [TranscriptWord]
    /// Names of the speakers as the transcript has them. Private: they may be people's names.
    public var speakers: [String]
    /// As the transcript says it, a code (`de`); `nil` where it does not.
    public var language: String?
    /// What was repaired or read past, each one sentence that begins with the file's name and holds no word of it.
    public var warnings: [String]
    /// Why the times cannot be trusted (they run backwards, a word ends before it starts), each one sentence
    /// without the file's name; with any of them nothing is placed on a recording.
    public var objections: [String] = []
    /// The latest time that the file itself states; later times of words are estimates. `nil` without any.
    public var statedEnd: Timecode?

    public init(
        name: String, format: TranscriptFormat, words: [TranscriptWord], speakers: [String] = [],
        language: String? = nil, warnings: [String] = []
    ) {
        self.name = name
        self.format = format
        self.words = words
        self.speakers = speakers
        self.language = language
        self.warnings = warnings
    }
}

extension Transcript: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(name): \(words.count) words (\(format.rawValue))" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["transcript": description]) }
}
