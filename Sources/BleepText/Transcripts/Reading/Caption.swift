import BleepCore

/// One cue of WebVTT or SRT as a transcript has it: what was said, by whom, and when within the cue.
struct Caption {
    /// Text between two marks of one line.
    struct Run: Equatable {
        var text: String
        /// When it begins, where a mark says so.
        var start: Timecode?
        var speaker: String?
        var isUnderlined = false
    }

    /// Of the line with the times, counted from 1.
    var line: Int
    var start: Timecode
    var end: Timecode
    /// Its lines of text, none of them blank.
    var lines: [[Run]] = []

    func plain(_ line: Int) -> String {
        TranscriptCollector.split(lines[line].map(\.text).joined()).joined(separator: " ")
    }

    var hasMarks: Bool { lines.contains { $0.contains { $0.start != nil } } }
    var isUnderlined: Bool { lines.contains { $0.contains(where: \.isUnderlined) } }
}

/// Reads the tags of cue text: `<v Name>`, `<00:01.000>`, `<u>`; all others are taken off.
struct CaptionText {
    /// In WebVTT every `<` begins a tag; in SRT only what looks like one.
    let isWebVTT: Bool
    private var speaker: String?
    private var mark: Timecode?
    private var isUnderlined = false

    init(isWebVTT: Bool) { self.isWebVTT = isWebVTT }

    /// The runs of one line; what is open at its end goes on in the next line of the cue.
    mutating func runs(of line: ArraySlice<UInt8>) -> [Caption.Run] {
        var result: [Caption.Run] = []
        var text: [UInt8] = []
        func flush(_ state: CaptionText) {
            guard !text.isEmpty else { return }
            result.append(
                Caption.Run(
                    text: String(decoding: TextEntities.decoded(text), as: UTF8.self), start: state.mark,
                    speaker: state.speaker, isUnderlined: state.isUnderlined))
            text = []
        }
        let lastAngle = line.lastIndex(of: UInt8(ascii: ">")) ?? -1
        let lastBrace = line.lastIndex(of: UInt8(ascii: "}")) ?? -1
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            let next = index + 1 < line.endIndex ? line[index + 1] : 0
            if byte == UInt8(ascii: "<"), index < lastAngle, isWebVTT || Self.beginsTag(next) {
                var end = index
                while line[end] != UInt8(ascii: ">") { end += 1 }
                flush(self)
                apply(line[(index + 1)..<end])
                index = end + 1
            } else if byte == UInt8(ascii: "{"), next == UInt8(ascii: "\\"), !isWebVTT, index < lastBrace {
                while line[index] != UInt8(ascii: "}") { index += 1 }
                index += 1
            } else {
                text.append(byte)
                index += 1
            }
        }
        flush(self)
        return result
    }

    private static func beginsTag(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "/")
    }

    private mutating func apply(_ tag: ArraySlice<UInt8>) {
        guard let first = tag.first else { return }
        if (0x30...0x39).contains(first) {
            if tag.count <= 40, let time = ClockTime.read(tag.trimmed) { mark = time }
            return
        }
        switch tag.string.lowercased() {
        case "u": isUnderlined = true
        case "/u": isUnderlined = false
        case "/v": speaker = nil
        default:
            // `<v Name>`, `<v.loud Name>`.
            guard first | 0x20 == UInt8(ascii: "v"), let space = tag.firstIndex(where: { $0 == 0x20 || $0 == 0x09 }),
                space == tag.startIndex + 1 || tag[tag.startIndex + 1] == UInt8(ascii: ".")
            else { return }
            let name = TextEntities.decoded(Array(tag[space...].trimmed))
            speaker = name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
        }
    }
}
