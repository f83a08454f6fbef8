public import BleepAudio
public import BleepCore

/// The second pass: copies a recording and overwrites what the plan says.
///
/// Outside the bleeps the very bytes are copied where samples are stored plainly, and whole numbers where they are
/// compressed without loss. Inside, every sample is overwritten: nothing of the original is mixed in.
public struct Bleeper: ~Copyable {
    /// Frames of one block, small enough to stay in the cache.
    public static let blockFrames = 16_384
    /// Bytes of one block where they are only copied: what the system is asked for at once.
    private static let blockBytes = 1 << 18

    /// Frames of a block of stored bytes.
    /// - Parameter frameBytes: bytes of a frame.
    public static func blockFrames(ofBytes frameBytes: Int) -> Int { max(1, blockBytes / frameBytes) }

    private let format: AudioFormat
    private let plan: BleepPlan
    private let renderer: CoverRenderer
    private var position = 0
    private var cursor: PlanCursor
    private var sound = [Float](repeating: 0, count: Bleeper.blockFrames)

    /// - Parameters:
    ///   - plan: where the bleeps lie and how they sound.
    ///   - format: of the recording that is copied, in whose samples the bleeps are written.
    public init(plan: BleepPlan, format: AudioFormat) {
        self.plan = plan
        self.format = format
        cursor = PlanCursor(plan)
        renderer = CoverRenderer(plan: plan, sampleRate: format.sampleRate)
    }

    /// Copies everything that `reader` still has to `writer`.
    /// - Parameters:
    ///   - reader: the original, from its first frame.
    ///   - writer: gets what is copied and the bleeps.
    ///   - progress: called with the frames done.
    /// - Returns: frames copied.
    public mutating func copy(
        from reader: inout AudioReader, to writer: inout AudioWriter, progress: (Int) -> Void
    ) throws(AudioFileError) -> Int {
        guard format.transport(to: writer.format) == .bytes else {
            return try copy(decoded: &reader, to: &writer, progress: progress)
        }
        try copyBytes(from: &reader, to: &writer, until: .max, progress: progress)
        return position
    }

    /// As ``copy(from:to:progress:)`` for samples that are decoded on the way.
    /// - Parameter reader: has the samples of the original from its first frame; what it has where every channel is
    ///   bleeped does not matter.
    public mutating func copy(
        decoded reader: inout some SampleReading & ~Copyable, to writer: inout AudioWriter, progress: (Int) -> Void
    ) throws(AudioFileError) -> Int {
        if format.transport(to: writer.format) == .integers {
            return try copy(integers: &reader, to: &writer, progress: progress)
        }
        try copyFloats(from: &reader, to: &writer, progress: progress)
        return position
    }

    /// As ``copy(decoded:to:progress:)`` where the writer has bits enough for each sample.
    public mutating func copy(
        integers reader: inout some SampleReading & ~Copyable, to writer: inout some IntegerWriting & ~Copyable,
        progress: (Int) -> Void
    ) throws(AudioFileError) -> Int {
        try copyIntegers(from: &reader, to: &writer, progress: progress)
        return position
    }

    /// Copies only what lies in some ranges, into a file that has the rest.
    /// - Parameters:
    ///   - ranges: of frames, in order and without overlap.
    ///   - reader, writer: of stored bytes (``Transport/bytes``).
    /// - Returns: false where either knows no places; nothing is right then.
    public mutating func copy(
        _ ranges: [Range<Int>], from reader: inout AudioReader, to writer: inout AudioWriter
    ) throws(AudioFileError) -> Bool {
        for range in ranges {
            guard reader.move(to: range.lowerBound), writer.move(to: range.lowerBound) else { return false }
            position = range.lowerBound
            try copyBytes(from: &reader, to: &writer, until: range.upperBound) { _ in }
            guard position == range.upperBound else { return false }
        }
        return true
    }

