import BleepCore

/// Pieces of text with their times, where a format does not say whether they are words or longer.
struct TimedPieces {
    private struct Piece {
        var text: String
        var start: Timecode?
        var end: Timecode?
        var speaker: Int?
    }

    private var pieces: [Piece] = []

    mutating func add(_ text: String, start: Timecode?, end: Timecode?, speaker: Int?) {
        pieces.append(Piece(text: text, start: start, end: end, speaker: speaker))
    }

    /// Where no piece has more than a word, they are words of one stream; else each is a segment.
    func put(into collector: inout TranscriptCollector) {
        let texts = pieces.map { TranscriptCollector.split($0.text) }
        guard texts.allSatisfy({ $0.count < 2 }) else {
            for (piece, words) in zip(pieces, texts) where !words.isEmpty {
                collector.beginSegment(start: piece.start, end: piece.end, speaker: piece.speaker)
                if words.count == 1 {
                    collector.add(words[0], start: piece.start, end: piece.end)
                } else {
                    collector.add(text: piece.text)
                }
            }
            return
        }
        // Words carry their leading space, so that one without it belongs to the word before.
        let isSpaced = pieces.contains { $0.text.first?.isWhitespace ?? false }
        for (index, piece) in pieces.enumerated() {
            if isSpaced, index > 0, piece.text.first?.isWhitespace == false,
                !TranscriptCollector.isWrittenWithoutSpaces(piece.text)
            {
                collector.glue(piece.text, start: piece.start, end: piece.end)
            } else {
                collector.add(piece.text, start: piece.start, end: piece.end, speaker: piece.speaker)
            }
        }
        collector.splitFlat()
    }
}
