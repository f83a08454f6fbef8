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
    /// A longer pause between two words of a span, in which nobody speaks, is not hidden with them.
    static let longestPause = 3 * Timecode.second
    /// The share of its segment by which a word without time of its own may lie elsewhere than it was put.
    static let doubtShare = 10
    /// The least and the most of that doubt, in nanoseconds.
    static let doubt = 250_000_000...1_500_000_000
    /// How far a transcript may reach beyond the recording, in nanoseconds: recognisers round up to whole windows.
    static let clampedNanoseconds = Timecode.second

    /// When the words of `span` are said, as well as it is known: what `find` prints and what
    /// ``spans(_:sampleRate:frameCount:channels:)`` places. Unpadded otherwise.
    ///
    /// One stretch, or several where a pause of more than three seconds lies between its words. Where the first or the
    /// last word of a stretch has only a share of its segment (``WordTiming/shared``), the stretch reaches a tenth of
    /// the segment's length further, at least 0.25 s and at most 1.5 s, within the segment.
    public func extents(of span: FoundSpan) -> [TimeExtent] {
        var result: [TimeExtent] = []
        for index in span.words.clamped(to: words.indices) {
            let word = words[index]
            let around = word.timing == .shared ? segmentExtent(around: index) : nil
            var extent = TimeExtent(start: word.start, end: word.end)
            if let around {
                let length = around.end.nanoseconds - around.start.nanoseconds
                let doubt = min(max(length / Self.doubtShare, Self.doubt.lowerBound), Self.doubt.upperBound)
                extent.start = min(
                    extent.start, max(around.start, Timecode(nanoseconds: extent.start.nanoseconds - doubt)))
                extent.end = max(extent.end, min(around.end, Timecode(nanoseconds: extent.end.nanoseconds + doubt)))
            }
            if let last = result.last, extent.start.nanoseconds - last.end.nanoseconds <= Self.longestPause {
                result[result.count - 1].start = min(last.start, extent.start)
                result[result.count - 1].end = max(last.end, extent.end)
            } else {
                result.append(extent)
            }
        }
        return result
    }

    /// From the first to the last word of the segment in which a word stands.
    private func segmentExtent(around index: Int) -> TimeExtent {
        /// Words of other segments that may lie between two of one; conversations overlap by a few.
        let reach = 400
        let segment = words[index].segment
        var extent = TimeExtent(start: words[index].start, end: words[index].end)
        for other in max(0, index - reach)..<min(words.count, index + reach) where words[other].segment == segment {
            extent.start = min(extent.start, words[other].start)
            extent.end = max(extent.end, words[other].end)
        }
        return extent
    }

    /// What was found as frames of one recording: starts rounded down, ends rounded up, unpadded.
    ///
    /// An end that lies up to one second beyond the recording is clamped, and a notice says so; so is the estimated end
    /// of words whose end the transcript does not state.
    /// - Parameters:
    ///   - found: spans over ``words``.
    ///   - sampleRate: of the recording.
    ///   - frameCount: frames of the recording.
    ///   - channels: how many it has.
    /// - Returns: the spans, in the order of `found`, and what the user should know, each a sentence with the file's
    ///   name.
    /// - Throws: ``SidecarError`` for a transcript that cannot be the one of this recording: longer than it by more
    ///   than a second, times that run backwards, times in another unit. Nothing is skipped.
    public func spans(
        _ found: [FoundSpan], sampleRate: SampleRate, frameCount: Int, channels: Int
    ) throws(SidecarError) -> (spans: [SensitiveSpan], notices: [String]) {
        let length = sampleRate.time(frameCount)
        var notices = try checked(against: length, channels: channels)
        var clamped = 0
        var result: [SensitiveSpan] = []
        for (number, span) in found.enumerated() {
            guard words.indices.contains(span.words.lowerBound), span.words.upperBound <= words.count,
                !span.words.isEmpty
            else { throw fault("span \(number + 1) names words that the transcript does not have") }
            let heard = Set(words[span.words].map(\.channel))
            let channel = heard.count == 1 ? heard.first ?? nil : nil
            for extent in extents(of: span) {
                var frames = sampleRate.frame(flooring: extent.start)..<sampleRate.frame(ceiling: extent.end)
                if frames.upperBound > frameCount {
                    if sampleRate.frame(flooring: extent.end) > frameCount { clamped += 1 }
                    frames = min(frames.lowerBound, frameCount)..<frameCount
                }
                guard !frames.isEmpty, frames.lowerBound >= 0 else {
                    throw fault(
                        "a span at \(extent.start.clock) lies beyond the recording, which ends at \(length.clock); "
                            + "is it the transcript of another file?")
                }
                result.append(
                    SensitiveSpan(
                        frames: frames, heardOn: channel, category: span.category, kind: span.kind, origin: .transcript,
                        confidence: span.confidence, source: "\(name):\(extent.start.clock)"))
            }
        }
        if clamped > 0 {
            notices.append(
                "\(name): \(clamped == 1 ? "an end was" : "\(clamped) ends were") moved to the end of the recording")
        }
        return (result, notices)
    }

    private func fault(_ message: String) -> SidecarError { SidecarError(file: name, message: message) }

    /// Everything that shows that these times are not those of a recording of `length`.
    private func checked(against length: Timecode, channels: Int) throws(SidecarError) -> [String] {
        if let objection = objections.first {
            throw fault(objection + "; the words cannot be placed on the recording")
        }
        guard let first = words.first, let end = statedEnd ?? words.map(\.end).max() else { return [] }
        if end.nanoseconds - length.nanoseconds > Self.clampedNanoseconds {
            // A thousand times too long is another unit; anything else another recording.
            let inThousandths = end.nanoseconds / 1_000
            let isUnit =
                inThousandths <= length.nanoseconds + Self.clampedNanoseconds && medianLength > 20 * Timecode.second
            throw fault(
                "the transcript ends at \(end.clock), the recording at \(length.clock); "
                    + (isUnit
                        ? "are its times milliseconds, read as seconds?"
                        : "expected at most 1 s more: is it the transcript of another file?"))
        }
        if medianLength > 20 * Timecode.second {
            throw fault(
                "its words last \(Timecode(nanoseconds: medianLength).clock) each; are its times in another unit?")
        }
        // Nobody says a word in less than ten milliseconds, or thirty words in a second.
        let spoken = max(end, words.lazy.map(\.end).max() ?? end)
        let covered = max(1, spoken.nanoseconds - first.start.nanoseconds)
        let isTooFast = words.count >= 5 && words.count * Timecode.second / 30 > covered
        if isTooFast || medianLength < 10_000_000 {
            let isUnit = end.nanoseconds * 100 < length.nanoseconds
            throw fault(
                "its \(words.count) words lie within \(Timecode(nanoseconds: covered).clock), faster than anyone speaks; "
                    + (isUnit ? "are its times seconds, read as milliseconds?" : "are its times in another unit?"))
        }
        let known = Set(words.compactMap(\.channel))
        if let highest = known.max(), highest >= channels {
            return [
                "\(name): the transcript has a channel \(highest), the recording \(channels == 1 ? "one channel" : "\(channels) channels")"
            ]
        }
        // A last silence of more than a minute and a tenth of the call may as well be a transcript cut short.
        let rest = length.nanoseconds - end.nanoseconds
        if rest > 60 * Timecode.second, rest > length.nanoseconds / 10 {
            return [
                "\(name): the transcript ends at \(end.clock), the recording at \(length.clock); "
                    + "what is said after that is not searched"
            ]
        }
        return []
    }

    /// How long a word lasts, in nanoseconds: the middle of up to a thousand of them.
    private var medianLength: Int {
        let step = max(1, words.count / 1_000)
        let lengths = stride(from: 0, to: words.count, by: step).map {
            words[$0].end.nanoseconds - words[$0].start.nanoseconds
        }.sorted()
        return lengths.isEmpty ? Timecode.second / 5 : lengths[lengths.count / 2]
    }
}
