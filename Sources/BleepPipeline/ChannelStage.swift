import BleepCore
import BleepDetect
import BleepSignal

/// Everything that listens to one channel in the first pass.
final class ChannelStage {
    private var analyzer: ChannelAnalyzer?
    private var meter: LevelMeter?

    /// - Parameter configuration: `nil` where no detector is wanted.
    init(sampleRate: SampleRate, configuration: DetectionConfiguration?) {
        if let configuration { analyzer = ChannelAnalyzer(sampleRate: sampleRate, configuration: configuration) }
        meter = LevelMeter(sampleRate: sampleRate)
    }

    func consume(_ mono: Span<Float>) {
        analyzer?.consume(mono)
        meter?.consume(mono)
    }

    /// Once, after the last block.
    func finish() -> (analysis: ChannelAnalysis?, levels: LevelTrack) {
        let analysis = analyzer.take()?.finish()
        guard let levels = meter.take()?.finish() else { preconditionFailure("a stage is finished once") }
        return (analysis, levels)
    }
}
