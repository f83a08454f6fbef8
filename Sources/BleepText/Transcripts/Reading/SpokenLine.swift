/// A line of a transcript that may say who speaks: `Agent: hello`, `[SPEAKER_00]: hello`, `(speaker 1) hello`.
struct SpokenLine {
    var text: String
    var speaker: String?

    init(_ text: String, speaker: String? = nil) {
        self.text = TranscriptCollector.trimmed(text)
        self.speaker = speaker
    }

    /// The line without the name in front, when it is one of `labels` or can be nothing else.
    func withoutLabel(of labels: Set<String>) -> SpokenLine {
        guard speaker == nil, let (label, rest) = Self.label(of: text) else { return self }
        return labels.contains(label) || Self.isNumbered(label) ? SpokenLine(String(rest), speaker: label) : self
    }

    /// What stands in front of a colon in several lines is a speaker; in a single line it may be speech ("Note: …").
    static func speakerLabels(in lines: [String]) -> Set<String> {
        var counts: [String: Int] = [:]
        for line in lines {
            if let (label, _) = label(of: line) { counts[label, default: 0] += 1 }
        }
        let repeated = counts.filter { $0.value > 1 }
        let labelled = counts.values.reduce(0, +)
        // Where most lines have one, those that occur once are speakers too.
        return labelled * 2 > lines.count && lines.count > 1 ? Set(counts.keys) : Set(repeated.keys)
    }

    /// The label in front of a line and what follows it.
    private static func label(of line: String) -> (String, Substring)? {
        /// A name of three words.
        let longest = 40
        if let first = line.utf8.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "(") {
            let closing: Character = first == UInt8(ascii: "[") ? "]" : ")"
            guard let end = line.prefix(longest).firstIndex(of: closing) else { return nil }
            let label = line[line.index(after: line.startIndex)..<end]
            var rest = line[line.index(after: end)...]
            let hasColon = rest.first == ":"
            if hasColon { rest = rest.dropFirst() }
            guard hasColon || isNumbered(String(label)) else { return nil }
            return (String(label), rest)
        }
        guard let colon = line.prefix(longest).firstIndex(of: ":"), colon != line.startIndex else { return nil }
        let label = line[..<colon]
        let rest = line[line.index(after: colon)...]
        guard rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
        let words = label.split(separator: " ")
        guard (1...3).contains(words.count), let first = label.first, first.isUppercase || first == "_",
            words.allSatisfy({ $0.first?.isLetter == true || $0.allSatisfy(\.isNumber) })
        else { return nil }
        return (String(label), rest)
    }

    /// `SPEAKER_00`, `Speaker 1`, `speaker ?`, `Sprecher 2`.
    private static func isNumbered(_ label: String) -> Bool {
        let lower = label.lowercased()
        guard let word = ["speaker", "sprecher", "spk"].first(where: { lower.hasPrefix($0) }) else { return false }
        return lower.dropFirst(word.count).allSatisfy { $0 == "_" || $0 == " " || $0 == "?" || $0.isNumber }
    }
}
