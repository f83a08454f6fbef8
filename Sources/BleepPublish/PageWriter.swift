import BleepAudio
import BleepCore
public import BleepPipeline
import FoundationEssentials

/// Writes the page of one call: only the redacted and proved recording ever gets into it, or beside it.
public struct PageWriter {
    /// Up to this size the audio is embedded unless something else is said: 16 minutes of G.711 at 8 kHz. A third more in
    /// the page, which mail and blogs still take.
    public static let embeddedBytes = 8 << 20
    /// What can be embedded at all: browsers give up on larger pages.
    public static let embeddableBytes = 256 << 20
    private static let themeBytes = 1 << 20

    private let message: (String) -> Void
    private let progress: Progress.Report

    /// - Parameters: as for ``BleepPipeline/Redactor``.
    public init(message: @escaping (String) -> Void, progress: @escaping Progress.Report) {
        self.message = message
        self.progress = progress
    }

    /// - Returns: the paths of what was written, the page first.
    public func write(_ request: PageRequest) throws(PipelineError) -> [String] {
        let folder = FileNames.folder(request.output)
        guard folder.isEmpty || FileNames.isFolder(folder) else {
            throw .failed("\(request.output): the folder \(folder) does not exist")
        }
        if !request.replacesExisting, FileNames.exists(request.output) {
            throw .failed("\(request.output): exists already; --force replaces it")
        }
        let theme = try request.theme.map { path throws(PipelineError) in try Self.theme(path) }
        let space = try Workspace()
        let call = try PublicCallMaker(
            message: message, progress: progress, names: try request.call.search.fileNames()
        ).make(request.call, in: space.path)
        let isMarkdown = FileNames.split(request.output).ending.lowercased() == "md"
        let (audio, beside) = try placed(call, request, folder: folder, isMarkdown: isMarkdown)
        var page = CallPage(view: call.view, audio: audio, language: request.language)
        page.theme = theme
        if call.played == nil {
            page.notice = page.spoken == .german ? "Hier ist keine Aufnahme dabei." : "There is no recording here."
        }
        let text = isMarkdown ? page.markdown : request.isFragment ? page.fragment : page.html
        var files: [String] = []
        if let beside {
            try Self.write(beside.bytes, to: beside.path, replacing: true)
            message("\(request.output): the audio lies beside it, as \(FileNames.name(beside.path))")
            files.append(beside.path)
        }
        try Self.write(Array(text.utf8), to: request.output, replacing: request.replacesExisting)
        return [request.output] + files
    }

    /// Where the audio goes, and the file that is written for it.
    private func placed(
        _ call: PublicCall, _ request: PageRequest, folder: String, isMarkdown: Bool
    ) throws(PipelineError) -> (CallPage.Audio, (path: String, bytes: [UInt8])?) {
        guard let played = call.played, let type = call.mediaType, request.audio != .none else {
            if call.recording != nil, request.audio != .none {
                message("\(request.call.input): no browser plays so many channels; the page has no audio")
            }
            return (.none, nil)
        }
        let bytes = try Self.bytes(of: played.path, limit: Int.max)
        let isSmall = bytes.count <= Self.embeddedBytes
        if request.audio == .embed || request.audio == .automatic && isSmall && !isMarkdown {
            guard bytes.count <= Self.embeddableBytes else {
                throw .failed(
                    "\(request.call.input): \(bytes.count >> 20) MB of audio are too much to embed; say --audio link")
            }
            return (.source("data:\(type);base64," + Data(bytes).base64EncodedString()), nil)
        }
        let path = FileNames.joined(folder, played.name)
        let address = CallPage.Audio.source(PercentEncoding.encoded(played.name))
        guard FileNames.exists(path) else { return (address, (path, bytes)) }
        // The redacted recording itself, or its copy of an earlier run.
        if try Self.bytes(of: path, limit: Int.max) == bytes { return (address, nil) }
        guard request.replacesExisting, !FileNames.isSame(path, request.call.input) else {
            throw .failed("\(path): exists already; --force replaces it")
        }
        return (address, (path, bytes))
    }

    static func theme(_ path: String) throws(PipelineError) -> String {
        let bytes = try bytes(of: path, limit: themeBytes)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .failed("\(path): not UTF-8 text; a theme is a style sheet")
        }
        guard !text.lowercased().contains("</style") else {
            throw .failed("\(path): holds </style, which ends the style of a page; a theme is a style sheet only")
        }
        return text.hasSuffix("\n") ? text : text + "\n"
    }

    static func bytes(of path: String, limit: Int) throws(PipelineError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .failed("\(path): there is no such file, or it cannot be read")
        }
        guard data.count <= limit else { throw .failed("\(path): is larger than \(limit >> 10) kB") }
        return [UInt8](data)
    }

    static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(PipelineError) {
        do throws(AudioFileError) {
            var file = try PendingFile(in: FileNames.folder(path))
            try file.write(bytes.span)
            try file.commit(as: FileNames.name(path), replacing: replacing)
        } catch {
            throw .failed(error.code == .alreadyExists ? "\(error); --force replaces it" : "\(error)")
        }
    }
}

extension FileNames {
    /// Whether two paths lead to one file.
    static func isSame(_ left: String, _ right: String) -> Bool {
        guard let left = FileIdentity(path: left), let right = FileIdentity(path: right) else { return false }
        return left.isSameFile(as: right)
    }
}
