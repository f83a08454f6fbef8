import BleepAudio
import BleepSheet
import BleepText

/// Every file that one redaction will write, checked before any work is done.
struct RedactionTargets {
    /// Of the recording; `nil` where only a plan or an audition file is wanted.
    var place: OutputPlace?

    /// - Parameter names: what a name that is made here loses.
    static func resolve(
        for request: RedactionRequest, marks: Marks, source: borrowing AudioSource, writtenFormat: AudioFormat,
        names: FileNameMask
    ) throws(PipelineError) -> RedactionTargets {
        var paths: [String] = []
        var targets = RedactionTargets(place: nil)
        if request.outcome == .file {
            let isSameContainer = writtenFormat.container == source.format.container
            let place = try OutputPlace.resolve(
                input: request.input, output: request.output,
                pathExtension: isSameContainer ? nil : WrittenFormat.pathExtension(of: writtenFormat.container),
                stem: request.outputStem, mask: request.keepsName ? nil : names)
            targets.place = place
            // A masked name that is taken gets a part of the output's hash: see OutputPlace.distinguished.
            if request.replacesExisting || !place.isMasked || !OutputPlace.exists(place.path) {
                paths.append(place.path)
                paths += request.sheets.map { place.sheetPath($0.fileExtension) }
                if let transcript = marks.transcript {
                    paths.append(place.transcriptPath(like: transcript.transcript.name))
                }
            }
            if let privateSheet = request.privateSheet { paths.append(privateSheet) }
        }
        if let audition = request.audition { paths.append(audition) }
        var places: Set<String> = []
        for path in paths {
            guard places.insert(place(of: path)).inserted else {
                throw .usage("\(path): is named twice as something to write")
            }
        }
        let folderToMake = request.output?.hasSuffix("/") == true ? targets.place?.folder : nil
        for path in paths {
            try check(path, against: source, request, read: marks.paths + marks.usedSidecars, lists: marks.listPaths)
            let folder = PathText.folder(path)
            if !folder.isEmpty, folder != folderToMake, !OutputPlace.isFolder(folder) {
                throw .failed("\(path): the folder \(folder) does not exist")
            }
        }
        return targets
    }

    /// The same text for every way to write one path.
    private static func place(of path: String) -> String {
        let folder = PathText.folder(path)
        if let identity = FileIdentity(path: folder.isEmpty ? "." : folder) {
            return "\(identity.device) \(identity.inode)/\(PathText.name(path))"
        }
        return path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }

    /// - Parameters:
    ///   - read: the files that say what is to be hidden.
    ///   - lists: those of them that are a policy or a list.
    private static func check(
        _ path: String, against source: borrowing AudioSource, _ request: RedactionRequest, read: [String],
        lists: [String]
    ) throws(PipelineError) {
        if OutputPlace.isFolder(path) {
            throw .failed("\(path): is a folder; expected the name of a file to write")
        }
        if let identity = FileIdentity(path: path), identity.isSameFile(as: source.identity) {
            throw .failed("\(path): is the recording itself (\(request.input)); it is never overwritten")
        }
        for cues in read {
            if let identity = FileIdentity(path: path), let theirs = FileIdentity(path: cues),
                identity.isSameFile(as: theirs)
            {
                throw .failed(
                    "\(path): is one of the \(lists.contains(cues) ? "lists" : "cue files"); it is never overwritten")
            }
        }
        if FileIdentity.isSpecial(path: path) {
            throw .failed("\(path): is no ordinary file; it is never replaced")
        }
        if OutputPlace.exists(path), !request.replacesExisting {
            throw .failed("\(path): exists already; --force replaces it")
        }
    }
}
