import BleepCore

/// What the readers of all formats share: their errors, their limits, and the rule by which a label becomes a cue, a
/// note or nothing.
struct CueCollector {
    let name: String
    let categories: Set<Category>
    let limits: Limits
    private(set) var cues: [Cue] = []
    private(set) var notes: [Note] = []
    private(set) var warnings: [String] = []
    private var emptyLabels = 0
    private var firstEmptyLabel = 0

    init(name: String, categories: Set<Category>, limits: Limits) {
        self.name = name
        self.categories = categories
        self.limits = limits
    }

    func fault(_ line: Int?, _ message: String) -> SidecarError {
        SidecarError(file: name, line: line, message: message)
    }

    mutating func warn(_ line: Int, _ message: String) { warnings.append("\(name):\(line): \(message)") }

    /// Reads a time that is neither negative nor beyond ``Timecode/longest``.
    /// - Parameter what: `start` or `end`, for the message.
    func time(
        _ text: ArraySlice<UInt8>, _ what: String, line: Int, decimalComma: Bool
    ) throws(SidecarError) -> Timecode {
        let field = text.trimmed
        let expected = "expected a time such as 12.5, 1:02.5 or 0:01:02.500"
        guard !field.isEmpty else { throw fault(line, "the \(what) is missing; \(expected)") }
        // Longer than any time, and not worth a string.
        guard field.count <= 60, let time = Timecode(field.string, decimalComma: decimalComma) else {
            if field.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }) {
                throw fault(line, "the \(what) is badly formed or later than 1000000 seconds; \(expected)")
            }
            if !decimalComma, field.allSatisfy({ (0x2C...0x3A).contains($0) }), field.contains(UInt8(ascii: ",")) {
                throw fault(line, "the \(what) has a decimal comma, which needs the separator ; or tab; \(expected)")
            }
            throw fault(line, "the \(what) is no time; \(expected)")
        }
        guard time.nanoseconds >= 0 else { throw fault(line, "the \(what) is negative; \(expected)") }
        return time
    }

    /// Text of the file, within the limit.
    func text(_ bytes: ArraySlice<UInt8>, _ what: String, line: Int) throws(SidecarError) -> String {
        let text = bytes.trimmed.string
        guard text.utf8.count <= limits.labelCharacters || text.count <= limits.labelCharacters else {
            throw fault(line, "the \(what) has more than \(limits.labelCharacters) characters")
        }
        return text
    }

    mutating func add(_ cue: Cue) throws(SidecarError) {
        if let message = CueFile.orderFault(start: cue.start, end: cue.end) { throw fault(cue.line, message) }
        guard cues.count + notes.count < limits.cues else { throw fault(cue.line, "more than \(limits.cues) cues") }
        cues.append(cue)
    }

    /// Takes an interval or, when its ends are the same, a point, by the rule for labels.
    mutating func add(label: String, start: Timecode, end: Timecode, line: Int) throws(SidecarError) {
        if end < start, let message = CueFile.orderFault(start: start, end: end) { throw fault(line, message) }
        switch LabelMeaning(label, categories: categories) {
        case .nothing:
            if emptyLabels == 0 { firstEmptyLabel = line }
            emptyLabels += 1
        case .note:
            guard cues.count + notes.count < limits.cues else { throw fault(line, "more than \(limits.cues) labels") }
            notes.append(Note(time: start, text: label))
        case .cue(let category, let kind, let reason):
            guard start < end else {
                throw fault(
                    line, "a point label with a category or kind hides nothing; expected an interval with start < end")
            }
            try add(Cue(start: start, end: end, category: category, kind: kind, reason: reason, line: line))
        }
    }

    consuming func file(_ format: CueFormat) -> CueFile {
        if emptyLabels > 0 {
            let count = emptyLabels == 1 ? "a label without text hides" : "\(emptyLabels) labels without text hide"
            warn(firstEmptyLabel, "\(count) nothing" + (emptyLabels == 1 ? "" : "; this is the first"))
        }
        return CueFile(name: name, format: format, cues: cues, notes: notes, warnings: warnings)
    }
}
