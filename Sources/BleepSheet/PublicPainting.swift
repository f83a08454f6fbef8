public import BleepCore

/// An analysis made fit to publish.
public enum PublicPainting {
    /// The timelines with every bleep painted over, as a segment `bleep` with the frequency of its cover and its kinds.
    ///
    /// What is left of keypad segments loses its digit, its frequencies (two of them are the digit) and its detail.
    /// Painting what is painted already changes nothing.
    /// - Parameters:
    ///   - timelines: one a channel.
    ///   - bleeps: what is laid over them.
    public static func painted(_ timelines: [Timeline], bleeps: [Bleep]) -> [Timeline] {
        let ordered = bleeps.sorted { $0.frames.lowerBound < $1.frames.lowerBound }
        return timelines.enumerated().map { channel, timeline in
            let silenced = timeline.segments.map(withoutDigit)
            let layer = ordered.filter { $0.channels.contains(channel) }.map { bleep in
                Segment(
                    frames: bleep.frames, label: .bleep, frequencies: bleep.cover.hertz.map { [$0] } ?? [],
                    detail: bleep.kinds.map(\.rawValue).joined(separator: ", "))
            }
            return Timeline(frameCount: timeline.frameCount, painting: silenced).painted(with: layer)
        }
    }

    private static func withoutDigit(_ segment: Segment) -> Segment {
        guard segment.label == .dtmf || segment.digit != nil else { return segment }
        var result = segment
        result.digit = nil
        result.frequencies = []
        result.detail = nil
        return result
    }
}
