import CFLAC

/// Encodes frames of FLAC with libFLAC as libsndfile has it done, but for the length of the blocks.
@safe final class FLACEncoder {
    /// What libsndfile asks for where it is told nothing (flac.c).
    private static let compressionLevel: UInt32 = 5

    /// The metadata that the library writes in front, with what it says of itself.
    private(set) var metadata: [UInt8] = []
    /// Frames that were encoded and not taken yet, numbered from 0.
    private var frames: [[UInt8]] = []
    private let encoder: UnsafeMutablePointer<FLAC__StreamEncoder>
    private let information: FLACStreamInfo
    private var scaled: [Int32] = []

    /// - Parameters:
    ///   - information: rate, channels and bits.
    ///   - blockFrames: the length of every block but the last.
    /// - Returns: `nil` where the library does not write such a recording.
    init?(_ information: FLACStreamInfo, blockFrames: Int) {
        guard let encoder = unsafe FLAC__stream_encoder_new() else { return nil }
        unsafe self.encoder = encoder
        self.information = information
        unsafe _ = FLAC__stream_encoder_set_compression_level(encoder, Self.compressionLevel)
        unsafe _ = FLAC__stream_encoder_set_channels(encoder, UInt32(information.channels))
        unsafe _ = FLAC__stream_encoder_set_sample_rate(encoder, UInt32(information.hertz))
        unsafe _ = FLAC__stream_encoder_set_bits_per_sample(encoder, UInt32(information.bits))
        // Not every length of blocks and not every rate is in the subset for streams.
        unsafe _ = FLAC__stream_encoder_set_streamable_subset(encoder, 0)
        unsafe _ = FLAC__stream_encoder_set_blocksize(encoder, UInt32(blockFrames))
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        let status = unsafe FLAC__stream_encoder_init_stream(
            encoder,
            { _, bytes, count, samples, _, context in
                let encoder = unsafe Unmanaged<FLACEncoder>.fromOpaque(context!).takeUnretainedValue()
                unsafe encoder.take(UnsafeBufferPointer(start: bytes, count: count), samples: Int(samples))
                return FLAC__STREAM_ENCODER_WRITE_STATUS_OK
            }, nil, nil, nil, context)
        guard status == FLAC__STREAM_ENCODER_INIT_STATUS_OK else { return nil }
    }

    deinit { unsafe FLAC__stream_encoder_delete(encoder) }

    /// The library hands over one frame at a time, and metadata as no samples.
    private func take(_ bytes: UnsafeBufferPointer<UInt8>, samples: Int) {
        if samples == 0 { unsafe metadata += bytes } else { unsafe frames.append(Array(bytes)) }
    }

    /// Encodes the next frames.
    /// - Parameter interleaved: whole numbers, left-justified in 32 bits.
    /// - Returns: what is ready.
    func encode(_ interleaved: Span<Int32>) -> [[UInt8]]? {
        let shift = Int32(32 - information.bits)
        if scaled.count < interleaved.count { scaled = [Int32](repeating: 0, count: interleaved.count) }
        var target = scaled.mutableSpan
        for index in 0..<interleaved.count { target[index] = interleaved[index] &>> shift }
        let isDone = unsafe scaled.withUnsafeBufferPointer {
            unsafe FLAC__stream_encoder_process_interleaved(
                encoder, $0.baseAddress!, UInt32(interleaved.count / information.channels))
        }
        return isDone != 0 ? takeFrames() : nil
    }

    /// Encodes what is left, once.
    func finish() -> [[UInt8]]? { unsafe FLAC__stream_encoder_finish(encoder) != 0 ? takeFrames() : nil }

    private func takeFrames() -> [[UInt8]] {
        defer { frames = [] }
        return frames
    }
}
