import BleepAudio
import BleepCore
import BleepRedact

/// Holds the decoded samples of a recording without loss against the sound that is declared of its bleeps, where no
/// original is compared in the form in which samples are stored.
struct DeclaredComparison: ~Copyable {
    /// Bleeps (by their index in the plan) that are not to the sample what they should be.
    private(set) var deviations: [Int: Deviation] = [:]

    private let plan: BleepPlan
    private let channels: Int
    private let renderer: CoverRenderer
    private let steps: CodeSteps
    private let isPlain: Bool
    private var cursor: PlanCursor
    private var coder: SampleCoder

    /// - Parameter format: of the redacted recording, which is without loss.
    init(plan: BleepPlan, format: AudioFormat) throws(AudioFileError) {
        self.plan = plan
        channels = format.channels
        renderer = CoverRenderer(plan: plan, sampleRate: format.sampleRate)
        steps = CodeSteps(format: format)
        isPlain = format.transport == .bytes
        cursor = PlanCursor(plan)
        coder = try SampleCoder(format: format)
    }

    /// - Parameters:
    ///   - redacted: interleaved.
    ///   - frames: where they lie, behind those of the last call; at most ``BlockPump/blockFrames``.
    mutating func consume(_ redacted: Span<Float>, frames: Range<Int>) throws(AudioFileError) {
        for index in cursor.bleeps(in: frames) {
            let bleep = plan.bleeps[index]
            let part = bleep.frames.clamped(to: frames)
            var sound = [Float](repeating: 0, count: part.count)
            var found = sound
            var samples = sound.mutableSpan
            renderer.render(bleep, frames: part, into: &samples)
            for channel in bleep.channels {
                for frame in part {
                    found[frame - part.lowerBound] = redacted[(frame - frames.lowerBound) * channels + channel]
                }
                let deviation = isPlain ? try ofBytes(found.span, sound.span) : ofIntegers(found.span, sound.span)
                if deviation.samples > 0 { deviations[index, default: Deviation()].add(deviation) }
            }
        }
    }
    /// Both are coded: what was decoded of a code gives that code again.
    private mutating func ofBytes(_ found: Span<Float>, _ sound: Span<Float>) throws(AudioFileError) -> Deviation {
        let width = coder.bytesPerSample
        var expected = [UInt8](repeating: 0, count: sound.count * width)
        var stored = expected
        var target = expected.mutableSpan
        try coder.encode(sound, into: &target)
        target = stored.mutableSpan
        try coder.encode(found, into: &target)
        return Deviation(stored.span, from: 0, stride: width, expected.span, width: width, in: steps)
    }

    private mutating func ofIntegers(_ found: Span<Float>, _ sound: Span<Float>) -> Deviation {
        var expected = [Int32](repeating: 0, count: sound.count)
        var stored = expected
        var target = expected.mutableSpan
        coder.encode(sound, into: &target)
        target = stored.mutableSpan
        coder.encode(found, into: &target)
        return Deviation(stored.span, from: 0, stride: 1, expected.span, width: 1, in: steps)
    }
}
