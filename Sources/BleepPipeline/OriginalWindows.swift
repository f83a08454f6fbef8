import BleepAudio
import BleepCore
import BleepDetect
import BleepSignal

/// Hears the recording as it is where something is hidden and around, while everybody else hears it bridged: a plan
/// needs the keypad digits and the levels there.
final class OriginalWindows {
    /// Digits vouch for each other over 4 s: those so close to what is hidden, in milliseconds, are judged with it.
    private static let core = 5_000
    /// What is heard around that, so that every digit there has all its companions, in milliseconds.
    private static let around = 10_000

    private let sampleRate: SampleRate
    private let channels: Int
    private let hidden: [Range<Int>]
    private let configuration: DetectionConfiguration?
    private let windows: [Range<Int>]
    private var next = 0
    private var stages: [ChannelStage] = []
    private var mono: [Float]
    /// One array a channel.
    private(set) var digits: [[Segment]]
    /// Those of windows that were closed since ``takePossibleDigits()`` was called.
    private var lastDigits: [Range<Int>] = []
    private var levels: [(channel: Int, second: Int, track: LevelTrack)] = []

    /// - Parameters:
    ///   - plan: where others hear something else.
    ///   - findsDigits: otherwise levels only.
    init(plan: BleepPlan, sampleRate: SampleRate, channels: Int, findsDigits: Bool) {
        self.sampleRate = sampleRate
        self.channels = channels
        hidden = plan.coveredFrames
        windows = FrameRanges.wholeSeconds(
            around: hidden, milliseconds: Self.around, sampleRate: sampleRate, frameCount: plan.frameCount)
        var configuration = DetectionConfiguration()
        configuration.keypadOnly = true
        self.configuration = findsDigits ? configuration : nil
        mono = Interleaved.room(frames: BlockPump.blockFrames, channels: channels)
        digits = [[Segment]](repeating: [], count: channels)
    }

    /// - Parameters:
    ///   - interleaved: the samples as they are.
    ///   - frames: where they lie, behind those of the last call; at most ``BlockPump/blockFrames``.
    func consume(_ interleaved: Span<Float>, frames: Range<Int>) {
        while next < windows.count, windows[next].lowerBound < frames.upperBound {
            let window = windows[next]
            let part = window.clamped(to: frames)
            if stages.isEmpty {
                stages = (0..<channels).map { _ in
                    ChannelStage(
                        sampleRate: sampleRate, configuration: configuration, expectedFrames: window.count)
                }
            }
            let samples = interleaved.extracting(
                (part.lowerBound - frames.lowerBound) * channels..<(part.upperBound - frames.lowerBound) * channels)
            Interleaved.split(samples, channels: channels, room: &mono) { stages[$0].consume($1) }
            guard window.upperBound <= frames.upperBound else { return }
            close(window)
            next += 1
        }
    }

    /// As ``ChannelStage/takePossibleDigits()``, of the window that is open or was last.
    func takePossibleDigits() -> [Range<Int>] {
        defer { lastDigits = [] }
        guard !stages.isEmpty else { return lastDigits }
        let start = windows[next].lowerBound
        return lastDigits
            + stages.flatMap { $0.takePossibleDigits() }.map { $0.lowerBound + start..<$0.upperBound + start }
    }

    /// As ``ChannelStage/digitsKnownBefore``.
    var digitsKnownBefore: Int {
        stages.map(\.digitsKnownBefore).min().map { $0 == .max ? .max : $0 + windows[next].lowerBound } ?? .max
    }

    /// Whether any digit was heard in the windows that are closed.
    var hasDigits: Bool { digits.contains { !$0.isEmpty } }

    /// Once, after the last block: a recording may end before its last window does.
    func finish() {
        if !stages.isEmpty { close(windows[next]) }
    }

    private func close(_ window: Range<Int>) {
        for (channel, stage) in stages.enumerated() {
            let (evidence, track) = stage.finish()
            levels.append((channel, window.lowerBound / sampleRate.hertz, track))
            let heard = (evidence?.digits(levels: track) ?? []).map { digit in
                var digit = digit
                digit.frames = digit.frames.lowerBound + window.lowerBound..<digit.frames.upperBound + window.lowerBound
                return digit
            }
            digits[channel] += heard
            lastDigits += heard.map(\.frames)
        }
        stages = []
    }

    /// Puts the levels as they are in the place of those that were measured with what is hidden bridged, and keeps those;
    /// the next call puts them back.
    func exchange(_ tracks: inout [LevelTrack]) {
        for part in levels.indices {
            tracks[levels[part].channel].exchange(with: &levels[part].track, fromSecond: levels[part].second)
        }
    }

    /// The digits of the whole recording: those heard here near what is hidden, the others elsewhere. What was heard in
    /// a bridge is none; what sounds like one beside it is taken for one.
    /// - Parameter bridged: the digits of each channel of the recording with what is hidden bridged.
    func digits(with bridged: [[Segment]]) -> [[Segment]] {
        guard configuration != nil else { return bridged.map { _ in [] } }
        let margin = sampleRate.frames(milliseconds: Self.core)
        return bridged.enumerated().map { channel, heard in
            let near = digits[channel].filter { digit in
                FrameRanges.overlap(
                    digit.frames.lowerBound - margin..<digit.frames.upperBound + margin, hidden)
            }
            let known = near.map(\.frames)
            let others = heard.filter { digit in
                !FrameRanges.overlap(digit.frames, hidden) && !FrameRanges.overlap(digit.frames, known)
            }
            return (near + others).sorted { $0.frames.lowerBound < $1.frames.lowerBound }
        }
    }
}
