import BleepCore
import BleepPipeline
import BleepText
import FoundationEssentials

/// What was said in a call and is not hidden, from the redacted transcript that is published with it.
enum RedactedWords {
    /// A line that is searched is no longer, in nanoseconds, so that its time leads to what was found.
    private static let longest = 30 * Timecode.second
    /// What stands for hidden words: nobody who looks for "phone" wants every hidden number.
    private static let marks = Set(
        SpanKind.allCases.map { "[\($0.rawValue.uppercased())]" } + ["[profanity]", "[TEXT]"])

    static func lines(of path: String) throws(PipelineError) -> [CallContent.Remark] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .failed("\(path): cannot be read again; look after the disk")
        }
        // An empty transcript is none any more.
        guard !data.isEmpty, let transcript = try? TranscriptReader.read([UInt8](data), name: path) else { return [] }
        var lines: [CallContent.Remark] = []
        var segment: Int?
        for word in transcript.words {
            let isHidden = marks.contains(word.text)
            let text = isHidden ? "…" : word.text
            if let last = lines.last, word.segment == segment, last.channel == word.channel,
                word.end.nanoseconds - last.start <= longest
            {
                let index = lines.count - 1
                if !(isHidden && last.text.hasSuffix("…")) { lines[index].text += " " + text }
                lines[index].end = max(last.end, word.end.nanoseconds)
            } else {
                lines.append(
                    CallContent.Remark(
                        origin: .transcript, channel: word.channel, start: word.start.nanoseconds,
                        end: word.end.nanoseconds, text: text))
            }
            segment = word.segment
        }
        return lines.filter { $0.text != "…" }
    }
}
