import CVectors

/// Turns stored samples into floats: the same numbers that libsndfile gives, without its way over buffers of its own.
@safe struct SampleDecoder: Sendable {
    /// Bytes of one sample.
    let width: Int

    private let isBig: Bool
    private let isFloatingPoint: Bool
    /// What each byte stands for, where a sample is one byte; else empty.
    private let table: [Float]

    /// - Parameter format: one whose transport is ``Transport/bytes``, as that of ``AudioFormat/kept`` always is.
    init(kept format: AudioFormat) {
        guard let width = format.bytesPerSample else {
            preconditionFailure("\(format.encoding.rawValue) is not stored sample by sample")
        }
        self.width = width
        isBig = format.storesBigEndian
        isFloatingPoint = format.encoding.isFloatingPoint
        table = width == 1 ? (0...UInt8.max).map { Self.value(of: $0, as: format.encoding) } : []
    }

    /// - Parameters:
    ///   - bytes: as they are stored, ``width`` for each sample.
    ///   - samples: how many are decoded, from the first.
    ///   - floats: gets as many; full scale is ±1. What is stored as no finite number stays one.
    func decode(_ bytes: Span<UInt8>, samples: Int, into floats: inout MutableSpan<Float>) {
        precondition(samples * width <= bytes.count && samples <= floats.count)
        guard samples > 0 else { return }
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe floats.withUnsafeMutableBufferPointer { floats in
                let source = bytes.baseAddress!
                let target = floats.baseAddress!
                if isFloatingPoint {
                    unsafe vectors_take_floats(source, width, isBig, target, samples)
                } else if width == 1 {
                    unsafe vectors_look_up(source, table, target, samples)
                } else if width == 2, !isBig {
                    unsafe vectors_widen(source, target, samples)
                } else {
                    unsafe vectors_widen_words(source, width, isBig, target, samples)
                }
            }
        }
    }

    private static func value(of byte: UInt8, as encoding: SampleEncoding) -> Float {
        switch encoding {
        case .muLaw: Float(muLaw(byte)) / 32_768
        case .aLaw: Float(aLaw(byte)) / 32_768
        case .pcmU8: Float(Int(byte) - 128) / 128
        default: Float(Int8(bitPattern: byte)) / 128
        }
    }

    /// In 16 bits (ITU-T G.711, table 2a: 14 bits, all bits inverted).
    private static func muLaw(_ byte: UInt8) -> Int {
        let code = Int(~byte)
        let magnitude = (((code & 15) << 3) + 132) << (code >> 4 & 7) - 132
        return code & 128 != 0 ? -magnitude : magnitude
    }

    /// In 16 bits (ITU-T G.711, table 1a: 13 bits, even bits inverted).
    private static func aLaw(_ byte: UInt8) -> Int {
        let code = Int(byte ^ 0x55)
        let segment = code >> 4 & 7
        let step = (code & 15) << 4
        let magnitude = segment == 0 ? step + 8 : (step + 264) << (segment - 1)
        return code & 128 != 0 ? magnitude : -magnitude
    }
}
