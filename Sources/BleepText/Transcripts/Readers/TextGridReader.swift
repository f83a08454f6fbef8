import BleepCore

/// Praat TextGrids, long and short.
///
/// Both are the same free-standing tokens in the same order: strings in quotes, numbers, `<exists>`; everything else
/// is noise, as are comments from `!` to the end of a line (Praat manual, "TextGrid file formats").
struct TextGridReader {
    private enum Token {
        case text(String)
        case number(Timecode)
        case flag(Bool)
    }

    private let bytes: [UInt8]
    private let name: String
    private var position = 0
    private(set) var line = 1

    static func read(_ bytes: [UInt8], name: String) throws(SidecarError) -> TierFile {
        var reader = TextGridReader(bytes: bytes, name: name)
        return try reader.readFile()
    }

    private init(bytes: [UInt8], name: String) {
        self.bytes = bytes
        self.name = name
    }

    private func fault(_ message: String) -> SidecarError {
        SidecarError(file: name, line: line, message: message)
    }

    private mutating func readFile() throws(SidecarError) -> TierFile {
        guard try string("the file type") == "ooTextFile" else { throw fault("expected a TextGrid of Praat") }
        guard try string("the object class").hasPrefix("TextGrid") else {
            throw fault("another object of Praat; expected a TextGrid")
        }
        var file = TierFile(start: try number("xmin"), end: try number("xmax"), tiers: [])
        guard case .flag(true)? = try token() else { throw fault("expected tiers? <exists>") }
        let count = try count("tiers")
        while file.tiers.count < count { file.tiers.append(try readTier()) }
        return file
    }

    private mutating func readTier() throws(SidecarError) -> TierFile.Tier {
        let kind = try string("the class of a tier")
        guard kind == "IntervalTier" || kind == "TextTier" else { throw fault("a tier of no known class") }
        var tier = TierFile.Tier(name: try string("the name of a tier"))
        tier.isPoints = kind == "TextTier"
        _ = try number("xmin")
        _ = try number("xmax")
        let count = try count("intervals")
        while tier.intervals.count < count {
            let start = try number("xmin")
            let end = tier.isPoints ? start : try number("xmax")
            let at = line
            tier.intervals.append(TierFile.Interval(start: start, end: end, text: try string("a label"), line: at))
        }
        return tier
    }

    private mutating func string(_ what: String) throws(SidecarError) -> String {
        guard case .text(let text)? = try token() else { throw fault("expected \(what) in quotes") }
        return text
    }

    private mutating func number(_ what: String) throws(SidecarError) -> Timecode {
        guard case .number(let time)? = try token() else { throw fault("expected \(what), a number of seconds") }
        return time
    }

    private mutating func count(_ what: String) throws(SidecarError) -> Int {
        let number = try number("how many \(what)").nanoseconds
        guard number >= 0, number % Timecode.second == 0 else { throw fault("expected how many \(what)") }
        return number / Timecode.second
    }

    private mutating func token() throws(SidecarError) -> Token? {
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case 0x0A:
                line += 1
                position += 1
            case 0x0D:
                // CR LF counts once.
                if position + 1 == bytes.count || bytes[position + 1] != 0x0A { line += 1 }
                position += 1
            // Control characters too, so that every byte is stepped over.
            case 0...0x20: position += 1
            case UInt8(ascii: "\""): return .text(try quoted())
            case UInt8(ascii: "!"):
                while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
            default:
                let start = position
                while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: "\"") {
                    position += 1
                }
                let word = bytes[start..<position]
                if word.elementsEqual("<exists>".utf8) { return .flag(true) }
                if word.elementsEqual("<absent>".utf8) { return .flag(false) }
                // `[1]:` is noise; a number stands free.
                let first = word.first ?? 0
                guard (0x30...0x39).contains(first) || first == UInt8(ascii: "-") else { continue }
                guard let time = JSONDecimal.scaled(word, by: Timecode.second) else {
                    throw fault("expected a number of seconds below 1000000")
                }
                return .number(Timecode(nanoseconds: time))
            }
        }
        return nil
    }

    private mutating func quoted() throws(SidecarError) -> String {
        let opening = line
        var text: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                    return String(decoding: text, as: UTF8.self)
                }
                position += 1
            } else if byte == 0x0A {
                line += 1
            }
            text.append(byte)
        }
        throw SidecarError(file: name, line: opening, message: "a quote that is opened here is never closed")
    }
}
