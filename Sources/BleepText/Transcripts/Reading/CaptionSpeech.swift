import BleepCore

/// From captions to words: what is shown twice was said once.
enum CaptionSpeech {
    /// YouTube ends each line with a cue of 10 ms that shows it again.
    private static let flash = 100_000_000
    /// So many cues must begin with the line of the cue before, for the file to be taken for rolling captions.
    private static let leastRolling = 3
    /// Cues that follow one another at once.
    private static let adjacent = 50_000_000

    static func add(_ captions: [Caption], to collector: inout TranscriptCollector) {
        let isRolling = isRolling(captions)
        let labels = SpokenLine.speakerLabels(
            in: captions.flatMap { caption in
                caption.lines.indices.filter { caption.lines[$0].allSatisfy { $0.speaker == nil } }.map(caption.plain)
            })
        var index = 0
        while index < captions.count {
            let group = highlighted(captions, from: index)
            if group > 1 {
                addHighlighted(captions[index..<(index + group)], labels: labels, to: &collector)
                index += group
                continue
            }
            var caption = captions[index]
            if isRolling, index > 0 {
                let shown = repeated(caption, after: captions[index - 1])
                collector.note(.repeats, shown)
                caption.lines.removeFirst(shown)
                if caption.lines.isEmpty {
                    index += 1
                    continue
                }
            }
            add(caption, labels: labels, to: &collector)
            index += 1
        }
    }

    // MARK: Rolling captions

    private static func isRolling(_ captions: [Caption]) -> Bool {
        guard captions.count > leastRolling else { return false }
        var rolling = 0
        for (before, caption) in zip(captions, captions.dropFirst()) where !before.lines.isEmpty {
            let isRolled = caption.lines.count > 1 && caption.plain(0) == before.plain(before.lines.count - 1)
            let isFlash = isFlash(caption, after: before)
            if isRolled || isFlash { rolling += 1 }
        }
        return rolling >= leastRolling && rolling * 5 >= captions.count * 2
    }

    private static func isFlash(_ caption: Caption, after before: Caption) -> Bool {
        caption.end.nanoseconds - caption.start.nanoseconds <= flash && !caption.hasMarks
            && caption.lines.count == 1 && caption.plain(0) == before.plain(before.lines.count - 1)
    }

    /// How many lines at the top of a cue stood at the bottom of the one before.
    private static func repeated(_ caption: Caption, after before: Caption) -> Int {
        let shown = before.lines.indices.map(before.plain)
        let lines = caption.lines.indices.map(caption.plain)
        for count in (1...max(1, min(shown.count, lines.count))).reversed() where count <= min(shown.count, lines.count)
        {
            guard shown.suffix(count).elementsEqual(lines.prefix(count)) else { continue }
            // A whole cue that is shown again for long may have been said again.
            let isWhole = count == lines.count
            if isWhole, caption.hasMarks || caption.end.nanoseconds - caption.start.nanoseconds > flash { continue }
            return count
        }
        return 0
    }

    // MARK: One cue a word (whisper --highlight_words)

    /// How many cues from `first` on show one text with one word after the other underlined.
    private static func highlighted(_ captions: [Caption], from first: Int) -> Int {
        var place = -1
        var count = 0
        var hasUnderline = false
        var text = ""
        while first + count < captions.count {
            let caption = captions[first + count]
            let next = underlined(caption)
            if count > 0 {
                let before = captions[first + count - 1]
                guard abs(caption.start.nanoseconds - before.end.nanoseconds) <= adjacent else { break }
            }
            guard next == nil || next! > place else { break }
            let plain = caption.lines.indices.map(caption.plain).joined(separator: " ")
            if count == 0 { text = plain } else if plain != text { break }
            if let next {
                place = next
                hasUnderline = true
            }
            count += 1
        }
        return hasUnderline ? count : 1
    }

