import BleepCore

/// Reads a recording from its first frame to its last, block by block.
///
/// Every read asks the decoder for its error, and the end is compared with what was promised: where either is wrong,
/// reading throws, or goes on and notes it when damage is accepted.
@safe public struct AudioReader: ~Copyable {
    public let format: AudioFormat
    /// Frames given out so far.
    public private(set) var framesRead = 0
    /// Damage known so far: that of the source, then what reading found (only where damage is accepted).
    public private(set) var damage: [AudioDamage]

    private let handle: SoundFileHandle
    private let path: String
    private let acceptsDamage: Bool
    private let frameLimit: Int
    /// Frames that come if nothing is wrong; `nil` where that is unknown.
    private let expectedFrames: Int?
    private var isAtEnd = false
    private var hasNonFinite = false
    /// Of what is read to be kept.
    private let decoder: SampleDecoder
    /// What was last read of them.
    private var stored: [UInt8] = []

    /// Reads in a row that may fail where damage is accepted.
    private static let patience = 32

    init(
        _ handle: consuming SoundFileHandle, format: AudioFormat, path: String, expectedFrames: Int?,
        damage: [AudioDamage], acceptsDamage: Bool, limits: Limits
    ) {
        self.expectedFrames = expectedFrames
        self.handle = handle
        self.format = format
        self.path = path
        self.damage = damage
        self.acceptsDamage = acceptsDamage
        frameLimit = limits.frames
        decoder = SampleDecoder(kept: format.kept)
    }

    /// Goes on reading at another frame. What a lossy decoder gives there may differ from what it gives in one reading.
    /// - Returns: false where the recording has no such frame or its format knows no places; then nothing can be read.
    public mutating func move(to frame: Int) -> Bool {
        // libmpg123 misses the bits that lie before the place, and says so on standard error.
        isAtEnd = format.container == .mpeg || !handle.seek(toFrame: frame)
        framesRead = frame
        return !isAtEnd
    }

    /// Reads the next frames as floats, interleaved; full scale is ±1. Where damage is accepted, what is no finite
    /// number is given out as 0.
    /// - Parameter interleaved: whole frames; filled from its start.
    /// - Returns: frames read; fewer than asked for at the end only, then 0.
    /// - Throws: ``AudioFileError``; nothing more can be read after it.
    public mutating func read(into interleaved: inout MutableSpan<Float>) throws(AudioFileError) -> Int {
        guard format.transport == .bytes else { return try readDecoded(into: &interleaved) }
        let start = framesRead
        let size = interleaved.count / format.channels * format.channels * decoder.width
        if stored.count != size { stored = [UInt8](repeating: 0, count: size) }
        // Parted from the reader, so that both can be written to.
        var bytes = stored
        stored = []
        defer { stored = bytes }
        var room = bytes.mutableSpan
        let frames = try readBytes(into: &room)
        try decode(
            bytes.span.extracting(first: frames * format.channels * decoder.width), at: start, into: &interleaved)
        return frames
    }

    /// Reads the next frames as ``AudioFormat/kept`` says: as they are stored, or as the decoder gives them.
    /// - Returns: as ``read(into:)``: frames, not bytes.
    public mutating func readKept(into bytes: inout MutableSpan<UInt8>) throws(AudioFileError) -> Int {
        guard format.transport != .bytes else { return try readBytes(into: &bytes) }
        let kept = format.kept.encoding
        let width = decoder.width * format.channels
        return unsafe try bytes.withUnsafeMutableBytes { (buffer) throws(AudioFileError) -> Int in
            try fill(buffer.count / width) { handle, done, frames in
                let room = unsafe UnsafeMutableRawBufferPointer(
                    rebasing: buffer[done * width..<(done + frames) * width])
                return switch kept {
                case .pcmS16:
                    unsafe room.withMemoryRebound(to: Int16.self) {
                        unsafe handle.readShorts($0.baseAddress!, frames: frames)
                    }
                case .pcmS32:
                    unsafe room.withMemoryRebound(to: Int32.self) {
                        unsafe handle.readIntegers($0.baseAddress!, frames: frames)
                    }
                default:
                    unsafe room.withMemoryRebound(to: Float.self) {
                        unsafe handle.readFloats($0.baseAddress!, frames: frames)
                    }
                }
            }
        }
    }

    /// Makes floats of what ``readBytes(into:)`` or ``readKept(into:)`` read.
    /// - Parameters:
    ///   - bytes: of whole frames.
    ///   - start: the first of them.
    ///   - interleaved: filled from its start, as by ``read(into:)``.
    public mutating func decode(
        _ bytes: Span<UInt8>, at start: Int, into interleaved: inout MutableSpan<Float>
    ) throws(AudioFileError) {
        let count = bytes.count / decoder.width
        decoder.decode(bytes, samples: count, into: &interleaved)
        // A double may be finite and yet no float.
        guard format.encoding == .float64, let first = NonFinite.clear(&interleaved, count: count) else { return }
        try noteNonFinite(at: start + first / format.channels)
    }

