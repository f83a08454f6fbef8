import BleepCore

/// Puts into the spans of a recording that goes by in blocks what sounds before them, so that whoever listens for what
/// may be told of the call learns nothing of what is hidden.
///
/// The last half second before a span is played backwards, forwards, backwards …: without a jump at its start, with the
/// voice, the tone or the noise of the line that is there anyway. Nothing but what is published goes into it.
struct SpanBridge {
    /// How much of what sounds before a span is repeated in it.
    static let milliseconds = 500

    /// One a channel: where it is hidden, merged and in order.
    private let hidden: [[Range<Int>]]
    /// One a channel: the first range that is not over.
    private var next: [Int]
    /// One a channel: what was last heard, and maybe more of what was before.
    private var heard: [[Float]]
    private let length: Int

    init(plan: BleepPlan, sampleRate: SampleRate, channels: Int) {
        hidden = (0..<channels).map { channel in
            var ranges: [Range<Int>] = []
            for bleep in plan.bleeps where bleep.channels.contains(channel) {
                if let last = ranges.last, last.upperBound == bleep.frames.lowerBound {
                    ranges[ranges.count - 1] = last.lowerBound..<bleep.frames.upperBound
                } else {
                    ranges.append(bleep.frames)
                }
            }
            return ranges
        }
        next = [Int](repeating: 0, count: channels)
        heard = [[Float]](repeating: [], count: channels)
        length = Self.repeated(at: sampleRate)
    }

    /// - Parameters:
    ///   - block: interleaved samples.
    ///   - frames: where the block lies in the recording, behind those of the last call.
    mutating func apply(to block: inout [Float], frames: Range<Int>) {
        let channels = hidden.count
        for channel in 0..<channels {
            var frame = frames.lowerBound
            while frame < frames.upperBound {
                while next[channel] < hidden[channel].count, hidden[channel][next[channel]].upperBound <= frame {
                    next[channel] += 1
                }
                let span = next[channel] < hidden[channel].count ? hidden[channel][next[channel]] : nil
                let open = frame..<min(frames.upperBound, max(frame, span?.lowerBound ?? frames.upperBound))
                // Only what may be repeated is kept.
                if let span, open.upperBound > span.lowerBound - length {
                    let kept = max(open.lowerBound, span.lowerBound - length)..<open.upperBound
                    hear(
                        block, from: (kept.lowerBound - frames.lowerBound) * channels + channel, kept.count, on: channel
                    )
                }
                frame = open.upperBound
                guard let span, frame < frames.upperBound else { continue }
                let end = min(frames.upperBound, span.upperBound)
                repeatBackAndForth(
                    heard[channel].suffix(length), from: frame - span.lowerBound, count: end - frame, into: &block,
                    at: (frame - frames.lowerBound) * channels + channel)
                frame = end
            }
        }
    }

    /// - Parameters:
    ///   - place: in `block`, of the first sample that is kept.
    ///   - count: how many are.
    private mutating func hear(_ block: [Float], from place: Int, _ count: Int, on channel: Int) {
        // Parted from the others, so that it grows where it is.
        var own = heard[channel]
        heard[channel] = []
        for at in stride(from: place, to: place + count * hidden.count, by: hidden.count) { own.append(block[at]) }
        let surplus = own.count - length
        if surplus > length { own.removeFirst(surplus) }
        heard[channel] = own
    }

    /// Backwards, then forwards, and so on; silence where nothing was heard yet.
    /// - Parameters:
    ///   - first: samples of the span that lie before the first of these.
    ///   - place: in `block`, of the first of these.
    private func repeatBackAndForth(
        _ heard: ArraySlice<Float>, from first: Int, count: Int, into block: inout [Float], at place: Int
    ) {
        let channels = hidden.count
        var samples = block.mutableSpan
        guard !heard.isEmpty else {
            for at in stride(from: place, to: place + count * channels, by: channels) { samples[at] = 0 }
            return
        }
        let source = heard.span
        var phase = first % (2 * source.count)
        var done = 0
        while done < count {
            let isBackwards = phase < source.count
            let run = min(count - done, (isBackwards ? source.count : 2 * source.count) - phase)
            var from = isBackwards ? source.count - 1 - phase : phase - source.count
            let step = isBackwards ? -1 : 1
            for index in done..<done + run {
                samples[place + index * channels] = source[from]
                from += step
            }
            done += run
            phase = (phase + run) % (2 * source.count)
        }
    }
}
