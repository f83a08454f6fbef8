import BleepCore
import BleepDetect
import BleepSignal

/// Runs an analyser as the pipeline does.
enum Listening {
    static func analysis(
        _ samples: [Float], hertz: Int = 8_000, block: Int = 4_096, countries: [String] = [], keypadOnly: Bool = false,
        explains: Bool = false
    ) -> ChannelAnalysis {
        let (evidence, levels) = heard(
            samples, hertz: hertz, block: block, countries: countries, keypadOnly: keypadOnly, explains: explains)
        return evidence.analysis(levels: levels)
    }

    static func heard(
        _ samples: [Float], hertz: Int = 8_000, block: Int = 4_096, countries: [String] = [], keypadOnly: Bool = false,
        explains: Bool = false
    ) -> (evidence: ChannelEvidence, levels: LevelTrack) {
        guard let rate = SampleRate(hertz: hertz) else { preconditionFailure("no such rate") }
        var configuration = DetectionConfiguration()
        configuration.countries = countries
        configuration.keypadOnly = keypadOnly
        configuration.explains = explains
        var analyzer = ChannelAnalyzer(sampleRate: rate, configuration: configuration)
        var position = 0
        while position < samples.count {
            let end = min(position + block, samples.count)
            analyzer.consume(samples.span.extracting(position..<end))
            position = end
        }
        return analyzer.finish()
    }

    static func digits(_ samples: [Float], hertz: Int = 8_000) -> String {
        String(analysis(samples, hertz: hertz).timeline.segments.compactMap(\.digit))
    }

    /// Labels in order, without what lies under the tones.
    static func tones(_ samples: [Float], hertz: Int = 8_000, countries: [String] = []) -> [SegmentLabel] {
        analysis(samples, hertz: hertz, countries: countries).timeline.segments.map(\.label)
            .filter { ![.silence, .speech, .noise].contains($0) }
    }
}
