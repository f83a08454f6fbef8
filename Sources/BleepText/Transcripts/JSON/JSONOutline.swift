/// Which keys a JSON document has and where: `segments[].words[].score`. The formats are told apart by it.
struct JSONOutline {
    /// Elements of an array that are looked into, documents of a stream that are read.
    private static let samples = 24
    private static let depth = 6
    /// Different keys that are kept; a transcript has a few dozen.
    private static let mostPaths = 2_000

    private(set) var paths: Set<String> = []
    /// How many documents there are; a stream is only looked at in its beginning.
    private(set) var documents = 0

    init(_ json: inout JSONPull) throws(JSONFault) {
        while documents < Self.samples, json.nextDocument() {
            try visit(&json, path: "", depth: 0)
            documents += 1
        }
    }

    func has(_ path: String) -> Bool { paths.contains(path) }

    /// Whether nothing is below a path that is there: an empty list or object, a text, a number.
    func isLeaf(_ path: String) -> Bool {
        has(path) && !paths.contains { $0.hasPrefix(path + ".") || $0.hasPrefix(path + "[].") }
    }

    private mutating func visit(_ json: inout JSONPull, path: String, depth: Int) throws(JSONFault) {
        guard depth < Self.depth, paths.count < Self.mostPaths else { return try json.skip() }
        switch try json.kind() {
        case .object:
            guard try json.beginObject() else { return }
            while let key = try json.key() {
                // No key of ours is longer, and a key may be anything.
                let next = (path.isEmpty ? "" : path + ".") + (key.utf8.count > 40 ? "…" : key)
                paths.insert(next)
                try visit(&json, path: next, depth: depth + 1)
            }
        case .array:
            guard try json.beginArray() else { return }
            let next = path + "[]"
            paths.insert(next)
            var count = 0
            while try json.element() {
                if count < Self.samples {
                    try visit(&json, path: next, depth: depth + 1)
                } else {
                    try json.skip()
                }
                count += 1
            }
        case .string, .number, .literal: try json.skip()
        }
    }
}
