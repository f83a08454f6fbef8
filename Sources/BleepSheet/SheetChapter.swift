import BleepCore

/// A part of a call that a listener may want to jump to.
struct SheetChapter {
    /// Hidden stretches closer than this are one chapter.
    private static let bleepGap = 15 * Timecode.second
    /// What begins so soon after another chapter is a part of it.
    private static let least = Timecode.second
    /// Tones shorter than this are no place to jump to; keypad digits are, however short.
    private static let shortEvent = 2 * Timecode.second

    var start: Timecode
    /// Where the next begins; of the last the end of the call.
    var end: Timecode
    var title: String
    /// Which of several at one place comes first: what a person wrote, then findings, events, what is hidden.
    private var rank: Int

    /// In order of time, the first at 0, none shorter than a second but the last.
    static func chapters(of sheet: SheetDocument) -> [SheetChapter] {
        let rate = sheet.source.sampleRate
        let duration = sheet.source.duration
        var all: [SheetChapter] = sheet.notes.map {
            SheetChapter(start: $0.time, end: $0.end ?? $0.time, title: $0.text, rank: 0)
        }
        all += sheet.findings.filter { !$0.isOfWholeCall }.map {
            let time = rate.time($0.frame)
            return SheetChapter(start: time, end: time, title: $0.text, rank: 1)
        }
        all += SheetEvent.events(of: sheet).compactMap { event in
            guard event.label == .dtmf || event.length.nanoseconds >= shortEvent else { return nil }
            return SheetChapter(start: event.start, end: event.end, title: event.label.title, rank: 2)
        }
        all += hidden(sheet)
        all.sort { ($0.start, $0.rank) < ($1.start, $1.rank) }
        var result: [SheetChapter] = []
        for var chapter in all where chapter.start <= duration {
            chapter.title = onOneLine(chapter.title)
            if let last = result.last, chapter.start.nanoseconds - last.start.nanoseconds < least {
                result[result.count - 1].title += " / " + chapter.title
            } else {
                result.append(chapter)
            }
        }
        let opening = onOneLine(sheet.call.title ?? "The call begins")
        if let first = result.first, first.start.nanoseconds < least {
            result[0].start = Timecode(nanoseconds: 0)
        } else {
            result.insert(
                SheetChapter(start: Timecode(nanoseconds: 0), end: duration, title: opening, rank: 0), at: 0)
        }
        for index in result.indices {
            result[index].end = index + 1 < result.count ? result[index + 1].start : max(duration, result[index].start)
        }
        return result
    }

    /// What is hidden, as runs: `hidden: phone number, name`.
    private static func hidden(_ sheet: SheetDocument) -> [SheetChapter] {
        let rate = sheet.source.sampleRate
        var runs: [(start: Timecode, end: Timecode, kinds: [SpanKind])] = []
        for bleep in sheet.redactions {
            let start = rate.time(bleep.frames.lowerBound)
            let end = rate.time(bleep.frames.upperBound)
            if let last = runs.last, start.nanoseconds - last.end.nanoseconds < bleepGap {
                runs[runs.count - 1].end = max(last.end, end)
                runs[runs.count - 1].kinds += bleep.kinds.filter { !last.kinds.contains($0) }
            } else {
                runs.append((start, end, bleep.kinds))
            }
        }
        return runs.map { run in
            SheetChapter(
                start: run.start, end: run.end,
                title: "hidden: " + run.kinds.map(\.title).joined(separator: ", "), rank: 3)
        }
    }
}

/// WebVTT chapters (WebVTT §1.3): cues that follow each other, one line each.
func chaptersWebVTT(_ chapters: [SheetChapter]) -> String {
    var text = "WEBVTT\n"
    for (index, chapter) in chapters.enumerated() {
        let end = Timecode(nanoseconds: max(chapter.end.nanoseconds, chapter.start.nanoseconds + 1_000_000))
        text += "\n\(index + 1)\n\(chapter.start.webVTT) --> \(end.webVTT)\n\(markupEscaped(chapter.title))\n"
    }
    return text
}

/// Podcasting 2.0 chapters, version 1.2.0 (Podcast Index, "JSON Chapters Format").
func chaptersJSON(_ sheet: SheetDocument) -> String {
    var json = JSONText()
    json.add("version", "1.2.0")
    if let title = sheet.call.title { json.add("title", onOneLine(title)) }
    if let file = sheet.output?.file { json.add("fileName", file) }
    json.add(
        "chapters",
        lines: SheetChapter.chapters(of: sheet).map { chapter in
            var object = JSONObject()
            object.add("startTime", seconds: chapter.start)
            if chapter.end > chapter.start { object.add("endTime", seconds: chapter.end) }
            object.add("title", chapter.title)
            return object.line
        })
    return json.finished(by: "\n")
}
