public import BleepCore

/// One word of a transcript with its time.
public struct TranscriptWord: Hashable, Sendable {
    /// As it was transcribed, with its punctuation, without white space around it.
    public var text: String
    public var start: Timecode
    /// After ``start``.
    public var end: Timecode
    public var timing: WordTiming
    /// 0 … 1; `nil` where the transcript does not say.
    public var confidence: Double?
    /// Index into ``Transcript/speakers``; `nil` where the transcript does not say.
    public var speaker: Int?
    /// Counted from 0; `nil` where the transcript does not say.
    public var channel: Int?
    /// Which utterance, line or cue of the transcript it stands in, counted from 0.
    public var segment: Int

    public init(
        text: String, start: Timecode, end: Timecode, timing: WordTiming = .measured, confidence: Double? = nil,
        speaker: Int? = nil, channel: Int? = nil, segment: Int = 0
    ) {
        self.text = text
        self.start = start
        self.end = end
        self.timing = timing
        self.confidence = confidence
        self.speaker = speaker
        self.channel = channel
        self.segment = segment
    }
}

// What is printed, interpolated or dumped never holds the word.
extension TranscriptWord: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "a word at \(start.clock)–\(end.clock)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["word": description]) }
}
