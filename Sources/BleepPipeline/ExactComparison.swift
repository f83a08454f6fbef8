import BleepAudio
import BleepCore
import BleepRedact

/// Holds a redacted recording against its original sample by sample, in the form in which samples are stored.
///
/// For encodings without loss: outside the bleeps every stored sample must be the same (for PCM and G.711 the very
/// bytes), inside it must be the declared sound.
struct ExactComparison {
    /// Differing stretches that are kept for the report; the rest is counted.
    static let keptStretches = 200

    /// Frames outside every bleep that differ, by channel, in order; neighbours within a block are one stretch.
    private(set) var changedOutside: [(channel: Int, frames: Range<Int>)] = []
    private(set) var changedSamples = 0
    /// Bleeps (by their index in the plan) that are not to the sample what they should be.
    private(set) var deviations: [Int: Deviation] = [:]

    private let plan: BleepPlan
    private let channels: Int
    private let renderer: CoverRenderer
    private let steps: CodeSteps
    private var sound = [Float](repeating: 0, count: Bleeper.blockFrames)

    init(plan: BleepPlan, format: AudioFormat) {
        self.plan = plan
        channels = format.channels
        steps = CodeSteps(format: format)
        renderer = CoverRenderer(plan: plan, sampleRate: format.sampleRate)
    }

    /// Reads both to the end of the shorter one.
    /// - Returns: the frames of each.
    mutating func run(
        original: inout AudioReader, redacted: inout AudioReader, progress: (Int) -> Void
    ) throws(AudioFileError) -> (original: Int, redacted: Int) {
        let format = redacted.format
        var coder = try SampleCoder(format: format)
        if original.format.transport(to: format) == .bytes {
            let width = coder.bytesPerSample
            return try compare(
                elementsPerSample: width, zero: UInt8(0),
                // Short recordings need no more room than they have frames.
                blockFrames: min(Bleeper.blockFrames(ofBytes: width * channels), max(1, plan.frameCount)),
                progress: progress
            ) { block throws(AudioFileError) in
                try original.readBytes(into: &block)
            } nextRedacted: { block throws(AudioFileError) in
                try redacted.readBytes(into: &block)
            } encode: { samples, target throws(AudioFileError) in
                try coder.encode(samples, into: &target)
            }
        }
        return try compare(
            elementsPerSample: 1, zero: Int32(0), blockFrames: Bleeper.blockFrames, progress: progress
        ) { block throws(AudioFileError) in
            try original.readIntegers(into: &block)
        } nextRedacted: { block throws(AudioFileError) in
            try redacted.readIntegers(into: &block)
        } encode: { samples, target throws(AudioFileError) in
            coder.encode(samples, into: &target)
        }
    }

    /// Reads only some parts of both, whose samples are whole numbers.
    /// - Parameter parts: of frames, in order and without overlap.
    /// - Returns: false where not all of a part could be read; then nothing is known.
    mutating func run(
        _ parts: [Range<Int>], original: inout AudioReader, redacted: inout AudioReader, progress: (Int) -> Void
    ) throws(AudioFileError) -> Bool {
        var coder = try SampleCoder(format: redacted.format)
        var before: [Int32] = []
        var after: [Int32] = []
        var expected = [Int32](repeating: 0, count: Bleeper.blockFrames)
        var cursor = PlanCursor(plan)
        for part in parts {
            guard original.move(to: part.lowerBound), redacted.move(to: part.lowerBound) else { return false }
            for start in stride(from: part.lowerBound, to: part.upperBound, by: Bleeper.blockFrames) {
                let frames = start..<min(start + Bleeper.blockFrames, part.upperBound)
                guard try Self.fill(&before, from: &original, frames: frames.count),
                    try Self.fill(&after, from: &redacted, frames: frames.count)
                else { return false }
                try compare(
                    before.span, after.span, frames: frames, width: 1, bleeps: cursor.bleeps(in: frames),
                    expected: &expected
                ) { samples, target throws(AudioFileError) in
                    coder.encode(samples, into: &target)
                }
                progress(frames.upperBound)
            }
        }
        return true
    }

    /// - Parameter block: has room for so many frames afterwards.
    /// - Returns: whether so many came.
    private static func fill(
        _ block: inout [Int32], from reader: inout AudioReader, frames: Int
    ) throws(AudioFileError) -> Bool {
        let size = frames * reader.format.channels
        if block.count != size { block = [Int32](repeating: 0, count: size) }
        var room = block.mutableSpan
        return try reader.readIntegers(into: &room) == frames
    }

    private typealias Next<Element> = (inout MutableSpan<Element>) throws(AudioFileError) -> Int

