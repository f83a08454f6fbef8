import BleepCore

/// Something that happens in a call and is worth a line.
///
/// Speech and short silences are the ground of a call and no events; keypad digits in a row are one, and what is heard
/// on several channels at once is one.
struct SheetEvent {
    /// Silence that a reader would want to know of.
    private static let longSilence = 5 * Timecode.second
    /// Keypad digits closer than this are one event (design: gaps up to 2 s are one run).
    private static let keypadGap = 2 * Timecode.second

    var start: Timecode
    var end: Timecode
    var label: SegmentLabel
    var detail: String

    var length: Timecode { Timecode(nanoseconds: end.nanoseconds - start.nanoseconds) }

    /// In order of time, without the bleeps of the sheet.
    static func events(of sheet: SheetDocument) -> [SheetEvent] {
        let rate = sheet.source.sampleRate
        // A channel is silent all the time the other side speaks; what is said of the call is silence of all of them.
        let shared = sheet.source.channels == 1
        let bleeps = Set(sheet.redactions.map(\.frames))
        var result: [SheetEvent] = []
        var latest: [SegmentLabel: Int] = [:]
        for (_, segment) in SheetRow.ordered(sheet.timelines ?? []) {
            let start = rate.time(segment.frames.lowerBound)
            let end = rate.time(segment.frames.upperBound)
            switch segment.label {
            case .speech, .noise: continue
            case .silence: if !shared || end.nanoseconds - start.nanoseconds < longSilence { continue }
            case .bleep: if bleeps.contains(segment.frames) { continue }
            default: break
            }
            let detail = SheetRow.detail(of: segment, showDigits: false)
            if let index = latest[segment.label], result[index].label == .dtmf || result[index].detail == detail,
                start.nanoseconds - result[index].end.nanoseconds <= (segment.label == .dtmf ? keypadGap : 0)
            {
                result[index].end = max(result[index].end, end)
            } else {
                latest[segment.label] = result.count
                result.append(SheetEvent(start: start, end: end, label: segment.label, detail: detail))
            }
        }
        return result
    }
}
