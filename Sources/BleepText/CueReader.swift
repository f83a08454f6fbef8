public import BleepCore

/// Reads marked times in every format of ``CueFormat``.
public enum CueReader {
    /// The formats that are read, for messages.
    static let formats = "CSV with the header start,end…, Audacity labels, WebVTT, SRT, TextGrid or EAF"

    /// Reads a cue file; its format is found in its content, the name serves messages and as a hint.
    ///
    /// Time and memory grow linearly with `bytes`. UTF-8, UTF-16 with a byte order mark and Windows-1252 are read.
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: how messages call it: a file name or path.
    ///   - categories: the categories that may be named; a policy adds its own.
    ///   - tier: the tier of a TextGrid or EAF that holds the cues; without it a sole tier, or one whose name says so
    ///     (`anon`, `buzz`, `cues` …).
    ///   - limits: what no file may exceed.
    /// - Returns: all cues and notes in the order of the file; there may be none.
    /// - Throws: ``SidecarError`` at the first defect, with its line and what was expected. Nothing is skipped.
    public static func read(
        _ bytes: [UInt8], name: String, categories: Set<Category> = [.sensitive, .profanity],
        tier: String? = nil, limits: Limits = .standard
    ) throws(SidecarError) -> CueFile {
        let file = try TextFile(bytes, name: name, limit: limits.textBytes)
        var collector = CueCollector(name: name, categories: categories, limits: limits)
        let content = try CueContent(file.bytes, name: name)
        switch content {
        case .csv(let header, let position, let line):
            try CSVReader.read(file.bytes, header: header, position: position, line: line, into: &collector)
        case .audacity: try AudacityReader.read(file.bytes, into: &collector)
        case .webVTT: try WebVTTReader.read(file.bytes, into: &collector)
        case .srt: try SRTReader.read(file.bytes, into: &collector)
        case .textGrid, .eaf: try TierCues.read(try tiers(file.bytes, content, name), tier: tier, into: &collector)
        }
        var result = collector.file(content.format)
        if let warning = file.warning { result.warnings.insert("\(name): \(warning)", at: 0) }
        return result
    }

    private static func tiers(
        _ bytes: [UInt8], _ content: CueContent, _ name: String
    ) throws(SidecarError) -> TierFile {
        if case .textGrid = content { return try TextGridReader.read(bytes, name: name) }
        return try ELANReader.read(bytes, name: name)
    }
}
