import BleepCore

/// The words about a call as a whole.
struct CallCaption {
    let view: CallView
    let words: PictureWords

    /// A date as the user wrote it, with a space before its time; lengths as people say them.
    var facts: String {
        let sheet = view.sheet
        // ISO 8601: the time follows the ten characters of the date.
        let date = sheet.call.date.map { String($0.enumerated().map { $0 == 10 && $1 == "T" ? " " : $1 }) }
        var parts = [date, TimeTicks.label(sheet.source.duration)].compactMap { $0 }
        if let caller = sheet.call.callerID {
            parts.append(caller == "withheld" ? words.withheld : words.from(caller))
        }
        if !sheet.call.claims.isEmpty { parts.append(words.claims(sheet.call.claims)) }
        parts += sheet.findings.filter(\.isOfWholeCall).map(\.text)
        if let hidden { parts.append(hidden) }
        if view.peaks.isEmpty, sheet.source.frames > 0 { parts.append(words.withoutAudio) }
        return parts.joined(separator: " · ")
    }

    /// `hidden: 3 sensitive, 1 swearing`; `nil` where nothing is.
    private var hidden: String? {
        let redactions = view.sheet.redactions
        let categories = Set(redactions.map(\.category)).sorted { CallLane.order($0) < CallLane.order($1) }
        let counts = categories.map { category in
            "\(redactions.count { $0.category == category }) × \(words.lane(category))"
        }
        return counts.isEmpty ? nil : words.bleeped(counts)
    }

    /// What somebody hears who does not see the picture.
    func description(lanes: [CallLane], remarks: [Remark], more: Int) -> String {
        var sentences = ["\(view.title): \(facts)."]
        let rate = view.sheet.source.sampleRate
        for lane in lanes where lane.look == nil && lane.word != SegmentLabel.speech.rawValue {
            let all = lane.rows.joined().sorted { $0.lowerBound < $1.lowerBound }
            let times = all.prefix(3).map {
                "\(TimeTicks.label(rate.time($0.lowerBound)))–\(TimeTicks.label(rate.time($0.upperBound)))"
            }
            let rest = all.count > 3 ? " " + words.more(all.count - 3) : ""
            sentences.append("\(lane.name) \(times.joined(separator: ", "))\(rest).")
        }
        if !remarks.isEmpty {
            sentences.append(words.remarks(remarks.count + more))
        }
        return sentences.joined(separator: " ")
    }
}
