/// `<!-- … -->`: what Markdown has for remarks that nobody is to read.
enum NotesComments {
    /// Every comment that is closed as blanks, so that lines and places stay what they are.
    static func blanked(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "<")) else { return text }
        var text = text
        let (opening, closing) = (Array("<!--".utf8), Array("-->".utf8))
        var rest = text.startIndex..<text.endIndex
        while let open = text[rest].firstRange(of: opening),
            let close = text[open.upperBound..<rest.upperBound].firstRange(of: closing)
        {
            for index in open.lowerBound..<close.upperBound where text[index] != 0x0A && text[index] != 0x0D {
                text[index] = 0x20
            }
            rest = close.upperBound..<rest.upperBound
        }
        return text
    }
}
