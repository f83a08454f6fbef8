import BleepCore

/// Pieces of text with their times, where a format does not say whether they are words or longer.
struct TimedPieces {
    private var pieces: [WordFields] = []

    mutating func add(_ piece: WordFields) { pieces.append(piece) }

    /// Where no piece has more than a word, they are words of one stream; else each is a segment. One without text is
    /// refused.
    func put(into collector: inout TranscriptCollector) {
        if pieces.contains(where: { $0.text == nil }) { collector.refuseWithoutText() }
        let texts = pieces.map { TranscriptCollector.split($0.text ?? "") }
        guard texts.allSatisfy({ $0.count < 2 }) else {
            for (piece, words) in zip(pieces, texts) where !words.isEmpty {
                collector.beginSegment(start: piece.start, end: piece.end, speaker: piece.speaker)
                if words.count == 1 {
                    collector.add(words[0], start: piece.start, end: piece.end)
                } else {
                    collector.add(text: piece.text ?? "")
                }
            }
            return
        }
        // Words carry their leading space, so that one without it belongs to the word before.
        let isSpaced = pieces.contains { $0.hasLeadingSpace }
        for (index, piece) in pieces.enumerated() {
            if isSpaced, index > 0, piece.goesOn { collector.glue(piece) } else { collector.add(piece) }
        }
        collector.splitFlat()
    }
}
