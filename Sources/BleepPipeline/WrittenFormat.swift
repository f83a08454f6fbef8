import BleepAudio

/// In what form the output is written: that of the recording, unless the user's file name says FLAC or WAV, or the
/// form cannot be written.
struct WrittenFormat {
    var format: AudioFormat
    /// What the user should know, as a clause.
    var notice: String?

    /// The endings that people give to a container.
    private static func pathExtensions(of container: Container) -> [String] {
        switch container {
        case .wav, .wavex: ["wav", "wave"]
        case .rf64: ["rf64", "wav", "wave"]
        case .w64: ["w64"]
        case .aiff: ["aiff", "aif", "aifc"]
        case .au: ["au", "snd"]
        case .caf: ["caf"]
        case .flac: ["flac"]
        case .ogg: ["ogg", "oga", "opus"]
        case .mpeg: ["mp3", "mp2", "mp1", "mpga"]
        case .mpeg4: ["m4a", "mp4", "m4b", "mov", "m4v", "3gp", "3g2"]
        case .matroska: ["webm", "mkv", "mka"]
        case .asf: ["wma", "asf", "wmv"]
        case .avi: ["avi"]
        case .flash: ["flv"]
        case .amr: ["amr", "awb"]
        case .wavpack: ["wv"]
        case .adts: ["aac"]
        default: []
        }
    }

    /// The usual ending of a container; `nil` where there are several or none.
    static func pathExtension(of container: Container) -> String? { pathExtensions(of: container).first }

    static func resolve(_ source: AudioFormat, for request: RedactionRequest) throws(PipelineError) -> WrittenFormat {
        if source.isForeign, request.keepsCodec { try checkForeign(source, request) }
        let isWritable = source.isForeign ? request.keepsCodec : source.canWrite
        let fallback = source.losslessFallback
        let name = request.output.map { $0.hasSuffix("/") || OutputPlace.isFolder($0) ? "" : PathText.name($0) } ?? ""
        let wanted = PathText.split(name).pathExtension.lowercased()
        let given = PathText.split(PathText.name(request.input)).pathExtension.lowercased()
        let isOwn = pathExtensions(of: source.container).contains(wanted) && (isWritable || !source.isForeign)
        if wanted.isEmpty || wanted == given && isWritable || isOwn {
            guard !isWritable else { return WrittenFormat(format: source) }
            if source.isForeign {
                let advice = source.hasForeignEncoder ? "; --same-codec writes that again" : ""
                return WrittenFormat(
                    format: fallback,
                    notice: "is \(source.encoding.rawValue) in \(source.container.rawValue); the output is "
                        + "\(fallback.container.rawValue.uppercased())\(advice)")
            }
            return WrittenFormat(
                format: fallback,
                notice: "\(source.encoding.rawValue) in \(source.container.rawValue) cannot be written; the output is "
                    + "\(fallback.container.rawValue.uppercased())")
        }
        if wanted == "flac", fallback.container == .flac { return WrittenFormat(format: fallback) }
        if wanted == "wav" || wanted == "wave" {
            var wave = fallback
            wave.container = .wav
            // The samples themselves where WAV holds them as they are.
            var same = source
            same.container = .wav
            same.endianness = .container
            return WrittenFormat(format: source.transport == .bytes && same.canWrite ? same : wave)
        }
        guard known.contains(wanted) else {
            return isWritable ? WrittenFormat(format: source) : WrittenFormat(format: fallback)
        }
        let own = pathExtension(of: isWritable ? source.container : fallback.container) ?? given
        let possible = [own] + ["flac", "wav"].filter { $0 != own }
        let advice =
            source.isForeign && pathExtensions(of: source.container).contains(wanted) ? ", or say --same-codec" : ""
        throw .failed(
            "\(request.output ?? name): cannot be written in that form; name it .\(possible.joined(separator: ", ."))"
                + advice)
    }

    private static func checkForeign(
        _ source: AudioFormat, _ request: RedactionRequest
    ) throws(PipelineError) {
        guard !source.canWriteForeign else { return }
        throw .failed(
            "\(request.input): --same-codec: ffmpeg cannot write \(source.encoding.rawValue) in "
                + "\(source.container.rawValue) here; leave it out for FLAC")
    }

    private static let known = Set(Container.allCases.flatMap { pathExtensions(of: $0) })
}
