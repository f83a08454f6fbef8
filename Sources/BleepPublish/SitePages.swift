import BleepCore
import BleepSheet

/// The list of calls and the feed.
struct SitePages {
    struct Choice: Sendable {
        var value: String
        var text: String
        var times: Int
    }
    struct Filter: Sendable {
        var id: String
        var name: String
        var choices: [Choice]
    }
    struct Row: Sendable {
        var label: String?
        var finding: String?
        var caller: String?
        var href: String
        var title: String
        var line: String
        var chips: [String]
    }
    struct Index: Sendable {
        var say: PageWords
        var title: String
        var count: Int
        var feed: String?
        var filters: [Filter]
        var calls: [Row]
    }
    struct Enclosure: Sendable {
        var href: String
        var bytes: Int
        var type: String
    }
    struct Item: Sendable {
        var title: String
        var href: String
        var published: String?
        var description: String
        var enclosure: Enclosure?
    }
    struct Feed: Sendable {
        var title: String
        var base: String
        var language: String
        var generator: String
        var items: [Item]
    }

    /// Newest first; those without a date last, by title.
    let calls: [SiteCall]
    let title: String
    let language: Language
    let hasTheme: Bool
    /// Ends in a slash; `nil` where nobody said it.
    let base: String?

    /// Entries of the feed; readers of feeds want what is new.
    static let feedItems = 100

    static func ordered(_ calls: [SiteCall]) -> [SiteCall] {
        calls.sorted { left, right in
            switch (left.date, right.date) {
            case (let one?, let other?) where one != other: one > other
            case (_?, nil): true
            case (nil, _?): false
            default: (left.title, left.slug) < (right.title, right.slug)
            }
        }
    }

    /// The style sheets of a page, from where it lies.
    func styles(from up: String) -> [PageModel.File] {
        [PageModel.File(href: up + "style.css")] + (hasTheme ? [PageModel.File(href: up + "theme.css")] : [])
    }

    var index: String {
        let words = PageWords.of(language)
        let titles = PageTitles(language: language)
        let rows = calls.map { call in
            var parts: [String] = []
            if let date = call.date { parts.append(PageClock.date(date, language).shown) }
            parts.append(PageClock.length(call.duration, language))
            if let caller = call.caller { parts.append(call.isWithheld ? words.withheld : caller) }
            if call.bleeps > 0 { parts.append("\(call.bleeps) \(call.bleeps == 1 ? words.bleep : words.bleeps)") }
            let labels = call.labels.map(\.rawValue) + call.categories
            return Row(
                label: labels.isEmpty ? nil : labels.joined(separator: "|"),
                finding: call.findings.isEmpty ? nil : call.findings.joined(separator: "|"), caller: call.callerKey,
                href: call.page, title: call.title, line: parts.joined(separator: " · "),
                chips: call.labels.filter { $0 != .bleep }.map(titles.title)
                    + call.findings.map(titles.title(finding:)))
        }
        let body = PageTemplate.index.render(
            Index(
                say: words, title: title, count: calls.count, feed: base == nil ? nil : "feed.xml",
                filters: filters(words, titles), calls: rows))
        return PageTemplate.page.render(
            PageModel(
                language: language.rawValue, policy: ContentPolicy(usesFiles: true).text, title: title,
                description: "\(title): \(calls.count) \(words.calls)", generator: CallPage.generator,
                canonical: base, feed: base == nil ? nil : "feed.xml", siteTitle: title, styles: styles(from: ""),
                body: body, scripts: [PageModel.File(href: "search.js"), PageModel.File(href: "index.js")]))
    }

    private func filters(_ words: PageWords, _ titles: PageTitles) -> [Filter] {
        func counted(_ values: [String]) -> [(value: String, times: Int)] {
            var counts: [String: Int] = [:]
            for value in values { counts[value, default: 0] += 1 }
            return counts.map { ($0.key, $0.value) }.sorted { ($1.times, $0.value) < ($0.times, $1.value) }
        }
        let labels = counted(calls.flatMap { $0.labels.map(\.rawValue) + $0.categories }).map { value, times in
            let text =
                switch value {
                case "sensitive": words.sensitive
                case "profanity": words.profanity
                default: SegmentLabel(rawValue: value).map(titles.title) ?? value
                }
            return Choice(value: value, text: text, times: times)
        }
        let findings = counted(calls.flatMap(\.findings)).map { value, times in
            Choice(value: value, text: titles.title(finding: value), times: times)
        }
        var shown: [String: String] = [:]
        for call in calls { if let key = call.callerKey, shown[key] == nil { shown[key] = call.caller } }
        let callers = counted(calls.compactMap(\.callerKey)).map { value, times in
            Choice(value: value, text: shown[value] ?? value, times: times)
        }
        return [
            Filter(id: "label", name: words.label, choices: labels),
            Filter(id: "finding", name: words.remark, choices: findings),
            Filter(id: "caller", name: words.caller, choices: callers),
        ].filter { !$0.choices.isEmpty }
    }

    /// RSS 2.0 with enclosures; `nil` without an address of the site.
    var feed: String? {
        guard let base else { return nil }
        let items = calls.prefix(Self.feedItems).map { call in
            Item(
                title: call.title, href: call.page, published: call.date.flatMap(Self.feedDate),
                description: call.summary,
                enclosure: call.enclosure.map {
                    Enclosure(
                        href: PercentEncoding.encoded("calls/\(call.slug)/\($0.name)"), bytes: $0.bytes, type: $0.type)
                })
        }
        return PageTemplate.feed.render(
            Feed(
                title: title, base: base, language: language.rawValue, generator: CallPage.generator,
                items: Array(items)))
    }

    /// RFC 822, §5: `17 May 2024 14:03:00 +0000`.
    private static func feedDate(_ text: String) -> String? {
        let (_, machine) = PageClock.date(text, .english)
        guard let machine else { return nil }
        let parts = machine.split(separator: "T")
        let fields = parts[0].split(separator: "-").compactMap { Int($0) }
        let clock = parts.count > 1 ? String(parts[1].prefix(5)) : "00:00"
        guard fields.count == 3, clock.count == 5 else { return nil }
        return "\(fields[2]) \(PageClock.english[fields[1] - 1].prefix(3)) \(fields[0]) \(clock):00 +0000"
    }
}
