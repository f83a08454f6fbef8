import BleepCore

/// WebVTT, SRT, tables, CTM, RTTM, Audacity labels, text with times, and plain text.
enum TextWriter {
    static func write(_ transcript: MaskedTranscript, isCommaSeparated: Bool) -> [UInt8] {
        var out: [UInt8] = []
        switch transcript.format {
        case .webVTT: webVTT(transcript, into: &out)
        case .srt: srt(transcript, into: &out)
        case .tsv: table(transcript, isCommaSeparated: isCommaSeparated, into: &out)
        case .ctm: ctm(transcript, into: &out)
        case .rttm: rttm(transcript, into: &out)
        case .otter: otter(transcript, into: &out)
        case .descript: marked(transcript, into: &out)
        default: labels(transcript, into: &out)
        }
        return out
    }

    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// In order of time, as captions must be.
    private static func ordered(_ transcript: MaskedTranscript) -> [MaskedSegment] {
        let all = Array(transcript.spoken)
        return all.indices.sorted { all[$0].start != all[$1].start ? all[$0].start < all[$1].start : $0 < $1 }
            .map { all[$0] }
    }

    private static func named(_ segment: MaskedSegment) -> String {
        (segment.speaker.map { "Speaker \($0 + 1): " } ?? "") + segment.text
    }

    private static func webVTT(_ transcript: MaskedTranscript, into out: inout [UInt8]) {
        out += "WEBVTT\n".utf8
        for (number, segment) in ordered(transcript).enumerated() {
            out += "\n\(number + 1)\n\(segment.start.webVTT) --> \(segment.end.webVTT)\n".utf8
            var speaker: Int?
            let isTimed = segment.isTimed && segment.words.count > 1
            for (index, word) in segment.words.enumerated() {
                if index > 0 { out.append(0x20) }
                if word.speaker != speaker || index == 0 {
                    if speaker != nil { out += "</v>".utf8 }
                    if let next = word.speaker { out += "<v Speaker \(next + 1)>".utf8 }
                    speaker = word.speaker
                }
                // The text before the first mark begins with the cue.
                if isTimed, word.isTimed, index > 0 || word.start != segment.start {
                    out += "<\(word.start.webVTT)>".utf8
                }
                out += escaped(word.text).utf8
            }
            if speaker != nil { out += "</v>".utf8 }
            out.append(0x0A)
        }
    }

    private static func srt(_ transcript: MaskedTranscript, into out: inout [UInt8]) {
        for (number, segment) in ordered(transcript).enumerated() {
            if number > 0 { out.append(0x0A) }
            let start = segment.start.webVTT.replacing(".", with: ",")
            let end = segment.end.webVTT.replacing(".", with: ",")
            // A "-->" in a text would begin a cue.
            out += "\(number + 1)\n\(start) --> \(end)\n\(named(segment).replacing("-->", with: "->"))\n".utf8
        }
    }

    private static func table(_ transcript: MaskedTranscript, isCommaSeparated: Bool, into out: inout [UInt8]) {
        let separator = isCommaSeparated ? "," : "\t"
        let segments = Array(transcript.spoken)
        let hasSpeakers = segments.contains { $0.speaker != nil }
        out += (["start", "end"] + (hasSpeakers ? ["speaker"] : []) + ["text"]).joined(separator: separator).utf8
        out.append(0x0A)
        for segment in segments {
            var cells = [segment.start, segment.end].map { String(JSONOutput.milliseconds($0)) }
            if hasSpeakers { cells.append(segment.speaker.map { "Speaker \($0 + 1)" } ?? "") }
            cells.append(isCommaSeparated ? "\"" + segment.text.replacing("\"", with: "\"\"") + "\"" : segment.text)
            out += cells.joined(separator: separator).utf8
            out.append(0x0A)
        }
    }

    /// Seconds with milliseconds, as NIST files have them.
    private static func stretch(_ start: Timecode, _ end: Timecode) -> String {
        start.decimal(places: 3) + " " + Timecode(nanoseconds: end.nanoseconds - start.nanoseconds).decimal(places: 3)
    }

    private static func ctm(_ transcript: MaskedTranscript, into out: inout [UInt8]) {
        for word in transcript.spoken.lazy.flatMap(\.words) {
            let channel =
                word.channel == nil || word.channel == 0
                ? "A" : word.channel == 1 ? "B" : String((word.channel ?? 0) + 1)
            out += "call \(channel) \(stretch(word.start, word.end)) \(word.text)".utf8
            if let confidence = word.confidence { out += " \(JSONOutput.number(rounded(confidence)))".utf8 }
            out.append(0x0A)
        }
    }

    private static func rounded(_ share: Double) -> Timecode {
        Timecode(nanoseconds: Int((share * 10_000).rounded()) * 100_000)
    }

    private static func rttm(_ transcript: MaskedTranscript, into out: inout [UInt8]) {
        func label(_ speaker: Int?) -> String { speaker.map { "speaker\($0 + 1)" } ?? "<NA>" }
        for speaker in 0..<transcript.speakerCount {
            out += "SPKR-INFO call 1 <NA> <NA> <NA> unknown \(label(speaker)) <NA> <NA>\n".utf8
        }
        for segment in transcript.spoken {
            let channel = (segment.channel ?? 0) + 1
            out +=
                "SPEAKER call \(channel) \(stretch(segment.start, segment.end)) <NA> <NA> \(label(segment.speaker)) <NA> <NA>\n"
                .utf8
            for word in segment.words {
                let share = word.confidence.map { JSONOutput.number(rounded($0)) } ?? "<NA>"
                out +=
                    "LEXEME call \(channel) \(stretch(word.start, word.end)) \(word.text) lex \(label(word.speaker)) \(share) <NA>\n"
                    .utf8
            }
        }
    }

    private static func labels(_ transcript: MaskedTranscript, into out: inout [UInt8]) {
        for segment in ordered(transcript) {
            out += "\(segment.start.seconds)\t\(segment.end.seconds)\t\(named(segment))\n".utf8
        }
    }

    /// What stands behind whole seconds, which these texts have without.
    private static let fraction = ".000"

    private static func otter(_ transcript: MaskedTranscript, into out: inout [UInt8]) {
        for segment in transcript.spoken {
            let name = segment.speaker.map { "Speaker \($0 + 1)  " } ?? ""
            out += "\(name)\(segment.start.clock.dropLast(fraction.count))\n\(segment.text)\n\n".utf8
        }
    }

    /// A paragraph a speaker; the time stands where a segment begins.
    private static func marked(_ transcript: MaskedTranscript, into out: inout [UInt8]) {
        for segment in transcript.spoken {
            let time = segment.start.webVTT
            out += "[\(time.hasSuffix(fraction) ? String(time.dropLast(fraction.count)) : time)]".utf8
            var speaker: Int?
            for (index, word) in segment.words.enumerated() {
                if index > 0, word.speaker != speaker { out += "\n".utf8 } else { out.append(0x20) }
                if let number = word.speaker, number != speaker { out += "Speaker \(number + 1): ".utf8 }
                speaker = word.speaker
                out += word.text.utf8
            }
            out += "\n\n".utf8
        }
    }

    /// One line a segment, for people.
    static func plain(_ transcript: MaskedTranscript) -> String {
        ordered(transcript).map { named($0) + "\n" }.joined()
    }
}
