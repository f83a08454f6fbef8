/// Which files of a folder belong to a call, by their names alone.
public enum Sidecars {
    private static let cueEndings: Set = ["csv", "txt", "vtt", "srt", "textgrid", "eaf"]
    private static let transcriptEndings: Set = ["json", "vtt", "srt", "tsv", "ctm", "textgrid", "eaf"]
    private static let unclearEndings = cueEndings.union(transcriptEndings)

    /// Finds `STEM.cues.*`, `STEM.labels.txt`, `STEM.transcript.*` and `STEM.notes.md` of the call `STEM.EXT`.
    ///
    /// The stem must be the same letter for letter; endings are read in any case (`TextGrid`, `.CSV`). What we write
    /// ourselves (`STEM.redacted.*`, `STEM.sheet.*`) is never a sidecar and never asked about.
    /// - Parameters:
    ///   - callName: the call's file name, without a folder.
    ///   - names: the file names of its folder, without the folder.
    ///   - named: those that flags already name; they are left out, and when there are any of this stem, what else
    ///     could be either is listed in ``SidecarSet/unused`` instead of asked about.
    /// - Throws: ``SidecarQuestion`` when there is a `STEM.vtt`, `STEM.json` … that could be cues or a transcript.
    public static func find(
        for callName: String, among names: some Sequence<String>, named: Set<String> = []
    ) throws(SidecarQuestion) -> SidecarSet {
        let stem = Self.stem(of: callName)
        var result = SidecarSet()
        var unclear: [String] = []
        let candidates = names.filter { $0.hasPrefix(stem) && $0 != callName && !named.contains($0) }
        for name in candidates.sorted() {
            let rest = name.dropFirst(stem.count).split(separator: ".", omittingEmptySubsequences: false)
            let parts = rest.map { $0.lowercased() }
            guard parts.first == "" else { continue }
            switch parts.count {
            case 2 where unclearEndings.contains(parts[1]): unclear.append(name)
            case 3 where parts[1] == "cues" && cueEndings.contains(parts[2]): result.cues.append(name)
            case 3 where parts[1] == "labels" && parts[2] == "txt": result.cues.append(name)
            case 3 where parts[1] == "transcript" && transcriptEndings.contains(parts[2]):
                result.transcripts.append(name)
            case 3 where rest[1] == "notes" && parts[2] == "md": result.notes = name
            default: continue
            }
        }
        if unclear.isEmpty { return result }
        let isAnswered = named.contains { $0.hasPrefix(stem + ".") && $0 != callName }
        guard isAnswered else { throw SidecarQuestion(files: unclear) }
        result.unused = unclear
        return result
    }

    private static func stem(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
