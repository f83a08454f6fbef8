import BleepCore
import BleepSignal

/// Tones that belong to no cadence: bleeps, recording beeps, and what stays unnamed.
extension ToneRule {
    /// Hertz that people put over words: this project's own two and the broadcasters'.
    static let bleeps: [Float] = [440, 660, 1_000]

    /// A bleep is meant to be heard: what is fainter, in dBFS, is a whistle of the line or of a breath.
    static let faintestBleep: Float = -45

    private static func isPure(_ event: ToneEvent) -> Bool {
        let line = event.lines[0]
        if event.share > pureShare, event.unsteadiness < steady, event.drift < still { return true }
        // A voice codec shakes a tone, but keeps its mean where it was.
        if bleeps.contains(where: { abs(line - $0) < 2 }) {
            return event.share > 0.8 && event.unsteadiness < 1.5 && event.drift < 8
        }
        return line > 800 && event.share > 0.95 && event.unsteadiness < 0.8 && event.drift < 7 && event.residue < 0.2
    }

    func singles(_ events: [ToneEvent], _ isUsed: [Bool]) -> [Found] {
        var result: [Found] = []
        for (index, event) in events.enumerated() where !isUsed[index] {
            let length = seconds(event.duration)
            guard event.lines.count == 1, length >= 0.09, event.share > 0.8 else { continue }
            let isPure = Self.isPure(event)
            let isKnown = Self.bleeps.contains { abs(event.lines[0] - $0) < 2 }
            let isInside = isNextToSpeech(event) || isKnown && isAmidSpeech(event)
            let isSwitched = event.residue < Self.abrupt || isKnown
            let isLoud = event.level > Self.faintestBleep
            if isPure, isLoud, isInside, isSwitched, !isMusic(around: index, events), length >= Self.shortestBleep,
                event.lines[0] > 300
            {
                result.append(
                    Found(
                        start: event.start, end: event.end, label: .bleep, lines: event.lines,
                        confidence: isKnown ? 0.9 : 0.7))
            } else if isPure, Self.beepLengths.contains(length), Self.beeps.contains(event.lines[0]), isIsolated(event)
            {
                result.append(
                    Found(start: event.start, end: event.end, label: .recordBeep, lines: event.lines, confidence: 0.6))
            } else if length >= 0.15, event.drift < 1.2, event.unsteadiness < 1, event.share > 0.9 {
                result.append(
                    Found(start: event.start, end: event.end, label: .tone, lines: event.lines, confidence: 0.5))
            }
        }
        return result
    }

    /// Whether notes of other pitches sound all around: speech has few steady lines above 300 Hz, music is made of them.
    private func isMusic(around index: Int, _ events: [ToneEvent]) -> Bool {
        notes(around: index, events) >= Self.notes
    }

    func notes(around index: Int, _ events: [ToneEvent]) -> Int {
        let event = events[index]
        let reach = Self.phrase * grid.rate
        var count = 0
        func look(at other: Int) {
            let note = events[other]
            let isBleep = Self.bleeps.contains { abs(note.lines[0] - $0) < 2 }
            let isNote = note.share > 0.9 && note.unsteadiness < 1 && note.drift < 1.5 && seconds(note.duration) > 0.12
            if isNote, note.lines[0] > 300, !isBleep, !note.sounds(like: event) { count += 1 }
        }
        var other = index - 1
        while other >= 0, events[other].start > event.start - reach {
            look(at: other)
            other -= 1
        }
        other = index + 1
        while other < events.count, events[other].start < event.end + reach {
            look(at: other)
            other += 1
        }
        return count
    }
}
