import BleepAudio
public import BleepSheet
import BleepText

/// The file that a picture is written to.
///
/// It is checked before any work is done, and gets its name when it is complete.
public struct TimelineFile: Sendable {
    public enum Form: Sendable {
        case svg
        /// Made by `rsvg-convert`.
        case png
    }

    /// Points of a bitmap for each user unit: sharp on screens with fine points and on paper.
    private static let zoom = 2

    public let path: String
    public let form: Form
    private let replacesExisting: Bool

    /// - Parameters:
    ///   - path: where the picture goes.
    ///   - form: what is drawn.
    ///   - requests: the calls that are drawn; their files are never overwritten.
    ///   - replacingExisting: whether a file of that name may be replaced.
    /// - Throws: where the file must not or cannot be written.
    public init(
        _ path: String, form: Form, of requests: [ViewRequest], replacingExisting: Bool
    ) throws(PipelineError) {
        self.path = path
        self.form = form
        replacesExisting = replacingExisting
        let folder = PathText.folder(path)
        guard folder.isEmpty || OutputPlace.isFolder(folder) else {
            throw .failed("\(path): the folder \(folder) does not exist")
        }
        if OutputPlace.isFolder(path) {
            throw .failed("\(path): is a folder; expected the name of a file to write")
        }
        if let target = FileIdentity(path: path) {
            for input in requests.flatMap(Self.inputs) {
                if let identity = FileIdentity(path: input), identity.isSameFile(as: target) {
                    throw .failed("\(path): is one of the files that are read (\(input)); it is never overwritten")
                }
            }
        }
        if FileIdentity.isSpecial(path: path) {
            throw .failed("\(path): is no ordinary file; it is never replaced")
        }
        if OutputPlace.exists(path), !replacingExisting {
            throw .failed("\(path): exists already; --force replaces it")
        }
    }

    /// Draws `views` below each other.
    public func write(_ views: [CallView], options: PictureOptions) throws(PipelineError) {
        var options = options
        // A bitmap has one theme, and what makes it knows no reader's screen.
        if form == .png, options.theme == .auto { options.theme = .light }
        let document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + TimelineSVG.write(views, options: options)
        do throws(AudioFileError) {
            let folder = PathText.folder(path)
            PendingFile.removeAbandoned(in: folder)
            var drawing = try PendingFile(in: folder)
            try drawing.write(document)
            switch form {
            case .svg: try commit(drawing, views)
            case .png:
                let bitmap = try PendingFile(in: folder)
                let outcome = ExternalTool.run(
                    "rsvg-convert", ["--zoom", "\(Self.zoom)", "--format", "png"], input: drawing, output: bitmap)
                try check(outcome)
                try commit(bitmap, views)
            }
        } catch {
            throw PipelineError(error)
        }
    }

    private func check(_ outcome: ExternalTool.Outcome) throws(AudioFileError) {
        switch outcome {
        case .done: return
        case .missing:
            throw AudioFileError(
                .cannotCreate, path: path,
                detail: "rsvg-convert is needed for PNG and is not installed; "
                    + "install librsvg2-bin, or write .svg")
        case .failed(let status):
            throw AudioFileError(
                .cannotCreate, path: path,
                detail: "rsvg-convert could not draw it (status \(status)); draw fewer calls, or write .svg")
        }
    }

    /// A picture of an original is for its owner alone.
    private func commit(_ file: consuming PendingFile, _ views: [CallView]) throws(AudioFileError) {
        let isPrivate = views.contains(where: \.isPrivate)
        try file.commit(
            as: PathText.name(path), replacing: replacesExisting, mode: isPrivate ? 0o600 : nil)
    }

    private static func inputs(_ request: ViewRequest) -> [String] {
        let call = request.call
        return [call.input] + call.cueFiles + [call.transcript].compactMap { $0 } + call.search.paths
    }
}
