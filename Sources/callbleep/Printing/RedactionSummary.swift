import BleepCore
import BleepPipeline
import BleepRedact

/// The figures of a redaction, in sentences.
struct RedactionSummary {
    /// `5 bleeps hide 6.240 s: 3 sensitive (440 Hz), 2 swearing (660 Hz)`.
    let bleeps: String
    /// What happened to edges; `nil` when every edge lies as it was marked.
    let moved: String?

    init(_ report: RedactionReport) {
        let plan = report.plan
        var counts: [(category: Category, cover: CoverSound, count: Int)] = []
        for bleep in plan.bleeps {
            if let index = counts.firstIndex(where: { $0.category == bleep.category && $0.cover == bleep.cover }) {
                counts[index].count += 1
            } else {
                counts.append((bleep.category, bleep.cover, 1))
            }
        }
        let list = counts.map { "\($0.count) \($0.category.title) (\(Self.name(of: $0.cover)))" }.joined(
            separator: ", ")
        let hidden = report.sampleRate.time(report.hiddenFrames).decimal(places: 3)
        bleeps =
            plan.bleeps.isEmpty
            ? "nothing to bleep"
            : "\(plan.bleeps.count) \(plan.bleeps.count == 1 ? "bleep hides" : "bleeps hide") \(hidden) s: \(list)"

        let edges = report.spans.flatMap { [$0.start, $0.end] }
        let snapped = edges.filter(\.snapped)
        guard !snapped.isEmpty else {
            moved = nil
            return
        }
        let furthest = snapped.map { abs($0.placed - $0.padded) }.max() ?? 0
        let milliseconds = report.sampleRate.time(furthest).nanoseconds / 1_000_000
        moved =
            "\(snapped.count) of \(edges.count) edges were moved to a quieter place, by \(milliseconds) ms at most "
            + "(--dry-run lists them, --exact prevents it)"
    }

    static func name(of cover: CoverSound) -> String {
        switch cover {
        case .silence: "silence"
        case .noise: "noise"
        case .tone(let hertz):
            hertz == hertz.rounded() ? "\(Int(hertz)) Hz" : "\(hertz) Hz"
        }
    }
}
