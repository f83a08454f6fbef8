public import BleepCore

extension CueFile {
    /// How far the end of a cue may lie beyond the recording and still be taken for its end: editors round.
    static let clampedNanoseconds = 50_000_000

    /// The cues as frames of one recording: starts rounded down, ends rounded up, both within the file.
    ///
    /// An end that lies up to 50 ms beyond the recording is clamped, and a notice says so.
    /// - Parameters:
    ///   - sampleRate: of the recording.
    ///   - frameCount: frames of the recording.
    ///   - channels: how many it has.
    /// - Returns: one span a cue, in the order of the file, and what was clamped, each a sentence with file and line.
    /// - Throws: ``SidecarError`` for a cue that lies beyond the recording, is empty or reversed, or names a channel
    ///   that the recording does not have. Nothing is skipped.
    public func spans(
        sampleRate: SampleRate, frameCount: Int, channels: Int
    ) throws(SidecarError) -> (spans: [SensitiveSpan], notices: [String]) {
        let length = sampleRate.time(frameCount)
        var spans: [SensitiveSpan] = []
        var notices: [String] = []
        spans.reserveCapacity(cues.count)
        for cue in cues {
            func fault(_ message: String) -> SidecarError { SidecarError(file: name, line: cue.line, message: message) }
            if let message = Self.orderFault(start: cue.start, end: cue.end) { throw fault(message) }
            let start = sampleRate.frame(flooring: cue.start)
            guard start >= 0 else { throw fault("the start \(cue.start.clock) is negative; expected 0 or more") }
            guard start < frameCount else {
                throw fault(
                    "the start \(cue.start.clock) lies beyond the recording, which ends at \(length.clock); "
                        + "are these the cues of another file?")
            }
            var end = sampleRate.frame(ceiling: cue.end)
            if end > frameCount {
                guard cue.end.nanoseconds - length.nanoseconds <= Self.clampedNanoseconds else {
                    throw fault(
                        "the end \(cue.end.clock) lies beyond the recording, which ends at \(length.clock); "
                            + "expected at most 50 ms more")
                }
                // Less than a frame is the rounding of decimals, and nothing is moved.
                if sampleRate.frame(flooring: cue.end) > frameCount {
                    notices.append(
                        "\(name):\(cue.line): the end \(cue.end.clock) was moved to the end of the recording")
                }
                end = frameCount
            }
            if let channel = cue.channel, !(0..<channels).contains(channel) {
                let known = channels == 1 ? "one channel, number 0" : "the channels 0 to \(channels - 1)"
                throw fault("there is no channel \(channel); the recording has \(known)")
            }
            spans.append(
                SensitiveSpan(
                    frames: start..<end, heardOn: cue.channel, category: cue.category, kind: cue.kind, origin: .cue,
                    source: "\(name):\(cue.line)"))
        }
        return (spans, notices)
    }

    /// What is wrong with an interval that ends at or before its start; `nil` when nothing is.
    static func orderFault(start: Timecode, end: Timecode) -> String? {
        if end < start {
            return "the end \(end.clock) lies before the start \(start.clock); expected start < end"
        }
        if end == start { return "the span is empty: it starts and ends at \(start.clock); expected start < end" }
        return nil
    }
}
