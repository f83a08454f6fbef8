/// Says how far two stored samples are apart, in steps of their encoding.
///
/// A step is from one value that the encoding can hold to the next: of G.711 from one code to its neighbour, however far
/// apart the two sound. Where samples are finer than the sound of a bleep is computed, it is ``finest`` of full scale.
public struct CodeSteps: Sendable {
    /// Of full scale: what two builds may differ by that compute a sine in floats of 24 bits, and a few bits more.
    public static let finest = 1.0 / Double(1 << 20)
    /// Whole numbers of more bits hold more than a float does.
    private static let floatBits = 24

    private enum Scale {
        case whole(bits: Int, isUnsigned: Bool)
        case muLaw, aLaw
        case single, double
    }

    private let scale: Scale
    private let isBig: Bool
    /// Steps in the difference of two whole numbers that are one apart.
    private let stepsPerUnit: Double

    /// - Parameter format: one whose transport is ``Transport/bytes`` or ``Transport/integers``.
    public init(format: AudioFormat) {
        isBig = format.storesBigEndian
        switch format.encoding {
        case .muLaw: scale = .muLaw
        case .aLaw: scale = .aLaw
        case .float32: scale = .single
        case .float64: scale = .double
        default:
            scale = .whole(
                bits: format.integerBits ?? 32, isUnsigned: format.encoding == .pcmU8 && format.bytesPerSample != nil)
        }
        let bits = format.integerBits ?? 0
        stepsPerUnit = bits > Self.floatBits ? 1 / (Self.finest * Double(1 << (bits - 1))) : 1
    }

    /// Whether a step is one between neighbouring values, not a part of full scale.
    public var areCodes: Bool {
        switch scale {
        case .whole: stepsPerUnit == 1
        case .muLaw, .aLaw: true
        case .single, .double: false
        }
    }

    /// - Parameters:
    ///   - elements: of stored bytes, or of whole numbers that are left-justified in 32 bits.
    ///   - width: elements of one sample.
    /// - Returns: infinity where one of the two is no number.
    public func apart<Element: FixedWidthInteger & BitwiseCopyable>(
        _ one: Span<Element>, at first: Int, _ other: Span<Element>, at second: Int, width: Int
    ) -> Double {
        let distance = abs(place(one, at: first, width: width) - place(other, at: second, width: width))
        return distance.isNaN ? .infinity : distance
    }

    /// In steps from an arbitrary zero.
    private func place<Element: FixedWidthInteger & BitwiseCopyable>(
        _ elements: Span<Element>, at start: Int, width: Int
    ) -> Double {
        var pattern: UInt64 = 0
        for index in 0..<width {
            let element = elements[start + (isBig ? index : width - 1 - index)]
            pattern =
                pattern << UInt64(Element.bitWidth) | UInt64(truncatingIfNeeded: element) & Self.mask(of: Element.self)
        }
        switch scale {
        case .whole(let bits, let isUnsigned):
            guard !isUnsigned else { return Double(pattern) }
            let stored = UInt64(width * Element.bitWidth)
            let left = Int64(bitPattern: pattern << (64 - stored))
            return Double(left >> Int64(64 - bits)) * stepsPerUnit
        case .muLaw: return Self.ordered(~UInt8(truncatingIfNeeded: pattern), negative: 0x80)
        case .aLaw: return Self.ordered(UInt8(truncatingIfNeeded: pattern) ^ 0x55, negative: 0)
        case .single: return Double(Float(bitPattern: UInt32(truncatingIfNeeded: pattern))) / Self.finest
        case .double: return Double(bitPattern: pattern) / Self.finest
        }
    }

    private static func mask<Element: FixedWidthInteger>(of: Element.Type) -> UInt64 {
        UInt64.max >> UInt64(64 - Element.bitWidth)
    }

    /// The codes of G.711 from the lowest sample to the highest: sign, segment and step follow each other in a byte.
    /// - Parameter negative: the topmost bit of samples below zero.
    private static func ordered(_ code: UInt8, negative: UInt8) -> Double {
        let magnitude = Double(code & 0x7f)
        return code & 0x80 == negative ? -1 - magnitude : magnitude
    }
}
