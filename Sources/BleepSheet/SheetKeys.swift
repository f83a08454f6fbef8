/// The keys of a sheet as it is stored: those that no public sheet has, and those that stand twice in one object, of
/// which every reader may believe another.
public struct SheetKeys: Sendable {
    /// `redactions[].word`, each once, in their order. A key that could be a word of the call itself is not shown.
    public private(set) var unknown: [String] = []
    /// The first that stands twice.
    public private(set) var repeated: String?

    private indirect enum Shape: Sendable {
        /// A number, a text, or a list of them.
        case plain
        case object([String: Shape])
        case list(Shape)
        case unknown
    }

    /// Of the public sheet (docs/sheets.md).
    private static let sheet = Shape.object([
        "schema": .plain, "tool": .plain, "call": keys("title date callerID claims language licence contact text"),
        "source": keys("sampleRate channels frames duration container encoding"), "output": keys("file sha256"),
        "options": keys("levelDBFS rampFrames guardFrames keypad lossy roundUpFrames acceptedDamage"),
        "redactions": .list(keys("start end startFrame endFrame channels category kind kinds origin tone")),
        "segments": .list(keys("start end channel label frequencies zone zones confidence detail")),
        "findings": .list(keys("time kind text channel")), "notes": .list(keys("time end bearing text tags")),
        "coverage": .plain, "proof": keys("spans outside container notProvable"),
    ])

    /// What private documents call what they hold, and others might: words that tell nothing by themselves.
    private static let telling: Set = [
        "word", "words", "text", "detail", "raw", "reason", "rule", "digit", "digits", "frequencies", "file", "path",
        "name", "md5", "sha256", "hash", "transcript", "hidden", "saidBy", "heardOn", "spans", "inputs", "review",
        "notices", "recording", "confidence", "startMoved", "endMoved", "note", "comment", "label",
    ]
    /// Deeper is no sheet.
    private static let deepest = 64

    private static func keys(_ names: String) -> Shape {
        .object(Dictionary(uniqueKeysWithValues: names.split(separator: " ").map { (String($0), .plain) }))
    }

    private let bytes: [UInt8]
    private var position = 0

    /// - Returns: `nil` for what is no JSON; whoever reads the sheet says so.
    public init?(of sheet: [UInt8]) {
        bytes = sheet
        guard takeValue(Self.sheet, place: "", depth: 0), nextByte() == nil else { return nil }
    }

    private mutating func nextByte() -> UInt8? {
        while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
        return position < bytes.count ? bytes[position] : nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d }

    /// `,`, `]` or `}`.
    private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x2c || byte == 0x5d || byte == 0x7d }

    private mutating func take(_ byte: Character) -> Bool {
        guard let next = nextByte(), next == byte.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func takeValue(_ shape: Shape, place: String, depth: Int) -> Bool {
        guard depth < Self.deepest, let first = nextByte() else { return false }
        switch first {
        case UInt8(ascii: "{"): return takeObject(shape, place: place, depth: depth)
        case UInt8(ascii: "["): return takeList(shape, place: place, depth: depth)
        case UInt8(ascii: "\""): return takeText() != nil
        default:
            // A number or a word.
            let start = position
            while position < bytes.count, !Self.isBlank(bytes[position]), !Self.isEnd(bytes[position]) { position += 1 }
            return position > start
        }
    }

    private mutating func takeList(_ shape: Shape, place: String, depth: Int) -> Bool {
        position += 1
        let element: Shape =
            switch shape {
            case .list(let element): element
            case .plain: .plain
            default: .unknown
            }
        if take("]") { return true }
        repeat {
            guard takeValue(element, place: place + "[]", depth: depth + 1) else { return false }
        } while take(",")
        return take("]")
    }

    private mutating func takeObject(_ shape: Shape, place: String, depth: Int) -> Bool {
        position += 1
        var known: [String: Shape] = [:]
        var isUnknown = true
        if case .object(let keys) = shape { (known, isUnknown) = (keys, false) }
        var seen: Set<String> = []
        if take("}") { return true }
        repeat {
            guard nextByte() == UInt8(ascii: "\""), let key = takeText(), take(":") else { return false }
            let path = place.isEmpty ? "" : place + "."
            if !seen.insert(key).inserted, repeated == nil { repeated = path + (known[key] == nil ? "…" : key) }
            if known[key] == nil, !isUnknown {
                note(path + (Self.telling.contains(key) ? key : "…"))
            }
            guard takeValue(known[key] ?? .unknown, place: path + key, depth: depth + 1) else { return false }
        } while take(",")
        return take("}")
    }

    private mutating func note(_ place: String) {
        if !unknown.contains(place) { unknown.append(place) }
    }

    /// - Returns: what stands between the quotes, as it stands there: no key of a sheet needs an escape.
    private mutating func takeText() -> String? {
        position += 1
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }
}
