/// The text of a notes file beside its notes, as paragraphs without Markdown.
enum NotesParagraphs {
    /// - Parameters:
    ///   - lines: of the body, without the notes.
    ///   - longest: bytes of a paragraph; what is longer is cut between words.
    static func read(_ lines: [String], longest: Int) -> [String] {
        var paragraphs: [String] = []
        var open = ""
        var fence: UInt8?
        func close() {
            paragraphs += pieces(of: NoteText.paragraph(open), longest: longest)
            open = ""
        }
        for line in lines {
            let content = Array(line.utf8)[...].trimmed
            if let mark = NotesReader.codeFence(content), fence == nil || fence == mark {
                close()
                fence = fence == nil ? mark : nil
            } else if fence != nil {
                open = line
                close()
            } else {
                // A blank line begins a block, too.
                if NotesReader.beginsBlock(content) { close() }
                open += " " + withoutBlockMark(content)
            }
        }
        close()
        return paragraphs
    }

    private static func pieces(of text: String, longest: Int) -> [String] {
        guard text.utf8.count > longest else { return text.isEmpty ? [] : [text] }
        var pieces: [String] = []
        var piece = ""
        for word in text.split(separator: " ") {
            if !piece.isEmpty, piece.utf8.count + word.utf8.count >= longest {
                pieces.append(piece)
                piece = ""
            }
            // No word is as long as a paragraph may be.
            piece += (piece.isEmpty ? "" : " ") + word.prefix(longest / 4)
        }
        return pieces + [piece]
    }

    /// Without `#` of a heading, `>` of a quote, `-` of a list, and without a rule.
    private static func withoutBlockMark(_ content: ArraySlice<UInt8>) -> String {
        guard let mark = content.first, Array("#>-*+".utf8).contains(mark), NotesReader.beginsBlock(content) else {
            return content.string
        }
        return content.drop { $0 == mark || $0 == 0x20 }.string
    }
}
