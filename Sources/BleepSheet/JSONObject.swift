/// A JSON object on one line, its keys in the order in which they were added.
public struct JSONObject {
    private var bytes: [UInt8] = []

    /// Bytes of an object of a few numbers and words.
    private static let usual = 160

    public init() {
        bytes.reserveCapacity(Self.usual)
        bytes.append(UInt8(ascii: "{"))
    }

    /// Adds a value that is JSON already.
    public mutating func add(_ key: String, raw: String) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: key.utf8)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: raw.utf8)
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
