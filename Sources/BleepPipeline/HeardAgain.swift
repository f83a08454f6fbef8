import BleepAudio
import BleepCore
import BleepDetect
import BleepSignal

/// Listens once more to the seconds of a recording in which more is bridged than there was when all of it was listened
/// to. With what was found elsewhere it gives, to the last bit, what listening to all of it once more would give.
struct HeardAgain {
    private let sampleRate: SampleRate
    private let channels: Int
    private let frameCount: Int
    private let plan: BleepPlan
    private let hidden: [Range<Int>]
    /// Whole seconds in which the bridges are others, in order and without overlap.
    private let changed: [Range<Int>]
    /// One a channel.
    private let heard: [ChannelEvidence]

    /// Seconds behind a changed one from which on no detector looks back into it.
    private static let lookback = 1
    /// Seconds before and behind what changed in which levels above the noise may be others.
    private static let reach = 2 * NoiseFloor.reachSeconds

    /// What was heard again, one a channel, and between which points of what had been heard it belongs.
    struct Part {
        var start: [ResumePoint]
        /// `nil` where it goes to the end of the recording.
        var end: [ResumePoint]?
        var heard: [ChannelEvidence]
    }

    /// - Parameters:
    ///   - heard: one a channel, of all of the recording, with its resume points.
    ///   - bridged: what was bridged then.
    ///   - plan: what has to be bridged.
    init(
        _ heard: [ChannelEvidence], bridged: [Bleep], plan: BleepPlan, format: AudioFormat
    ) {
        self.heard = heard
        sampleRate = format.sampleRate
        channels = format.channels
        frameCount = plan.frameCount
        self.plan = plan
        hidden = plan.coveredFrames
        let second = sampleRate.hertz
        changed = SpanBridge.changed(from: bridged, to: plan.bleeps, sampleRate: sampleRate).map {
            $0.lowerBound / second..<($0.upperBound + second - 1) / second
        }.merged()
    }

    /// Whether every place of a recording can be read as it is read in one go.
    static func isPossible(of source: borrowing AudioSource) -> Bool {
        let format = source.format
        return format.transport != .floats && !format.isForeign && source.promisedFrames != nil && source.damage.isEmpty
    }

    /// Makes of what was heard what would have been heard with `plan` bridged.
    /// - Parameters:
    ///   - evidence, levels: one a channel.
    ///   - bridged: what was bridged when they were taken.
    /// - Returns: false where the recording cannot be read from any place; no evidence is changed then, but levels may be
    ///   those of what was heard again already.
    static func update(
        _ evidence: inout [ChannelEvidence], _ levels: inout [LevelTrack], of source: borrowing AudioSource,
        bridged: [Bleep], plan: BleepPlan
    ) throws(AudioFileError) -> Bool {
        var reader = try source.makeReader()
        return try update(&evidence, &levels, in: &reader, format: source.format, bridged: bridged, plan: plan)
    }

    /// As ``update(_:_:of:bridged:plan:)``.
    /// - Parameter reader: has every place as it is read in one go, but for what `plan` hides.
    static func update(
        _ evidence: inout [ChannelEvidence], _ levels: inout [LevelTrack],
        in reader: inout some SampleReading & ~Copyable, format: AudioFormat, bridged: [Bleep], plan: BleepPlan
    ) throws(AudioFileError) -> Bool {
        // Whoever else holds the evidence when it is changed makes a copy of it.
        let again = HeardAgain(evidence, bridged: bridged, plan: plan, format: format)
        guard let parts = try (consume again).parts(from: &reader, &levels) else { return false }
        for part in parts.reversed() {
            for (channel, heard) in part.heard.enumerated() {
                evidence[channel].replace(from: part.start[channel], to: part.end?[channel], with: heard)
            }
        }
        return true
    }

    /// - Parameter levels: get those of every part at once, as each block has its place: parts may be hundreds.
    consuming func parts(
        from reader: inout some SampleReading & ~Copyable, _ levels: inout [LevelTrack]
    ) throws(AudioFileError) -> [Part]? {
        var parts: [Part] = []
        var next = 0
        while next < changed.count {
            let start = startingPoints(before: changed[next].lowerBound)
            guard let part = try part(from: start, &next, &reader, &levels) else { return nil }
            parts.append(part)
            if part.end == nil { break }
        }
        return parts
    }

