/// The segments of one channel, which tile it: no gap, no overlap, from frame 0 to ``frameCount``.
public struct Timeline: Equatable, Sendable {
    public let frameCount: Int
    /// In order of time; empty only when ``frameCount`` is 0.
    public private(set) var segments: [Segment]

    /// A timeline that carries one label throughout.
    public init(frameCount: Int, label: SegmentLabel = .silence) {
        self.frameCount = max(0, frameCount)
        segments = frameCount > 0 ? [Segment(frames: 0..<frameCount, label: label)] : []
    }

    /// A background with `segments` laid on it.
    ///
    /// What reaches beyond the file is clamped; where two overlap the later one in the array wins.
    public init(frameCount: Int, label: SegmentLabel = .silence, painting segments: [Segment]) {
        self.init(frameCount: frameCount, label: label)
        var isOrdered = true
        for (earlier, later) in zip(segments, segments.dropFirst())
        where later.frames.lowerBound < earlier.frames.upperBound {
            isOrdered = false
            break
        }
        if isOrdered {
            self = painted(with: segments)
        } else {
            for segment in segments { self = painted(with: [segment]) }
        }
    }

    /// This timeline with `layer` laid over it, in time linear in both.
    ///
    /// A segment that is cut by the layer keeps its other attributes on both sides.
    /// - Parameter layer: in order of time and without overlap among themselves.
    public func painted(with layer: [Segment]) -> Timeline {
        guard !layer.isEmpty else { return self }
        var result = Timeline(unchecked: frameCount, segments: [])
        result.segments.reserveCapacity(segments.count + 2 * layer.count)
        var below = 0
        var position = 0
        func keepBelow(until end: Int) {
            while position < end, below < segments.count {
                var piece = segments[below]
                let stop = min(end, piece.frames.upperBound)
                if position < stop {
                    piece.frames = position..<stop
                    result.append(piece)
                    position = stop
                }
                if stop == segments[below].frames.upperBound { below += 1 } else { return }
            }
        }
        for segment in layer {
            let range = segment.frames.clamped(to: 0..<frameCount)
            let start = max(range.lowerBound, position)
            guard start < range.upperBound else { continue }
            keepBelow(until: start)
            var piece = segment
            piece.frames = start..<range.upperBound
            result.append(piece)
            position = range.upperBound
            while below < segments.count, segments[below].frames.upperBound <= position { below += 1 }
        }
        keepBelow(until: frameCount)
        return result
    }

    /// Neighbours that differ in nothing but their frames become one; two keypad digits never do.
    public func joined() -> Timeline {
        var result = Timeline(unchecked: frameCount, segments: [])
        for segment in segments {
            if var last = result.segments.last, last.label != .dtmf {
                let end = segment.frames.upperBound
                var comparable = segment
                comparable.frames = last.frames
                if comparable == last {
                    last.frames = last.frames.lowerBound..<end
                    result.segments[result.segments.count - 1] = last
                    continue
                }
            }
            result.segments.append(segment)
        }
        return result
    }

    /// The segment that holds `frame`, or `nil` beyond the file.
    public func segment(at frame: Int) -> Segment? {
        guard frame >= 0, frame < frameCount else { return nil }
        var low = 0
        var high = segments.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if segments[middle].frames.lowerBound <= frame { low = middle } else { high = middle }
        }
        return segments[low]
    }

    private init(unchecked frameCount: Int, segments: [Segment]) {
        self.frameCount = frameCount
        self.segments = segments
    }

    private mutating func append(_ segment: Segment) { segments.append(segment) }
}
