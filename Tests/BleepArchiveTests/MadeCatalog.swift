import BleepArchive
import BleepCore
import BleepTestSupport
import Foundation

@testable import BleepArchive

/// A catalogue of calls that nobody ever made, as a batch would have written it.
final class MadeCatalog {
    let folder = TemporaryFolder()
    let path: String
    private let journal: Journal

    init(_ name: String = "made.db") throws {
        path = folder.file(name)
        journal = try Journal(path, isReadOnly: false)!
        try journal.claim(root: "/calls", force: false)
        try journal.set(Journal.resultsSetting(.redact), to: folder.file("clean"))
    }

    /// A segment of the first channel, in seconds.
    static func piece(_ label: SegmentLabel, _ start: Double, _ end: Double, channel: Int = 0) -> CallContent.Piece {
        CallContent.Piece(channel: channel, label: label.rawValue, start: nanoseconds(start), end: nanoseconds(end))
    }

    /// - Parameter others: kinds of marks that became one with it.
    static func hidden(
        _ kind: SpanKind, _ others: SpanKind..., from start: Double, to end: Double
    ) -> CallContent.Hidden {
        CallContent.Hidden(
            channels: "0", category: kind.category.name,
            kind: ([kind] + others).map(\.rawValue).joined(separator: ", "), origin: "cue", start: nanoseconds(start),
            end: nanoseconds(end))
    }

    static func hidden(_ kind: SpanKind, _ start: Double, _ end: Double) -> CallContent.Hidden {
        hidden(kind, from: start, to: end)
    }

    static func remark(
        _ origin: CallContent.Remark.Origin, _ text: String, at start: Double, kind: String? = nil
    ) -> CallContent.Remark {
        CallContent.Remark(
            origin: origin, kind: kind, start: nanoseconds(start), end: nanoseconds(start), text: text)
    }

    private static func nanoseconds(_ seconds: Double) -> Int { Int(seconds * 1e9) }

    /// A call that was done.
    func add(
        _ path: String, seconds: Double = 60, mode: BatchMode = .redact, caller: String? = nil,
        _ change: (inout CallContent) -> Void = { _ in }
    ) throws {
        var content = CallContent(duration: Int(seconds * 1e9), channels: 1)
        content.sha256 = "hash of \(path)"
        content.unproved = 0
        change(&content)
        try journal.begin([Journal.Beginning(path: path, mode: mode, stamp: "stamp", settings: "settings")])
        let stem = (path as NSString).deletingPathExtension
        let name = mode == .redact ? "\(stem).redacted.wav" : "\(stem).analysis.json"
        try journal.finish([
            Journal.Ending(
                path: path, mode: mode, state: .done, stamp: "stamp", settings: "settings", key: "key of \(path)",
                seconds: seconds, outputs: [OutputMark(path: "results:\(name)", size: 1, modified: 1)],
                entry: CatalogEntry(content: content, caller: caller, shownCaller: nil))
        ])
    }

    /// Says that the calls lie in the folder `calls` beside the catalogue.
    func moveRoot() throws { try journal.claim(root: folder.file("calls"), force: true) }

    /// A call that needs a person.
    func object(_ path: String, _ state: WorkState, _ reason: String) throws {
        try journal.finish([
            Journal.Ending(
                path: path, mode: .redact, state: state, stamp: "stamp", settings: "settings", reason: reason)
        ])
    }

    func ask(_ text: String? = nil, _ change: (inout CatalogQuestion) -> Void = { _ in }) throws -> [CatalogHit] {
        var question = CatalogQuestion()
        question.text = text
        change(&question)
        return try Catalog(path).answers(to: question).hits
    }

    func export(isPrivate: Bool = false) throws -> String {
        var text = ""
        _ = try Catalog(path).export(isPrivate: isPrivate) { text += "\($0)\n" }
        return text
    }
}
