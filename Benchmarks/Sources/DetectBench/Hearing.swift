import BleepCore
import BleepDetect

/// What the detectors hear, as the pipeline runs them.
enum Hearing {
    /// Frames handed over at once.
    private static let block = 16_384

    static func timeline(_ samples: [Float], hertz: Int = 8_000, countries: [String] = []) -> Timeline {
        guard let rate = SampleRate(hertz: hertz) else { preconditionFailure("no such rate") }
        var configuration = DetectionConfiguration()
        configuration.countries = countries
        var analyzer = ChannelAnalyzer(
            sampleRate: rate, configuration: configuration, expectedFrames: samples.count)
        var position = 0
        while position < samples.count {
            let end = min(position + block, samples.count)
            analyzer.consume(samples.span.extracting(position..<end))
            position = end
        }
        let (evidence, levels) = analyzer.finish()
        return evidence.analysis(levels: levels).timeline
    }

    /// What was heard under labels other than those of the background.
    static func tones(_ samples: [Float], hertz: Int = 8_000, countries: [String] = []) -> [Segment] {
        timeline(samples, hertz: hertz, countries: countries).segments.filter {
            ![.silence, .speech, .noise].contains($0.label)
        }
    }
}
