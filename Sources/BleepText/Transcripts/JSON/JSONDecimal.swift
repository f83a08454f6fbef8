import BleepCore

/// Decimal numbers as JSON and most transcripts write them, read without floating point.
enum JSONDecimal {
    /// Significant digits that are kept; more lie below a nanosecond for every time that is read.
    private static let digits = 18

    /// `value × unit`, rounded to the nearest whole number.
    ///
    /// `12.5`, `-3`, `1e3`, `7600000.0`; white space around is ignored.
    /// - Parameter unit: 1 to 3,600,000,000,000.
    /// - Returns: `nil` when the text is no number or the result lies beyond ``Timecode/longest``.
    static func scaled(_ text: ArraySlice<UInt8>, by unit: Int) -> Int? {
        let field = text.trimmed
        var index = field.startIndex
        var isNegative = false
        if index < field.endIndex, field[index] == UInt8(ascii: "-") || field[index] == UInt8(ascii: "+") {
            isNegative = field[index] == UInt8(ascii: "-")
            index += 1
        }
        var mantissa = 0
        var significant = 0
        var power = 0
        var hasDigit = false
        var hasPoint = false
        while index < field.endIndex {
            let byte = field[index]
            if (0x30...0x39).contains(byte) {
                hasDigit = true
                if significant < digits {
                    mantissa = mantissa * 10 + Int(byte - 0x30)
                    if mantissa > 0 { significant += 1 }
                    if hasPoint { power -= 1 }
                } else if !hasPoint {
                    power += 1
                }
            } else if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                break
            }
            index += 1
        }
        guard hasDigit else { return nil }
        if index < field.endIndex {
            guard field[index] == UInt8(ascii: "e") || field[index] == UInt8(ascii: "E"),
                field.endIndex - index <= 6, let exponent = Int(field[(index + 1)...].string)
            else { return nil }
            power += exponent
        }
        if mantissa == 0 { return 0 }
        guard let magnitude = product(mantissa, unit, power: power), magnitude <= Timecode.longest.nanoseconds else {
            return nil
        }
        return isNegative ? -magnitude : magnitude
    }

    /// `mantissa × unit × 10^power`, rounded; `nil` where it does not fit.
    private static func product(_ mantissa: Int, _ unit: Int, power: Int) -> Int? {
        if power >= 0 {
            var value = mantissa.multipliedReportingOverflow(by: unit)
            for _ in 0..<power {
                guard !value.overflow else { return nil }
                value = value.partialValue.multipliedReportingOverflow(by: 10)
            }
            return value.overflow ? nil : value.partialValue
        }
        // Below a nanosecond whatever the mantissa is.
        guard power > -40 else { return 0 }
        var wide = mantissa.multipliedFullWidth(by: unit)
        var rest = -power
        while rest > 0 {
            let step = min(rest, digits)
            var divisor = 1
            for _ in 0..<step { divisor *= 10 }
            guard wide.high < divisor else { return nil }
            let (quotient, remainder) = divisor.dividingFullWidth(wide)
            rest -= step
            let rounded = rest == 0 && remainder >= divisor - remainder ? quotient + 1 : quotient
            wide = (0, UInt(rounded))
        }
        return Int(exactly: wide.low)
    }
}
