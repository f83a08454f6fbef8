import BleepCore

extension AudioSource {
    /// Refuses what a telephone or studio recording cannot be.
    static func check(channels: Int, hertz: Int, _ limits: Limits, path: String) throws(AudioFileError) {
        guard (1...limits.channels).contains(channels) else {
            throw AudioFileError(
                .outsideLimits, path: path, detail: "\(channels) channels; 1 to \(limits.channels) are supported")
        }
        let rates = SampleRate.supported
        guard rates.contains(hertz) else {
            throw AudioFileError(
                .outsideLimits, path: path,
                detail: "a sample rate of \(hertz) Hz; \(rates.lowerBound) to \(rates.upperBound) Hz are supported")
        }
    }
}

extension FileSurvey {
    /// The same for what a header claims, before libsndfile sees it: its own words for a rate of 0 say nothing.
    func check(_ limits: Limits, path: String) throws(AudioFileError) {
        guard let channels = claimedChannels, let hertz = claimedHertz else { return }
        try AudioSource.check(channels: channels, hertz: hertz, limits, path: path)
    }

    /// Why a file that libsndfile does not open is refused.
    func refusal(of file: RecordingFile, path: String, libraryMessage: String) -> AudioFileError {
        if let first = damage.first {
            return AudioFileError(.damagedBeyondReading, path: path, detail: first.description)
        }
        if let unsupported {
            return AudioFileError(
                .unsupported, path: path, detail: "not an audio file that can be read",
                libraryMessage: "looks like \(unsupported)")
        }
        return AudioFileError(
            .notAudio, path: path, detail: "not an audio file that can be read", libraryMessage: libraryMessage)
    }
}

extension AudioFileError {
    /// A damaged recording: `call.wav: cut short: 480000 frames promised, 237568 there`.
    init(_ damage: AudioDamage, path: String) {
        self.init(.damaged, path: path, detail: damage.description)
    }
}
