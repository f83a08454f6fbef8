public import BleepCore

/// Reads the remarks that a person keeps beside a call, `STEM.notes.md`.
///
/// A line that begins with a time (`4:20 he gets it wrong`, `~4:20`, `<2:30` for just before, `2:30-2:50`) is a note
/// at that time; an item mark (`-`, `*`) in front is allowed. A front matter between two lines of `---`, headings and
/// lines without a time belong to the reader of the page, not to the timeline.
public enum NotesReader {
    /// - Parameters:
    ///   - bytes: UTF-8, with or without a byte order mark.
    ///   - name: how messages call the file.
    /// - Throws: ``CueFileError`` where the text is not UTF-8 or a note is too long.
    public static func read(
        _ bytes: [UInt8], name: String, limits: Limits = .standard
    ) throws(CueFileError) -> [Note] {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CueFileError(file: name, message: "not UTF-8 text; save it as UTF-8")
        }
        var notes: [Note] = []
        var isInFrontMatter = false
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        for (index, line) in lines.enumerated() {
            let content = trimmed(line.first == "\u{FEFF}" ? line.dropFirst() : line)
            if content == "---", index == 0 || isInFrontMatter {
                isInFrontMatter.toggle()
                continue
            }
            guard !isInFrontMatter, let note = note(content) else { continue }
            guard note.text.count <= limits.labelCharacters else {
                throw CueFileError(
                    file: name, line: index + 1,
                    message: "a note of \(note.text.count) characters; expected at most \(limits.labelCharacters)")
            }
            notes.append(note)
        }
        return notes
    }

    private static func note(_ line: Substring) -> Note? {
        var rest = line
        if rest.hasPrefix("- ") || rest.hasPrefix("* ") { rest = trimmed(rest.dropFirst(2)) }
        if let first = rest.first, "~<>≈".contains(first) { rest = trimmed(rest.dropFirst()) }
        let mark = rest.prefix { !$0.isWhitespace }
        // A number alone is a number; a time has a colon.
        let start = mark.prefix { $0.isNumber || $0 == ":" || $0 == "." }
        guard start.contains(":"), let time = Timecode(start), time.nanoseconds >= 0 else { return nil }
        let end = mark.dropFirst(start.count)
        guard end.isEmpty || end.first.map({ "-–:,".contains($0) }) == true else { return nil }
        let text = trimmed(rest.dropFirst(mark.count))
        return text.isEmpty ? nil : Note(time: time, text: String(text))
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
