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
        do {
            if path == standardInput { return try AudioSource(spooling: 0, acceptDamaged: acceptsDamage) }
            return try AudioSource(path: path, acceptDamaged: acceptsDamage)
        } catch {
            throw PipelineError(error)
        }
    }
}
