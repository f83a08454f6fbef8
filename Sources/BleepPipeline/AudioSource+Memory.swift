import BleepAudio
import BleepCore

extension AudioSource {
    /// A stage is over, or about to begin: where the recording is long, lets go of what the one before leaves in memory.
    ///
    /// Beside what is kept of hours that is a fifth of the peak; beside a call of minutes it is not worth the page faults.
    func letGoIfLong() {
        if promisedFrames ?? 0 > Self.longSeconds * format.sampleRate.hertz { FreedMemory.letGo() }
    }

    /// From here on a recording is long.
    private static let longSeconds = 2 * 3_600
}
