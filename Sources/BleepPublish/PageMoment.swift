import BleepCore
import BleepSheet

/// One thing of a call that a page lists: what a person remarked, what callbleep remarks, what is hidden, what sounds.
struct PageMoment: Equatable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case note, finding, bleep, sound
    }

    var start: Timecode
    var end: Timecode
    var kind: Kind
    /// What stands in front of the text: `Note`, `Bleep 440 Hz`, `ringing tone`.
    var name: String
    var text: String
    /// Of a bleep: that of its category.
    var style: String?
    var tags: [String] = []
    /// `about`, `just before`.
    var bearing: String?
    /// Of a note on a stretch: `until 2:00`.
    var reach: String?
    /// Of a note or a finding: that of its marker in the picture.
    var number: Int?
}

/// Everything of a call that is worth a line, in order of time. Speech and short silences are the ground of a call and
/// are not listed; what is heard on several channels at once is said once.
struct PageMoments {
    /// Silence of the whole call that a listener would want to know of.
    static let longSilence = 5 * Timecode.second
    /// Keypad digits closer than this are one entry (design: gaps up to 2 s are one run).
    private static let keypadGap = 2 * Timecode.second

    let sheet: SheetDocument
    let words: PageWords
    let titles: PageTitles

    init(_ sheet: SheetDocument, language: Language) {
        self.sheet = sheet
        words = PageWords.of(language)
        titles = PageTitles(language: language)
    }

    var all: [PageMoment] {
        // Stable, so that a bleep stands before the note on it.
        Self.ordered(bleeps() + sounds() + remarks())
    }

    private static func ordered(_ moments: [PageMoment]) -> [PageMoment] {
        moments.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
    }

    /// Notes and findings with the numbers that the picture gives them: as many as it has room for, the user's own
    /// first, in order of time.
    private func remarks() -> [PageMoment] {
        let all = notes() + findings()
        var numbered = Self.ordered(Array(all.prefix(TimelineSVG.mostRemarks)))
        for index in numbered.indices { numbered[index].number = index + 1 }
        return numbered + all.dropFirst(TimelineSVG.mostRemarks)
    }

    private func notes() -> [PageMoment] {
        sheet.notes.map { note in
            let bearing: String? =
                switch note.bearing {
                case .at: nil
                case .about: words.about
                case .before: words.before
                case .after: words.after
                }
            return PageMoment(
                start: note.time, end: note.end ?? note.time, kind: .note, name: words.note, text: note.text,
                tags: note.tags, bearing: bearing,
                reach: note.end.map { "\(words.until) \(PageClock.seconds($0))" })
        }
    }

    private func findings() -> [PageMoment] {
        sheet.findings.filter { !$0.isOfWholeCall }.map { finding in
            let time = sheet.source.sampleRate.time(finding.frame)
            return PageMoment(start: time, end: time, kind: .finding, name: words.finding, text: finding.text)
        }
    }

    private func bleeps() -> [PageMoment] {
        let rate = sheet.source.sampleRate
        return sheet.redactions.map { bleep in
            PageMoment(
                start: rate.time(bleep.frames.lowerBound), end: rate.time(bleep.frames.upperBound), kind: .bleep,
                name: "\(words.bleep) \(titles.title(bleep.cover))",
                text:
                    "\(bleep.kinds.map(titles.title).joined(separator: ", ")), \(PageClock.length(rate.time(bleep.frames.count), titles.language))",
                style: bleep.category == .profanity ? "profanity" : "sensitive")
        }
    }

    private func sounds() -> [PageMoment] {
        let rate = sheet.source.sampleRate
        let bleeps = Set(sheet.redactions.map(\.frames))
        var pieces = (sheet.timelines ?? []).flatMap(\.segments).filter { segment in
            switch segment.label {
            case .speech, .noise, .silence: false
            case .bleep: !bleeps.contains(segment.frames)
            default: true
            }
        }
        pieces += silences().filter { !isRemarked($0) }.map { Segment(frames: $0, label: .silence) }
        pieces.sort { ($0.frames.lowerBound, $0.frames.upperBound) < ($1.frames.lowerBound, $1.frames.upperBound) }
        var joined: [(segment: Segment, detail: String)] = []
        var latest: [SegmentLabel: Int] = [:]
        for piece in pieces {
            let detail = titles.detail(of: piece)
            let gap = piece.label == .dtmf ? rate.frame(ceiling: Timecode(nanoseconds: Self.keypadGap)) : 0
            if let index = latest[piece.label], piece.label == .dtmf || joined[index].detail == detail,
                piece.frames.lowerBound - joined[index].segment.frames.upperBound <= gap
            {
                let before = joined[index].segment.frames
                joined[index].segment.frames =
                    before.lowerBound..<max(before.upperBound, piece.frames.upperBound)
            } else {
                latest[piece.label] = joined.count
                joined.append((piece, detail))
            }
        }
        return joined.map { segment, detail in
            let length = PageClock.length(rate.time(segment.frames.count), titles.language)
            return PageMoment(
                start: rate.time(segment.frames.lowerBound), end: rate.time(segment.frames.upperBound), kind: .sound,
                name: titles.title(segment.label), text: detail.isEmpty ? length : "\(detail), \(length)")
        }
    }

    /// Whether a finding says of a silence what there is to say.
    private func isRemarked(_ silence: Range<Int>) -> Bool {
        sheet.findings.contains {
            ["silence-at-start", "long-silence"].contains($0.kind) && silence.contains($0.frame)
        }
    }

    /// Stretches in which nobody speaks and nothing sounds on any channel.
    private func silences() -> [Range<Int>] {
        guard let timelines = sheet.timelines, let first = timelines.first else { return [] }
        func silent(_ timeline: Timeline) -> [Range<Int>] {
            // A line that is dead at first and then only quiet is one silence.
            timeline.segments.filter { $0.label == .silence }.map(\.frames).merged()
        }
        var shared = silent(first)
        for timeline in timelines.dropFirst() {
            let others = silent(timeline)
            var both: [Range<Int>] = []
            var index = 0
            for range in shared {
                while index < others.count, others[index].upperBound <= range.lowerBound { index += 1 }
                var look = index
                while look < others.count, others[look].lowerBound < range.upperBound {
                    both.append(range.clamped(to: others[look]))
                    look += 1
                }
            }
            shared = both
        }
        let least = sheet.source.sampleRate.frame(ceiling: Timecode(nanoseconds: Self.longSilence))
        return shared.filter { $0.count >= least }
    }
}
