import Glibc

/// Decoded samples that wait in a file until they are encoded. The file has no name, only its owner can read it, and it
/// is gone when the spool is, or the process.
///
/// What must not be in a file for a moment is left empty in it, and kept in memory where it may be wanted.
@safe public struct SampleSpool: ~Copyable {
    /// Frames that are in the file.
    public private(set) var framesWritten = 0
    /// Bytes that are kept in memory.
    public private(set) var keptBytes = 0

    private let file: PendingFile
    /// How the samples lie in the file.
    private let format: AudioFormat
    private let frameBytes: Int
    private let decoder: SampleDecoder
    /// In order and without overlap.
    private var kept: [Piece] = []
    /// Of ``kept``: the first that is not read yet.
    private var nextKept = 0
    private var framesRead = 0
    /// Of what was written, and of what was read of it; `nil` where not all is read in one go.
    private var writtenChecksum: UInt64 = 0
    private var readChecksum: UInt64? = 0
    /// What was last read, where it has to become something else.
    private var stored: [UInt8] = []

    private struct Piece {
        var frames: Range<Int>
        var bytes: [UInt8]
    }

    /// - Parameters:
    ///   - folder: where the file lies.
    ///   - format: of the recording; its samples come as ``AudioFormat/kept`` says.
    ///   - frames: as many are expected.
    /// - Returns: `nil` where no file can be made, or there is no room for it and for as much again.
    public init?(in folder: String, of format: AudioFormat, frames: Int) {
        let kept = format.kept
        guard let frameBytes = kept.bytesPerFrame, var file = try? PendingFile(in: folder) else { return nil }
        file.removeTemporaryName()
        var system = statvfs()
        guard unsafe fstatvfs(file.descriptor, &system) == 0,
            Double(system.f_bavail) * Double(system.f_frsize) >= 2 * Double(frames) * Double(frameBytes)
        else { return nil }
        self.file = file
        self.format = kept
        self.frameBytes = frameBytes
        decoder = SampleDecoder(kept: kept)
    }

    /// - Parameter bytes: of whole frames, behind those of the last call.
    public mutating func append(_ bytes: Span<UInt8>) throws(AudioFileError) {
        let offset = framesWritten * frameBytes
        unsafe bytes.withUnsafeBytes { unsafe writtenChecksum &+= PlaceChecksum.of($0, at: offset) }
        let isWritten = unsafe bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = unsafe pwrite(
                    file.descriptor, buffer.baseAddress! + done, buffer.count - done, offset + done)
                if count > 0 { done += count } else if count == 0 || errno != EINTR { return false }
            }
            return true
        }
        guard isWritten else {
            throw AudioFileError(
                .cannotWrite, path: file.folder, detail: "no room for decoded samples",
                libraryMessage: SystemError.last.message)
        }
        framesWritten += bytes.count / frameBytes
    }

    /// Keeps frames in memory, to be handed out in place of what the file has there.
    /// - Parameters:
    ///   - bytes: of whole frames.
    ///   - frame: the first of them; it lies behind what was kept before.
    public mutating func keep(_ bytes: Span<UInt8>, at frame: Int) {
        let copy = unsafe bytes.withUnsafeBytes { unsafe Array($0) }
        kept.append(Piece(frames: frame..<frame + bytes.count / frameBytes, bytes: copy))
        keptBytes += bytes.count
    }

    /// Fills `bytes` with the next frames.
    /// - Returns: frames; fewer than there is room for at the end only.
    private mutating func read(into bytes: UnsafeMutableRawBufferPointer) throws(AudioFileError) -> Int {
        let frames = framesRead..<min(framesRead + bytes.count / frameBytes, framesWritten)
        let size = frames.count * frameBytes
        var done = 0
        while done < size {
            let count = unsafe pread(
                file.descriptor, bytes.baseAddress! + done, size - done, frames.lowerBound * frameBytes + done)
            if count > 0 {
                done += count
                continue
            }
            if count < 0, errno == EINTR { continue }
            throw AudioFileError(.cannotRead, path: file.folder, detail: "decoded samples cannot be read back")
        }
        if !frames.isEmpty, let checksum = readChecksum {
            let part = unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<size])
            readChecksum = unsafe checksum &+ PlaceChecksum.of(part, at: frames.lowerBound * frameBytes)
            guard frames.upperBound < framesWritten || readChecksum == writtenChecksum else {
                throw AudioFileError(
                    .cannotRead, path: file.folder, detail: "decoded samples are not what was written")
            }
        }
        while nextKept < kept.count, kept[nextKept].frames.lowerBound < frames.upperBound {
            let piece = kept[nextKept]
            let part = piece.frames.clamped(to: frames)
            unsafe piece.bytes.withUnsafeBytes { source in
                let from = (part.lowerBound - piece.frames.lowerBound) * frameBytes
                unsafe (bytes.baseAddress! + (part.lowerBound - frames.lowerBound) * frameBytes).copyMemory(
                    from: source.baseAddress! + from, byteCount: part.count * frameBytes)
            }
            guard piece.frames.upperBound <= frames.upperBound else { break }
            nextKept += 1
        }
        framesRead = frames.upperBound
        return frames.count
    }

    /// Fills ``stored`` with the next frames as they lie in the file.
    /// - Parameter samples: at most so many, of whole frames.
    /// - Returns: samples that are there.
    private mutating func readStored(_ samples: Int) throws(AudioFileError) -> Int {
        let size = samples / format.channels * frameBytes
        if stored.count != size { stored = [UInt8](repeating: 0, count: size) }
        // Parted from the spool, so that both can be written to.
        var bytes = stored
        stored = []
        defer { stored = bytes }
        var room = bytes.mutableSpan
        return unsafe try room.withUnsafeMutableBytes { (room) throws(AudioFileError) -> Int in
            unsafe try read(into: room)
        } * format.channels
    }
}

extension SampleSpool: SampleReading {
    /// To any frame that was written.
    public mutating func move(to frame: Int) -> Bool {
        framesRead = frame
        readChecksum = frame == 0 ? 0 : nil
        nextKept = kept.firstIndex { $0.frames.upperBound > frame } ?? kept.count
        return frame <= framesWritten
    }

    public mutating func read(into interleaved: inout MutableSpan<Float>) throws(AudioFileError) -> Int {
        if format.encoding == .float32 {
            return unsafe try interleaved.withUnsafeMutableBytes { (room) throws(AudioFileError) -> Int in
                unsafe try read(into: room)
            }
        }
        let samples = try readStored(interleaved.count)
        decoder.decode(stored.span, samples: samples, into: &interleaved)
        return samples / format.channels
    }

    public mutating func readIntegers(into interleaved: inout MutableSpan<Int32>) throws(AudioFileError) -> Int {
        if format.encoding == .pcmS32 {
            return unsafe try interleaved.withUnsafeMutableBytes { (room) throws(AudioFileError) -> Int in
                unsafe try read(into: room)
            }
        }
        precondition(format.encoding == .pcmS16, "floats are no whole numbers")
        let samples = try readStored(interleaved.count)
        unsafe stored.withUnsafeBytes { bytes in
            unsafe interleaved.withUnsafeMutableBufferPointer { target in
                unsafe bytes.withMemoryRebound(to: Int16.self) { shorts in
                    for index in 0..<samples { unsafe target[index] = Int32(shorts[index]) &<< 16 }
                }
            }
        }
        return samples / format.channels
    }
}
