import BleepCore

/// Remarks on long silences.
enum SilenceRule {
    /// Seconds of silence at the start that a listener would wonder about.
    private static let atStart = 5
    /// The same in the middle or at the end.
    private static let within = 20

    static func findings(_ timeline: Timeline, sampleRate: SampleRate) -> [Finding] {
        var findings: [Finding] = []
        var start: Int?
        func close(at end: Int) {
            guard let first = start else { return }
            start = nil
            let seconds = (end - first) / sampleRate.hertz
            if first == 0, seconds >= atStart, end < timeline.frameCount {
                let text = "\(seconds) s of silence before anything is heard"
                findings.append(Finding(frame: 0, kind: "silence-at-start", text: text))
            } else if seconds >= within {
                findings.append(Finding(frame: first, kind: "long-silence", text: "\(seconds) s of silence"))
            }
        }
        for segment in timeline.segments {
            if segment.label == .silence {
                start = start ?? segment.frames.lowerBound
            } else {
                close(at: segment.frames.lowerBound)
            }
        }
        close(at: timeline.frameCount)
        return findings
    }
}