    /// The last second of which all channels have a resume point far enough before `second`.
    private func startingPoints(before second: Int) -> [ResumePoint] {
        var latest = second - Self.reach
        while latest > 0 {
            let points = heard.compactMap { $0.resumePoint(notBehind: latest) }
            guard points.count == heard.count, let earliest = points.map(\.second).min(), earliest > 0 else { break }
            if points.allSatisfy({ $0.second == earliest }) { return points }
            latest = earliest
        }
        return heard.map { _ in .start }
    }

    /// The second to read from so that everything is as it was at `second`, the bridges too.
    private func firstSecond(before second: Int) -> Int {
        var first = max(0, second - ChannelAnalyzer.warmUp)
        while first > 0 {
            let frame = first * sampleRate.hertz
            let needed = frame..<frame + SpanBridge.repeated(at: sampleRate)
            let isAligned = frame.isMultiple(of: Decimator.factor(of: sampleRate))
            if isAligned, !FrameRanges.overlap(needed, hidden) { break }
            first -= 1
        }
        return first
    }

    /// - Parameter next: the first of ``changed`` that is not heard yet.
    private func part(
        from start: [ResumePoint], _ next: inout Int, _ reader: inout some SampleReading & ~Copyable,
        _ levels: inout [LevelTrack]
    ) throws(AudioFileError) -> Part? {
        let first = next
        let firstSecond = firstSecond(before: start[0].second)
        guard reader.move(to: firstSecond * sampleRate.hertz) else { return nil }
        let stages = zip(heard, start).map {
            ChannelStage(hearing: $0, at: sampleRate, fromSecond: firstSecond, resumingAt: $1)
        }
        var second = firstSecond
        var bridge = SpanBridge(plan: plan, sampleRate: sampleRate, channels: channels)
        var interleaved = [Float](repeating: 0, count: sampleRate.hertz * channels)
        var mono = Interleaved.room(frames: sampleRate.hertz, channels: channels)
        var end: [ResumePoint]?
        while end.map({ second < $0[0].second + Self.reach }) ?? true {
            var room = interleaved.mutableSpan
            let count = try reader.read(into: &room)
            let frame = second * sampleRate.hertz
            bridge.apply(to: &interleaved, frames: frame..<frame + count)
            Interleaved.split(interleaved.span.extracting(first: count * channels), channels: channels, room: &mono) {
                stages[$0].consume($1)
            }
            second += 1
            guard count == sampleRate.hertz else {
                guard frame + count == frameCount else { return nil }
                let heard = stages.compactMap { stage in
                    let (evidence, levels) = stage.finish()
                    return evidence.map { ($0, levels) }
                }
                return Part(start: start, end: nil, heard: placed(heard, from: firstSecond, &levels))
            }
            while next < changed.count, changed[next].lowerBound < second { next += 1 }
            guard end == nil, next > first, second > changed[next - 1].upperBound + Self.lookback else { continue }
            end = meetingPoints(stages.map(\.latestResumePoint), before: next)
        }
        return Part(start: start, end: end, heard: placed(stages.compactMap { $0.stop() }, from: firstSecond, &levels))
    }

    /// Puts the levels of a part where they belong.
    /// - Returns: what else was heard in it.
    private func placed(
        _ heard: [(evidence: ChannelEvidence, levels: LevelTrack)], from second: Int, _ levels: inout [LevelTrack]
    ) -> [ChannelEvidence] {
        for (channel, part) in heard.enumerated() { levels[channel].replace(with: part.levels, fromSecond: second) }
        return heard.map(\.evidence)
    }

    /// Where what was heard again goes on as what was heard before, in all channels.
    private func meetingPoints(_ latest: [ResumePoint?], before next: Int) -> [ResumePoint]? {
        var points: [ResumePoint] = []
        for (evidence, point) in zip(heard, latest) {
            guard let point, point.second >= changed[next - 1].upperBound + Self.lookback,
                point.second == (points.first ?? point).second,
                let other = evidence.resumePoint(notBehind: point.second), point.goesOn(as: other)
            else { return nil }
            points.append(other)
        }
        guard next < changed.count else { return points }
        return startingPoints(before: changed[next].lowerBound)[0].second >= points[0].second ? points : nil
    }
}
