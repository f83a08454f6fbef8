import BleepCore
import BleepSheet
import BleepText

/// What the list, the search and the feed of a site know of one call.
struct SiteCall {
    var slug: String
    var title: String
    var date: String?
    var caller: String?
    var duration: Timecode
    var bleeps: Int
    var labels: [SegmentLabel]
    var categories: [String]
    var findings: [String]
    var words: [String]
    var summary: String
    /// The recording that browsers play.
    var enclosure: (name: String, bytes: Int, type: String)?

    var page: String { "calls/\(slug).html" }

    /// The caller did not want the number to be shown.
    var isWithheld = false

    /// The same for every way to show the same number; `nil` for what is none.
    var callerKey: String?

    init(_ view: CallView, slug: String, summary: String) {
        let sheet = view.sheet
        self.slug = slug
        self.summary = summary
        title = view.title
        date = sheet.call.date
        caller = sheet.call.callerID
        let shown = caller.map { CallerID(shown: $0) }
        callerKey = shown?.key
        isWithheld = shown?.kind == .withheld
        duration = sheet.source.duration
        bleeps = sheet.redactions.count
        let present = Set((sheet.timelines ?? []).flatMap { $0.segments.map(\.label) })
        labels = SegmentLabel.allCases.filter { present.contains($0) && ![.speech, .silence, .noise].contains($0) }
        categories = Set(sheet.redactions.map(\.category.name)).sorted()
        findings = Set(sheet.findings.map(\.kind)).sorted()
        let call = sheet.call
        var texts = [title, call.date, call.language, call.licence].compactMap { $0 } + call.claims + call.text
        texts += sheet.findings.map(\.text) + sheet.notes.map(\.text) + sheet.notes.flatMap(\.tags)
        texts += labels.map(\.title) + sheet.redactions.flatMap { $0.kinds.map(\.rawValue) }
        words = SearchWords.of(texts)
        if let caller {
            // By any part of it, however it is written.
            let digits = String(caller.filter { $0.isASCII && $0.isNumber })
            if !digits.isEmpty { words.append(digits) }
        }
    }
}
