public import BleepCore

/// A stretch of time, half open, not empty.
public struct TimeExtent: Hashable, Sendable {
    public var start: Timecode
    /// After ``start``.
    public var end: Timecode

    public init(start: Timecode, end: Timecode) {
        self.start = start
        self.end = end
    }
}

extension Transcript {
    /// When the words of `span` are said, as well as it is known: what `find` prints and what ``spans(_:sampleRate:frameCount:channels:)`` places.
    ///
    /// One stretch, or several where a pause of more than three seconds lies between its words. Words that only have a
    /// share of their segment (``WordTiming/shared``) reach wider, within their segment.
    public func extents(of span: FoundSpan) -> [TimeExtent] {
        guard let first = words[span.words].first, let last = words[span.words].last else { return [] }
        return [TimeExtent(start: first.start, end: last.end)]
    }

    /// What was found as frames of one recording: starts rounded down, ends rounded up, unpadded.
    ///
    /// - Parameters:
    ///   - found: spans over ``words``.
    ///   - frameCount: frames of the recording.
    ///   - channels: how many it has.
    /// - Returns: the spans in order of time and what the user should know, each a sentence with the file's name.
    /// - Throws: ``TranscriptError`` for a transcript that cannot be the one of this recording: longer than it by more
    ///   than a second, times that run backwards, times in another unit.
    public func spans(
        _ found: [FoundSpan], sampleRate: SampleRate, frameCount: Int, channels: Int
    ) throws(TranscriptError) -> (spans: [SensitiveSpan], notices: [String]) {
        ([], [])
    }
}
