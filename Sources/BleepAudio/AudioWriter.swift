import CSndfile

/// Writes a recording into a file that has no name yet: no tags, no times, the same bytes for the same frames.
@safe public struct AudioWriter: ~Copyable {
    public let format: AudioFormat
    /// Frames that the file has by now.
    public private(set) var framesWritten = 0
    /// Where the next frame is written.
    private var position = 0

    private let handle: SoundFileHandle
    private let output: VirtualOutput
    private let path: String
    /// What becomes of the samples where libsndfile cannot write them.
    private let foreign: Foreign?
    /// Where samples are gathered, and clipped where needed, before an encoder sees them; empty where they need not be.
    /// What comes out of libvorbis depends on how much it gets at once, and VOX ADPCM fills up whatever one call leaves
    /// incomplete.
    private var gathered: [Float]
    private var gatheredCount = 0

    /// Frames handed to the encoder at once: libvorbis takes memory for a whole call from the stack.
    private static let blockFrames = 4_096

    /// - Parameters:
    ///   - file: an empty one; it must outlive the writer.
    ///   - format: how the samples are stored.
    ///   - bitsPerSecond: for lossy encodings with a choice (MP3, Vorbis, Opus): the rate to come near to.
    public init(
        into file: borrowing PendingFile, format: AudioFormat, bitsPerSecond: Int? = nil
    ) throws(AudioFileError) {
        let foreign = try format.isForeign ? Foreign(into: file, format, bitsPerSecond: bitsPerSecond) : nil
        let output =
            foreign.map { VirtualOutput(descriptor: $0.spool.descriptor) }
            ?? VirtualOutput(descriptor: file.descriptor, written: file.written)
        handle = try Self.open(output, format, foreign?.encoder.stored ?? format, path: file.folder)
        path = file.folder
        self.foreign = foreign
        self.output = output
        self.format = format
        if format.hasPeakChunk { Self.removePeakChunk(handle, output) }
        handle.command(SFC_SET_CLIPPING, flag: true)
        if foreign == nil { EncoderSettings(format: format, bitsPerSecond: bitsPerSecond)?.apply(to: handle) }
        gathered =
            format.isLossless && !format.encoding.wrapsAround
            ? [] : [Float](repeating: 0, count: Self.blockFrames * format.channels)
    }

    /// Writes frames as floats, interleaved; what exceeds full scale is clipped where the encoding cannot hold it.
    /// - Throws: ``AudioFileError``, also where a sample is no finite number: no encoder survives that.
    public mutating func write(_ interleaved: Span<Float>) throws(AudioFileError) {
        if NonFinite.contains(interleaved, count: interleaved.count) {
            throw AudioFileError(
                .cannotWrite, path: path, detail: "a sample after frame \(framesWritten) is no finite number")
        }
        let frames = interleaved.count / format.channels
        if framesWritten == 0 { try passSilence() }
        if gathered.isEmpty {
            let size = Self.blockFrames * format.channels
            for start in stride(from: 0, to: interleaved.count, by: size) {
                try pass(interleaved.extracting(start..<min(start + size, interleaved.count)))
            }
        } else {
            let clips = format.encoding.wrapsAround
            var start = 0
            while start < interleaved.count {
                let count = min(gathered.count - gatheredCount, interleaved.count - start)
                let place = gatheredCount
                var target = gathered.mutableSpan
                if clips {
                    for index in 0..<count {
                        target[place + index] = min(max(interleaved[start + index], -1), Self.fullScale)
                    }
                } else {
                    for index in 0..<count { target[place + index] = interleaved[start + index] }
                }
                start += count
                gatheredCount += count
                if gatheredCount == gathered.count { try passGathered() }
            }
        }
        advance(by: frames)
    }

    /// Writes frames as whole numbers, left-justified in 32 bits.
    public mutating func writeIntegers(_ interleaved: Span<Int32>) throws(AudioFileError) {
        let channels = format.channels
        var start = 0
        while start < interleaved.count {
            let end = min(start + Self.blockFrames * channels, interleaved.count)
            let frames = (end - start) / channels
            let written = unsafe interleaved.extracting(start..<end).withUnsafeBufferPointer { buffer in
                unsafe handle.writeIntegers(buffer.baseAddress!, frames: frames)
            }
            try check(written, of: frames)
            advance(by: frames)
            start = end
        }
    }

    /// Writes the very bytes of whole frames; only where the transport is ``Transport/bytes``.
    public mutating func writeBytes(_ bytes: Span<UInt8>) throws(AudioFileError) {
        guard let width = format.bytesPerFrame else {
            preconditionFailure("the samples of \(format.encoding.rawValue) are no bytes that can be copied")
        }
        guard bytes.count > 0 else { return }
        let written = unsafe bytes.withUnsafeBytes { buffer in
            unsafe handle.writeBytes(buffer.baseAddress!, count: buffer.count)
        }
        try check(written / width, of: bytes.count / width)
        advance(by: bytes.count / width)
    }

