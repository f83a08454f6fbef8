import BleepCore
import BleepSignal

/// What of one channel is drawn.
final class OutlineStage {
    private var peaks: PeakMeter?
    private var spectrogram: SpectrogramMeter?

    init(sampleRate: SampleRate, withSpectrogram: Bool) {
        peaks = PeakMeter()
        if withSpectrogram { spectrogram = SpectrogramMeter(sampleRate: sampleRate) }
    }

    func consume(_ mono: Span<Float>) {
        peaks?.consume(mono)
        spectrogram?.consume(mono)
    }

    /// Once, after the last block.
    func finish() -> (peaks: Peaks, spectrogram: Spectrogram?) {
        guard let peaks = peaks.take()?.finish() else { preconditionFailure("a stage is finished once") }
        return (peaks, spectrogram.take()?.finish())
    }
}
