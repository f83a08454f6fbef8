import BleepArchive
import BleepCore

/// An archive in numbers.
struct StatsPrinter {
    let stats: CatalogStats

    func text(_ form: TableForm) -> String {
        var rows = Rows(
            columns: ["section", "of", "name", "count", "seconds", "text"],
            titles: ["", "of", "what", "count", "hours", ""])
        for count in stats.counts {
            rows.add([
                .text(count.section.rawValue), .text(Self.name(count.mode)),
                .text(form == .table ? Self.title(count) : count.name), .number(count.count),
                count.length.map { .decimal($0.seconds, shown: Self.hours($0)) } ?? .number(nil), .text(nil),
            ])
        }
        if form == .table {
            guard !stats.objections.isEmpty else { return rows.text(form) }
            return rows.text(form) + "\n" + Self.text(stats.objections, form)
        }
        for objection in stats.objections {
            rows.add([
                .text(objection.state.rawValue), .text(Self.name(objection.mode)), .text(objection.path), .number(nil),
                .number(nil), .text(objection.reason),
            ])
        }
        return rows.text(form)
    }

    static func text(_ objections: [CatalogObjection], _ form: TableForm) -> String {
        var rows = Rows(columns: ["state", "of", "file", "reason"], titles: ["state", "of", "file", "reason"])
        for objection in objections {
            rows.add([
                .text(objection.state.rawValue), .text(name(objection.mode)), .text(objection.path),
                .text(objection.reason),
            ])
        }
        return rows.text(form)
    }

    /// Where the folder of the calls cannot be looked at.
    static func outOfReach(_ root: String) -> String {
        "\(root): the folder of the calls is not there; which of them are gone cannot be told"
    }

    private static func name(_ mode: BatchMode) -> String { mode == .redact ? "redaction" : "original" }

    private static func title(_ count: CatalogStats.Count) -> String {
        switch count.section {
        case .calls: "calls " + count.name
        case .sound: SegmentLabel(rawValue: count.name)?.title ?? count.name
        case .hidden: "hidden " + count.name
        case .finding: "finding " + count.name
        }
    }

    /// With two decimals.
    private static func hours(_ length: Timecode) -> String {
        Timecode(nanoseconds: length.nanoseconds / 3_600).decimal(places: 2)
    }
}
