import BleepAudio
import BleepText

/// Where the output of one recording goes, and what it and its sheets are called.
struct OutputPlace: Equatable {
    /// Empty means the current folder.
    var folder: String
    /// Without a path.
    var name: String
    /// Whether the name was made here and may be changed when it is taken.
    var isDerived: Bool
    /// Whether the name lost something that identifies a person.
    var isMasked: Bool

    /// - Parameters:
    ///   - input: the path of the recording; `-` for standard input.
    ///   - output: what the user said: a file, or a folder (an existing one, or a name that ends in `/`).
    ///   - pathExtension: of the container that is written; `nil` keeps that of the input.
    ///   - told: what the name begins with; `nil` for what the recording is called.
    ///   - mask: what is done to a name that is made here; `nil` keeps that of the recording.
    static func resolve(
        input: String, output: String?, pathExtension: String?, stem told: String? = nil, mask: FileNameMask?
    ) throws(PipelineError) -> OutputPlace {
        let inputName = PathText.name(input)
        if let output, !output.isEmpty, !output.hasSuffix("/"), !isFolder(output) {
            let folder = PathText.folder(output)
            guard folder.isEmpty || isFolder(folder) else {
                throw .failed(
                    "\(output): the folder \(folder) does not exist; make it, or end the name with / for a folder")
            }
            return OutputPlace(folder: folder, name: PathText.name(output), isDerived: false, isMasked: false)
        }
        if input == "-" {
            throw .usage("standard input has no name: say -o FILE")
        }
        let (stem, itsExtension) = PathText.split(inputName)
        let visible = told ?? mask?.masked(stem) ?? stem
        let wanted = pathExtension ?? itsExtension
        let name = visible + ".redacted" + (wanted.isEmpty ? "" : "." + wanted)
        let folder = output.map(PathText.withoutTrailingSlashes) ?? PathText.folder(input)
        return OutputPlace(folder: folder, name: name, isDerived: true, isMasked: told == nil && visible != stem)
    }

    var path: String { PathText.joined(folder, name) }

    /// The name of a sheet beside the output: `call.redacted.sheet.json`.
    func sheetName(_ pathExtension: String) -> String { PathText.split(name).stem + ".sheet." + pathExtension }

    func sheetPath(_ pathExtension: String) -> String {
        PathText.joined(folder, sheetName(pathExtension))
    }

    /// The name of the redacted transcript beside the output, with the ending of the one that came:
    /// `call.redacted.transcript.vtt`.
    func transcriptName(like path: String) -> String {
        let pathExtension = PathText.split(PathText.name(path)).pathExtension
        return PathText.split(name).stem + ".transcript" + (pathExtension.isEmpty ? "" : "." + pathExtension)
    }

    func transcriptPath(like path: String) -> String { PathText.joined(folder, transcriptName(like: path)) }

    /// The same place with eight digits of the output's hash in its name: two inputs whose names were masked alike.
    func distinguished(byHash hash: String) -> OutputPlace {
        let (stem, itsExtension) = PathText.split(name)
        let base = stem.hasSuffix(".redacted") ? String(stem.dropLast(".redacted".count)) : stem
        var copy = self
        copy.name = base + "-" + hash.prefix(8) + ".redacted" + (itsExtension.isEmpty ? "" : "." + itsExtension)
        return copy
    }

    static func isFolder(_ path: String) -> Bool { FileIdentity.isFolder(path: path) }

    /// A dangling link exists too: writing to its name would replace it.
    static func exists(_ path: String) -> Bool { FileIdentity.isThere(path: path) }
}
