public import BleepCore

/// Writes a FLAC recording of which most is as it was: frames that nothing of a plan touches are copied as they are, and
/// only the others are encoded.
///
/// The frames of FLAC stand each by itself: nothing of one is needed to decode another (RFC 9639 §9). What a frame holds
/// depends on its own samples alone, as both encoders whose files are taken here make it, so that no byte that is copied
/// tells anything of what is hidden; what is not so is encoded anew:
/// - libFLAC with loose mid-side stereo (`flac -1`, `-4`) decides once in 0.4 s how two channels are coded
///   (stream_encoder.c, `loose_mid_side_stereo_frames`): where there are several channels, ``aftermath`` behind everything
///   that is hidden.
/// - The last frame: what lies behind its samples, up to the end of the file, no next header vouches for.
///
/// It gets every sample, as an archive that checks its files wants the digest of all of them.
@safe public struct FLACSplice: ~Copyable, IntegerWriting {
    public let format: AudioFormat

    /// Longer than what a decision of libFLAC lasts, in milliseconds.
    private static let aftermath = 500
    /// Encoders that remember nothing else from one frame to the next, by what they write into their files: libFLAC, which
    /// is in flac, sox and libsndfile, and that of ffmpeg (flacenc.c). Others may.
    private static let knownEncoders = ["reference libFLAC ", "Lavf"]
    /// libFLAC codes no shorter blocks, but for the last.
    private static let shortestBlock = 16

    private let path: String
    private let output: VirtualOutput
    private let frames: FLACFrames
    /// As it will stand in the file.
    private var information: FLACStreamInfo
    private var md5: MD5
    private var stored: [UInt8] = []
    /// Numbers of frames that are encoded, in order and without overlap.
    private let encoded: [Range<Int>]
    /// Of ``encoded``: the one at which ``position`` is or to which it comes.
    private var current = 0
    private var encoder: FLACEncoder?
    /// Of the recording: frames that came.
    private var position = 0
    /// Frames that are written.
    private var written = 0
    private var isUnusual = false

    /// - Parameters:
    ///   - file: an empty one; it must outlive the splice.
    ///   - source: the recording.
    ///   - plan: what is replaced in it.
    /// - Returns: `nil` where the source is not a FLAC file whose frames can be copied.
    public init?(
        into file: borrowing PendingFile, from source: borrowing AudioSource, replacing plan: BleepPlan
    ) throws(AudioFileError) {
        guard source.format.container == .flac, source.damage.isEmpty, let frames = try Self.frames(of: source),
            frames.information.frameCount == plan.frameCount, frames.blockFrames >= Self.shortestBlock,
            Self.knownEncoders.contains(where: frames.vendor.hasPrefix),
            let encoder = FLACEncoder(frames.information, blockFrames: frames.blockFrames),
            encoder.metadata.count >= Self.headerSize
        else { return nil }
        let output = VirtualOutput(descriptor: file.descriptor, written: file.written)
        // The information is laid over when it is known.
        unsafe encoder.metadata.withUnsafeBytes { unsafe _ = output.write($0) }
        try Self.check(output, path: file.folder)
        self.init(source.format, frames, output, path: file.folder, plan)
    }

    private init(_ format: AudioFormat, _ frames: FLACFrames, _ output: VirtualOutput, path: String, _ plan: BleepPlan)
    {
        self.format = format
        self.frames = frames
        self.output = output
        self.path = path
        let aftermath = format.channels > 1 ? format.sampleRate.frames(milliseconds: Self.aftermath) : 0
        let (count, blockFrames) = (frames.count, frames.blockFrames)
        let touched = plan.coveredFrames.map { range in
            range.lowerBound / blockFrames..<min(count, (range.upperBound + aftermath - 1) / blockFrames + 1)
        }
        encoded = (touched + [count - 1..<count]).merged()
        information = frames.information
        (information.smallestFrame, information.largestFrame) = (.max, 0)
        md5 = MD5()
    }

    /// "fLaC", STREAMINFO and the four bytes in front of it.
    private static let headerSize = 8 + FLACStreamInfo.size

    private static func frames(of source: borrowing AudioSource) throws(AudioFileError) -> FLACFrames? {
        do throws(SystemError) {
            return try FLACFrames(source.file)
        } catch {
            throw AudioFileError(
                .cannotRead, path: source.path, detail: "cannot be read", libraryMessage: error.message)
        }
    }

