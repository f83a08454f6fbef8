/// A moment or a length of time in whole nanoseconds, as it stands in cue files and sheets.
///
/// Read from decimal text without floating point: `12.5`, `1:02.5`, `0:01:02.500`.
public struct Timecode: Hashable, Comparable, Sendable {
    /// Nanoseconds in a second.
    public static let second = 1_000_000_000

    /// The longest time that is read: about 11 days, far beyond any call, far below overflow.
    public static let longest = Timecode(nanoseconds: 1_000_000 * second)

    public var nanoseconds: Int

    public init(nanoseconds: Int) { self.nanoseconds = nanoseconds }

    public init(milliseconds: Int) { nanoseconds = milliseconds * 1_000_000 }

    public static func < (left: Timecode, right: Timecode) -> Bool { left.nanoseconds < right.nanoseconds }

    /// Reads `[[hours:]minutes:]seconds[.fraction]`.
    ///
    /// Digits after the ninth decimal are cut off. Minutes and seconds after a colon stay below 60; a lone number of
    /// seconds may be any size. A leading minus sign is read, so that the caller can say what is wrong with it.
    /// - Parameters:
    ///   - text: without surrounding white space.
    ///   - decimalComma: whether `,` may stand for the decimal point (SRT, German spreadsheets).
    /// - Returns: `nil` when the text is no such time or is beyond ``longest``.
    public init?(_ text: some StringProtocol, decimalComma: Bool = false) {
        var fields = 0
        var wholeSeconds = 0
        var field = 0
        var fieldDigits = 0
        var fraction = 0
        var decimals: Int?
        var isNegative = false
        for (place, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x30...0x39:
                let digit = Int(byte) - 0x30
                if let count = decimals {
                    if count < 9 { fraction = fraction * 10 + digit }
                    decimals = count + 1
                } else {
                    field = field * 10 + digit
                    fieldDigits += 1
                    guard fieldDigits <= 9 else { return nil }
                }
            case UInt8(ascii: "-") where place == 0:
                isNegative = true
            case UInt8(ascii: ":") where decimals == nil && fieldDigits > 0 && fields < 2:
                // Only the first field may be 60 or more.
                guard fields == 0 || field < 60, field < 1_000_000 else { return nil }
                wholeSeconds = wholeSeconds * 60 + field
                fields += 1
                field = 0
                fieldDigits = 0
            case UInt8(ascii: ".") where decimals == nil && fieldDigits > 0,
                UInt8(ascii: ",") where decimalComma && decimals == nil && fieldDigits > 0:
                decimals = 0
            default: return nil
            }
        }
        guard fieldDigits > 0, decimals != 0, fields == 0 || field < 60 && fieldDigits <= 2 else { return nil }
        for _ in min(decimals ?? 0, 9)..<9 { fraction *= 10 }
        wholeSeconds = wholeSeconds * 60 + field
        guard wholeSeconds <= Self.longest.nanoseconds / Self.second else { return nil }
        let magnitude = wholeSeconds * Self.second + fraction
        nanoseconds = isNegative ? -magnitude : magnitude
    }

    /// Seconds with six decimals, as sheets carry them: `260.135000`.
    public var seconds: String { decimal(places: 6) }

    /// Seconds with as many decimals as `places`, rounded to nearest.
    public func decimal(places: Int) -> String {
        let (negative, whole, fraction) = rounded(places: places)
        let text = places == 0 ? "\(whole)" : "\(whole)." + Self.padded(fraction, to: places)
        return negative ? "-" + text : text
    }

    /// For people: `0:07.250`, `4:20.135`, `1:04:20.135`.
    public var clock: String {
        let (negative, whole, fraction) = rounded(places: 3)
        let hours = whole / 3600
        let minutes = whole / 60 % 60
        let tail = Self.padded(whole % 60, to: 2) + "." + Self.padded(fraction, to: 3)
        let text = hours > 0 ? "\(hours):\(Self.padded(minutes, to: 2)):\(tail)" : "\(minutes):\(tail)"
        return negative ? "-" + text : text
    }

    /// As WebVTT writes it: `00:04:20.135`.
    public var webVTT: String {
        let (_, whole, fraction) = rounded(places: 3)
        return [whole / 3600, whole / 60 % 60, whole % 60].map { Self.padded($0, to: 2) }.joined(separator: ":") + "."
            + Self.padded(fraction, to: 3)
    }

    private func rounded(places: Int) -> (negative: Bool, whole: Int, fraction: Int) {
        var unit = Self.second
        var scale = 1
        for _ in 0..<places {
            unit /= 10
            scale *= 10
        }
        let units = (abs(nanoseconds) + unit / 2) / unit
        return (nanoseconds < 0 && units > 0, units / scale, units % scale)
    }

    private static func padded(_ value: Int, to width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
