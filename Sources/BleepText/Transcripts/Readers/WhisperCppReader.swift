import BleepCore

/// whisper.cpp `-oj` and `-ojf`: `transcription[]` with times in milliseconds; tokens are pieces of words.
///
/// Its strings may hold raw control characters, and older versions cut a character over two tokens: tokens are joined
/// as bytes and read as text afterwards.
struct WhisperCppReader {
    private struct Piece {
        var bytes: [UInt8] = []
        var start: Timecode?
        var end: Timecode?
        var confidence: Double?
    }

    /// Texts begin with a space, so that one without it goes on with the word above (`-ml`).
    private var isSpaced = false
    private var lastEnd: Timecode?

    static func read(_ json: inout JSONPull, into collector: inout TranscriptCollector) throws(JSONFault) {
        var reader = WhisperCppReader()
        json.splitsCharacters = true
        while json.nextDocument() {
            guard try json.beginObject() else { continue }
            while let key = try json.key() {
                switch key {
                case "transcription":
                    try json.objects { json throws(JSONFault) in try reader.readSegment(&json, into: &collector) }
                case "result":
                    guard try json.beginObject() else { continue }
                    while let key = try json.key() {
                        if key == "language" { collector.language = try json.text() } else { try json.skip() }
                    }
                default: try json.skip()
                }
            }
        }
    }

    private mutating func readSegment(
        _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        var segment = Piece()
        var pieces: [Piece] = []
        var speaker: String?
        var hasText = false
        while let key = try json.key() {
            switch key {
            case "offsets", "timestamps": try Self.readTimes(&json, key, into: &segment)
            case "text":
                segment.bytes = try json.rawText() ?? []
                hasText = true
            case "speaker": speaker = try json.text()
            case "tokens":
                try json.objects { json throws(JSONFault) in
                    let piece = try Self.readToken(&json)
                    if Self.isSpecial(piece.bytes) { collector.note(.specialTokens) } else { pieces.append(piece) }
                }
            default: try json.skip()
            }
        }
        collector.beginSegment(
            start: segment.start, end: segment.end,
            speaker: collector.speaker(ifPresent: speaker == "?" ? nil : speaker))
        let hasSpace = segment.bytes.first == 0x20
        let goesOn =
            isSpaced && !hasSpace && !segment.bytes.isEmpty && !collector.words.isEmpty
            && (segment.start ?? .longest).nanoseconds - (lastEnd?.nanoseconds ?? 0) <= 100_000_000
            && !TranscriptCollector.isWrittenWithoutSpaces(String(decoding: segment.bytes, as: UTF8.self))
        if hasSpace { isSpaced = true }
        lastEnd = segment.end
        let text = json.mended(segment.bytes)
        if !hasText, pieces.isEmpty { collector.refuseWithoutText() }
        if pieces.isEmpty {
            addText(text, segment: segment, goesOn: goesOn, into: &collector)
        } else {
            addPieces(pieces, goesOn: goesOn, json: &json, into: &collector)
            if !goesOn { collector.reconcile(with: text) }
        }
    }

    private func addText(
        _ text: String, segment: Piece, goesOn: Bool, into collector: inout TranscriptCollector
    ) {
        var words = TranscriptCollector.split(text)
        if goesOn, let first = words.first {
            // Its first piece ends where this segment does when there is nothing else in it.
            collector.glue(first, end: words.count == 1 ? segment.end : segment.start)
            words.removeFirst()
        }
        for word in words { collector.add(word) }
    }

    private func addPieces(
        _ pieces: [Piece], goesOn: Bool, json: inout JSONPull, into collector: inout TranscriptCollector
    ) {
        var word = Piece()
        var continues = goesOn
        func flush() {
            guard !word.bytes.isEmpty else { return }
            let text = json.mended(word.bytes)
            if continues {
                collector.glue(text, start: word.start, end: word.end, confidence: word.confidence)
            } else {
                collector.add(text, start: word.start, end: word.end, confidence: word.confidence)
            }
            continues = false
            word = Piece()
        }
        for piece in pieces {
            let isNew =
                piece.bytes.first == 0x20
                || (piece.bytes.first ?? 0 >= 0xE0
                    && TranscriptCollector.isWrittenWithoutSpaces(String(decoding: piece.bytes, as: UTF8.self)))
            if isNew {
                flush()
                continues = false
            }
            word.bytes += piece.bytes
            if let start = piece.start { word.start = min(start, word.start ?? start) }
            if let end = piece.end { word.end = max(end, word.end ?? end) }
            if let confidence = piece.confidence { word.confidence = min(confidence, word.confidence ?? 1) }
        }
        flush()
    }

    private static func readToken(_ json: inout JSONPull) throws(JSONFault) -> Piece {
        var piece = Piece()
        while let key = try json.key() {
            switch key {
            case "text": piece.bytes = try json.rawText() ?? []
            case "offsets", "timestamps": try readTimes(&json, key, into: &piece)
            case "p": piece.confidence = try json.share()
            default: try json.skip()
            }
        }
        return piece
    }

    /// `offsets` are milliseconds and win over `timestamps`, which are `HH:MM:SS,mmm`.
    private static func readTimes(_ json: inout JSONPull, _ key: String, into piece: inout Piece) throws(JSONFault) {
        guard try json.beginObject() else { return }
        while let end = try json.key() {
            var time: Timecode?
            if key == "offsets" {
                time = try json.time(unit: 1_000_000)
            } else if let text = try json.rawText() {
                time = ClockTime.read(text[...])
                if time == nil { throw json.fault("expected a time such as 00:00:01,000") }
            }
            switch end {
            case "from" where key == "offsets" || piece.start == nil: piece.start = time
            case "to" where key == "offsets" || piece.end == nil: piece.end = time
            default: break
            }
        }
    }

    /// `[_BEG_]`, `[_TT_123]`, `<|endoftext|>`.
    private static func isSpecial(_ bytes: [UInt8]) -> Bool {
        let text = bytes[...].trimmed
        return (text.starts(with: "[_".utf8) && text.last == UInt8(ascii: "]"))
            || (text.starts(with: "<|".utf8) && text.suffix(2).elementsEqual("|>".utf8))
    }
}
