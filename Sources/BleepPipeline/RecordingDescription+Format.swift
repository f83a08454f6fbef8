import BleepAudio
import BleepSheet

extension RecordingDescription {
    init(_ format: AudioFormat, frames: Int) {
        self.init(
            sampleRate: format.sampleRate, channels: format.channels, frames: frames,
            container: format.container.rawValue, encoding: format.encoding.rawValue)
    }
}
