import BleepCore

/// Text that grows byte by byte: a long call has thousands of lines, and a string for each cell costs more than the cell.
extension [UInt8] {
    mutating func append(text: String) { append(contentsOf: text.utf8) }

    mutating func append(character: Unicode.Scalar) { append(UInt8(ascii: character)) }

    /// - Parameters:
    ///   - value: not below 0.
    ///   - digits: how many are written at least, with zeros before the value.
    mutating func append(number value: Int, digits: Int = 1) {
        var unit = 1
        var count = 1
        while count < digits || value / unit >= 10 {
            unit *= 10
            count += 1
        }
        while unit > 0 {
            append(UInt8(ascii: "0") + UInt8(value / unit % 10))
            unit /= 10
        }
    }

    /// Seconds, rounded to millionths.
    /// - Parameter leastPlaces: decimals that are written though they are 0.
    mutating func append(seconds time: Timecode, leastPlaces: Int) {
        let microseconds = (abs(time.nanoseconds) + 500) / 1_000
        if time.nanoseconds < 0, microseconds > 0 { append(character: "-") }
        var fraction = microseconds % 1_000_000
        var places = 6
        while places > leastPlaces, fraction.isMultiple(of: 10) {
            fraction /= 10
            places -= 1
        }
        append(number: microseconds / 1_000_000)
        append(character: ".")
        append(number: fraction, digits: places)
    }
}
