import BleepAudio

/// Reads a recording in large blocks and hands out its samples in small ones: the system and the decoder like the former,
/// who listens the latter.
struct PieceReader {
    /// The block that is handed out, as ``AudioFormat/kept`` says.
    private(set) var block: Block
    /// Frames handed out, from the start of the recording.
    private var handedOut = 0
    private let channels: Int
    private let frameBytes: Int
    private let blockFrames: Int

    struct Block {
        var bytes: [UInt8]
        /// Of the recording: what is in ``bytes``.
        var frames = 0..<0
    }

    /// - Parameters:
    ///   - format: of the recording.
    ///   - blockFrames: frames of a block.
    /// - Returns: `nil` where frames are not kept as bytes.
    init?(_ format: AudioFormat, blockFrames: Int) {
        guard let frameBytes = format.kept.bytesPerFrame else { return nil }
        channels = format.channels
        self.frameBytes = frameBytes
        self.blockFrames = blockFrames
        block = Block(bytes: [UInt8](repeating: 0, count: blockFrames * frameBytes))
    }

    /// Whether nothing is left of the block.
    var isHandedOut: Bool { handedOut == block.frames.upperBound }

    /// Takes the block away, once it is handed out.
    /// - Parameter spare: room for the next, if there is any.
    mutating func takeBlock(leaving spare: [UInt8]?) -> Block {
        let taken = block
        block = Block(
            bytes: spare ?? [UInt8](repeating: 0, count: blockFrames * frameBytes),
            frames: taken.frames.upperBound..<taken.frames.upperBound)
        return taken
    }

    /// As ``AudioReader/read(into:)``, of `reader` from its first frame; the next block is read when one is handed out.
    mutating func read(
        from reader: inout AudioReader, into interleaved: inout MutableSpan<Float>
    ) throws(AudioFileError) -> Int {
        if isHandedOut {
            var bytes = block.bytes.mutableSpan
            let count = try reader.readKept(into: &bytes)
            block.frames = handedOut..<handedOut + count
        }
        let piece = handedOut..<min(handedOut + interleaved.count / channels, block.frames.upperBound)
        guard !piece.isEmpty else { return 0 }
        try reader.decode(block.bytes.span.extracting(bytes(of: piece)), at: piece.lowerBound, into: &interleaved)
        handedOut = piece.upperBound
        return piece.count
    }

    private func bytes(of piece: Range<Int>) -> Range<Int> {
        let start = block.frames.lowerBound
        return (piece.lowerBound - start) * frameBytes..<(piece.upperBound - start) * frameBytes
    }
}
