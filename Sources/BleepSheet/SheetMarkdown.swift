import BleepCore

/// The sheet as the notes of a blog post: what the recording is, what is hidden, what happens when.
///
/// Speech and short silences are the ground of a call and are not listed; keypad digits in a row are one entry, and
/// what is heard on several channels at once is said once.
struct SheetMarkdown {
    /// Silence that a reader of the notes would want to know of.
    private static let longSilence = 5 * Timecode.second
    /// Keypad digits closer than this are one entry (design: gaps up to 2 s are one run).
    private static let keypadGap = 2 * Timecode.second

    private struct Entry {
        var start: Timecode
        var end: Timecode
        var label: SegmentLabel?
        var detail: String
        var text: String
    }

    private let sheet: SheetDocument
    private let rate: SampleRate

    init(_ sheet: SheetDocument) {
        self.sheet = sheet
        rate = sheet.source.sampleRate
    }

    var text: String {
        var text = "# \(plain(sheet.output?.file ?? "A call"))\n\n"
        text += summary + "\n"
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
            var kind: SpanKind
            var cover: CoverSound
            var count = 0
            var frames = 0
        }
        var rows: [Row] = []
        for bleep in sheet.redactions {
            let known = rows.firstIndex { $0.kind == bleep.kind && $0.cover == bleep.cover }
            let index = known ?? rows.count
            if known == nil { rows.append(Row(kind: bleep.kind, cover: bleep.cover)) }
            rows[index].count += 1
            rows[index].frames += bleep.frames.count
        }
        var table = TextTable(columns: [.left, .left, .right, .right])
        table.add(["what", "heard as", "times", "seconds"])
        for row in rows {
            table.add([Self.title(row.kind), Self.title(row.cover), String(row.count), tenths(row.frames)])
        }
        return table.markdown
    }

    private func entries() -> [Entry] {
        var entries = sheet.redactions.map { bleep in
            let what =
                "**\(Self.title(bleep.kind))** hidden (\(Self.title(bleep.cover)), \(tenths(bleep.frames.count)) s)"
            return Entry(
                start: rate.time(bleep.frames.lowerBound), end: rate.time(bleep.frames.upperBound), label: nil,
                detail: "", text: what)
        }
        entries += events()
        entries += sheet.findings.map {
            let time = rate.time($0.frame)
            return Entry(start: time, end: time, label: nil, detail: "", text: plain($0.text))
        }
        entries += sheet.notes.map {
            Entry(start: $0.time, end: $0.time, label: nil, detail: "", text: "*\(plain($0.text))*")
        }
        // Stable, so that a bleep stands before the note on it.
        return entries.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map(\.element)
    }

    private func events() -> [Entry] {
        // A channel is silent all the time the other side speaks; what is said of the call is silence of all of them.
        let shared = sheet.source.channels == 1
        let bleeps = Set(sheet.redactions.map(\.frames))
        var result: [Entry] = []
        var latest: [SegmentLabel: Int] = [:]
        for (_, segment) in SheetRow.ordered(sheet.timelines ?? []) {
            let start = rate.time(segment.frames.lowerBound)
            let end = rate.time(segment.frames.upperBound)
            let length = end.nanoseconds - start.nanoseconds
            switch segment.label {
            case .speech, .noise: continue
            case .silence: if !shared || length < Self.longSilence { continue }
            case .bleep: if bleeps.contains(segment.frames) { continue }
            default: break
            }
            let detail = SheetRow.detail(of: segment, showDigits: false)
            if let index = latest[segment.label], result[index].label == .dtmf || result[index].detail == detail,
                start.nanoseconds - result[index].end.nanoseconds <= (segment.label == .dtmf ? Self.keypadGap : 0)
            {
                result[index].end = max(result[index].end, end)
            } else {
                latest[segment.label] = result.count
                result.append(Entry(start: start, end: end, label: segment.label, detail: detail, text: ""))
            }
        }
        for index in result.indices {
            let entry = result[index]
            let length = Timecode(nanoseconds: entry.end.nanoseconds - entry.start.nanoseconds).decimal(places: 1)
            let detail = entry.detail.isEmpty ? "" : " (\(plain(entry.detail)))"
            result[index].text = "\(entry.label?.title ?? "")\(detail), \(length) s"
        }
        return result
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

    private static func title(_ kind: SpanKind) -> String {
        switch kind {
        case .name: "name"
        case .phone: "phone number"
        case .card: "card number"
        case .email: "e-mail address"
        case .iban: "bank account (IBAN)"
        case .account: "account number"
        case .id: "identity number"
        case .address: "address"
        case .dob: "date of birth"
        case .code: "code"
        case .pin: "PIN"
        case .ip: "IP address"
        case .dtmf: "keypad digits"
        case .profanity: "swearing"
        case .other: "sensitive"
        }
    }
}
