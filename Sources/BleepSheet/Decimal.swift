import BleepCore

/// Numbers as sheets carry them, without a locale and without a formatter.
enum Decimal {
    /// With at most `places` decimals (0 … 6), rounded to nearest, without trailing zeros: `440`, `97.5`.
    /// - Returns: `nil` for what no decimal text can say (infinities, NaN) or what no sheet means.
    static func trimmed(_ value: Double, places: Int) -> String? {
        guard value.isFinite, abs(value) < 1e9 else { return nil }
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let nanoseconds = Int((value * scale).rounded() * (1e9 / scale))
        let text = Timecode(nanoseconds: nanoseconds).decimal(places: places)
        return trimmed(text)
    }

    private static func trimmed(_ text: String) -> String {
        guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return text }
        var end = text.utf8.endIndex
        while end > point, text.utf8[text.utf8.index(before: end)] == UInt8(ascii: "0") {
            end = text.utf8.index(before: end)
        }
        if text.utf8.index(after: point) == end { end = point }
        return String(text[..<end])
    }
}
