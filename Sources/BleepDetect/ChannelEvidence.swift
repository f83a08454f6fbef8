public import BleepCore
public import BleepSignal

/// What the detectors found on one channel, not yet weighed.
///
/// Before it is, a part of the recording can be heard again with something else in it (``ChannelAnalyzer``'s
/// `resumingAt:`) and put in the place of what was heard there: the result is to the last bit that of hearing all of it
/// again, as every detector remembers a few seconds only.
public struct ChannelEvidence: Sendable {
    let grid: AnalysisGrid
    let configuration: DetectionConfiguration
    /// Stretches of one value, in frames of the recording, in order.
    var digital: [Range<Int>]
    /// As ``NoiseFloor/prominence``.
    var prominence: [UInt8]
    var candidates: [KeypadCandidate]
    /// What a wider look took for digits; empty unless near misses are asked for.
    let nearCandidates: [KeypadCandidate]
    var events: [ToneEvent]
    /// In order; there is none at a second at which something is followed.
    public let resumePoints: [ResumePoint]

    /// The last resume point at this second or before it.
    public func resumePoint(notBehind second: Int) -> ResumePoint? {
        var (low, high) = (0, resumePoints.count)
        while low < high {
            let middle = (low + high) / 2
            if resumePoints[middle].second <= second { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? resumePoints[low - 1] : nil
    }

    /// Weighs what was found.
    /// - Parameter levels: of the same samples.
    public consuming func analysis(levels: LevelTrack) -> ChannelAnalysis {
        let digits = KeypadRule.digits(candidates, rate: grid.rate)
        let arbiter = arbiter(levels)
        let (prominence, events, near) = (self.prominence, self.events, nearCandidates)
        self.prominence = []
        self.events = []
        candidates = []
        return arbiter.analysis(
            prominence: consume prominence, digits: digits, events: consume events, nearDigits: near)
    }

    /// The keypad digits of the timeline that weighing all of it would give, each until it has died away: what echoes
    /// tells the key as well as what was pressed.
    /// - Parameter levels: of the same samples.
    public func digits(levels: LevelTrack) -> [Segment] {
        var heard = KeypadRule.digits(candidates, rate: grid.rate)
        for index in heard.indices { (heard[index].end, heard[index].ringing) = (heard[index].fade, 0) }
        let digits = arbiter(levels).segments(of: heard)
        // They are laid over everything else.
        return Timeline(frameCount: levels.frameCount).painted(with: digits).segments.filter { $0.label == .dtmf }
    }

    private func arbiter(_ levels: LevelTrack) -> Arbiter {
        Arbiter(grid: grid, levels: levels, digital: digital, configuration: configuration)
    }

    /// Puts what was heard again in the place of what was found.
    ///
    /// Of several parts the last comes first.
    /// - Parameters:
    ///   - start: of this evidence, where `part` was taken up.
    ///   - end: of this evidence, where `part` goes on as this does; `nil` where it was heard to the end of the recording.
    ///   - part: heard from `start` on, and ``NoiseFloor/reachSeconds`` twice beyond `end`.
    public mutating func replace(from start: ResumePoint, to end: ResumePoint?, with part: ChannelEvidence) {
        let sameEnd = end.flatMap { end in part.resumePoints.last { $0.second == end.second } }
        precondition((end == nil) == (sameEnd == nil), "both can be taken up where they meet")
        candidates.replaceSubrange(
            start.candidates..<(end?.candidates ?? candidates.count),
            with: part.candidates.prefix(sameEnd?.candidates ?? part.candidates.count))
        events.replaceSubrange(
            start.events..<(end?.events ?? events.count), with: part.events.prefix(sameEnd?.events ?? part.events.count)
        )
        // What rises above the noise is judged by the seconds around it.
        let first = start.second == 0 ? 0 : start.second + NoiseFloor.reachSeconds
        let seconds = first..<(end.map { $0.second + NoiseFloor.reachSeconds } ?? .max)
        replaceProminence(in: seconds, with: part, from: start.second)
        replaceDigital(in: seconds, with: part.digital)
    }

    private mutating func replaceProminence(in seconds: Range<Int>, with part: ChannelEvidence, from second: Int) {
        let rate = NoiseFloor.stepsPerSecond
        let first = seconds.lowerBound * rate
        let last = seconds.upperBound == .max ? prominence.count : seconds.upperBound * rate
        let offset = second * rate
        prominence.replaceSubrange(first..<last, with: part.prominence[first - offset..<last - offset])
    }

    private mutating func replaceDigital(in seconds: Range<Int>, with heard: [Range<Int>]) {
        let first = seconds.lowerBound * grid.hertz
        let last = seconds.upperBound == .max ? Int.max : seconds.upperBound * grid.hertz
        let pieces =
            digital.map { $0.clamped(to: 0..<first) } + heard.map { $0.clamped(to: first..<last) }
            + digital.map { $0.clamped(to: last..<Int.max) }
        digital = pieces.reduce(into: []) { joined, piece in
            if let before = joined.last, before.upperBound == piece.lowerBound,
                [first, last].contains(piece.lowerBound)
            {
                joined[joined.count - 1] = before.lowerBound..<piece.upperBound
            } else if !piece.isEmpty {
                joined.append(piece)
            }
        }
    }
}