    public mutating func writeIntegers(_ interleaved: Span<Int32>) throws(AudioFileError) {
        guard !isUnusual else { return }
        let channels = format.channels
        digest(interleaved)
        var start = 0
        let end = interleaved.count / channels
        while start < end, current < encoded.count {
            let run = frames.frames(ofBlocks: encoded[current])
            if position < run.lowerBound {
                let skipped = min(end - start, run.lowerBound - position)
                position += skipped
                start += skipped
                continue
            }
            if encoder == nil { try beginRun() }
            let count = min(end - start, run.upperBound - position)
            try encode(interleaved.extracting(start * channels..<(start + count) * channels))
            position += count
            start += count
            if position == run.upperBound { try endRun() }
            if isUnusual { return }
        }
        // More than the source said it has.
        if start < end { isUnusual = true }
    }

    /// Finishes the file.
    /// - Returns: false where something of the source is not as encoders write it: the file is worth nothing then.
    public consuming func close() throws(AudioFileError) -> Bool {
        guard !isUnusual, current == encoded.count, try step() == .end else { return false }
        information.md5 = md5.finalize()
        output.write(information.bytes.span, at: Self.headerSize - FLACStreamInfo.size)
        output.flush()
        try Self.check(output, path: path)
        return true
    }

    /// Copies what lies in front of the run.
    private mutating func beginRun() throws(AudioFileError) {
        let run = encoded[current]
        while written < run.lowerBound {
            guard try step() == .frame else {
                isUnusual = true
                return
            }
            let output = self.output
            let size = unsafe frames.withFrame { frame in
                unsafe _ = output.write(frame)
                return frame.count
            }
            note(frameOf: size)
        }
        encoder = FLACEncoder(information, blockFrames: frames.blockFrames)
        isUnusual = encoder == nil
        try check()
    }

    /// Passes over the frames of the source in whose place others were written.
    private mutating func endRun() throws(AudioFileError) {
        let run = encoded[current]
        write(encoder?.finish())
        encoder = nil
        current += 1
        guard !isUnusual, written == run.upperBound else {
            isUnusual = true
            return
        }
        for _ in run where !isUnusual { isUnusual = try step() != .frame }
        try check()
    }

    private mutating func encode(_ samples: Span<Int32>) throws(AudioFileError) {
        guard !isUnusual else { return }
        write(encoder?.encode(samples))
        try check()
    }

    /// Writes frames that came out of the encoder with the numbers that they have here.
    private mutating func write(_ encoded: [[UInt8]]?) {
        guard let encoded else {
            isUnusual = true
            return
        }
        for frame in encoded {
            let number = written
            let bytes = unsafe frame.withUnsafeBytes { bytes in
                unsafe FLACFrameHeader(bytes).map { unsafe $0.renumbered(bytes, as: number) }
            }
            guard let bytes else {
                isUnusual = true
                return
            }
            unsafe bytes.withUnsafeBytes { unsafe _ = output.write($0) }
            note(frameOf: bytes.count)
        }
    }

    private mutating func note(frameOf size: Int) {
        information.smallestFrame = min(information.smallestFrame, size)
        information.largestFrame = max(information.largestFrame, size)
        written += 1
    }

    private mutating func step() throws(AudioFileError) -> FLACFrames.Step {
        do throws(SystemError) {
            return try frames.next()
        } catch {
            throw AudioFileError(.cannotRead, path: path, detail: "cannot be read", libraryMessage: error.message)
        }
    }

    /// RFC 9639 §8.2: over the samples with their sign, the lowest byte first, in as many bytes as they need.
    private mutating func digest(_ interleaved: Span<Int32>) {
        let width = (information.bits + 7) / 8
        let shift = Int32(32 - information.bits)
        let count = interleaved.count
        if stored.count < count * width { stored = [UInt8](repeating: 0, count: count * width) }
        unsafe interleaved.withUnsafeBufferPointer { samples in
            unsafe stored.withUnsafeMutableBytes { bytes in
                if width == 2 {
                    unsafe bytes.withMemoryRebound(to: Int16.self) { words in
                        for index in 0..<count {
                            unsafe words[index] = Int16(truncatingIfNeeded: samples[index] &>> shift).littleEndian
                        }
                    }
                } else {
                    for index in 0..<count {
                        let value = unsafe samples[index] &>> shift
                        for byte in 0..<width {
                            unsafe bytes[index * width + byte] = UInt8(truncatingIfNeeded: value &>> Int32(8 * byte))
                        }
                    }
                }
            }
        }
        unsafe stored.withUnsafeBytes { unsafe md5.update(UnsafeRawBufferPointer(rebasing: $0[..<(count * width)])) }
    }

    private func check() throws(AudioFileError) { try Self.check(output, path: path) }

    private static func check(_ output: VirtualOutput, path: String) throws(AudioFileError) {
        if let failure = output.failure {
            throw AudioFileError(
                .cannotWrite, path: path, detail: "cannot be written", libraryMessage: failure.message)
        }
    }
}
