import BleepCore

/// A JSON object on one line, its keys in the order in which they were added.
public struct JSONObject {
    private var bytes: [UInt8] = []

    /// Bytes of an object of a few numbers and words.
    private static let usual = 160

    public init() {
        bytes.reserveCapacity(Self.usual)
        bytes.append(character: "{")
    }

    private mutating func begin(_ key: String) {
        if bytes.count > 1 { bytes.append(character: ",") }
        bytes.append(character: "\"")
        bytes.append(text: key)
        bytes.append(character: "\"")
        bytes.append(character: ":")
    }

    /// Adds a value that is JSON already.
    public mutating func add(_ key: String, raw: String) {
        begin(key)
        bytes.append(text: raw)
    }

    /// Adds seconds with up to six decimals, rounded to nearest, and at least one, so that a reader sees that they are no
    /// frames: `6.0`.
    mutating func add(_ key: String, seconds time: Timecode) {
        begin(key)
        bytes.append(seconds: time, leastPlaces: 1)
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
