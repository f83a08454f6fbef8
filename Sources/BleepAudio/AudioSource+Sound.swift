import BleepCore
import CSndfile

extension AudioSource {
    /// Where the samples of a recording come from: its own file, or what ffmpeg made of it.
    struct Sound {
        let format: AudioFormat
        let promisedFrames: Int?
        var warnings: [String] = []
        /// What only decoding shows.
        var damage: [AudioDamage] = []
        let bitsPerSecond: Int?
        let blockFrames: Int?

        /// What ffmpeg opened it as; `nil` where libsndfile did.
        let foreign: ForeignKind?

        private let file: RecordingFile
        private let view: FileView
        /// How the samples are stored, where there is no header that says it.
        private let plain: AudioFormat?
    }
}

extension AudioSource.Sound {
    /// By whoever reads it.
    static func find(
        in file: RecordingFile, _ survey: FileSurvey, headerless: AudioFormat?, path: String, acceptDamaged: Bool,
        limits: Limits
    ) throws(AudioFileError) -> Self {
        guard let kind = headerless?.isForeign == true ? .g722 : survey.foreign else {
            return try Self(of: file, survey, headerless: headerless, path: path, limits: limits)
        }
        if kind.isTriedLast, let own = try? Self(of: file, survey, headerless: nil, path: path, limits: limits) {
            return own
        }
        return try Self(kind, of: file, survey, path: path, acceptDamaged: acceptDamaged, limits: limits)
    }

    /// As libsndfile reads it.
    init(
        of file: RecordingFile, _ survey: FileSurvey, headerless: AudioFormat?, path: String, limits: Limits
    ) throws(AudioFileError) {
        let information: SF_INFO
        let input = VirtualInput(file: file, view: survey.view)
        do throws(SoundFileHandle.OpenError) {
            let requested = headerless?.information ?? SF_INFO()
            information = try SoundFileHandle(input, mode: .read, information: requested).information
        } catch {
            // The library takes what it cannot read for something else.
            if let failure = input.failure {
                throw AudioFileError(.cannotRead, path: path, detail: "cannot be read", libraryMessage: failure.message)
            }
            throw survey.refusal(of: file, path: path, libraryMessage: error.message)
        }
        try AudioSource.check(
            channels: Int(information.channels), hertz: Int(information.samplerate), limits, path: path)
        guard let rate = SampleRate(hertz: Int(information.samplerate)),
            let format = AudioFormat(
                code: information.format, sampleRate: rate, channels: Int(information.channels))
        else {
            throw AudioFileError(.unsupported, path: path, detail: "an encoding that is not supported")
        }
        self.format = format
        // libsndfile says SF_COUNT_MAX where it does not know.
        promisedFrames = survey.promisedFrames ?? (information.frames == .max ? nil : Int(information.frames))
        bitsPerSecond = survey.nominalBitsPerSecond
        blockFrames = survey.blockFrames
        foreign = nil
        self.file = file
        view = survey.view
        plain = format.container == .raw ? format : nil
    }

    /// As ffmpeg decodes it.
    init(
        _ kind: ForeignKind, of file: RecordingFile, _ survey: FileSurvey, path: String, acceptDamaged: Bool,
        limits: Limits
    ) throws(AudioFileError) {
        let decoder = ForeignDecoder(file: file, path: path, kind: kind, survey: survey, limits: limits)
        let decoded = try decoder.decode(acceptDamaged: acceptDamaged)
        format = decoded.format
        promisedFrames = decoded.frames
        warnings = decoded.warnings
        damage = decoded.damage
        bitsPerSecond = decoded.bitsPerSecond
        blockFrames = decoded.blockFrames
        foreign = kind
        self.file = decoded.samples
        view = FileView(window: 0..<decoded.samples.size)
        plain = decoded.stored
    }

    /// - Parameter takesNote: whether what is read has to agree with what other passes read.
    func open(path: String, takesNote: Bool) throws(AudioFileError) -> SoundFileHandle {
        let input = VirtualInput(file: file, view: view, takesNote: takesNote)
        do throws(SoundFileHandle.OpenError) {
            return try SoundFileHandle(input, mode: .read, information: plain?.information ?? SF_INFO())
        } catch {
            throw AudioFileError(
                .cannotRead, path: path, detail: "cannot be opened again",
                libraryMessage: input.failure?.message ?? error.message)
        }
    }

    /// Whether every block that was read twice was the same.
    var isUnchanged: Bool { file.isUnchanged }
}
