import CSndfile

/// Turns floats into what an encoding stores, one channel at a time: the tone of a bleep becomes the very bytes that
/// stand in the file.
@safe public struct SampleCoder: ~Copyable {
    /// Bytes of one sample for ``Transport/bytes``, 4 for ``Transport/integers``.
    public let bytesPerSample: Int

    private let format: AudioFormat
    /// A headerless file in memory with the same encoding and byte order; libsndfile itself does the coding.
    private let handle: SoundFileHandle?
    private let memory = MemoryOutput()

    /// - Parameter format: one whose transport is ``Transport/bytes`` or ``Transport/integers``.
    public init(format: AudioFormat) throws(AudioFileError) {
        self.format = format
        bytesPerSample = format.bytesPerSample ?? 4
        guard format.bytesPerSample != nil else {
            precondition(format.transport == .integers, "\(format.encoding.rawValue) has no samples of its own")
            handle = nil
            return
        }
        var headerless = format
        headerless.container = .raw
        headerless.channels = 1
        headerless.endianness = format.storesBigEndian ? .big : .little
        do throws(SoundFileHandle.OpenError) {
            let handle = try SoundFileHandle(memory, mode: .write, information: headerless.information)
            handle.command(SFC_SET_CLIPPING, flag: true)
            self.handle = consume handle
        } catch {
            throw AudioFileError(
                .unsupported, path: format.container.rawValue,
                detail: "\(format.encoding.rawValue) has no headerless form", libraryMessage: error.message)
        }
    }

    /// The bytes that the encoding stores for `samples`.
    /// - Parameters:
    ///   - samples: one channel; finite. What exceeds full scale is clipped where the encoding cannot hold it.
    ///   - bytes: at least `samples.count * bytesPerSample` of them; filled from the start.
    public mutating func encode(_ samples: Span<Float>, into bytes: inout MutableSpan<UInt8>) throws(AudioFileError) {
        precondition(bytes.count >= samples.count * bytesPerSample && format.transport == .bytes)
        guard samples.count > 0 else { return }
        memory.rewind()
        let limit: Float = format.encoding.isFloatingPoint ? .greatestFiniteMagnitude : 1
        let clipped = (0..<samples.count).map { min(max(samples[$0], -limit), limit) }
        unsafe _ = clipped.withUnsafeBufferPointer {
            unsafe handle?.writeFloats($0.baseAddress!, frames: clipped.count)
        }
        let count = samples.count * bytesPerSample
        guard memory.bytes.count == count else {
            throw AudioFileError(
                .cannotWrite, path: format.container.rawValue,
                detail: "\(count) bytes of \(format.encoding.rawValue) expected, \(memory.bytes.count) made")
        }
        for index in 0..<count { bytes[index] = memory.bytes[index] }
    }

    /// The whole numbers, left-justified in 32 bits, that ``AudioWriter/writeIntegers(_:)`` stores unchanged.
    /// - Parameters:
    ///   - samples: full scale ±1.
    ///   - integers: at least as many as `samples`; filled from the start.
    public mutating func encode(_ samples: Span<Float>, into integers: inout MutableSpan<Int32>) {
        precondition(integers.count >= samples.count && format.integerBits != nil)
        let bits = format.integerBits ?? 32
        let steps = Double(Int64(1) << (bits - 1))
        for index in 0..<samples.count {
            let scaled = (Double(samples[index]) * steps).rounded(.toNearestOrEven)
            integers[index] = Int32(min(max(scaled, -steps), steps - 1)) << Int32(32 - bits)
        }
    }
}
