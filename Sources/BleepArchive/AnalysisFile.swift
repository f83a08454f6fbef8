import BleepCore
import BleepPipeline
import BleepSheet
import FoundationEssentials

/// An analysis as `--only analyze` writes it, as far as the catalogue wants it; digits are passed over.
struct AnalysisFile: Decodable {
    struct Source: Decodable {
        var channels: Int
        var duration: Double
    }
    struct Piece: Decodable {
        var start: Double
        var end: Double
        var channel: Int
        var label: String
    }
    struct Remark: Decodable {
        var time: Double
        var channel: Int?
        var kind: String
        var text: String
    }

    private var schema: String
    private var source: Source
    private var segments: [Piece]
    private var findings: [Remark]

    static func content(of path: String) throws(PipelineError) -> CallContent {
        guard let data = FileManager.default.contents(atPath: path),
            let file = try? JSONDecoder().decode(AnalysisFile.self, from: data), file.schema == AnalysisDocument.schema
        else { throw .failed("\(path): cannot be read again; look after the disk") }
        var content = CallContent(duration: nanoseconds(file.source.duration), channels: file.source.channels)
        content.pieces = file.segments.map {
            CallContent.Piece(
                channel: $0.channel, label: $0.label, start: nanoseconds($0.start), end: nanoseconds($0.end))
        }
        content.remarks = file.findings.map {
            let time = nanoseconds($0.time)
            return CallContent.Remark(
                origin: .finding, kind: $0.kind, channel: $0.channel, start: time, end: time, text: $0.text)
        }
        return content
    }

    /// The same of an analysis that was just made.
    static func content(of document: AnalysisDocument) -> CallContent {
        let recording = document.recording
        func printed(_ time: Timecode) -> Int { (time.nanoseconds + 500) / 1_000 * 1_000 }
        func time(_ frame: Int) -> Int { printed(recording.sampleRate.time(frame)) }
        var content = CallContent(duration: printed(recording.duration), channels: recording.channels)
        for (channel, timeline) in document.timelines.enumerated() {
            content.pieces += timeline.segments.map {
                CallContent.Piece(
                    channel: channel, label: $0.label.rawValue, start: time($0.frames.lowerBound),
                    end: time($0.frames.upperBound))
            }
        }
        content.remarks = document.findings.map {
            CallContent.Remark(
                origin: .finding, kind: $0.kind, channel: $0.channel, start: time($0.frame), end: time($0.frame),
                text: $0.text)
        }
        return content
    }

    /// Sheets print six decimals.
    private static func nanoseconds(_ seconds: Double) -> Int { Int((seconds * 1e6).rounded()) * 1_000 }
}