    /// The number of words before the underlined one.
    private static func underlined(_ caption: Caption) -> Int? {
        guard caption.isUnderlined else { return nil }
        var words = 0
        for run in caption.lines.joined() {
            if run.isUnderlined { return words }
            words += TranscriptCollector.split(run.text).count
        }
        return nil
    }

    private static func addHighlighted(
        _ captions: ArraySlice<Caption>, labels: Set<String>, to collector: inout TranscriptCollector
    ) {
        guard let first = captions.first, let last = captions.last else { return }
        let whole = TranscriptCollector.split(first.lines.indices.map(first.plain).joined(separator: " "))
        let spoken = SpokenLine(whole.joined(separator: " ")).withoutLabel(of: labels)
        let words = TranscriptCollector.split(spoken.text)
        let offset = whole.count - words.count
        collector.beginSegment(
            start: first.start, end: last.end, speaker: collector.speaker(ifPresent: spoken.speaker))
        var times: [Int: Caption] = [:]
        for caption in captions { if let place = underlined(caption) { times[place] = caption } }
        for (index, word) in words.enumerated() {
            let time = times[index + offset]
            collector.add(word, start: time?.start, end: time?.end)
        }
    }

    // MARK: Ordinary cues

    private static func add(_ caption: Caption, labels: Set<String>, to collector: inout TranscriptCollector) {
        collector.beginSegment(start: caption.start, end: caption.end)
        let segment = collector.segments.count - 1
        var runs: [Caption.Run] = []
        for line in caption.lines {
            var line = line
            if line.allSatisfy({ $0.speaker == nil }) {
                let spoken = SpokenLine(line.map(\.text).joined()).withoutLabel(of: labels)
                if let speaker = spoken.speaker { line = named(line, speaker, spoken.text) }
            }
            if let last = runs.indices.last { runs[last].text += " " }
            runs += line
        }
        if let speaker = runs.first(where: { $0.speaker != nil })?.speaker {
            collector.segments[segment].speaker = collector.speaker(speaker)
        }
        let isMarked = caption.hasMarks
        var index = 0
        while index < runs.count {
            // Runs up to the next mark belong together, whatever tags lie between them.
            var end = index + 1
            while end < runs.count, runs[end].start == runs[index].start, runs[end].speaker == runs[index].speaker {
                end += 1
            }
            let text = runs[index..<end].map(\.text).joined()
            let speaker = collector.speaker(ifPresent: runs[index].speaker)
            let words = TranscriptCollector.split(text)
            if isMarked, words.count == 1, runs[index].start != nil || index == 0 {
                let next = runs[end...].first { $0.start != runs[index].start }?.start
                collector.add(
                    words[0], start: runs[index].start ?? caption.start, end: next ?? caption.end, speaker: speaker)
            } else if isMarked {
                // Their stretch begins at the mark: the first carries it, the others share what follows.
                let next = runs[end...].first { $0.start != runs[index].start }?.start ?? caption.end
                collector.add(words, from: runs[index].start ?? caption.start, to: next, speaker: speaker)
            } else {
                for word in words { collector.add(word, speaker: speaker) }
            }
            index = end
        }
    }

    /// The runs of a line without the speaker's name in front.
    private static func named(_ line: [Caption.Run], _ speaker: String, _ rest: String) -> [Caption.Run] {
        guard line.count > 1 else { return [Caption.Run(text: rest, start: line.first?.start, speaker: speaker)] }
        let kept = TranscriptCollector.split(rest).count
        let all = line.reduce(0) { $0 + TranscriptCollector.split($1.text).count }
        var drop = all - kept
        return line.compactMap { run in
            var run = run
            let words = TranscriptCollector.split(run.text)
            let dropped = min(drop, words.count)
            drop -= dropped
            if dropped > 0 { run.text = words.dropFirst(dropped).joined(separator: " ") + " " }
            run.speaker = speaker
            return run
        }
    }
}