    /// Goes on writing at a frame that was written before; only for bytes.
    /// - Returns: false where the format knows no places.
    public mutating func move(to frame: Int) -> Bool {
        guard format.transport == .bytes, handle.seek(toFrame: frame) else { return false }
        position = frame
        return true
    }

    private mutating func advance(by frames: Int) {
        position += frames
        framesWritten = max(framesWritten, position)
    }

    /// Finishes the headers. The file counts only after it was opened again and its frames were counted: the library
    /// may say nothing of what it could not write.
    public consuming func close() throws(AudioFileError) {
        if gatheredCount > 0 { try passGathered() }
        try passSilence()
        let foreign = foreign
        let format = format
        let output = output
        let path = path
        let frames = framesWritten
        let message = handle.close()
        output.flush()
        try Self.check(output, message, path: path)
        if let foreign { return try foreign.finish(frames: frames, path: path) }
        switch format.container {
        case .ogg: OggSerialNumber.makeConstant(in: output)
        case .mat5: MAT5Header.removeDate(in: output)
        case .aiff:
            if let bytes = format.bytesPerFrame {
                AIFFHeader.correctLength(in: output, frames: frames, bytesPerFrame: bytes)
            }
        default: break
        }
        output.flush()
        try Self.check(output, nil, path: path)
    }

    /// - Parameter stored: as the library writes it.
    private static func open(
        _ output: VirtualOutput, _ format: AudioFormat, _ stored: AudioFormat, path: String
    ) throws(AudioFileError) -> SoundFileHandle {
        do throws(SoundFileHandle.OpenError) {
            return try SoundFileHandle(
                output, mode: .write, information: stored.information, hidesSpool: stored.encoding.isALAC)
        } catch {
            throw AudioFileError(
                .cannotWrite, path: path,
                detail: "\(format.container.rawValue) with \(format.encoding.rawValue) cannot be written",
                libraryMessage: error.message)
        }
    }

    /// A PEAK chunk holds the time of writing. Without it the header is shorter, and libsndfile takes what is left of
    /// the longer one for samples unless it is cut off and the header is written again.
    private static func removePeakChunk(_ handle: borrowing SoundFileHandle, _ output: VirtualOutput) {
        handle.command(SFC_SET_ADD_PEAK_CHUNK, flag: false)
        output.truncate(at: output.position)
        handle.command(SFC_UPDATE_HEADER_NOW, flag: false)
    }

    /// The largest number of 16 bits: one step above it, some codecs start again at the bottom.
    private static let fullScale: Float = 32_767 / 32_768

    /// What an encoder swallows at the start, and again at the end so that all of it comes out.
    private func passSilence() throws(AudioFileError) {
        guard let lead = foreign?.encoder.lead, lead > 0 else { return }
        let silence = [Float](repeating: 0, count: lead * format.channels)
        try pass(silence.span)
    }

    private mutating func passGathered() throws(AudioFileError) {
        let count = gatheredCount
        gatheredCount = 0
        try pass(gathered.span.extracting(0..<count))
    }

    /// Hands whole frames to the encoder.
    private func pass(_ samples: Span<Float>) throws(AudioFileError) {
        let frames = samples.count / format.channels
        let written = unsafe samples.withUnsafeBufferPointer { buffer in
            unsafe handle.writeFloats(buffer.baseAddress!, frames: frames)
        }
        try check(written, of: frames)
    }

    private func check(_ written: Int, of frames: Int) throws(AudioFileError) {
        try Self.check(output, handle.error, path: path)
        // An encoder that fills up counts what it added.
        guard written >= frames else {
            throw AudioFileError(
                .cannotWrite, path: path, detail: "cannot be written: \(written) of \(frames) frames went through")
        }
    }

    private static func check(_ output: VirtualOutput, _ message: String?, path: String) throws(AudioFileError) {
        if let message = output.failure?.message ?? message {
            throw AudioFileError(.cannotWrite, path: path, detail: "cannot be written", libraryMessage: message)
        }
    }
}

extension AudioFormat {
    /// Where libsndfile 1.2.0 writes a PEAK chunk unasked. Elsewhere, telling it not to would make it write one.
    fileprivate var hasPeakChunk: Bool {
        encoding.isFloatingPoint && [.wav, .wavex, .aiff, .caf].contains(container)
    }
}

extension SampleEncoding {
    /// Whether libsndfile 1.2.0 encodes a float beyond full scale as something else than full scale.
    var wrapsAround: Bool {
        switch self {
        case .pcmS8, .pcmU8, .pcmS16, .pcmS24, .pcmS32, .float32, .float64: false
        case .vorbis, .opus, .mpegLayer1, .mpegLayer2, .mpegLayer3: false
        default: true
        }
    }
}
