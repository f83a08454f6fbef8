public import BleepCore
import BleepSignal

/// Listens to one channel from its first sample to its last and says what is in it.
///
/// One pass, bounded memory: three bytes for each 10 ms and what was found. The result does not depend on how the
/// samples are cut into blocks.
public struct ChannelAnalyzer: ~Copyable {
    private let configuration: DetectionConfiguration
    private var meter: LevelMeter

    /// - Parameters:
    ///   - sampleRate: of the samples that will come.
    ///   - configuration: what the user told.
    public init(sampleRate: SampleRate, configuration: DetectionConfiguration) {
        self.configuration = configuration
        meter = LevelMeter(sampleRate: sampleRate)
    }

    /// - Parameter mono: the next samples of the channel, full scale ±1.
    public mutating func consume(_ mono: Span<Float>) {
        meter.consume(mono)
    }

    /// An empty channel gives an empty timeline.
    public consuming func finish() -> ChannelAnalysis {
        let levels = meter.finish()
        return ChannelAnalysis(timeline: Timeline(frameCount: levels.frameCount), findings: [])
    }
}
