import BleepCore

/// The sheet as the notes of a blog post: what the recording is, what is hidden, what happens when.
///
/// Speech and short silences are the ground of a call and are not listed; keypad digits in a row are one entry, and
/// what is heard on several channels at once is said once.
struct SheetMarkdown {
    private struct Entry {
        var start: Timecode
        var text: String
    }

    private let sheet: SheetDocument
    private let rate: SampleRate

    init(_ sheet: SheetDocument) {
        self.sheet = sheet
        rate = sheet.source.sampleRate
    }

    var text: String {
        var text = "# \(plain(sheet.call.title ?? sheet.output?.file ?? "A call"))\n\n"
        text += summary + "\n" + facts
        if !sheet.redactions.isEmpty { text += "\n## What is hidden\n\n" + table }
        let entries = entries()
        if !entries.isEmpty {
            text += "\n## What happens\n\n"
            var clocks = TextTable(columns: [.left, .left])
            clocks.add(["time", "what"])
            for entry in entries { clocks.add([clock(entry.start), entry.text]) }
            text += clocks.markdown
        }
        if let proof = sheet.proof {
            text += "\nProved: the hidden stretches are \(plain(proof.spans)), "
            text += "the rest is \(plain(proof.outside)), the container is \(plain(proof.container)).\n"
            for sentence in proof.notProvable { text += "Not provable: \(plain(sentence)).\n" }
        }
        return text
    }

    /// What the user says about the call, one line each.
    private var facts: String {
        let call = sheet.call
        var lines: [(name: String, text: String)] = []
        func add(_ name: String, _ text: String?) {
            if let text, !text.isEmpty { lines.append((name, text)) }
        }
        add("Date", call.date)
        add("Number shown", call.callerID)
        add("Claims", call.claims.isEmpty ? nil : call.claims.joined(separator: "; "))
        add("Language", call.language)
        add("Licence", call.licence)
        add("Contact", call.contact)
        let list = lines.isEmpty ? "" : "\n" + lines.map { "- \($0.name): \(plain($0.text))\n" }.joined()
        return list + call.text.map { "\n\(plain($0))\n" }.joined()
    }

    private var summary: String {
        let source = sheet.source
        let channels = source.channels == 1 ? "mono" : source.channels == 2 ? "stereo" : "\(source.channels) channels"
        let kind = [source.container, source.encoding].filter { !$0.isEmpty }.map(plain).joined(separator: ", ")
        var text = "The call lasts \(clock(source.duration)) (\(source.sampleRate.hertz) Hz, \(channels)"
        text += (kind.isEmpty ? "" : ", " + kind) + "). "
        // What is hidden on two channels at once is heard once.
        var hidden = 0
        var end = 0
        for bleep in sheet.redactions {
            hidden += max(0, bleep.frames.upperBound - max(end, bleep.frames.lowerBound))
            end = max(end, bleep.frames.upperBound)
        }
        switch sheet.redactions.count {
        case 0: text += "Nothing in it is hidden."
        case 1: text += "One stretch of \(tenths(hidden)) seconds is hidden."
        case let count: text += "\(count) stretches are hidden, \(tenths(hidden)) seconds in all."
        }
        switch sheet.coverage {
        case .cues: text += " What is hidden was marked by hand."
        case .transcript: text += " What is hidden was found in a transcript."
        case .cuesAndTranscript: text += " What is hidden was marked by hand and found in a transcript."
        case .keypadOnly: text += " Only keypad tones were looked for."
        case .reviewed: text += " Somebody listened to it and reviewed what is hidden."
        case nil: break
        }
        return text
    }

    /// Bleeps by kind and sound, with counts and seconds.
    private var table: String {
        struct Row {
            var kinds: [SpanKind]
            var cover: CoverSound
            var count = 0
            var frames = 0
        }
        var rows: [Row] = []
        for bleep in sheet.redactions {
            let known = rows.firstIndex { $0.kinds == bleep.kinds && $0.cover == bleep.cover }
            let index = known ?? rows.count
            if known == nil { rows.append(Row(kinds: bleep.kinds, cover: bleep.cover)) }
            rows[index].count += 1
            rows[index].frames += bleep.frames.count
        }
        var table = TextTable(columns: [.left, .left, .right, .right])
        table.add(["what", "heard as", "times", "seconds"])
        for row in rows {
            table.add([
                row.kinds.map(\.title).joined(separator: ", "), Self.title(row.cover), String(row.count),
                tenths(row.frames),
            ])
        }
        return table.markdown
    }

    private func entries() -> [Entry] {
        var entries = sheet.redactions.map { bleep in
            Entry(
                start: rate.time(bleep.frames.lowerBound),
                text:
                    "**\(bleep.kinds.map(\.title).joined(separator: ", "))** hidden (\(Self.title(bleep.cover)), \(tenths(bleep.frames.count)) s)"
            )
        }
        entries += SheetEvent.events(of: sheet).map { event in
            let detail = event.detail.isEmpty ? "" : " (\(plain(event.detail)))"
            return Entry(
                start: event.start, text: "\(event.label.title)\(detail), \(event.length.decimal(places: 1)) s")
        }
        entries += sheet.findings.map { Entry(start: rate.time($0.frame), text: plain($0.text)) }
        entries += sheet.notes.map { note in
            let end = note.end.map { " (to \(clock($0)))" } ?? ""
            return Entry(start: note.time, text: "*\(plain(SheetRow.text(of: note)))*\(end)")
        }
        // Stable, so that a bleep stands before the note on it.
        return entries.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map(\.element)
    }

    /// `4:20`, `1:04:20`: to the second, rounded down.
    private func clock(_ time: Timecode) -> String {
        String(Timecode(nanoseconds: time.nanoseconds / Timecode.second * Timecode.second).clock.dropLast(4))
    }

    private func tenths(_ frames: Int) -> String { rate.time(frames).decimal(places: 1) }

    /// Text that is neither HTML nor the end of a table cell.
    private func plain(_ text: String) -> String {
        var line = markupEscaped(onOneLine(text))
        // A space before the closing asterisk would keep it from closing.
        while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
        guard line.utf8.contains(UInt8(ascii: "|")) else { return line }
        return line.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }

    private static func title(_ cover: CoverSound) -> String {
        switch cover {
        case .tone(let hertz): (Decimal.trimmed(hertz, places: 2) ?? "") + " Hz"
        case .silence: "silence"
        case .noise: "noise"
        }
    }
}
