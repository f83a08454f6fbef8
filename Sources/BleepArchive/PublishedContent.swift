import BleepCore
import BleepPipeline
import BleepSheet
import BleepText
import FoundationEssentials

/// Reads what the catalogue keeps from what was written for a call.
enum PublishedContent {
    /// - Parameters:
    ///   - outputs: everything that was written.
    ///   - country: where the calls were received, for caller ids in their national form.
    static func read(
        _ outputs: [OutputMark], mode: BatchMode, country: String?
    ) throws(PipelineError) -> CallContent? {
        func path(_ ending: String) -> String? { outputs.map(\.path).first { $0.hasSuffix(ending) } }
        switch mode {
        case .analyze:
            guard let analysis = path(".analysis.json") else { return nil }
            return try AnalysisFile.content(of: analysis)
        case .redact:
            guard let sheet = path(".redacted.sheet.json") ?? path(".sheet.json") else { return nil }
            return try content(of: self.sheet(at: sheet), outputs, country: country)
        }
    }

    /// Of a redacted call.
    /// - Parameter sheet: its public sheet, just written or read again: both hold the same.
    static func content(
        of sheet: SheetDocument, _ outputs: [OutputMark], country: String?
    ) throws(PipelineError) -> CallContent {
        var content = content(of: sheet, country: country)
        let transcript = outputs.map(\.path).first { PathNames.name($0).contains(".redacted.transcript.") }
        if let transcript { content.remarks += try RedactedWords.lines(of: transcript) }
        content.remarks.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        return content
    }

    private static func sheet(at path: String) throws(PipelineError) -> SheetDocument {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .failed("\(path): cannot be read again; look after the disk")
        }
        do {
            return try SheetReader.read([UInt8](data), name: path)
        } catch {
            throw .failed("\(error)")
        }
    }

    private static func content(of sheet: SheetDocument, country: String?) -> CallContent {
        let rate = sheet.source.sampleRate
        func time(_ frame: Int) -> Int { rate.time(frame).nanoseconds }
        var content = CallContent(
            duration: sheet.source.duration.nanoseconds, channels: sheet.source.channels, title: sheet.call.title,
            date: sheet.call.date, coverage: sheet.coverage?.rawValue, sha256: sheet.output?.sha256,
            unproved: sheet.proof?.notProvable.count)
        if let shown = sheet.call.callerID {
            let caller = CallerID(shown: shown, country: country)
            content.caller = caller.key
            content.shownCaller = caller.shown
        }
        for (channel, timeline) in (sheet.timelines ?? []).enumerated() {
            content.pieces += timeline.segments.map {
                CallContent.Piece(
                    channel: channel, label: $0.label.rawValue, start: time($0.frames.lowerBound),
                    end: time($0.frames.upperBound))
            }
        }
        content.hidden = sheet.redactions.map {
            CallContent.Hidden(
                channels: $0.channels.map(String.init).joined(separator: ","), category: $0.category.name,
                kind: $0.kinds.map(\.rawValue).joined(separator: ", "), origin: $0.origin.rawValue,
                start: time($0.frames.lowerBound), end: time($0.frames.upperBound))
        }
        content.remarks =
            sheet.findings.map {
                CallContent.Remark(
                    origin: .finding, kind: $0.kind, channel: $0.channel, start: time($0.frame), end: time($0.frame),
                    text: $0.text)
            }
            + sheet.notes.map {
                CallContent.Remark(
                    origin: .note, start: $0.time.nanoseconds, end: ($0.end ?? $0.time).nanoseconds,
                    text: ([$0.text] + $0.tags.map { "#" + $0 }).joined(separator: " "))
            }
            + ([sheet.call.title].compactMap { $0 } + sheet.call.claims + sheet.call.text).map {
                CallContent.Remark(origin: .about, start: 0, end: 0, text: $0)
            }
        return content
    }
}
