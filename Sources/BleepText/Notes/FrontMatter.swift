import BleepCore
import Yams

/// The facts between two lines of `---` at the beginning of notes.
struct FrontMatter {
    /// Bytes of a front matter that are read: far more than any has, far less than would keep a parser busy.
    private static let mostBytes = 64 << 10

    private enum Key: String, CaseIterable {
        case title, date
        case callerID = "caller_id"
        case claims, language, licence, contact
    }

    /// What people write for a key, without what joins its words.
    private static let spellings: [String: Key] = [
        "title": .title, "date": .date, "callerid": .callerID, "caller": .callerID, "claims": .claims, "claim": .claims,
        "language": .language, "lang": .language, "licence": .licence, "license": .licence, "contact": .contact,
    ]

    var facts = CallFacts()
    var warnings: [String] = []
    var passages: [NotesPassage] = []
    /// Lines that it takes, the two fences included.
    var lineCount = 0

    static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        var line = line
        while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
        return line.elementsEqual("---".utf8)
    }

    /// - Parameter lines: of the whole file; the first is a fence.
    static func read(_ lines: [TextLine], name: String, limits: Limits) throws(SidecarError) -> FrontMatter {
        var yaml: [UInt8] = []
        var end: Int?
        for (index, line) in lines.enumerated().dropFirst() {
            if isFence(line.bytes) || line.bytes.trimmed.elementsEqual("...".utf8) {
                end = index
                break
            }
            yaml += Array(line.bytes) + [0x0A]
            guard yaml.count <= mostBytes else { break }
        }
        guard let end else {
            throw SidecarError(
                file: name, line: 1,
                message: "the front matter has no second line of --- within \(mostBytes >> 10) KB; close it")
        }
        var matter = FrontMatter()
        matter.lineCount = end + 1
        let root = try compose(String(decoding: yaml, as: UTF8.self), name: name)
        try matter.read(root, name: name, limits: limits)
        return matter
    }

    private static func compose(_ yaml: String, name: String) throws(SidecarError) -> Node? {
        let advice = "put a value with : # * & or @ in it between quotes"
        do {
            return try Yams.compose(yaml: yaml)
        } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                throw SidecarError(file: name, line: mark.line + 1, message: "no valid YAML: \(problem); \(advice)")
            case .duplicatedKeysInMapping(let keys, let context):
                throw SidecarError(
                    file: name, line: context.mark.line + 1,
                    message: "the key \(keys.sorted().first ?? "") is there twice")
            case .reader(let problem, _, _, _):
                throw SidecarError(file: name, line: 1, message: "no valid YAML: \(problem)")
            default: throw SidecarError(file: name, line: 1, message: "no valid YAML; \(advice)")
            }
        } catch {
            throw SidecarError(file: name, line: 1, message: "no valid YAML; \(advice)")
        }
    }

    private mutating func read(_ root: Node?, name: String, limits: Limits) throws(SidecarError) {
        guard let root else { return }
        if case .scalar(let scalar) = root, scalar.string.isEmpty { return }
        guard case .mapping(let mapping) = root else {
            throw SidecarError(
                file: name, line: Self.line(root), message: "the front matter is no list of keys; expected title: …")
        }
        var seen: Set<String> = []
        for (keyNode, value) in mapping {
            let line = Self.line(keyNode)
            guard case .scalar(let scalar) = keyNode else {
                warnings.append("\(name):\(line): a key that is no word is not used")
                continue
            }
            let plain = scalar.string.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
            guard let key = Self.spellings[plain] else {
                let near = NearName.of(scalar.string, among: Key.allCases.map(\.rawValue))
                warnings.append(
                    "\(name):\(line): the key \(Self.shown(scalar.string)) is not known and not used"
                        + (near.map { "; did you mean \($0)?" } ?? ""))
                continue
            }
            guard seen.insert(key.rawValue).inserted else {
                throw SidecarError(file: name, line: line, message: "the key \(key.rawValue) is there twice")
            }
            let texts = try Self.texts(value, of: key, name: name, limits: limits)
            if texts.isEmpty {
                warnings.append("\(name):\(line): nothing stands behind \(key.rawValue); text with a # needs quotes")
            }
            try take(texts, as: key, name: name)
        }
    }

    /// The texts of a value as they were written, whatever YAML would make of a number, with their lines.
    private static func texts(
        _ value: Node, of key: Key, name: String, limits: Limits
    ) throws(SidecarError) -> [(text: String, line: Int)] {
        func text(_ node: Node) throws(SidecarError) -> (text: String, line: Int)? {
            guard case .scalar(let scalar) = node else {
                throw SidecarError(
                    file: name, line: line(node),
                    message: key == .claims
                        ? "claims holds something else than texts; expected a text or a list of texts"
                        : "\(key.rawValue) holds several values; expected one text")
            }
            let trimmed = NoteText.oneLine(scalar.string)
            guard trimmed.utf8.count <= limits.labelCharacters * 8, trimmed.count <= limits.labelCharacters else {
                throw SidecarError(
                    file: name, line: line(node), message: "more than \(limits.labelCharacters) characters")
            }
            let isNothing = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            return isNothing || trimmed.isEmpty ? nil : (trimmed, line(node))
        }
        if key == .claims, case .sequence(let sequence) = value {
            var result: [(text: String, line: Int)] = []
            for item in sequence {
                if let found = try text(item) { result.append(found) }
            }
            return result
        }
        return try text(value).map { [$0] } ?? []
    }

    private mutating func take(_ texts: [(text: String, line: Int)], as key: Key, name: String) throws(SidecarError) {
        guard let (text, line) = texts.first else { return }
        func pass(_ place: NotesPlace) {
            passages += texts.map { NotesPassage(line: $0.line, place: place, text: $0.text) }
        }
        switch key {
        case .title:
            facts.title = text
            pass(.title)
        case .date:
            guard CallDate.isValid(text) else {
                throw SidecarError(
                    file: name, line: line,
                    message: "the date is none that can be sorted; expected 2024-05-17 or 2024-05-17T14:03")
            }
            facts.date = text
        case .callerID:
            facts.callerID = text
            pass(.callerID)
        case .claims:
            facts.claims = texts.map(\.text)
            pass(.claims)
        case .language:
            guard Self.isLanguage(text) else {
                throw SidecarError(
                    file: name, line: line, message: "the language is no code; expected en, de or de-AT (BCP 47)")
            }
            facts.language = text
        case .licence:
            facts.licence = text
            pass(.licence)
        case .contact:
            facts.contact = text
            pass(.contact)
        }
    }

    /// BCP 47 (RFC 5646 §2.1), roughly: two to eight letters, then groups of letters and digits.
    private static func isLanguage(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, (2...8).contains(first.count), text.utf8.count <= 35 else { return false }
        func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
        return first.allSatisfy(isLetter)
            && parts.dropFirst().allSatisfy { part in
                (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
            }
    }

    /// The fence is the first line of the file, and YAML begins behind it.
    private static func line(_ node: Node) -> Int { (node.mark?.line ?? 0) + 1 }

    private static func shown(_ key: String) -> String {
        let line = NoteText.oneLine(key)
        return line.count > 40 ? line.prefix(40) + "…" : line
    }
}
