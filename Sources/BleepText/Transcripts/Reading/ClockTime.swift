import BleepCore

/// `[[hours:]minutes:]seconds[.,fraction]` in bytes. ``Timecode`` reads the same from text; a million of them are read
/// here without making a million texts.
enum ClockTime {
    /// - Returns: `nil` for anything else and beyond ``Timecode/longest``.
    static func read(_ text: ArraySlice<UInt8>) -> Timecode? {
        let isNegative = text.first == UInt8(ascii: "-")
        let body = isNegative ? text.dropFirst() : text
        let point = body.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") } ?? body.endIndex
        var fraction = 0
        if point < body.endIndex {
            guard point + 1 < body.endIndex else { return nil }
            var unit = Timecode.second
            for byte in body[(point + 1)...] {
                guard (0x30...0x39).contains(byte) else { return nil }
                // What lies below a nanosecond is cut off.
                unit /= 10
                fraction += Int(byte - 0x30) * unit
            }
        }
        var seconds = 0
        var field = 0
        var digits = 0
        var fields = 0
        for byte in body[..<point] {
            if (0x30...0x39).contains(byte) {
                field = field * 10 + Int(byte - 0x30)
                digits += 1
                guard digits <= 9 else { return nil }
            } else {
                guard byte == UInt8(ascii: ":"), digits > 0, fields < 2, fields == 0 || field < 60, field < 1_000_000
                else { return nil }
                seconds = seconds * 60 + field
                fields += 1
                field = 0
                digits = 0
            }
        }
        guard digits > 0, fields == 0 || field < 60 && digits <= 2 else { return nil }
        seconds = seconds * 60 + field
        guard seconds <= Timecode.longest.nanoseconds / Timecode.second else { return nil }
        let magnitude = seconds * Timecode.second + fraction
        return Timecode(nanoseconds: isNegative ? -magnitude : magnitude)
    }
}