    /// - Parameter end: the first frame that is not copied; the recording may end before.
    private mutating func copyBytes(
        from reader: inout AudioReader, to writer: inout AudioWriter, until end: Int, progress: (Int) -> Void
    ) throws(AudioFileError) {
        var coder = try SampleCoder(format: format)
        let width = coder.bytesPerSample
        let frameBytes = width * format.channels
        let blockFrames = min(Self.blockFrames(ofBytes: frameBytes), end - position)
        var block = [UInt8](repeating: 0, count: blockFrames * frameBytes)
        var encoded = [UInt8](repeating: 0, count: Self.blockFrames * width)
        while true {
            var span = block.mutableSpan
            let frames = min(try reader.readBytes(into: &span), end - position)
            guard frames > 0 else { return }
            let channels = format.channels
            try forEachCover(in: position..<position + frames) { (place, bleep, samples) throws(AudioFileError) in
                var target = encoded.mutableSpan
                try coder.encode(samples, into: &target)
                for channel in bleep.channels {
                    for frame in samples.indices {
                        let to = (place + frame) * channels * width + channel * width
                        for byte in 0..<width { block[to + byte] = encoded[frame * width + byte] }
                    }
                }
            }
            try writer.writeBytes(block.span.extracting(first: frames * frameBytes))
            advance(frames, progress)
        }
    }

    private mutating func copyIntegers(
        from reader: inout some SampleReading & ~Copyable, to writer: inout some IntegerWriting & ~Copyable,
        progress: (Int) -> Void
    ) throws(AudioFileError) {
        var coder = try SampleCoder(format: writer.format)
        let channels = format.channels
        var block = [Int32](repeating: 0, count: Self.blockFrames * channels)
        var encoded = [Int32](repeating: 0, count: Self.blockFrames)
        while true {
            var span = block.mutableSpan
            let frames = try reader.readIntegers(into: &span)
            guard frames > 0 else { return }
            try forEachCover(in: position..<position + frames) { (place, bleep, samples) throws(AudioFileError) in
                var target = encoded.mutableSpan
                coder.encode(samples, into: &target)
                for channel in bleep.channels {
                    for frame in samples.indices { block[(place + frame) * channels + channel] = encoded[frame] }
                }
            }
            try writer.writeIntegers(block.span.extracting(first: frames * channels))
            advance(frames, progress)
        }
    }

    private mutating func copyFloats(
        from reader: inout some SampleReading & ~Copyable, to writer: inout AudioWriter, progress: (Int) -> Void
    ) throws(AudioFileError) {
        let channels = format.channels
        var block = [Float](repeating: 0, count: Self.blockFrames * channels)
        while true {
            var span = block.mutableSpan
            let frames = try reader.read(into: &span)
            guard frames > 0 else { return }
            try forEachCover(in: position..<position + frames) { (place, bleep, samples) throws(AudioFileError) in
                for channel in bleep.channels {
                    for frame in samples.indices { block[(place + frame) * channels + channel] = samples[frame] }
                }
            }
            try writer.write(block.span.extracting(first: frames * channels))
            advance(frames, progress)
        }
    }

    private mutating func advance(_ frames: Int, _ progress: (Int) -> Void) {
        position += frames
        progress(position)
    }

    /// Renders each bleep that reaches into `frames`, in pieces of at most ``blockFrames``.
    /// - Parameter body: gets the place within `frames`, the bleep, and its samples there.
    private mutating func forEachCover(
        in frames: Range<Int>, _ body: (Int, Bleep, Span<Float>) throws(AudioFileError) -> Void
    ) throws(AudioFileError) {
        let renderer = self.renderer
        for start in stride(from: frames.lowerBound, to: frames.upperBound, by: Self.blockFrames) {
            let block = start..<min(start + Self.blockFrames, frames.upperBound)
            for index in cursor.bleeps(in: block) {
                let bleep = plan.bleeps[index]
                let part = bleep.frames.clamped(to: block)
                var samples = sound.mutableSpan
                renderer.render(bleep, frames: part, into: &samples)
                try body(part.lowerBound - frames.lowerBound, bleep, sound.span.extracting(first: part.count))
            }
        }
    }
}