    /// - Parameter blockFrames: what is read at once.
    private mutating func compare<Element: FixedWidthInteger & BitwiseCopyable>(
        elementsPerSample width: Int, zero: Element, blockFrames: Int, progress: (Int) -> Void,
        nextOriginal: Next<Element>, nextRedacted: Next<Element>,
        encode: (Span<Float>, inout MutableSpan<Element>) throws(AudioFileError) -> Void
    ) throws(AudioFileError) -> (original: Int, redacted: Int) {
        let frameElements = channels * width
        var before = [Element](repeating: zero, count: blockFrames * frameElements)
        var after = before
        var expected = [Element](repeating: zero, count: Bleeper.blockFrames * width)
        var originalFrames = 0
        var redactedFrames = 0
        var cursor = PlanCursor(plan)
        while true {
            var beforeSpan = before.mutableSpan
            let first = try nextOriginal(&beforeSpan)
            var afterSpan = after.mutableSpan
            let second = try nextRedacted(&afterSpan)
            let shared = min(first, second)
            for start in stride(from: 0, to: shared, by: Bleeper.blockFrames) {
                let end = min(start + Bleeper.blockFrames, shared)
                let frames = originalFrames + start..<originalFrames + end
                let elements = start * frameElements..<end * frameElements
                try compare(
                    before.span.extracting(elements), after.span.extracting(elements), frames: frames, width: width,
                    bleeps: cursor.bleeps(in: frames), expected: &expected, encode: encode)
                progress(frames.upperBound)
            }
            originalFrames += first
            redactedFrames += second
            guard first > 0, second > 0, first == second else {
                return try (
                    originalFrames + Self.rest(&before, nextOriginal, counting: first > second),
                    redactedFrames + Self.rest(&after, nextRedacted, counting: second > first)
                )
            }
        }
    }

    /// - Parameters:
    ///   - before, after: the same frames of both.
    ///   - here: the bleeps that reach into them.
    ///   - expected: room for the samples of a bleep.
    private mutating func compare<Element: FixedWidthInteger & BitwiseCopyable>(
        _ before: Span<Element>, _ after: Span<Element>, frames: Range<Int>, width: Int, bleeps here: [Int],
        expected: inout [Element],
        encode: (Span<Float>, inout MutableSpan<Element>) throws(AudioFileError) -> Void
    ) throws(AudioFileError) {
        if here.isEmpty {
            guard !StoredBytes.areSame(before.bytes, after.bytes) else { return }
            for channel in 0..<channels {
                compareOutside(before, after, channel: channel, width: width, part: frames, block: frames)
            }
            return
        }
        for channel in 0..<channels {
            var position = frames.lowerBound
            for index in here where plan.bleeps[index].channels.contains(channel) {
                let covered = plan.bleeps[index].frames.clamped(to: frames)
                compareOutside(
                    before, after, channel: channel, width: width,
                    part: position..<max(position, covered.lowerBound), block: frames)
                position = max(position, covered.upperBound)
            }
            compareOutside(
                before, after, channel: channel, width: width, part: position..<frames.upperBound, block: frames)
        }
        let renderer = self.renderer
        for index in here {
            let bleep = plan.bleeps[index]
            let part = bleep.frames.clamped(to: frames)
            var samples = sound.mutableSpan
            renderer.render(bleep, frames: part, into: &samples)
            var target = expected.mutableSpan
            try encode(sound.span.extracting(first: part.count), &target)
            for channel in bleep.channels
            where !Self.holds(
                after, expected.span, channel: channel, width: width, frameElements: channels * width, part: part,
                block: frames)
            {
                let length = part.count * width
                deviations[index, default: Deviation()].add(
                    Deviation(
                        after, from: (part.lowerBound - frames.lowerBound) * channels * width + channel * width,
                        stride: channels * width, expected.span.extracting(first: length), width: width, in: steps))
            }
        }
    }

    /// Counts what is left of the longer one.
    private static func rest<Element>(
        _ block: inout [Element], _ next: Next<Element>, counting: Bool
    ) throws(AudioFileError) -> Int {
        guard counting else { return 0 }
        var frames = 0
        while true {
            var span = block.mutableSpan
            let count = try next(&span)
            guard count > 0 else { return frames }
            frames += count
        }
    }

    private mutating func compareOutside<Element: FixedWidthInteger & BitwiseCopyable>(
        _ before: Span<Element>, _ after: Span<Element>, channel: Int, width: Int, part: Range<Int>, block: Range<Int>
    ) {
        let frameElements = channels * width
        let elements =
            (part.lowerBound - block.lowerBound) * frameElements..<(part.upperBound - block.lowerBound) * frameElements
        guard !StoredBytes.areSame(before.extracting(elements).bytes, after.extracting(elements).bytes) else { return }
        var open: Range<Int>?
        for frame in part {
            let at = ((frame - block.lowerBound) * channels + channel) * width
            var differs = false
            for element in at..<at + width where before[element] != after[element] { differs = true }
            if differs {
                changedSamples += 1
                open = (open?.lowerBound ?? frame)..<frame + 1
            }
        }
        if let open { noteChange(channel: channel, frames: open) }
    }

    private mutating func noteChange(channel: Int, frames: Range<Int>) {
        if changedOutside.count < Self.keptStretches { changedOutside.append((channel, frames)) }
    }

    private static func holds<Element: FixedWidthInteger & BitwiseCopyable>(
        _ after: Span<Element>, _ expected: Span<Element>, channel: Int, width: Int, frameElements: Int,
        part: Range<Int>, block: Range<Int>
    ) -> Bool {
        if frameElements == width {
            let elements = (part.lowerBound - block.lowerBound) * width..<(part.upperBound - block.lowerBound) * width
            return StoredBytes.areSame(
                after.extracting(elements).bytes, expected.extracting(first: elements.count).bytes)
        }
        for frame in part {
            let at = (frame - block.lowerBound) * frameElements + channel * width
            let sample = (frame - part.lowerBound) * width
            for element in 0..<width where after[at + element] != expected[sample + element] { return false }
        }
        return true
    }
}
