import Foundation

/// JSON as the tests look at it.
enum JSONText {
    /// `nil` unless the whole text is one JSON object.
    static func object(_ text: String) -> [String: Any]? {
        (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any]
    }

    /// `nil` unless the whole text is one JSON array of objects.
    static func array(_ text: String) -> [[String: Any]]? {
        (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [[String: Any]]
    }
}
