import Foundation

/// Checks a document against a JSON schema (2020-12): the keywords that our schemas use, and no others.
struct SchemaValidator {
    private static let known: Set<String> = [
        "$schema", "$id", "title", "description", "type", "properties", "required", "additionalProperties", "items",
        "enum", "const", "minimum", "maximum", "pattern", "anyOf",
    ]

    let schema: JSONValue

    /// Reads `docs/schemas/<name>.schema.json` of this repository.
    init(named name: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try Data(contentsOf: root.appending(path: "docs/schemas/\(name).schema.json"))
        schema = try JSONDecoder().decode(JSONValue.self, from: data)
    }

    /// Every fault of `document`, each with its place.
    func faults(in document: String) throws -> [String] {
        try faults(of: JSONValue(document), by: schema, at: "$")
    }

    private func faults(of value: JSONValue, by schema: JSONValue, at place: String) throws -> [String] {
        guard case .object(let keywords) = schema else { return ["\(place): the schema is no object"] }
        var faults = keywords.keys.filter { !Self.known.contains($0) }.map { "\(place): unknown keyword \($0)" }
        if let type = schema["type"] {
            let wanted = type.string.map { [$0] } ?? type.strings
            if value.types.isDisjoint(with: wanted) {
                faults.append("\(place): is no \(wanted.joined(separator: ", "))")
            }
        }
        if let constant = schema["const"], constant != value { faults.append("\(place): another constant") }
        if let allowed = schema["enum"], !allowed.array.contains(value) { faults.append("\(place): not of the enum") }
        if let branches = schema["anyOf"],
            try branches.array.allSatisfy({ try !self.faults(of: value, by: $0, at: place).isEmpty })
        {
            faults.append("\(place): none of anyOf")
        }
        if let number = value.number {
            if let least = schema["minimum"]?.number, number < least { faults.append("\(place): too low") }
            if let most = schema["maximum"]?.number, number > most { faults.append("\(place): too high") }
        }
        if let pattern = schema["pattern"]?.string, let text = value.string,
            try Regex(pattern).firstMatch(in: text) == nil
        {
            faults.append("\(place): not of the pattern")
        }
        if case .object(let object) = value {
            for key in schema["required"]?.strings ?? [] where object[key] == nil {
                faults.append("\(place): \(key) is missing")
            }
            for (key, entry) in object {
                if let property = schema["properties"]?[key] {
                    faults += try self.faults(of: entry, by: property, at: place + "." + key)
                } else if schema["additionalProperties"] == .bool(false) {
                    faults.append("\(place): \(key) is not described")
                }
            }
        }
        if let items = schema["items"] {
            for (index, entry) in value.array.enumerated() {
                faults += try self.faults(of: entry, by: items, at: "\(place)[\(index)]")
            }
        }
        return faults
    }
}
