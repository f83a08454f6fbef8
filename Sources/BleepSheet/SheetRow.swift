import BleepCore

/// One line of the forms that are tables or labels.
struct SheetRow {
    var start: Timecode
    var end: Timecode
    /// `nil` for what concerns no channel.
    var channel: Int?
    var label: String
    /// What is printed for people in place of ``label``.
    var title: String
    var detail: String

    /// The segments of all channels in order of time, then of channel.
    static func ordered(_ timelines: [Timeline]) -> [(channel: Int, segment: Segment)] {
        Array(OrderedSegments(timelines))
    }

    static func rows(of document: AnalysisDocument, showDigits: Bool) -> [SheetRow] {
        let rate = document.recording.sampleRate
        return merged(
            OrderedSegments(document.timelines).lazy.map {
                SheetRow($0.segment, channel: $0.channel, rate: rate, showDigits: showDigits)
            }, with: document.findings.map { SheetRow($0, rate: rate) })
    }

    /// The painted segments, or, of a call that was not analysed, the redactions on each of their channels; with them
    /// the findings and the notes, each in its place in time.
    static func rows(of sheet: SheetDocument) -> [SheetRow] {
        let rate = sheet.source.sampleRate
        let timelines =
            sheet.timelines
            ?? PublicPainting.painted(
                (0..<sheet.source.channels).map { _ in Timeline(frameCount: sheet.source.frames) },
                bleeps: sheet.redactions)
        let isAnalysed = sheet.timelines != nil
        return merged(
            OrderedSegments(timelines).lazy.filter { isAnalysed || $0.segment.label == .bleep }
                .map { SheetRow($0.segment, channel: $0.channel, rate: rate, showDigits: false) },
            with: sheet.findings.map { SheetRow($0, rate: rate) } + sheet.notes.map { SheetRow($0) })
    }

    /// Both in order of time; of those that begin together the segments come first.
    ///
    /// Segments are made one after the other: of a long call all of them are megabytes.
    private static func merged(_ segments: some Sequence<SheetRow>, with remarks: [SheetRow]) -> [SheetRow] {
        var pending = remarks.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map(\.element)[...]
        var result: [SheetRow] = []
        for row in segments {
            while let remark = pending.first, remark.start < row.start {
                result.append(remark)
                pending.removeFirst()
            }
            result.append(row)
        }
        result += pending
        return result
    }

    /// A finding as a moment.
    init(_ finding: Finding, rate: SampleRate) {
        let time = rate.time(finding.frame)
        self.init(
            start: time, end: time, channel: finding.channel, label: "finding", title: "finding", detail: finding.text)
    }

    /// A note as a moment or a stretch.
    init(_ note: Note) {
        self.init(
            start: note.time, end: note.end ?? note.time, channel: nil, label: "note", title: "note",
            detail: Self.text(of: note))
    }

    /// The text of a note with how its time is meant and its tags: `he laughs (just before) #threat`.
    static func text(of note: Note) -> String {
        let bearing =
            switch note.bearing {
            case .at: ""
            case .about: " (about this time)"
            case .before: " (just before)"
            case .after: " (just after)"
            }
        return note.text + bearing + note.tags.map { " #" + $0 }.joined()
    }

    /// Whether it is what somebody remarked rather than what sounds.
    var isRemark: Bool { label == "note" || label == "finding" }

    private init(start: Timecode, end: Timecode, channel: Int?, label: String, title: String, detail: String) {
        self.start = start
        self.end = end
        self.channel = channel
        self.label = label
        self.title = title
        self.detail = detail
    }

    init(_ segment: Segment, channel: Int, rate: SampleRate, showDigits: Bool) {
        self.init(
            start: rate.time(segment.frames.lowerBound), end: rate.time(segment.frames.upperBound), channel: channel,
            label: segment.label.rawValue, title: segment.label.title,
            detail: Self.detail(of: segment, showDigits: showDigits))
    }

    /// `400 + 450 Hz, gb` for a ringing tone, `440 Hz, phone` for a bleep, `5` or `•` for a keypad digit.
    static func detail(of segment: Segment, showDigits: Bool) -> String {
        var pieces: [String] = []
        if let digit = segment.digit { pieces.append(showDigits ? String(digit) : "•") }
        // The two frequencies of a keypad tone are its digit.
        let isMasked = segment.label == .dtmf && !showDigits
        let frequencies = isMasked ? [] : segment.frequencies.compactMap { Decimal.trimmed($0, places: 2) }
        if !frequencies.isEmpty { pieces.append(frequencies.joined(separator: " + ") + " Hz") }
        if let zone = segment.zone {
            pieces.append(zone)
        } else if !segment.zones.isEmpty {
            pieces.append(plans(segment.zones))
        }
        if let detail = segment.detail, !isMasked { pieces.append(detail) }
        return pieces.joined(separator: ", ")
    }

    /// `gb or ie`; half of the world shares some tones, and nobody reads fifty codes.
    private static func plans(_ zones: [String]) -> String {
        let shown = 4
        guard zones.count > shown else { return zones.joined(separator: " or ") }
        let others = zones.count - shown
        return zones.prefix(shown).joined(separator: ", ") + " or \(others) other \(others == 1 ? "plan" : "plans")"
    }

    /// The label for people, with the channel when there are several, and the detail.
    func caption(channels: Int) -> String {
        var text = title
        if let channel, channels > 1 { text += " (\(channelName(channel, of: channels)))" }
        return detail.isEmpty ? text : text + (isRemark ? ": " : ", ") + detail
    }
}

/// `left` and `right` of a stereo recording, `channel 3` of others.
func channelName(_ channel: Int, of channels: Int) -> String {
    channels == 2 ? (channel == 0 ? "left" : "right") : "channel \(channel)"
}

/// Text on one line: every control character and line separator becomes a space.
func onOneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        let isBreak =
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || scalar.value == 0x2028 || scalar.value == 0x2029
        result.append(isBreak ? " " : scalar)
    }
    return String(result)
}
