import BleepCore
import BleepSignal

/// Puts together what the detectors found on one channel.
struct Arbiter {
    let grid: AnalysisGrid
    let levels: LevelTrack
    let digital: [Range<Int>]
    let configuration: DetectionConfiguration

    /// Blocks on either side of a tone in which its window still smears over what is measured of speech.
    private static let smear = 2

    func analysis(prominence: [UInt8], digits: [KeypadCandidate]) -> ChannelAnalysis {
        var tones: [Segment] = []
        for digit in digits {
            let frames = frames(digit.start, digit.end)
            guard !frames.isEmpty else { continue }
            let confidence = confidence(ofEvidence: KeypadRule.evidence(digit))
            tones.append(
                Segment(
                    frames: frames, label: .dtmf, frequencies: digit.frequencies, digit: digit.digit,
                    confidence: confidence))
        }
        let masked = tones.map { blocks($0.frames) }
        let speech = SpeechRule.speech(in: prominence, masked: masked)
        let background = BackgroundRule.timeline(levels: levels, speech: speech, digital: digital)
        let timeline = background.painted(with: tones).joined()
        return ChannelAnalysis(timeline: timeline, findings: [])
    }

    private func frames(_ start: Double, _ end: Double) -> Range<Int> {
        let first = min(max(0, grid.frame(start)), levels.frameCount)
        return first..<max(first, min(levels.frameCount, grid.frame(end)))
    }

    private func blocks(_ frames: Range<Int>) -> Range<Int> {
        let first = levels.block(holding: frames.lowerBound) - Self.smear
        return first..<max(first, levels.block(holding: frames.upperBound - 1) + Self.smear + 1)
    }

    /// Evidence is a logarithm of odds; people read a probability.
    private func confidence(ofEvidence evidence: Float) -> Double {
        let odds = Double(min(max(evidence, 0), 10)) / 10
        return (50 + 50 * odds).rounded() / 100
    }
}