    /// As ``read(into:)``, by the library.
    private mutating func readDecoded(into interleaved: inout MutableSpan<Float>) throws(AudioFileError) -> Int {
        let channels = format.channels
        let start = framesRead
        let frames = unsafe try interleaved.withUnsafeMutableBufferPointer {
            (buffer) throws(AudioFileError) -> Int in
            try fill(buffer.count / channels) { handle, done, frames in
                unsafe handle.readFloats(buffer.baseAddress! + done * channels, frames: frames)
            }
        }
        if format.encoding.isFloatingPoint,
            let first = NonFinite.clear(&interleaved, count: frames * channels)
        {
            try noteNonFinite(at: start + first / channels)
        }
        return frames
    }

    /// Reads the next frames as whole numbers, left-justified in 32 bits: exact for ``Transport/integers``.
    /// - Returns: as ``read(into:)``.
    public mutating func readIntegers(into interleaved: inout MutableSpan<Int32>) throws(AudioFileError) -> Int {
        let channels = format.channels
        return unsafe try interleaved.withUnsafeMutableBufferPointer { (buffer) throws(AudioFileError) -> Int in
            try fill(buffer.count / channels) { handle, done, frames in
                unsafe handle.readIntegers(buffer.baseAddress! + done * channels, frames: frames)
            }
        }
    }

    /// Reads the very bytes of the next frames; only where the transport is ``Transport/bytes``. Where damage is
    /// accepted, floats that are no finite number are given out as 0.
    /// - Returns: as ``read(into:)``: frames, not bytes.
    public mutating func readBytes(into bytes: inout MutableSpan<UInt8>) throws(AudioFileError) -> Int {
        guard let width = format.bytesPerFrame else {
            preconditionFailure("the samples of \(format.encoding.rawValue) are no bytes that can be copied")
        }
        let start = framesRead
        let frames = unsafe try bytes.withUnsafeMutableBytes { (buffer) throws(AudioFileError) -> Int in
            try fill(buffer.count / width) { handle, done, frames in
                unsafe handle.readBytes(buffer.baseAddress! + done * width, count: frames * width) / width
            }
        }
        if format.encoding.isFloatingPoint,
            let first = NonFinite.clear(&bytes, count: frames * width, of: format)
        {
            try noteNonFinite(at: start + first / width)
        }
        return frames
    }

    /// Calls the library until `wanted` frames are there or the recording ends.
    private mutating func fill(
        _ wanted: Int, _ readSome: (borrowing SoundFileHandle, _ done: Int, _ frames: Int) -> Int
    ) throws(AudioFileError) -> Int {
        // Never beyond the end: where the library only guessed the length, it would look for more.
        let wanted = damage.isEmpty ? min(wanted, (expectedFrames ?? .max) - framesRead) : wanted
        var done = 0
        var failures = 0
        while done < wanted, !isAtEnd {
            let count = readSome(handle, done, wanted - done)
            if let failure = handle.systemFailure {
                throw AudioFileError(
                    .cannotRead, path: path, detail: "cannot be read", libraryMessage: failure.message)
            }
            done += max(0, count)
            if let message = handle.error, damage.last?.frame != framesRead + done {
                try note(
                    AudioDamage(
                        kind: .decoder, frame: framesRead + done, detail: "frame \(framesRead + done): \(message)"))
            }
            // Behind a damaged place the decoder may find its way again.
            failures = count > 0 ? 0 : failures + 1
            isAtEnd = count <= 0 && (handle.error == nil || failures > Self.patience)
        }
        framesRead += done
        if framesRead > frameLimit {
            throw AudioFileError(.outsideLimits, path: path, detail: "has more than \(frameLimit) frames")
        }
        if isAtEnd, let expectedFrames, framesRead < expectedFrames, !damage.contains(where: { $0.kind == .cutShort }) {
            try note(
                AudioDamage(
                    kind: .cutShort, frame: framesRead,
                    detail: "\(expectedFrames) frames promised, \(framesRead) there"))
        }
        return done
    }

    private mutating func noteNonFinite(at frame: Int) throws(AudioFileError) {
        guard !hasNonFinite else { return }
        hasNonFinite = true
        try note(AudioDamage(kind: .notFinite, frame: frame, detail: "frame \(frame) holds no finite number"))
    }

    private mutating func note(_ found: AudioDamage) throws(AudioFileError) {
        guard acceptsDamage else { throw AudioFileError(found, path: path) }
        damage.append(found)
    }
}
