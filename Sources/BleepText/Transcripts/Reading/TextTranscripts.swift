import BleepCore

/// Transcripts that are no JSON: which format it is, and the reader for it.
enum TextTranscripts {
    static func read(_ bytes: [UInt8], name: String, limits: Limits) throws(SidecarError) -> TranscriptDocument {
        let file = try TextFile(
            bytes, name: name, limit: limits.transcriptBytes, expected: "a transcript: \(TranscriptReader.formats)")
        // JSON in UTF-16, as a Windows shell saves what it is given.
        if let first = file.bytes.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }),
            first == UInt8(ascii: "{") || first == UInt8(ascii: "["), !isText(file.bytes)
        {
            return try JSONTranscripts.read(file.bytes, name: name)
        }
        var collector = TranscriptCollector(name: name)
        if let warning = file.warning { collector.warn(warning) }
        let format = try format(of: file.bytes, name: name)
        var tiers: TierFile?
        switch format {
        case .webVTT, .srt: try CaptionReader.read(file.bytes, isWebVTT: format == .webVTT, into: &collector)
        case .tsv: try TableReader.read(file.bytes, into: &collector)
        case .ctm: try CTMReader.read(file.bytes, into: &collector)
        case .rttm: try RTTMReader.read(file.bytes, into: &collector)
        case .audacity: try LabelsReader.read(file.bytes, into: &collector)
        case .otter: try OtterReader.read(file.bytes, into: &collector)
        case .descript: try MarkedTextReader.read(file.bytes, into: &collector)
        case .textGrid: tiers = try TierSpeech.read(try TextGridReader.read(file.bytes, name: name), into: &collector)
        default: tiers = try TierSpeech.read(try ELANReader.read(file.bytes, name: name), into: &collector)
        }
        return try collector.finish(format, tiers: tiers)
    }

    /// Whether a file that begins with a bracket is text and no JSON: a time stands in it.
    static func isText(_ bytes: [UInt8]) -> Bool { isConsole(bytes) || MarkedTextReader.beginsWithMark(bytes) }

    /// `[00:00:00.000 --> 00:00:04.300]  text`: what Whisper prints on the terminal.
    private static func isConsole(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(300).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        guard head.first == UInt8(ascii: "["), let second = head.dropFirst().first, (0x30...0x39).contains(second)
        else {
            return false
        }
        return head.prefix(40).string.contains("-->")
    }

    private static func format(of bytes: [UInt8], name: String) throws(SidecarError) -> TranscriptFormat {
        var head: [TextLine] = []
        for line in TextLines(bytes) where !line.isBlank {
            head.append(line)
            if head.count == 200 { break }
        }
        guard let first = head.first else {
            throw SidecarError(file: name, message: "the file is blank; expected a transcript")
        }
        let start = first.bytes.trimmed
        if start.starts(with: "WEBVTT".utf8) { return .webVTT }
        if start.starts(with: "File type".utf8) || start.starts(with: "\"ooTextFile".utf8) { return .textGrid }
        if start.first == UInt8(ascii: "<") { return .elan }
        if isConsole(bytes) { return .srt }
        if let table = CSVHeader.recognize(first.bytes) {
            switch table {
            case .transcript: return .tsv
            case .cues:
                throw SidecarError(
                    file: name, line: first.number, message: "this is a cue file, not a transcript; say --cues")
            case .sheet:
                throw SidecarError(
                    file: name, line: first.number, message: "this is a sheet that callbleep wrote, not a transcript")
            }
        }
        if let kind = RTTMReader.kind(of: head) { return kind }
        if head.prefix(4).contains(where: { CaptionReader.isTiming($0) }) { return .srt }
        if CTMReader.isCTM(head) { return .ctm }
        if LabelsReader.isLabel(first.bytes) { return .audacity }
        if MarkedTextReader.isMarked(head) { return .descript }
        if OtterReader.isOtter(head) { return .otter }
        throw SidecarError(
            file: name, line: first.number,
            message: "no transcript that is known; expected one of \(TranscriptReader.formats)")
    }
}
