import BleepCore
import BleepDetect
import BleepSignal

/// Everything that listens to one channel in the first pass: the detectors, which measure levels on the way, or a
/// level meter alone.
final class ChannelStage {
    private var analyzer: ChannelAnalyzer?
    private var meter: LevelMeter?

    /// - Parameters:
    ///   - configuration: `nil` where no detector is wanted.
    ///   - expectedFrames: what the file promises, if it does.
    init(sampleRate: SampleRate, configuration: DetectionConfiguration?, expectedFrames: Int?) {
        if let configuration {
            analyzer = ChannelAnalyzer(
                sampleRate: sampleRate, configuration: configuration, expectedFrames: expectedFrames)
        } else {
            meter = LevelMeter(sampleRate: sampleRate, expectedFrames: expectedFrames)
        }
    }

    /// As ``ChannelAnalyzer/init(hearing:at:fromSecond:resumingAt:)``.
    init(
        hearing evidence: ChannelEvidence, at sampleRate: SampleRate, fromSecond second: Int,
        resumingAt point: ResumePoint
    ) {
        analyzer = ChannelAnalyzer(hearing: evidence, at: sampleRate, fromSecond: second, resumingAt: point)
    }

    func consume(_ mono: Span<Float>) {
        analyzer?.consume(mono)
        meter?.consume(mono)
    }

    /// Whether a keypad digit was heard already.
    var hasDigit: Bool { analyzer?.hasDigit ?? false }

    /// As ``ChannelAnalyzer/hasFoundDigits``.
    var hasFoundDigits: Bool { analyzer?.hasFoundDigits ?? false }

    /// As ``ChannelAnalyzer/takePossibleDigits()``; none where nobody looks for any.
    func takePossibleDigits() -> [Range<Int>] { analyzer?.takePossibleDigits() ?? [] }

    /// As ``ChannelAnalyzer/digitsKnownBefore``.
    var digitsKnownBefore: Int { analyzer?.digitsKnownBefore ?? .max }

    /// As ``ChannelAnalyzer/latestResumePoint``.
    var latestResumePoint: ResumePoint? { analyzer?.latestResumePoint }

    /// From now on looks for keypad digits alone.
    func giveUpAllButDigits() { analyzer?.giveUpAllButDigits() }

    /// Once, after the last block.
    func finish() -> (evidence: ChannelEvidence?, levels: LevelTrack) {
        if let (evidence, levels) = analyzer.take()?.finish() { return (evidence, levels) }
        guard let levels = meter.take()?.finish() else { preconditionFailure("a stage is finished once") }
        return (nil, levels)
    }

    /// As ``ChannelAnalyzer/stop()``, once; `nil` where no detector listened.
    func stop() -> (evidence: ChannelEvidence, levels: LevelTrack)? { analyzer.take()?.stop() }
}
