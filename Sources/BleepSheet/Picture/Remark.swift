import BleepCore

/// A finding or a note as it is drawn and listed.
struct Remark {
    /// Listed and numbered; of more, the rest is only counted.
    static let mostListed = 60

    /// From 1, in order of time.
    var number: Int
    var isNote: Bool
    var start: Timecode
    /// Of a remark on a stretch.
    var end: Timecode?
    /// `4:20`, `~4:20`, `before 2:30`, `2:30–2:50`.
    var when: String
    var text: String

    /// Notes before findings where there are too many, then in order of time.
    /// - Returns: what is listed, and how many more there are.
    static func remarks(of sheet: SheetDocument, _ words: PictureWords) -> (listed: [Remark], more: Int) {
        let notes = sheet.notes.map { note in
            let tags = note.tags.map { "#" + $0 }.joined(separator: " ")
            return Remark(
                number: 0, isNote: true, start: note.time, end: note.end, when: when(note, words),
                text: tags.isEmpty ? note.text : note.text + " " + tags)
        }
        let findings = sheet.findings.filter { !$0.isOfWholeCall }.map { finding in
            let time = sheet.source.sampleRate.time(finding.frame)
            return Remark(
                number: 0, isNote: false, start: time, end: nil, when: TimeTicks.label(time),
                text: finding.text + channel(finding.channel, of: sheet.source.channels, words))
        }
        var listed = Array((notes + findings).prefix(mostListed))
        // Stable: the user's own words first where times are equal.
        listed = listed.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map(\.element)
        for index in listed.indices { listed[index].number = index + 1 }
        return (listed, notes.count + findings.count - listed.count)
    }

    private static func when(_ note: Note, _ words: PictureWords) -> String {
        let time = TimeTicks.label(note.time)
        let moment = note.end.map { time + "–" + TimeTicks.label($0) } ?? time
        switch note.bearing {
        case .at: return moment
        case .about: return "~" + moment
        case .before: return "\(words.before) \(moment)"
        case .after: return "\(words.after) \(moment)"
        }
    }

    private static func channel(_ number: Int?, of channels: Int, _ words: PictureWords) -> String {
        number.map { channels > 1 ? " (\(words.channel($0, of: channels)))" : "" } ?? ""
    }
}
