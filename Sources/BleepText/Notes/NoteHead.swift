import BleepCore

/// The time with which a note begins, and where its text begins.
struct NoteHead {
    /// Why a line that begins with a time is no note.
    struct Fault: Error {
        var message: String
    }

    /// So many bytes of a line may be time, list marks and words such as `around`.
    private static let reach = 240
    /// Words before a time, as in `at about minute 4:20`.
    private static let mostWords = 4

    var time: Timecode
    var end: Timecode?
    var bearing: Note.Bearing
    /// What stands behind the time.
    var rest: ArraySlice<UInt8>
    /// `4:20 pm`: no time of the call.
    var isTimeOfDay = false

    /// Words that may stand before a time, in English and German.
    private static let words: [String: Note.Bearing] = [
        "at": .at, "from": .at, "between": .at, "minute": .at, "min": .at, "time": .at, "um": .at, "ab": .at,
        "bei": .at, "von": .at, "zwischen": .at, "just": .at, "shortly": .at, "right": .at, "kurz": .at,
        "around": .about, "about": .about, "circa": .about, "ca": .about, "c": .about, "approx": .about,
        "approximately": .about, "roughly": .about, "near": .about, "gegen": .about, "etwa": .about,
        "ungefähr": .about, "rund": .about, "zirka": .about, "before": .before, "vor": .before, "after": .after,
        "nach": .after,
    ]
    /// Without `am`, which is a German word.
    private static let timesOfDay = ["pm", "a.m", "p.m", "uhr", "o'clock", "o’clock"]
    private static let ends = ["to", "bis", "until", "till", "through", "and", "und"]
    private static let signs: [Unicode.Scalar: Note.Bearing] = [
        "~": .about, "≈": .about, "∼": .about, "<": .before, "≤": .before, ">": .after, "≥": .after, "@": .at,
    ]

    /// - Parameter line: without white space at its ends.
    /// - Returns: `nil` for a line that does not begin with a time.
    static func read(_ line: ArraySlice<UInt8>) throws(Fault) -> NoteHead? {
        // Every such line has a digit near its beginning.
        guard line.prefix(reach).contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        var scanner = NoteScanner(String(decoding: line.prefix(reach), as: UTF8.self))
        scanner.skipListMarks()
        let bearing = bearing(&scanner)
        guard let start = scanner.time() else { return nil }
        var head = NoteHead(time: start, end: nil, bearing: bearing, rest: line)
        if let end = end(after: start, &scanner) {
            guard end > start else {
                throw Fault(message: "the stretch \(start.clock) to \(end.clock) ends before it begins")
            }
            head.end = end
        }
        _ = scanner.word(of: ["min", "minutes", "h", "std"])
        scanner.skipClosingMarks()
        guard scanner.isAtBorder else { return nil }
        if scanner.word(of: timesOfDay) != nil { head.isTimeOfDay = true }
        scanner.skipSeparators()
        head.rest = line.dropFirst(scanner.consumedBytes)
        return head
    }

    /// Signs and words before the time.
    private static func bearing(_ scanner: inout NoteScanner) -> Note.Bearing {
        var result = Note.Bearing.at
        for _ in 0...mostWords {
            scanner.skipOpeningMarks()
            if let sign = scanner.sign(of: signs) {
                result = sign
            } else if let word = scanner.word(of: Array(words.keys)), let bearing = words[word] {
                if bearing != .at { result = bearing }
            } else {
                break
            }
        }
        return result
    }

    /// The end of a stretch; leaves the scanner where it was when there is none.
    private static func end(after start: Timecode, _ scanner: inout NoteScanner) -> Timecode? {
        var ahead = scanner
        ahead.skipClosingMarks()
        ahead.skipSpaces()
        let isDash = ahead.dash()
        guard isDash || ahead.word(of: ends) != nil else { return nil }
        ahead.skipSpaces()
        ahead.skipOpeningMarks()
        if let end = ahead.time() {
            scanner = ahead
            return end
        }
        // `2:30-50`: seconds of the same minute.
        guard isDash, let seconds = ahead.bareSeconds() else { return nil }
        let minute = start.nanoseconds / (60 * Timecode.second)
        let end = Timecode(nanoseconds: (minute * 60 + seconds) * Timecode.second)
        guard end > start else { return nil }
        scanner = ahead
        return end
    }
}
