/// A JSON object on one line, its keys in the order in which they were added.
public struct JSONObject {
    private var text = "{"

    public init() {}

    /// Adds a value that is JSON already.
    public mutating func add(_ key: String, raw: String) {
        if text.utf8.count > 1 { text += "," }
        text += "\""
        text += key
        text += "\":"
        text += raw
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

    public var line: String { text + "}" }
}
