import FoundationEssentials

/// Jobs and results as lines of JSON.
enum JobLine {
    static func text(_ value: some Encodable) -> String {
        // Strings, numbers and lists of them: there is nothing in it that JSON could not hold.
        (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// - Returns: `nil` for a line that is none of ours.
    static func value<Value: Decodable>(_ type: Value.Type, _ line: String) -> Value? {
        try? JSONDecoder().decode(type, from: Data(line.utf8))
    }
}
