import BleepCore

/// A JSON object on one line, its keys in the order in which they were added.
public struct JSONObject {
    private var bytes: [UInt8] = []

    /// Bytes of an object of a few numbers and words.
    private static let usual = 160

    public init() {
        bytes.reserveCapacity(Self.usual)
        bytes.append(UInt8(ascii: "{"))
    }

    private mutating func begin(_ key: String) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: key.utf8)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    /// Adds a value that is JSON already.
    public mutating func add(_ key: String, raw: String) {
        begin(key)
        bytes.append(contentsOf: raw.utf8)
    }

    /// Adds seconds with up to six decimals, rounded to nearest, and at least one, so that a reader sees that they are no
    /// frames: `6.0`.
    mutating func add(_ key: String, seconds time: Timecode) {
        begin(key)
        let microseconds = (abs(time.nanoseconds) + 500) / 1_000
        if time.nanoseconds < 0, microseconds > 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        var (fraction, places) = (rest, 6)
        while places > 1, fraction.isMultiple(of: 10) {
            fraction /= 10
            places -= 1
        }
        var digits = 1
        var bound = 10
        while whole >= bound {
            digits += 1
            bound *= 10
        }
        append(whole, digits: digits)
        bytes.append(UInt8(ascii: "."))
        append(fraction, digits: places)
    }

    private mutating func append(_ value: Int, digits: Int) {
        var unit = 1
        for _ in 1..<digits { unit *= 10 }
        while unit > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(value / unit % 10))
            unit /= 10
        }
    }

    public mutating func add(_ key: String, _ value: String) { add(key, raw: JSONText.quoted(value)) }
    public mutating func add(_ key: String, _ value: Int) { add(key, raw: String(value)) }
    public mutating func add(_ key: String, _ value: Bool) { add(key, raw: value ? "true" : "false") }
    public mutating func add(_ key: String, _ values: [String]) {
        add(key, raw: "[" + values.map(JSONText.quoted).joined(separator: ",") + "]")
    }

    /// Adds nothing when there is no value.
    public mutating func add(_ key: String, ifPresent value: String?) {
        if let value { add(key, value) }
    }

    public var line: String { String(decoding: bytes, as: UTF8.self) + "}" }
}
