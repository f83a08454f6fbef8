/// Names of results as the journal keeps them, with the folder in which they lie told by a word.
enum PublishedName {
    static let results = "results:"
    static let privates = "private:"

    /// Whether it is the recording or the timeline that was made of a call, not what lies beside it.
    static func isRecording(_ path: String) -> Bool {
        // `call.redacted.sheet.json` lies beside `call.redacted.wav`.
        let inner = PathNames.ending(PathNames.stem(PathNames.name(path)))
        return !path.hasPrefix(privates) && ![".sheet", ".transcript", ".private"].contains(inner)
    }

    /// Without the word.
    static func relative(_ path: String) -> String {
        path.hasPrefix(results) ? String(path.dropFirst(results.count)) : path
    }
}
