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

    static func open(_ path: String) throws(PipelineError) -> AudioSource {
        do {
            if path == standardInput { return try AudioSource(spooling: 0) }
            return try AudioSource(path: path)
        } catch {
            throw PipelineError(error)
        }
    }

    /// Says at once what is wrong with a damaged file, before any work.
    static func checkDamage(of source: borrowing AudioSource, isAccepted: Bool) throws(PipelineError) {
        guard let first = source.damage.first, !isAccepted else { return }
        throw PipelineError(AudioFileError(.damaged, path: source.path, detail: "damaged: \(first)"))
    }
}
