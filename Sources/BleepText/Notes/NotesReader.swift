public import BleepCore

/// Reads the notes that a person keeps beside a call, `STEM.notes.md`: a front matter, lines that begin with a time, and
/// other Markdown.
public enum NotesReader {
    /// - Parameters:
    ///   - bytes: UTF-8, with or without a byte order mark; lines end with LF, CR LF or CR.
    ///   - name: how messages call the file.
    ///   - limits: what no file may exceed.
    /// - Throws: ``SidecarError`` with the line for a front matter that is no YAML or is not closed, a known key with a
    ///   value that it cannot have, a stretch that ends before it begins and a note that is too long; and for a file that
    ///   is not UTF-8.
    public static func read(
        _ bytes: [UInt8], name: String, limits: Limits = .standard
    ) throws(SidecarError) -> NotesFile {
        let text = try content(bytes, name: name, limits: limits)
        let lines = Array(TextLines(NotesComments.blanked(text)))
        var notes = NotesFile(name: name, facts: CallFacts(), entries: [], body: "", warnings: [], passages: [])
        var first = 0
        if let line = lines.first, FrontMatter.isFence(line.bytes) {
            let matter = try FrontMatter.read(lines, name: name, limits: limits)
            notes.facts = matter.facts
            notes.warnings = matter.warnings
            notes.passages = matter.passages
            first = matter.lineCount
        }
        try readBody(lines[first...], into: &notes, limits: limits)
        return notes
    }

    private static func content(_ bytes: [UInt8], name: String, limits: Limits) throws(SidecarError) -> [UInt8] {
        func fault(_ line: Int?, _ message: String) -> SidecarError {
            SidecarError(file: name, line: line, message: message)
        }
        guard bytes.count <= limits.textBytes else {
            throw fault(nil, "larger than the \(limits.textBytes) bytes that are read of notes")
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw fault(nil, "the file is UTF-16; save it as UTF-8")
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if let zero = text.firstIndex(of: 0) {
            throw fault(1 + text[..<zero].count { $0 == 0x0A }, "a zero byte; expected text saved as UTF-8")
        }
        guard TextFile.isUTF8(text) else { throw fault(nil, "not UTF-8; save it as UTF-8") }
        return text
    }

    /// A note that is being read, with the lines that belong to it.
    private struct OpenNote {
        var head: NoteHead
        var text: String
        var line: Int
    }

    private static func readBody(
        _ lines: ArraySlice<TextLine>, into notes: inout NotesFile, limits: Limits
    ) throws(SidecarError) {
        var body: [String] = []
        var open: OpenNote?
        var fence: UInt8?
        func close(_ notes: inout NotesFile) throws(SidecarError) {
            guard let note = open else { return }
            open = nil
            try add(note, to: &notes, limits: limits)
        }
        for line in lines {
            let content = line.bytes.trimmed
            if let mark = codeFence(content), fence == nil || fence == mark {
                try close(&notes)
                fence = fence == nil ? mark : nil
                body.append(line.bytes.string)
                continue
            }
            if fence == nil {
                let head: NoteHead?
                do {
                    head = try NoteHead.read(content)
                } catch {
                    throw SidecarError(file: notes.name, line: line.number, message: error.message)
                }
                if let head {
                    try close(&notes)
                    if head.isTimeOfDay {
                        notes.warnings.append(
                            "\(notes.name):\(line.number): a time of day, so this is no note on the call")
                    } else {
                        open = OpenNote(head: head, text: head.rest.string, line: line.number)
                        continue
                    }
                }
                // A paragraph goes on until a blank line or a mark of Markdown.
                if open != nil, !line.isBlank, !beginsBlock(content) {
                    open?.text += " " + content.string
                    continue
                }
            }
            try close(&notes)
            body.append(line.bytes.string)
            if !line.isBlank {
                notes.passages.append(NotesPassage(line: line.number, place: .text, text: line.bytes.string))
            }
        }
        try close(&notes)
        while body.first?.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) == true { body.removeFirst() }
        while body.last?.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) == true { body.removeLast() }
        notes.body = body.joined(separator: "\n")
        notes.facts.text = NotesParagraphs.read(body, longest: limits.labelCharacters)
    }

    private static func add(
        _ open: OpenNote, to notes: inout NotesFile, limits: Limits
    ) throws(SidecarError) {
        // Bytes first: counting the characters of a text of megabytes takes long.
        guard open.text.utf8.count <= limits.labelCharacters * 8, open.text.count <= limits.labelCharacters else {
            throw SidecarError(
                file: notes.name, line: open.line,
                message: "a note of more than \(limits.labelCharacters) characters")
        }
        let text = NoteText(open.text)
        guard !text.plain.isEmpty else {
            notes.warnings.append("\(notes.name):\(open.line): a time without a text; expected a remark behind it")
            return
        }
        notes.entries.append(
            NotesFile.Entry(
                note: Note(
                    time: open.head.time, end: open.head.end, bearing: open.head.bearing, text: text.plain,
                    tags: text.tags), line: open.line))
        // Tags that were taken out of the text are read by others, too.
        let words = ([text.plain] + text.tags).joined(separator: " ")
        notes.passages.append(NotesPassage(line: open.line, place: .note, text: words))
    }

    /// The mark of a line that begins or ends a block of code.
    static func codeFence(_ content: ArraySlice<UInt8>) -> UInt8? {
        guard let mark = content.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        return content.count > 2 && content.prefix(3).allSatisfy { $0 == mark } ? mark : nil
    }

    /// Headings, quotes, tables, lists and rules end a paragraph.
    static func beginsBlock(_ content: ArraySlice<UInt8>) -> Bool {
        guard let mark = content.first else { return true }
        switch mark {
        case UInt8(ascii: "|"), UInt8(ascii: ">"): return true
        case UInt8(ascii: "#"): return content.drop { $0 == mark }.first.map { $0 == 0x20 } ?? true
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            let next = content.dropFirst().first
            return next == 0x20 || next == 0x09 || content.allSatisfy { $0 == mark || $0 == 0x20 }
        case 0x30...0x39:
            let rest = content.drop { (0x30...0x39).contains($0) }
            return (rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"))
                && rest.dropFirst().first == 0x20
        default: return false
        }
    }
}
