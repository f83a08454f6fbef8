import BleepAudio

extension PipelineError {
    /// An audio error with what to do about it.
    init(_ error: AudioFileError) {
        switch error.code {
        case .damaged:
            self = .failed("\(error); --accept-damaged goes on and says so in the sheet")
        case .alreadyExists:
            self = .failed("\(error); --force replaces it")
        default:
            self = .failed("\(error)")
        }
    }
}

enum SourceOpening {
    /// Standard input, as a path.
    static let standardInput = "-"

    /// - Parameter acceptsDamage: otherwise a file that shows damage is refused before any work.
    static func open(_ path: String, acceptsDamage: Bool) throws(PipelineError) -> AudioSource {
        let source: AudioSource
        do {
            source =
                try path == standardInput
                ? AudioSource(spooling: 0, acceptDamaged: acceptsDamage)
                : AudioSource(path: path, acceptDamaged: acceptsDamage)
        } catch {
            throw PipelineError(error)
        }
        if let frames = source.promisedFrames { try checkLength(frames, of: path) }
        return source
    }

    /// Refuses a recording without a single frame, where nothing can be said and nothing hidden.
    static func checkLength(_ frames: Int, of path: String) throws(PipelineError) {
        if frames == 0 { throw .failed("\(path): holds no audio at all") }
    }
}
