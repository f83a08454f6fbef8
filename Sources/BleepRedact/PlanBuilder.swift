public import BleepCore
public import BleepSignal

/// Marks, levels and options in; a plan and its reasons out.
public struct PlanBuilder: Sendable {
    /// A plan with what a person asks of it: why each edge lies where it does.
    public struct Draft: Sendable {
        public var plan: BleepPlan
        public var spans: [PlannedSpan]
        public var notices: [String]
    }

    private let sampleRate: SampleRate
    private let frameCount: Int
    private let channelCount: Int
    private let levels: [LevelTrack]

    /// - Parameters:
    ///   - sampleRate: of the recording.
    ///   - frameCount: of the recording.
    ///   - levels: one track a channel, of the whole recording.
    public init(sampleRate: SampleRate, frameCount: Int, levels: [LevelTrack]) {
        self.sampleRate = sampleRate
        self.frameCount = frameCount
        self.levels = levels
        channelCount = levels.count
    }

    /// - Parameters:
    ///   - spans: within the file and not empty, in any order.
    ///   - options: padding, channels, level and the like.
    public func plan(_ spans: [SensitiveSpan], options: PlanOptions) throws(PlanError) -> Draft {
        if case .only(let channel) = options.channels, !(0..<channelCount).contains(channel) {
            throw .noSuchChannel(channel, channels: channelCount)
        }
        for channel in options.muted where channel >= channelCount {
            throw .noSuchChannel(channel, channels: channelCount)
        }
        for span in spans where options.covers[span.category] == nil {
            throw .noSound(category: span.category.name, source: span.source)
        }
        let placer = EdgePlacer(levels: levels, sampleRate: sampleRate, frameCount: frameCount)
        let planned = spans.sorted { $0.frames.lowerBound < $1.frames.lowerBound }.map {
            place($0, with: placer, options: options)
        }
        let bleeps = paint(planned, options: options)
        // A channel that is silenced throughout says nothing, and hides nothing of the others.
        let audible = levels.indices.filter { !options.muted.contains($0) }.map { levels[$0] }
        let spoken = BleepPlan(
            bleeps: bleeps.filter { $0.channels.intersection(options.muted).isEmpty }, frameCount: frameCount,
            levelDBFS: 0, rampFrames: 0, guardFrames: 0)
        let plan = BleepPlan(
            bleeps: bleeps, frameCount: frameCount,
            levelDBFS: options.levelDBFS ?? BleepLevel.decibels(of: audible, outside: spoken.coveredFrames),
            rampFrames: CoverRenderer.rampFrames(at: sampleRate), guardFrames: options.guardFrames)
        return Draft(plan: plan, spans: planned, notices: overlapNotices(planned) + lengthNotices(bleeps, options))
    }

    private func place(_ span: SensitiveSpan, with placer: EdgePlacer, options: PlanOptions) -> PlannedSpan {
        let channels: ChannelSet
        // Narrowing is for words that people marked; digits are hidden wherever they can be heard.
        switch span.origin == .dtmf ? .all : options.channels {
        case .all: channels = ChannelSet(all: channelCount)
        case .asMarked: channels = span.heardOn.map { ChannelSet([$0]) } ?? ChannelSet(all: channelCount)
        case .only(let channel): channels = ChannelSet([channel])
        }
        let rule = options.rule(for: span.origin)
        let start = placer.start(of: span, rule: rule, channels: channels)
        let end = placer.end(of: span, rule: rule, channels: channels)
        let lower = max(0, start.placed - options.guardFrames)
        let upper = min(frameCount, end.placed + options.guardFrames)
        return PlannedSpan(span: span, channels: channels, start: start, end: end, frames: lower..<upper)
    }

    /// The bleeps of all channels; those that are alike on several channels become one.
    private func paint(_ planned: [PlannedSpan], options: PlanOptions) -> [Bleep] {
        struct Shape: Hashable {
            var frames: Range<Int>
            var category: Category
            var kind: SpanKind
            var otherKinds: [SpanKind]
            var origin: SpanOrigin
        }
        var order: [Shape] = []
        var channelsOfShape: [Shape: ChannelSet] = [:]
        for channel in 0..<channelCount where !options.muted.contains(channel) {
            let painter = SpanPainter(
                spans: planned.filter { $0.channels.contains(channel) }, options: options, sampleRate: sampleRate)
            let rounding = options.roundUpFrames.map { LengthRounding(quantum: $0, frameCount: frameCount) }
            for piece in rounding?.rounded(painter.pieces()) ?? painter.pieces() {
                let shape = Shape(
                    frames: piece.frames, category: piece.category, kind: piece.kind, otherKinds: piece.otherKinds,
                    origin: piece.origin)
                if channelsOfShape[shape] == nil { order.append(shape) }
                channelsOfShape[shape, default: ChannelSet()].insert(channel)
            }
        }
        var bleeps = order.map { shape in
            Bleep(
                frames: shape.frames, channels: channelsOfShape[shape]!, category: shape.category, kind: shape.kind,
                otherKinds: shape.otherKinds, origin: shape.origin, cover: options.covers[shape.category]!)
        }
        if !options.muted.isEmpty, frameCount > 0 {
            bleeps.append(
                Bleep(
                    frames: 0..<frameCount, channels: options.muted, category: .sensitive, kind: .other, origin: .cue,
                    cover: .silence))
        }
        return bleeps
    }

    /// Bleeps that found no room for a whole multiple of the length that was asked for.
    private func lengthNotices(_ bleeps: [Bleep], _ options: PlanOptions) -> [String] {
        guard let quantum = options.roundUpFrames else { return [] }
        let rounding = LengthRounding(quantum: quantum, frameCount: frameCount)
        return bleeps.filter { $0.channels.intersection(options.muted).isEmpty && !rounding.isRound($0.frames) }.map {
            bleep in
            "\(sampleRate.time(bleep.frames.lowerBound).clock): no room to round the length of this bleep up; it is shorter"
        }
    }

    /// Marks of different categories that meet: sensitive wins, and the user is told.
    private func overlapNotices(_ planned: [PlannedSpan]) -> [String] {
        var notices: [String] = []
        var reachingFurthest: SensitiveSpan?
        for next in planned.map(\.span) {
            if let open = reachingFurthest, open.frames.overlaps(next.frames), open.category != next.category {
                let winner =
                    SpanPainter.precedence(of: open.category) >= SpanPainter.precedence(of: next.category)
                    ? open.category : next.category
                let from = sampleRate.time(max(open.frames.lowerBound, next.frames.lowerBound)).clock
                notices.append(
                    "\(from): \(open.category.title) (\(open.source)) and \(next.category.title) (\(next.source)) "
                        + "overlap; bleeped as \(winner.title)")
            }
            if next.frames.upperBound > reachingFurthest?.frames.upperBound ?? 0 { reachingFurthest = next }
        }
        return notices
    }
}
