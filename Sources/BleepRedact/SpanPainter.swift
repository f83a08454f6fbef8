import BleepCore

/// Lays the spans of one channel over each other: which category sounds where.
///
/// What was marked beats padding, and within both, sensitive information beats swearing. Spans of one category that
/// touch, or lie closer than their rule says, become one.
struct SpanPainter {
    struct Piece: Equatable {
        var frames: Range<Int>
        var category: Category
        var kind: SpanKind
        /// Of other marks in it; `other` says nothing beside them.
        var otherKinds: [SpanKind] = []
        var origin: SpanOrigin

        /// Adds kinds that are not named yet.
        mutating func name(_ kinds: [SpanKind]) {
            for next in kinds where next != .other && next != kind && !otherKinds.contains(next) {
                otherKinds.append(next)
            }
            if kind == .other, let telling = otherKinds.first {
                kind = telling
                otherKinds.removeFirst()
            }
        }
    }

    let spans: [PlannedSpan]
    let options: PlanOptions
    let sampleRate: SampleRate

    /// Higher wins. A category of a policy is as weighty as sensitive information.
    static func precedence(of category: Category) -> Int { category == .profanity ? 0 : 1 }

    /// In order of time, without overlap.
    func pieces() -> [Piece] {
        let categories = Set(spans.map(\.span.category)).sorted {
            (Self.precedence(of: $1), $0.name) < (Self.precedence(of: $0), $1.name)
        }
        var painted: [Layer] = []
        for category in categories { paint(category, ranges: spans(of: category).map(\.span.frames), over: &painted) }
        for category in categories { paint(category, ranges: reaches(of: category), over: &painted) }
        return named(joined(painted))
    }

    /// Gives each layer the kind and origin of the longest mark within it, and the kinds of the others: they name it in
    /// the sheet.
    private func named(_ layers: [Layer]) -> [Piece] {
        var walks: [Category: NameWalk] = [:]
        for span in spans.sorted(by: { $0.frames.lowerBound < $1.frames.lowerBound }) {
            walks[span.span.category, default: NameWalk()].spans.append(span)
        }
        return layers.map { layer in
            let best = walks[layer.category]?.longest(in: layer.frames)
            var piece = Piece(
                frames: layer.frames, category: layer.category, kind: best?.kind ?? .other, origin: best?.origin ?? .cue
            )
            piece.name(walks[layer.category]?.kinds(in: layer.frames) ?? [])
            return piece
        }
    }

    /// The spans of one category in order of their start, and how far the layers have come.
    private struct NameWalk {
        var spans: [PlannedSpan] = []
        private var next = 0
        /// Spans that may reach into what is to come.
        private var open: [PlannedSpan] = []
        /// All of them, also those that are never the longest.
        private var present: [PlannedSpan] = []

        /// The longest mark within `frames`, which lie behind those of the last call.
        mutating func longest(in frames: Range<Int>) -> SensitiveSpan? {
            while next < spans.count, spans[next].frames.lowerBound < frames.upperBound {
                let span = spans[next]
                next += 1
                guard span.frames.upperBound > frames.lowerBound else { continue }
                present.append(span)
                // What is shorter and ends no later never wins again.
                while let last = open.last, last.span.frames.count < span.span.frames.count,
                    last.frames.upperBound <= span.frames.upperBound
                {
                    open.removeLast()
                }
                let isOutdone = open.contains {
                    $0.span.frames.count >= span.span.frames.count && $0.frames.upperBound >= span.frames.upperBound
                }
                if !isOutdone { open.append(span) }
            }
            open.removeAll { $0.frames.upperBound <= frames.lowerBound }
            return open.max { $0.span.frames.count < $1.span.frames.count }?.span
        }

        /// The kinds of the marks within the frames that ``longest(in:)`` was asked for last, in order of time.
        mutating func kinds(in frames: Range<Int>) -> [SpanKind] {
            present.removeAll { $0.frames.upperBound <= frames.lowerBound }
            return present.filter { $0.span.frames.overlaps(frames) }.map(\.span.kind)
        }
    }

    private struct Layer {
        var frames: Range<Int>
        var category: Category
    }

    private func spans(of category: Category) -> [PlannedSpan] { spans.filter { $0.span.category == category } }

    /// The padded extents of a category, with the gaps between close neighbours filled.
    private func reaches(of category: Category) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var last: PlannedSpan?
        for span in spans(of: category).sorted(by: { $0.frames.lowerBound < $1.frames.lowerBound }) {
            result.append(span.frames)
            if let last, span.frames.lowerBound > last.frames.upperBound {
                let gap = span.frames.lowerBound - last.frames.upperBound
                // Two origins: the stricter rule, so that a keypad run does not swallow the speech before a cue.
                let within = min(
                    options.rule(for: last.span.origin).mergeWithin, options.rule(for: span.span.origin).mergeWithin)
                if gap <= sampleRate.frames(milliseconds: within) {
                    result.append(last.frames.upperBound..<span.frames.lowerBound)
                }
            }
            if span.frames.upperBound > last?.frames.upperBound ?? 0 { last = span }
        }
        return result
    }

    /// Adds what of `ranges` is not painted yet; `painted` stays in order and without overlap.
    private func paint(_ category: Category, ranges: [Range<Int>], over painted: inout [Layer]) {
        var result: [Layer] = []
        result.reserveCapacity(painted.count + ranges.count)
        var next = 0
        for range in ranges.merged() {
            var position = range.lowerBound
            while next < painted.count, painted[next].frames.lowerBound < range.upperBound {
                let below = painted[next]
                if below.frames.lowerBound > position {
                    result.append(Layer(frames: position..<below.frames.lowerBound, category: category))
                }
                // A layer that reaches beyond this range is taken up again by the next one.
                position = max(position, below.frames.upperBound)
                result.append(below)
                next += 1
            }
            if position < range.upperBound {
                result.append(Layer(frames: position..<range.upperBound, category: category))
            }
        }
        result.append(contentsOf: painted[next...])
        painted = subtractingOverlaps(result)
    }

    /// Ranges of one category may begin inside a layer that the range before has already passed.
    private func subtractingOverlaps(_ layers: [Layer]) -> [Layer] {
        var result: [Layer] = []
        for layer in layers {
            let lower = max(layer.frames.lowerBound, result.last?.frames.upperBound ?? 0)
            if lower < layer.frames.upperBound {
                result.append(Layer(frames: lower..<layer.frames.upperBound, category: layer.category))
            }
        }
        return result
    }

    private func joined(_ layers: [Layer]) -> [Layer] {
        var result: [Layer] = []
        for layer in layers {
            if let last = result.last, last.frames.upperBound == layer.frames.lowerBound,
                last.category == layer.category
            {
                result[result.count - 1].frames = last.frames.lowerBound..<layer.frames.upperBound
            } else {
                result.append(layer)
            }
        }
        return result
    }
}
