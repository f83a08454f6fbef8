import BleepAudio
import BleepSheet

/// Every file that one redaction will write, checked before any work is done.
struct RedactionTargets {
    /// Of the recording; `nil` where only a plan or an audition file is wanted.
    var place: OutputPlace?

    static func resolve(
        for request: RedactionRequest, marks: Marks, source: borrowing AudioSource, writtenFormat: AudioFormat
    ) throws(PipelineError) -> RedactionTargets {
        var paths: [String] = []
        var targets = RedactionTargets(place: nil)
        if request.outcome == .file {
            let isSameContainer = writtenFormat.container == source.format.container
            let place = try OutputPlace.resolve(
                input: request.input, output: request.output,
                pathExtension: isSameContainer ? nil : WrittenFormat.pathExtension(of: writtenFormat.container),
                keepName: request.keepsName)
            targets.place = place
            // A masked name that is taken gets a part of the output's hash: see OutputPlace.distinguished.
            if request.replacesExisting || !place.isMasked || !OutputPlace.exists(place.path) {
                paths.append(place.path)
                paths += request.sheets.map { place.sheetPath($0.fileExtension) }
            }
            if let privateSheet = request.privateSheet { paths.append(privateSheet) }
        }
        if let audition = request.audition { paths.append(audition) }
        for (index, path) in paths.enumerated() {
            if paths[..<index].contains(where: { isSamePlace($0, path) }) {
                throw .usage("\(path): is named twice as something to write")
            }
            try check(path, against: source, request, marks)
        }
        return targets
    }

    /// Whether both spell one place: a private sheet must not land on a public one.
    private static func isSamePlace(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        guard PathText.name(one) == PathText.name(other) else { return false }
        func folder(_ path: String) -> FileIdentity? {
            let folder = PathText.folder(path)
            return FileIdentity(path: folder.isEmpty ? "." : folder)
        }
        guard let first = folder(one), let second = folder(other) else { return false }
        return first.isSameFile(as: second)
    }

    private static func check(
        _ path: String, against source: borrowing AudioSource, _ request: RedactionRequest, _ marks: Marks
    ) throws(PipelineError) {
        if OutputPlace.isFolder(path) {
            throw .failed("\(path): is a folder; expected the name of a file to write")
        }
        if let identity = FileIdentity(path: path), identity.isSameFile(as: source.identity) {
            throw .failed("\(path): is the recording itself (\(request.input)); it is never overwritten")
        }
        for cues in marks.paths + marks.usedSidecars {
            if let identity = FileIdentity(path: path), let theirs = FileIdentity(path: cues),
                identity.isSameFile(as: theirs)
            {
                throw .failed("\(path): is one of the files that were read; it is never overwritten")
            }
        }
        if OutputPlace.exists(path), !request.replacesExisting {
            throw .failed("\(path): exists already; --force replaces it")
        }
        let folder = PathText.folder(path)
        if !folder.isEmpty, !OutputPlace.isFolder(folder), request.output?.hasSuffix("/") != true {
            throw .failed("\(path): the folder \(folder) does not exist")
        }
    }
}
